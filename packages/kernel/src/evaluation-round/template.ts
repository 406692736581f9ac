import { decimal, scaled } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'

/** One line of a template: what is judged, out of how many points, and by which words. */
export type TemplateItem = {
  code: string
  level1: string
  level2: string
  name: string
  weight: Decimal
  /** How it is judged, in words; empty where the name says it. */
  standard: string
}

export type Template<Item extends TemplateItem = TemplateItem> = {
  id: string
  name: string
  version: string
  items: readonly Item[]
}

/** Points are given with so many decimals at most. */
export const PLACES = 2

export type TemplateProblem =
  | { problem: 'weights_do_not_sum'; sum: Decimal }
  | { problem: 'weight_not_positive' | 'weight_too_fine' | 'duplicate_item'; code: string }

/** Weights are positive, no finer than what is scored, sum to exactly 100, and no code occurs twice; null when all is well. */
export function checkTemplate(items: readonly TemplateItem[]): TemplateProblem | null {
  const seen = new Set<string>()
  for (const { code, weight } of items) {
    if (seen.has(code)) return { problem: 'duplicate_item', code }
    if (decimal.compare(weight, '0') <= 0) return { problem: 'weight_not_positive', code }
    if (scaled.placesOf(decimal.canonical(weight)) > PLACES) return { problem: 'weight_too_fine', code }
    seen.add(code)
  }
  const sum = decimal.add('0', ...items.map(({ weight }) => weight))
  return decimal.compare(sum, '100') === 0 ? null : { problem: 'weights_do_not_sum', sum }
}

import type { IndicatorRuleId } from '../catalogue.ts'
import type { Correction } from '../finding.ts'
import type { IndicatorField } from '../form.ts'
import type { Context, Item } from '../item.ts'
import { corrected } from '../write.ts'
import type { Fields } from '../write.ts'

/** A breach of one rule by one indicator. */
export type Found = {
  rule: IndicatorRuleId
  fields: readonly IndicatorField[]
  params: Record<string, string | number>
  corrections: readonly Correction[]
}

/** Looks at one indicator; the breaches of its few rules, which exclude one another where they would say the same. */
export type IndicatorCheck = (item: Item, context: Context) => Found | null

/** A breach put right by changing cells of the row. */
export function breach(
  item: Item,
  rule: IndicatorRuleId,
  fields: readonly IndicatorField[],
  fix: Fields | readonly Correction[],
  params: Found['params'] = {},
): Found {
  const corrections = Array.isArray(fix) ? (fix as readonly Correction[]) : [corrected(item, fix as Fields)]
  return { rule, fields, params: { name: shown(item.written.name), ...params }, corrections }
}

const SHOWN = 40

/** A cell as a sentence quotes it: one line, not too long, `—` when empty. */
export function shown(text: string): string {
  const line = text
    .slice(0, 4 * SHOWN)
    .replace(/\s+/g, ' ')
    .trim()
  if (line === '') return '—'
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line
}

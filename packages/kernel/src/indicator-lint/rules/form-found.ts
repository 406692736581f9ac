import type { FormRuleId } from '../catalogue.ts'
import type { LintCell, LintExample } from '../finding.ts'
import type { IndicatorField } from '../form.ts'
import type { Context, Item } from '../item.ts'

/** A breach of one rule by a form as a whole. */
export type FormFound = {
  rule: FormRuleId
  cells: readonly LintCell[]
  params: Record<string, string | number>
  example: LintExample
}

export type FormCheck = (context: Context) => readonly FormFound[]

export const cellsOf = (items: readonly Item[], field: IndicatorField): LintCell[] =>
  items.map(({ at }) => ({ indicator: at, field }))

/** A name for a first level, as phrases know it: `lint.level.output`. */
export const LEVELS = ['output', 'benefit', 'satisfaction', 'cost'] as const
export type CountedLevel = (typeof LEVELS)[number]

/** Indicators by first level, in a stable order of their own; those outside the tree left out. */
export function byLevel({ items }: Context): Map<CountedLevel, Item[]> {
  const groups = new Map<CountedLevel, Item[]>(LEVELS.map((level) => [level, []]))
  for (const item of items) if (item.level1 && item.level1 !== 'process') groups.get(item.level1)?.push(item)
  return groups
}

/** The same order whatever the order of rows. */
export function inOwnOrder(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.item.at - b.item.at))
    .map(({ item }) => item)
}

/** What tells an indicator from others, whatever its position. */
export function keyOf({ nature, value, written, branch }: Item): string {
  return [branch ?? '', nature.name, value.text, written.weight, written.id ?? ''].join('\n')
}

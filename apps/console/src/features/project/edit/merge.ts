import type { Chosen, Spot } from '../../../shared/choosing/told.ts'

/** The fields of a record as a form holds them. */
export type Values = Readonly<Record<string, string | number | Chosen | Spot | null>>

/** A field that two people changed to different values. */
export type Clash = { field: string; mine: Values[string]; theirs: Values[string] }

/**
 * Puts one's own changes on top of what another saved meanwhile. What only the other changed is taken over; what both changed to
 * different values is told as a clash, and keeps one's own value until the reader decides.
 */
export function merge(base: Values, mine: Values, theirs: Values): { values: Values; clashes: Clash[] } {
  const clashes: Clash[] = []
  const values = Object.fromEntries(
    Object.entries(mine).map(([field, own]) => {
      const before = base[field] ?? null
      const other = theirs[field] ?? null
      if (isSame(own, before)) return [field, other]
      if (!isSame(other, before) && !isSame(other, own)) clashes.push({ field, mine: own, theirs: other })
      return [field, own]
    }),
  )
  return { values, clashes }
}

/** The fields whose value differs from the record's; an emptied field is `null`. */
export function changed(base: Values, mine: Values): Values {
  const pairs = Object.entries(mine).map(([field, own]) => [field, own === '' ? null : own] as const)
  return Object.fromEntries(
    pairs.filter(([field, own]) => !isSame(own, base[field] === '' ? null : (base[field] ?? null))),
  )
}

/** Units, people and places are the same when everything told of them is. */
function isSame(one: Values[string], other: Values[string]): boolean {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return one === other
  const [told, also] = [Object.entries(one), new Map(Object.entries(other))]
  return told.length === also.size && told.every(([name, value]) => also.get(name) === value)
}

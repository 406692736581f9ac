/** The fields of a record as a form holds them. */
export type Values = Readonly<Record<string, string | number | null>>

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
      if (own === before) return [field, other]
      if (other !== before && other !== own) clashes.push({ field, mine: own, theirs: other })
      return [field, own]
    }),
  )
  return { values, clashes }
}

/** The fields whose value differs from the record's; an emptied field is `null`. */
export function changed(base: Values, mine: Values): Values {
  const pairs = Object.entries(mine).map(([field, own]) => [field, own === '' ? null : own] as const)
  return Object.fromEntries(pairs.filter(([field, own]) => own !== (base[field] === '' ? null : (base[field] ?? null))))
}

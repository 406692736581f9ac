/** A field that two people changed to different values. */
export type Clash<T> = { [K in keyof T & string]: { field: K; mine: T[K]; theirs: T[K] } }[keyof T & string]

/** One's own changes on top of another's: `taken` are the fields only the other changed. */
export type Merged<T> = { values: T; clashes: Clash<T>[]; taken: (keyof T & string)[] }

export type IsSame<T> = (one: T[keyof T & string], other: T[keyof T & string], field: keyof T & string) => boolean

/**
 * Puts one's own changes on top of what another saved meanwhile. What only the other changed is taken over; what both changed to
 * different values is told as a clash, and keeps one's own value until the reader decides.
 */
export function merge<T extends object>(base: T, mine: T, theirs: T, isSame: IsSame<T> = isSameValue): Merged<T> {
  const merged: Merged<T> = { values: { ...mine }, clashes: [], taken: [] }
  for (const field of fieldsOf(base)) {
    const [before, own, other] = [base[field], mine[field], theirs[field]]
    if (isSame(other, before, field)) continue
    if (isSame(own, before, field)) {
      merged.values[field] = other
      merged.taken.push(field)
    } else if (!isSame(own, other, field)) merged.clashes.push({ field, mine: own, theirs: other } as Clash<T>)
  }
  return merged
}

/** The fields whose value differs from the record's. */
export function changed<T extends object>(base: T, mine: T, isSame: IsSame<T> = isSameValue): Partial<T> {
  const names = fieldsOf(base).filter((field) => !isSame(mine[field], base[field], field))
  return Object.fromEntries(names.map((field) => [field, mine[field]])) as Partial<T>
}

/** Whether two values say the same: lists line by line, records by everything told of them; an empty text is nothing. */
export function isSameValue(one: unknown, other: unknown): boolean {
  const [told, also] = [one === '' ? null : one, other === '' ? null : other]
  if (told === null || also === null || typeof told !== 'object' || typeof also !== 'object') return told === also
  const [entries, others] = [Object.entries(told), new Map<string, unknown>(Object.entries(also))]
  return (
    entries.length === others.size &&
    entries.every(([name, value]) => others.has(name) && isSameValue(value, others.get(name)))
  )
}

const fieldsOf = <T extends object>(record: T) => Object.keys(record) as (keyof T & string)[]

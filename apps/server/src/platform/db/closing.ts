import { sql, type RawBuilder } from 'kysely'
import type { Tx } from './database.ts'

/** One function call for all that a transaction gathered for it, such as `audit.append(…)`. */
export type Closing<T> = (items: readonly T[]) => RawBuilder<unknown>

const gathered = new WeakMap<Tx, Map<Closing<never>, unknown[]>>()

/** Leaves `items` to be written by `closing` together with the commit: one message to the database for everything a write leaves behind. */
export function gather<T>(tx: Tx, closing: Closing<T>, items: readonly T[]): void {
  const closings = gathered.get(tx) ?? new Map<Closing<never>, unknown[]>()
  gathered.set(tx, closings)
  const waiting = closings.get(closing)
  if (waiting) waiting.push(...items)
  else closings.set(closing, [...items])
}

/** The statement that writes all that was gathered in `tx`, each kind in the order it was first left; nothing when there is nothing. */
export function closingOf(tx: Tx): RawBuilder<unknown> | undefined {
  const closings = gathered.get(tx)
  if (!closings) return undefined
  gathered.delete(tx)
  return sql`select ${sql.join([...closings].map(([closing, items]) => closing(items as never[])))}`
}

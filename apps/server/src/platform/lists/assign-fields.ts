import { createHash } from 'node:crypto'
import { plainHeader } from './header-name.ts'
import type { HeaderColumn } from './header.ts'

/** Why a column was given its field. */
export type MatchReason = 'name' | 'values' | 'by_hand'

export type Candidate<F extends string> = { field: F; score: number; because: MatchReason }
/** A column with the field it was given, or null, and how sure that is (0 to 1). */
export type Assigned<F extends string> = { column: HeaderColumn; field: F | null; score: number; because: MatchReason }

/** Below this a likeness is chance. */
const LEAST_SCORE = 0.5

/**
 * Gives each column at most one field and each field at most one column, best pairs first. What a person chose by hand stands;
 * `null` by hand means "leave out".
 */
export function assignFields<F extends string>(
  columns: readonly HeaderColumn[],
  byHand: ReadonlyMap<number, F | null>,
  candidatesFor: (column: HeaderColumn) => readonly Candidate<F>[],
): Assigned<F>[] {
  const assigned = columns.map((column): Assigned<F> => {
    const chosen = byHand.get(column.column)
    return chosen === undefined
      ? { column, field: null, score: 0, because: 'name' }
      : { column, field: chosen, score: 1, because: 'by_hand' }
  })
  const taken = new Set<F>([...byHand.values()].filter((field) => field !== null))
  const candidates = assigned
    .filter(({ column }) => !byHand.has(column.column))
    .flatMap((match) => candidatesFor(match.column).map((candidate) => ({ match, ...candidate })))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
  for (const { match, field, score, because } of candidates) {
    if (match.field !== null || taken.has(field)) continue
    taken.add(field)
    Object.assign(match, { field, score, because })
  }
  return assigned
}

/**
 * A name for a set of columns, the same whatever their order, so that a mapping made by hand is found again for next
 * month's list. A stated year does not matter.
 */
export function signatureOf(columns: readonly HeaderColumn[]): string {
  const names = columns.map(({ path }) => plainHeader(path.join(' '))).sort()
  return createHash('sha256').update(names.join('\n')).digest('hex')
}

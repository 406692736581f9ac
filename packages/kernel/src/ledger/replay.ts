import type { Entry, LedgerProblem } from './entry.ts'
import type { Balances, Posting } from './place.ts'
import { apply, post, undo } from './post.ts'

/** An entry as the journal keeps it; an undoing names the entries whose postings it turns round, the newest of one id. */
export type Recorded = { id: string; entry: Entry | { kind: 'undoing'; of: readonly string[] } }

export type Replayed =
  | { ok: true; balances: Balances; postings: Map<string, Posting[]> }
  | ({ ok: false; id: string } & LedgerProblem)

/** The books of one project from nothing, entry by entry in the order in which they were recorded. The first that cannot be is told. */
export function replay(journal: readonly Recorded[], from: Balances = new Map()): Replayed {
  let balances = from
  const postings = new Map<string, Posting[]>()
  for (const { id, entry } of journal) {
    const posted =
      entry.kind === 'undoing'
        ? { ok: true as const, postings: undo(entry.of.flatMap((undone) => postings.get(undone) ?? [])) }
        : post(balances, entry)
    if (!posted.ok) return { ...posted, id }
    const applied = apply(balances, posted.postings)
    if (!applied.ok) return { ...applied, id }
    balances = applied.balances
    postings.set(id, posted.postings)
  }
  return { ok: true, balances, postings }
}

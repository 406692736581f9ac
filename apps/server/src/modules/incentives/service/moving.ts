import { createHash } from 'node:crypto'
import { canonical, type Day } from '@jiheng/kernel/base'
import { movedSince, scoreWindow, suggest, type ListMoved } from '@jiheng/kernel/incentive'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { listCandidates } from '../store/candidates.ts'
import type { ProposalRow } from '../store/proposals.ts'
import { findScheme } from '../store/schemes.ts'
import { listStandings } from '../store/standings.ts'
import { findUpholding, type Upholding } from '../store/watching.ts'

/** What moved since a list was decided; `seen` names exactly these scores, so that whoever lets the list stand does so for no others. */
export type Moved = ListMoved & {
  seen: string
  upheld: Pick<Upholding, 'why' | 'upheldBy' | 'upheldAt'> | null
}

/** Holds a decided list against the scores of now, by the rule it was made with. Null where nothing moved, or nothing is decided yet. */
export async function movedOf(tx: Tx, list: ProposalRow, today: Day): Promise<Moved | null> {
  const scheme = list.state === 'simulated' ? undefined : await findScheme(tx, list.schemeId)
  const window = scoreWindow(list.kind, list.period, list.question.rule)
  if (!scheme || !window) return null
  const standings = await listStandings(tx, list.id)
  const candidates = await listCandidates(tx, {
    ...{ orgPath: list.orgPath, templateId: scheme.templateId, year: window.year },
    until: window.until < today ? window.until : today,
    also: standings.map(({ accountId }) => accountId),
  })
  const now = suggest({ ...list.question, candidates, asOf: today })
  const decided = standings.map(({ accountId, name, total, isSuggested, isListed }) => ({
    ...{ id: accountId, name, total, isSuggested, isListed: isListed ?? false },
  }))
  const moved = movedSince(decided, now, list.pool)
  if (moved.scores === 0) return null
  const scores = moved.people.map(({ id, now: score }) => [id, score] as const).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const seen = createHash('sha256')
    .update(canonical(Object.fromEntries(scores)))
    .digest('hex')
  return { ...moved, seen, upheld: (await findUpholding(tx, list.id, seen)) ?? null }
}

/** A list whose scores moved takes no further step before somebody corrects it or lets it stand. Throws `incentive_scores_moved`. */
export async function refuseMoved(tx: Tx, list: ProposalRow, today: Day): Promise<void> {
  const moved = await movedOf(tx, list, today)
  if (moved && !moved.upheld) throw new AppError('rule_violated', 'incentive_scores_moved', { n: moved.scores })
}

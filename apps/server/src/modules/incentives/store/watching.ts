import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'
import type { ProposalState } from './proposals.ts'

/** A decided list nobody opened a correction of, with what may ask for a move. */
export type WatchedList = {
  id: string
  orgPath: string
  name: string
  period: string
  version: number
  state: ProposalState
  appealUntil: string | null
  decidedBy: string
  publishedBy: string | null
  /** When the first score of its group and year was worked out after the simulation; null when none was. */
  scoredSince: string | null
  appeals: { madeAt: string; answerUntil: string | null }[]
}

/** The decided lists in reach that stand as they are, the newest first. */
export async function listWatched(db: Db): Promise<WatchedList[]> {
  const { rows } = await sql<WatchedList>`
    select p.id, p.org_path::text as "orgPath", p.name, p.period, p.version, p.state, p.appeal_until as "appealUntil", p.decided_by as "decidedBy",
      p.published_by as "publishedBy",
      incentives.scored_since(p.id) as "scoredSince",
      coalesce((select json_agg(json_build_object('madeAt', to_char(a.submitted_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'answerUntil', a.answer_until) order by a.submitted_at)
        from incentives.appeal a where a.proposal_id = p.id and a.outcome is null), '[]') as appeals
    from incentives.proposal p join incentives.simulation m on m.proposal_id = p.id
    where p.state <> 'simulated' and not exists (select from incentives.proposal n where n.corrects = p.id)
    order by p.decided_at desc, p.id limit 1000`.execute(db)
  return rows
}

export type Upholding = {
  id: string
  proposalId: string
  orgPath: string
  seen: string
  why: string
  upheldBy: string
  upheldAt: string
}

export const insertUpholding = (tx: Tx, row: Upholding): Promise<void> => insertRows(tx, 'incentives.upholding', [row])

/** Who let a list stand having seen exactly these scores. */
export async function findUpholding(
  db: Db,
  proposalId: string,
  seen: string,
): Promise<Pick<Upholding, 'why' | 'upheldBy' | 'upheldAt'> | undefined> {
  const { rows } = await sql<Pick<Upholding, 'why' | 'upheldBy' | 'upheldAt'>>`
    select why, upheld_by as "upheldBy", upheld_at as "upheldAt" from incentives.upholding where proposal_id = ${proposalId} and seen = ${seen}`.execute(
    db,
  )
  return rows[0]
}

/** Published lists whose term for appeals is over and against which none waits. */
export async function listDue(db: Db, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from incentives.proposal p where p.state = 'published' and p.appeal_until < ${today}
      and not exists (select from incentives.proposal n where n.corrects = p.id)
      and not exists (select from incentives.appeal a where a.proposal_id = p.id and a.outcome is null) order by p.appeal_until, p.id`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

import { sql } from 'kysely'
import type { Explanation } from '@jiheng/kernel/base'
import type { IncentiveKind, StandingReason } from '@jiheng/kernel/incentive'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'

export type StandingRow = {
  id: string
  proposalId: string
  orgPath: string
  accountId: string
  scoreId: string
  total: string | null
  place: number | null
  isShared: boolean
  isSuggested: boolean
  reason: StandingReason
  explanation: Explanation
  decision: 'keep' | 'remove' | null
  decisionWhy: string | null
  isListed: boolean | null
}

export type AppealRow = {
  id: string
  standingId: string
  proposalId: string
  orgPath: string
  accountId: string
  text: string
  submittedAt: string
  answerUntil: string | null
  outcome: 'kept' | 'changed' | null
  reason: string | null
  decidedBy: string | null
  decidedAt: string | null
}

const columns = sql`s.id, s.proposal_id as "proposalId", s.org_path::text as "orgPath", s.account_id as "accountId", s.score_id as "scoreId", s.total, s.place,
  s.is_shared as "isShared", s.is_suggested as "isSuggested", s.reason, s.decision, s.decision_why as "decisionWhy", s.is_listed as "isListed"`
const appealColumns = sql`a.id, a.standing_id as "standingId", a.proposal_id as "proposalId", a.org_path::text as "orgPath", a.account_id as "accountId", a.text,
  a.submitted_at as "submittedAt", a.answer_until as "answerUntil", a.outcome, a.reason, a.decided_by as "decidedBy", a.decided_at as "decidedAt"`

export type ListedStanding = Omit<StandingRow, 'explanation'> & { name: string; account: string; unit: string }

/** Everybody of a list with name and unit: who is suggested first, then by place, then by name. */
export async function listStandings(db: Db, proposalId: string): Promise<ListedStanding[]> {
  const { rows } = await sql<ListedStanding>`
    select ${columns}, c.display_name as name, c.name as account, o.name as unit
    from incentives.standing s join identity.v_account c on c.id = s.account_id join identity.v_organisation o on o.id = c.organisation_id
    where s.proposal_id = ${proposalId} order by s.is_suggested desc, s.place, c.display_name, s.id`.execute(db)
  return rows
}

/** A score of the group that may still change: appealed against without an answer, or until a day that is still to come. */
export type OpenScore = { name: string; isUnderAppeal: boolean; appealUntil: string | null }

/** Scores of a list that are not settled, by name: nobody is told a list that rests on one. */
export async function openScores(db: Db, proposalId: string, today: string): Promise<OpenScore[]> {
  const { rows } = await sql<OpenScore>`
    select c.display_name as name, v.is_under_appeal as "isUnderAppeal", v.appeal_until as "appealUntil"
    from incentives.standing s join evaluation.v_subject_score v on v.id = s.score_id join identity.v_account c on c.id = s.account_id
    where s.proposal_id = ${proposalId} and (v.is_under_appeal or v.appeal_until >= ${today}) order by c.display_name, s.id`.execute(
    db,
  )
  return rows
}

/** Whether somebody has a score in the group of a list, suggested or not: who has none cannot come on it. */
export async function isConcerned(db: Db, proposalId: string, accountId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from incentives.standing where proposal_id = ${proposalId} and account_id = ${accountId} and total is not null) as found`.execute(
    db,
  )
  return rows[0]?.found ?? false
}

export async function findStanding(db: Db, id: string): Promise<StandingRow | undefined> {
  const { rows } =
    await sql<StandingRow>`select ${columns}, s.explanation from incentives.standing s where s.id = ${id}`.execute(db)
  return rows[0]
}

/** The standings of a simulation, in place of those of the one before. */
export async function replaceStandings(tx: Tx, proposalId: string, rows: readonly StandingRow[]): Promise<void> {
  await sql`delete from incentives.standing where proposal_id = ${proposalId}`.execute(tx)
  await insertRows(tx, 'incentives.standing', rows)
}

export type Name = { standingId: string; decision: 'keep' | 'remove'; why: string | null }

/** Marks names as decided; whoever was not suggested is not on the list. */
export async function keepNames(tx: Tx, proposalId: string, names: readonly Name[]): Promise<void> {
  await sql`
    update incentives.standing s set is_listed = coalesce(n.decision = 'keep', false), decision = n.decision, decision_why = n.why
    from incentives.standing x left join json_to_recordset(${JSON.stringify(names)}) as n("standingId" uuid, decision text, why text) on n."standingId" = x.id
    where x.id = s.id and s.proposal_id = ${proposalId}`.execute(tx)
}

export async function keepListed(tx: Tx, id: string, isListed: boolean): Promise<void> {
  await sql`update incentives.standing set is_listed = ${isListed} where id = ${id}`.execute(tx)
}

export async function listAppeals(db: Db, proposalId: string): Promise<AppealRow[]> {
  const { rows } = await sql<AppealRow>`
    select ${appealColumns} from incentives.appeal a where a.proposal_id = ${proposalId} order by a.submitted_at, a.id`.execute(
    db,
  )
  return rows
}

export async function lockAppeal(tx: Tx, id: string): Promise<AppealRow | undefined> {
  const { rows } =
    await sql<AppealRow>`select ${appealColumns} from incentives.appeal a where a.id = ${id} for update`.execute(tx)
  return rows[0]
}

export const insertAppeal = (tx: Tx, row: AppealRow): Promise<void> => insertRows(tx, 'incentives.appeal', [row])

export async function keepAnswer(
  tx: Tx,
  {
    id,
    outcome,
    reason,
    decidedBy,
    decidedAt,
  }: Pick<AppealRow, 'id' | 'outcome' | 'reason' | 'decidedBy' | 'decidedAt'>,
): Promise<void> {
  await sql`update incentives.appeal set outcome = ${outcome}, reason = ${reason}, decided_by = ${decidedBy}, decided_at = ${decidedAt} where id = ${id}`.execute(
    tx,
  )
}

export type OwnStanding = StandingRow & {
  kind: IncentiveKind
  name: string
  unit: string
  period: string
  state: 'published' | 'final'
  publishedAt: string
  appealUntil: string
  version: number
  /** Whether a correcting version was told since. */
  isCorrected: boolean
  appeal: Pick<AppealRow, 'text' | 'submittedAt' | 'outcome' | 'reason' | 'decidedAt'> | null
}

/** What the asker was told, the newest first. Row-level security leaves nobody else's. */
export async function listOwn(db: Db, accountId: string): Promise<OwnStanding[]> {
  const { rows } = await sql<OwnStanding>`
    select ${columns}, s.explanation, p.kind, p.name, o.name as unit, p.period, p.state,
      p.published_at as "publishedAt", p.appeal_until as "appealUntil", p.version,
      exists (select from incentives.proposal n where n.corrects = p.id and n.published_at is not null) as "isCorrected",
      case when a.id is not null then json_build_object('text', a.text, 'submittedAt', to_char(a.submitted_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'outcome', a.outcome, 'reason', a.reason, 'decidedAt', to_char(a.decided_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as appeal
    from incentives.standing s join incentives.proposal p on p.id = s.proposal_id join identity.v_organisation o on o.id = p.organisation_id
    left join incentives.appeal a on a.standing_id = s.id
    where s.account_id = ${accountId} and p.published_at is not null order by p.published_at desc, s.id limit 200`.execute(
    db,
  )
  return rows
}

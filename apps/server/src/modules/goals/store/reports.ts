import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type ReportRow = {
  id: string
  goalId: string
  amount: string
  day: string
  note: string
  reporterId: string
  reporterName: string
  reportedAt: string
  state: 'claimed' | 'accepted' | 'returned'
  deciderId: string | null
  deciderName: string | null
  decidedAt: string | null
  returnReason: string | null
}

const select = sql`select r.id, r.goal_id as "goalId", trim_scale(r.amount)::text as amount, r.day, r.note, r.reporter_id as "reporterId", a.display_name as "reporterName",
  r.reported_at as "reportedAt", r.state, r.decided_by as "deciderId", d.display_name as "deciderName", r.decided_at as "decidedAt", r.return_reason as "returnReason"
  from goals.report r join identity.v_account a on a.id = r.reporter_id left join identity.v_account d on d.id = r.decided_by`

export async function reportsOf(db: Db, goalId: string): Promise<ReportRow[]> {
  const { rows } =
    await sql<ReportRow>`${select} where r.goal_id = ${goalId} order by r.day desc, r.reported_at desc, r.id`.execute(
      db,
    )
  return rows
}

export async function findReport(db: Db, id: string): Promise<ReportRow | undefined> {
  const { rows } = await sql<ReportRow>`${select} where r.id = ${id}`.execute(db)
  return rows[0]
}

export type NewReportRow = {
  id: string
  goalId: string
  amount: string
  day: string
  note: string
  by: string
  at: string
}

export async function insertReport(tx: Tx, report: NewReportRow): Promise<void> {
  await sql`insert into goals.report (id, goal_id, amount, day, note, reporter_id, reported_at)
    values (${report.id}, ${report.goalId}, ${report.amount}, ${report.day}, ${report.note}, ${report.by}, ${report.at})`.execute(
    tx,
  )
}

/** Decides a report that still waits; false when somebody was faster. */
export async function decideReport(
  tx: Tx,
  id: string,
  state: 'accepted' | 'returned',
  why: string | null,
  by: string,
  at: string,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update goals.report set state = ${state}, decided_by = ${by}, decided_at = ${at}, return_reason = ${why}
    where id = ${id} and state = 'claimed'`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { insertRows } from '../../../../platform/db/many-rows.ts'
import type { LeadOutcome } from '../states.ts'

export type CaseRow = {
  id: string
  number: string
  leadId: string
  projectId: string
  projectName: string
  orgPath: string
  ruleId: string
  severity: string
  amountFen: number | null
  summary: string
  openedBy: string
  openedAt: string
  outcome: LeadOutcome | null
  conclusion: string | null
  closedBy: string | null
  closedAt: string | null
  teller: string | null
  channel: string | null
}

const columns = sql`c.id, c.number, c.lead_id as "leadId", c.project_id as "projectId", p.name as "projectName", p.org_path::text as "orgPath",
  l.rule_id as "ruleId", l.severity, l.amount_fen as "amountFen", c.summary, coalesce(a.display_name, '') as "openedBy", c.opened_at as "openedAt",
  c.outcome, c.conclusion, b.display_name as "closedBy", c.closed_at as "closedAt", t.teller, t.channel`
const sources = sql`funds.case_file c join funds.lead l on l.id = c.lead_id join projects.v_project p on p.id = c.project_id
  left join funds.lead_teller t on t.lead_id = c.lead_id left join identity.v_account a on a.id = c.opened_by
  left join identity.v_account b on b.id = c.closed_by`

/** Case files in reach: open ones first, then the newest. */
export async function listCases(db: Db): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    select ${columns} from ${sources} order by c.closed_at is not null, c.opened_at desc, c.id limit 500`.execute(db)
  return rows
}

export async function findCase(db: Db, id: string): Promise<CaseRow | undefined> {
  const { rows } = await sql<CaseRow>`select ${columns} from ${sources} where c.id = ${id}`.execute(db)
  return rows[0]
}

export type NewCase = {
  id: string
  leadId: string
  projectId: string
  summary: string
  openedBy: string
  openedAt: string
}

/** Opens a case file under the next number of the year; answers the number. */
export async function insertCase(tx: Tx, row: NewCase, year: number): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('funds.case_file'))`.execute(tx)
  const { rows } = await sql<{ n: number }>`select funds.next_case_number(${year}) as n`.execute(tx)
  const number = `${year}-${String(rows[0]?.n ?? 1).padStart(4, '0')}`
  await insertRows(tx, 'funds.case_file', [
    { ...row, number, outcome: null, conclusion: null, closedBy: null, closedAt: null },
  ])
  return number
}

/** Concludes an open case file; false when it was concluded already. */
export async function concludeCase(
  tx: Tx,
  { id, outcome, conclusion, by, at }: { id: string; outcome: LeadOutcome; conclusion: string; by: string; at: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update funds.case_file set outcome = ${outcome}, conclusion = ${conclusion}, closed_by = ${by}, closed_at = ${at}
    where id = ${id} and closed_at is null`.execute(tx)
  return numAffectedRows === 1n
}

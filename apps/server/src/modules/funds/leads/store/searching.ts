import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { insertRows } from '../../../../platform/db/many-rows.ts'
import type { LeadOutcome, LeadState } from '../states.ts'

/** Searches run one after another, so that no two raise the same matter. Held until commit. */
export async function takeTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('funds.lead_search'))`.execute(tx)
}

export type KnownLead = {
  id: string
  projectId: string
  orgPath: string
  fingerprint: string
  state: LeadState
  severity: string
  /** `kind id` of each record. */
  records: string[]
}

/** The leads of these matters, locked. */
export async function knownLeads(tx: Tx, fingerprints: readonly string[]): Promise<Map<string, KnownLead>> {
  const { rows } = await sql<KnownLead>`
    select l.id, l.project_id as "projectId", p.org_path::text as "orgPath", l.fingerprint, l.state, l.severity,
      array(select r.kind || ' ' || r.record_id from funds.lead_record r where r.lead_id = l.id) as records
    from funds.lead l join projects.v_project p on p.id = l.project_id where l.fingerprint = any (${[...fingerprints]}) for update of l`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.fingerprint, row]))
}

/** Which of these matters were raised before, by their fingerprints; only those in reach. */
export async function raisedAmong(db: Db, fingerprints: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ fingerprint: string }>`
    select fingerprint from funds.lead where fingerprint = any (${[...fingerprints]})`.execute(db)
  return new Set(rows.map(({ fingerprint }) => fingerprint))
}

export type LeadRow = {
  id: string
  projectId: string
  origin: 'rule' | 'tip'
  ruleId: string
  ruleVersion: number | null
  fingerprint: string
  severity: string
  severityRank: number
  day: string
  amountFen: number | null
  messageKey: string
  params: Record<string, string | number>
  explanation: object | null
  state: LeadState
  outcome: LeadOutcome | null
  foundAt: string
  reopenedAt: string | null
  movedAt: string
}
export type RecordRow = {
  leadId: string
  projectId: string
  kind: string
  recordId: string
  label: string | null
  seenAt: string
}
export type StepRow = {
  id: string
  leadId: string
  projectId: string
  action: string
  note: string
  doneBy: string
  doneAt: string
}
export type TellerRow = { leadId: string; projectId: string; teller: string; channel: string }

export const insertLeads = (tx: Tx, rows: readonly LeadRow[]): Promise<void> => insertRows(tx, 'funds.lead', rows)
export const insertRecords = (tx: Tx, rows: readonly RecordRow[]): Promise<void> =>
  insertRows(tx, 'funds.lead_record', rows)
export const insertSteps = (tx: Tx, rows: readonly StepRow[]): Promise<void> => insertRows(tx, 'funds.lead_step', rows)
export const insertTeller = (tx: Tx, row: TellerRow): Promise<void> => insertRows(tx, 'funds.lead_teller', [row])

/** What a search found anew of a known matter. A lead that had been settled is open again. */
export async function refreshLead(
  tx: Tx,
  {
    id,
    isReopened,
    now,
    ...seen
  }: Pick<
    LeadRow,
    'id' | 'ruleVersion' | 'severity' | 'severityRank' | 'day' | 'amountFen' | 'params' | 'explanation'
  > & {
    isReopened: boolean
    now: string
  },
): Promise<void> {
  await sql`update funds.lead set rule_version = ${seen.ruleVersion}, severity = ${seen.severity}, severity_rank = ${seen.severityRank}, day = ${seen.day},
      amount_fen = ${seen.amountFen}, params = ${JSON.stringify(seen.params)}::jsonb, explanation = ${JSON.stringify(seen.explanation)}::jsonb,
      state = case when ${isReopened} then 'found' else state end, outcome = case when ${isReopened} then null else outcome end,
      reopened_at = case when ${isReopened} then ${now}::timestamptz else reopened_at end, moved_at = ${now} where id = ${id}`.execute(
    tx,
  )
}

export type SearchRow = {
  id: string
  asOf: string
  projects: number
  found: number
  opened: number
  reopened: number
  searchedBy: string
  searchedAt: string
}
export const insertSearch = (tx: Tx, row: SearchRow): Promise<void> => insertRows(tx, 'funds.lead_search', [row])

/** When the books were last searched, or null. */
export async function lastSearch(db: Db): Promise<{ asOf: string; at: string; projects: number } | null> {
  const { rows } = await sql<{ asOf: string; at: string; projects: number }>`
    select as_of as "asOf", searched_at as at, projects from funds.lead_search order by searched_at desc limit 1`.execute(
    db,
  )
  return rows[0] ?? null
}

/** Organisation path of each project in reach. */
export async function pathsOf(
  db: Db,
  projectIds: readonly string[],
): Promise<Map<string, { orgPath: string; name: string }>> {
  const { rows } = await sql<{ id: string; orgPath: string; name: string }>`
    select id, org_path::text as "orgPath", name from projects.v_project where id = any (${[...projectIds]}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map(({ id, ...place }) => [id, place]))
}

export async function countProjects(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from projects.v_project`.execute(db)
  return rows[0]?.n ?? 0
}

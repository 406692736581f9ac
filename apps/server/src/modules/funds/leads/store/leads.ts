import { sql, type RawBuilder } from 'kysely'
import type { Explanation } from '@jiheng/kernel/base'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import type { LeadQuery } from '../schema/leads.ts'
import type { LeadOutcome, LeadState } from '../states.ts'

export type ListedLead = {
  id: string
  projectId: string
  projectName: string
  orgPath: string
  origin: string
  ruleId: string
  severity: string
  severityRank: number
  day: string
  amountFen: number | null
  messageKey: string
  params: Record<string, string | number>
  state: LeadState
  outcome: LeadOutcome | null
  foundAt: string
  reopenedAt: string | null
  movedAt: string
  records: number
}

const columns = sql`l.id, l.project_id as "projectId", p.name as "projectName", p.org_path::text as "orgPath", l.origin, l.rule_id as "ruleId", l.severity,
  l.severity_rank as "severityRank", l.day, l.amount_fen as "amountFen", l.message_key as "messageKey", l.params, l.state, l.outcome,
  l.found_at as "foundAt", l.reopened_at as "reopenedAt", l.moved_at as "movedAt",
  (select count(*) from funds.lead_record r where r.lead_id = l.id) as records`
const sources = sql`funds.lead l join projects.v_project p on p.id = l.project_id`

const PAGE = 50

/** One page of leads: the gravest first, and of these the oldest. */
export async function listLeads(
  db: Db,
  query: LeadQuery,
  after: readonly (string | number | null)[] | null,
): Promise<{ rows: ListedLead[]; hasMore: boolean }> {
  const limit = query.limit ?? PAGE
  const from = after
    ? sql`and (l.severity_rank < ${after[0]} or (l.severity_rank = ${after[0]} and (l.found_at, l.id) > (${after[1]}::timestamptz, ${after[2]}::uuid)))`
    : sql``
  const { rows } = await sql<ListedLead>`select ${columns} from ${sources} where ${filters(query)} ${from}
    order by l.severity_rank desc, l.found_at, l.id limit ${limit + 1}`.execute(db)
  return { rows: rows.slice(0, limit), hasMore: rows.length > limit }
}

/** How many leads stand in each state, whatever state is asked for. */
export async function countByState(db: Db, { state: _, ...query }: LeadQuery): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; n: number }>`
    select l.state, count(*) as n from ${sources} where ${filters(query)} group by l.state`.execute(db)
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

function filters(query: Omit<LeadQuery, 'limit' | 'cursor'>): RawBuilder<unknown> {
  const wanted = [sql`true`]
  if (query.state !== undefined) wanted.push(sql`l.state = any (${query.state})`)
  if (query.severity !== undefined) wanted.push(sql`l.severity = any (${query.severity})`)
  if (query.ruleId !== undefined) wanted.push(sql`l.rule_id = any (${query.ruleId})`)
  if (query.projectId !== undefined) wanted.push(sql`l.project_id = ${query.projectId}`)
  return sql.join(wanted, sql` and `)
}

export type LeadDetailRow = ListedLead & {
  explanation: Explanation | null
  ruleVersion: number | null
  ownerId: string | null
  ownerName: string | null
  hasTeller: boolean
  caseFileId: string | null
}

/** One lead in reach, locked against other steps when it is for writing. */
export async function findLead(db: Db, id: string): Promise<LeadDetailRow | undefined> {
  const { rows } = await sql<LeadDetailRow>`
    select ${columns}, l.explanation, l.rule_version as "ruleVersion", p.owner_id as "ownerId", coalesce(o.name, p.owner_name) as "ownerName",
      exists (select from funds.lead_teller t where t.lead_id = l.id) as "hasTeller", c.id as "caseFileId"
    from ${sources} left join funds.case_file c on c.lead_id = l.id left join identity.v_organisation o on o.id = p.owner_id where l.id = ${id}`.execute(
    db,
  )
  return rows[0]
}

export async function lockLead(tx: Tx, id: string): Promise<LeadDetailRow | undefined> {
  await sql`select from funds.lead where id = ${id} for update`.execute(tx)
  return findLead(tx, id)
}

export type RecordKey = { kind: string; id: string }
export type RecordOfLead = RecordKey & { label: string | null; seenAt: string }
export async function recordsOf(db: Db, leadId: string): Promise<RecordOfLead[]> {
  const { rows } = await sql<RecordOfLead>`
    select kind, record_id as id, label, seen_at as "seenAt" from funds.lead_record where lead_id = ${leadId} order by seen_at, kind, label, record_id`.execute(
    db,
  )
  return rows
}

/** The records of several leads, by lead. */
export async function recordsAmong(db: Db, leadIds: readonly string[]): Promise<Map<string, RecordKey[]>> {
  const { rows } = await sql<RecordKey & { leadId: string }>`
    select lead_id as "leadId", kind, record_id as id from funds.lead_record where lead_id = any (${[...leadIds]}::uuid[])`.execute(
    db,
  )
  return Map.groupBy(rows, ({ leadId }) => leadId)
}

export type StepOfLead = { action: string; note: string; by: string; at: string }
export async function stepsOf(db: Db, leadId: string): Promise<StepOfLead[]> {
  const { rows } = await sql<StepOfLead>`
    select s.action, s.note, coalesce(a.display_name, '') as by, s.done_at as at
    from funds.lead_step s left join identity.v_account a on a.id = s.done_by where s.lead_id = ${leadId} order by s.done_at, s.id`.execute(
    db,
  )
  return rows
}

export async function moveLead(
  tx: Tx,
  id: string,
  { state, outcome, now }: { state: LeadState; outcome: LeadOutcome | null; now: string },
): Promise<void> {
  await sql`update funds.lead set state = ${state}, outcome = ${outcome}, moved_at = ${now} where id = ${id}`.execute(
    tx,
  )
}

/** Of these records the ones the connection may see, each with its project. */
export async function seenAmong(db: Db, records: readonly RecordKey[]): Promise<Map<string, string | null>> {
  const ids = (...kinds: string[]): string[] =>
    records.filter(({ kind, id }) => kinds.includes(kind) && UUID.test(id)).map(({ id }) => id)
  const { rows } = await sql<{ id: string; projectId: string | null }>`
    select id, project_id as "projectId" from funds.contract where id = any (${ids('contract')}::uuid[])
    union all select id, project_id from funds.contract_item where id = any (${ids('contract_item')}::uuid[])
    union all select id, project_id from funds.contract_change where id = any (${ids('contract_change')}::uuid[])
    union all select id, project_id from funds.invoice where id = any (${ids('invoice')}::uuid[])
    union all select id, project_id from funds.movement where id = any (${ids('payment', 'acceptance')}::uuid[])
    union all select id, project_id from progress.v_evidence where id = any (${ids('evidence')}::uuid[])
    union all select id, project_id from progress.v_report where id = any (${ids('progress_report')}::uuid[])
    union all select id, id from projects.v_project where id = any (${ids('project')}::uuid[])
    union all select id, null from funds.party_link where id = any (${ids('transfer')}::uuid[])`.execute(db)
  // Rules and parties belong to no project.
  const free = records.filter(({ kind }) => kind === 'rule' || kind === 'party')
  return new Map([
    ...rows.map(({ id, projectId }) => [id, projectId] as const),
    ...free.map(({ id }) => [id, null] as const),
  ])
}

const UUID = /^[0-9a-f-]{36}$/

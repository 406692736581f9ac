import { sql } from 'kysely'
import type { ProgressClaim } from '@jiheng/kernel/progress'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import type { DoubtsSeen } from '../doubts-seen.ts'
import { evidenceJson, type EvidenceRow } from './evidence.ts'

export type NewReport = {
  id: string
  projectId: string
  nodeId: string | null
  asOf: string
  donePercent: string
  doneQuantity: string | null
  plannedQuantity: string | null
  unit: string | null
  note: string
  problems: string
  reporterId: string
  reportedAt: string
}

export type ReportRow = NewReport & {
  orgPath: string
  nodeTitle: string | null
  reporterName: string | null
  state: 'claimed' | 'accepted' | 'returned'
  deciderName: string | null
  decidedAt: string | null
  returnReason: string | null
  /** Returned by who reported it. */
  isWithdrawn: boolean
  doubtsSeen: DoubtsSeen[] | null
  evidence: EvidenceRow[]
  quantities: QuantityOfReport[]
}

export type QuantityOfReport = {
  itemId: string
  item: string
  unit: string
  quantity: string
  batchId: string | null
  batch: string | null
  /** The failed test that keeps the quantity from counting. */
  failedTest: { id: string; number: string; lab: string; day: string } | null
}

const evidenceOfReport = sql`coalesce((
  select json_agg(${evidenceJson} order by e.received_at, e.id) from progress.evidence e where e.report_id = r.id), '[]')`

const quantitiesOfReport = sql`coalesce((
  select json_agg(json_build_object('itemId', i.id, 'item', i.name, 'unit', i.unit, 'quantity', q.quantity::text, 'batchId', q.batch_id, 'batch', b.number,
    'failedTest', (select json_build_object('id', t.id, 'number', t.number, 'lab', t.lab, 'day', t.day) from (
      select * from progress.material_test l where l.batch_id = q.batch_id order by l.day desc, l.result, l.id desc limit 1) t where t.result = 'failed')) order by i.created_at, q.id)
  from progress.quantity q join progress.work_item i on i.id = q.item_id left join progress.batch b on b.id = q.batch_id
  where q.report_id = r.id), '[]')`

const reportSelect = sql`select r.id, r.project_id as "projectId", p.org_path::text as "orgPath", r.node_id as "nodeId", n.title as "nodeTitle", r.as_of as "asOf",
    r.done_percent as "donePercent", r.done_quantity as "doneQuantity", r.planned_quantity as "plannedQuantity", r.unit, r.note, r.problems,
    r.reporter_id as "reporterId", reporter.display_name as "reporterName", r.reported_at as "reportedAt", r.state,
    decider.display_name as "deciderName", r.decided_at as "decidedAt", r.return_reason as "returnReason", r.decided_by is not distinct from r.reporter_id as "isWithdrawn",
    r.doubts_seen as "doubtsSeen", ${evidenceOfReport} as evidence,
    ${quantitiesOfReport} as quantities
  from progress.report r
  join projects.v_project p on p.id = r.project_id
  left join projects.v_node n on n.id = r.node_id
  left join identity.v_account reporter on reporter.id = r.reporter_id
  left join identity.v_account decider on decider.id = r.decided_by`

export type ReportFilter = { state?: string; nodeId?: string; limit?: number; cursor?: string }

/** Reports of a project, newest day first. */
export async function listReports(
  db: Db,
  projectId: string,
  filter: ReportFilter,
): Promise<{ rows: ReportRow[]; nextCursor: string | null }> {
  const limit = filter.limit ?? 50
  const conditions = [sql`r.project_id = ${projectId}`]
  if (filter.state !== undefined) conditions.push(sql`r.state = ${filter.state}`)
  if (filter.nodeId !== undefined) conditions.push(sql`r.node_id = ${filter.nodeId}`)
  if (filter.cursor !== undefined) {
    const [asOf, id] = decodeCursor(filter.cursor, 2)
    conditions.push(sql`(r.as_of, r.id) < (${asOf}::date, ${id}::uuid)`)
  }
  const { rows } =
    await sql<ReportRow>`${reportSelect} where ${sql.join(conditions, sql` and `)} order by r.as_of desc, r.id desc limit ${limit + 1}`.execute(
      db,
    )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor([last.asOf, last.id]) : null }
}

export async function findReport(db: Db, id: string): Promise<ReportRow | undefined> {
  const { rows } = await sql<ReportRow>`${reportSelect} where r.id = ${id}`.execute(db)
  return rows[0]
}

export async function insertReport(tx: Tx, report: NewReport): Promise<void> {
  await tx
    .insertInto('progress.report')
    .values({
      id: report.id,
      project_id: report.projectId,
      node_id: report.nodeId,
      as_of: report.asOf,
      done_percent: report.donePercent,
      done_quantity: report.doneQuantity,
      planned_quantity: report.plannedQuantity,
      unit: report.unit,
      note: report.note,
      problems: report.problems,
      reporter_id: report.reporterId,
      reported_at: report.reportedAt,
    })
    .execute()
}

/** How far the newest accepted report of a node, or of a project without a tree, says it is on a day. */
export async function acceptedOn(
  db: Db,
  { projectId, nodeId, asOf }: Pick<NewReport, 'projectId' | 'nodeId' | 'asOf'>,
): Promise<{ percent: string; day: string } | undefined> {
  const { rows } = await sql<{ percent: string; day: string }>`
    select done_percent as percent, as_of as day from progress.report
    where project_id = ${projectId} and node_id is not distinct from ${nodeId} and state = 'accepted' and as_of <= ${asOf}
    order by as_of desc, decided_at desc limit 1`.execute(db)
  return rows[0]
}

export type ReportDecision = {
  state: 'accepted' | 'returned'
  decidedBy: string
  decidedAt: string
  returnReason: string | null
  /** Of an acceptance. */
  doubtsSeen: readonly DoubtsSeen[] | null
}

/** Decides a report that still waits; false when somebody was faster. */
export async function decideReport(
  tx: Tx,
  id: string,
  { state, decidedBy, decidedAt, returnReason, doubtsSeen }: ReportDecision,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('progress.report')
    .set({
      state,
      decided_by: decidedBy,
      decided_at: decidedAt,
      return_reason: returnReason,
      doubts_seen: doubtsSeen && JSON.stringify(doubtsSeen),
    })
    .where('id', '=', id)
    .where('state', '=', 'claimed')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The files doubted when the report `r` was accepted, with what they are called; null where there were none. */
export const doubtedFiles = sql`(select json_agg(json_build_object('evidenceId', e.id, 'name', e.name, 'doubts', jsonb_array_length(d.seen -> 'doubts')) order by e.received_at, e.id)
  from jsonb_array_elements(r.doubts_seen) as d (seen) join progress.evidence e on e.id = (d.seen ->> 'evidenceId')::uuid)`

const typedReports = sql`progress.v_report r where not exists (select from progress.quantity q where q.report_id = r.id)`

/** The typed reports that count or may come to count, in the order in which they came to, by project id. */
export async function claimsOfMany(db: Db, projectIds: readonly string[]): Promise<Map<string, ProgressClaim[]>> {
  const { rows } = await sql<ProgressClaim & { projectId: string }>`
    select project_id as "projectId", id, coalesce(node_id, project_id) as "nodeId", done_percent as "donePercent", as_of as "asOf", state = 'accepted' as "isAccepted",
      evidence_level as "evidenceLevel", ${doubtedFiles} as doubted
    from ${typedReports} and project_id = any (${projectIds}) and state <> 'returned' order by as_of, coalesce(decided_at, reported_at), id`.execute(
    db,
  )
  return Map.groupBy(rows, (row) => row.projectId)
}

/** The accepted typed report that counts for each node on a day, by project id. */
export async function countingClaims(
  db: Db,
  projectIds: readonly string[],
  day: string,
): Promise<Map<string, ProgressClaim[]>> {
  const { rows } = await sql<ProgressClaim & { projectId: string }>`
    select distinct on (project_id, node_id) project_id as "projectId", id, coalesce(node_id, project_id) as "nodeId", done_percent as "donePercent", as_of as "asOf",
      true as "isAccepted", evidence_level as "evidenceLevel", ${doubtedFiles} as doubted
    from ${typedReports} and project_id = any (${projectIds}) and state = 'accepted' and as_of <= ${day}
    order by project_id, node_id, as_of desc, decided_at desc, id desc`.execute(db)
  return Map.groupBy(rows, (row) => row.projectId)
}

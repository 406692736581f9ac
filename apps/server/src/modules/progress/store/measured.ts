import { sql } from 'kysely'
import type { MaterialTest, ProgressClaim, QuantityItem, QuantityRecord } from '@jiheng/kernel/progress'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { MeasuredWork } from '../claims.ts'
import { doubtedFiles } from './reports.ts'

type OfProject = { projectId: string }
const nothing: MeasuredWork = { items: [], records: [], tests: [] }

/** Work items, quantities said to be done and material tests, by project id; projects without items are left out. */
export async function loadMeasured(db: Db, projectIds: readonly string[]): Promise<Map<string, MeasuredWork>> {
  const { rows: items } = await sql<QuantityItem & OfProject & { nodeId: string }>`
    select project_id as "projectId", coalesce(node_id, project_id) as "nodeId", id, name as label, unit, trim_scale(planned_quantity) as "plannedQuantity", trim_scale(weight) as weight
    from progress.work_item where project_id = any (${projectIds}) order by created_at, id`.execute(db)
  const measured = [...new Set(items.map((item) => item.projectId))]
  if (measured.length === 0) return new Map()
  const { rows: records } = await sql<
    QuantityRecord & OfProject & { reportId: string; batchId: string | null; doubted: ProgressClaim['doubted'] | null }
  >`
    select q.project_id as "projectId", q.id, q.item_id as "itemId", q.report_id as "reportId", trim_scale(q.quantity) as quantity, r.as_of as day,
      case r.state when 'claimed' then 'waiting' else r.state end as state, q.batch_id as "batchId", 2 as "evidenceLevel", ${doubtedFiles} as doubted
    from progress.quantity q join progress.report r on r.id = q.report_id
    where q.project_id = any (${measured}) and r.state <> 'returned' order by r.as_of, r.decided_at, q.id`.execute(db)
  const { rows: tests } = await sql<MaterialTest & OfProject>`
    select project_id as "projectId", id, batch_id as "batchId", number, lab, day, result from progress.material_test
    where project_id = any (${measured})`.execute(db)
  const [itemsOf, recordsOf, testsOf] = [items, records, tests].map((rows) =>
    Map.groupBy(rows as OfProject[], (row) => row.projectId),
  ) as [Map<string, typeof items>, Map<string, typeof records>, Map<string, typeof tests>]
  return new Map(
    measured.map((id) => [
      id,
      {
        items: itemsOf.get(id) ?? [],
        records: (recordsOf.get(id) ?? []).map(({ batchId, doubted, ...record }) => ({
          ...record,
          ...(batchId !== null && { batchId }),
          ...(doubted && { doubted }),
        })),
        tests: testsOf.get(id) ?? [],
      },
    ]),
  )
}

export async function loadMeasuredOf(db: Db, projectId: string): Promise<MeasuredWork> {
  return (await loadMeasured(db, [projectId])).get(projectId) ?? nothing
}

/** Keeps how far the measured leaves of projects are, replacing what was known. */
export async function keepMeasured(
  tx: Tx,
  projectIds: readonly string[],
  claims: readonly (ProgressClaim & OfProject)[],
): Promise<void> {
  await sql`delete from progress.measured where project_id = any (${projectIds})`.execute(tx)
  if (claims.length === 0) return
  const rows = claims.map(({ projectId, nodeId, id, asOf, donePercent, evidenceLevel }) => ({
    project_id: projectId,
    node_id: nodeId === projectId ? null : nodeId,
    report_id: id,
    as_of: asOf,
    done_percent: donePercent,
    evidence_level: evidenceLevel ?? 3,
  }))
  await sql`insert into progress.measured select * from json_populate_recordset(null::progress.measured, ${JSON.stringify(rows)})`.execute(
    tx,
  )
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type NewWorkItem = {
  id: string
  projectId: string
  nodeId: string | null
  name: string
  unit: string
  plannedQuantity: string
  weight: string
  createdBy: string
  createdAt: string
}

export type WorkItemRow = Omit<NewWorkItem, 'createdBy' | 'createdAt'> & { version: number; nodeTitle: string | null }

const itemSelect = sql`select i.id, i.project_id as "projectId", i.node_id as "nodeId", n.title as "nodeTitle", i.name, i.unit,
    i.planned_quantity as "plannedQuantity", i.weight, i.version
  from progress.work_item i left join projects.v_node n on n.id = i.node_id`

export async function listWorkItems(db: Db, projectId: string): Promise<WorkItemRow[]> {
  const { rows } =
    await sql<WorkItemRow>`${itemSelect} where i.project_id = ${projectId} order by i.created_at, i.id`.execute(db)
  return rows
}

export async function findWorkItem(db: Db, id: string): Promise<WorkItemRow | undefined> {
  const { rows } = await sql<WorkItemRow>`${itemSelect} where i.id = ${id}`.execute(db)
  return rows[0]
}

export async function insertWorkItem(tx: Tx, item: NewWorkItem): Promise<void> {
  await tx
    .insertInto('progress.work_item')
    .values({
      id: item.id,
      project_id: item.projectId,
      node_id: item.nodeId,
      name: item.name,
      unit: item.unit,
      planned_quantity: item.plannedQuantity,
      weight: item.weight,
      created_by: item.createdBy,
      created_at: item.createdAt,
    })
    .execute()
}

export type WorkItemFields = Pick<NewWorkItem, 'name' | 'plannedQuantity' | 'weight'>

/** Writes an item the caller has checked under the project's lock. */
export async function updateWorkItem(tx: Tx, id: string, fields: WorkItemFields): Promise<void> {
  await tx
    .updateTable('progress.work_item')
    .set({
      name: fields.name,
      planned_quantity: fields.plannedQuantity,
      weight: fields.weight,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}

export type NewQuantity = {
  id: string
  reportId: string
  projectId: string
  itemId: string
  quantity: string
  batchId: string | null
}

export async function insertQuantities(tx: Tx, quantities: readonly NewQuantity[]): Promise<void> {
  await tx
    .insertInto('progress.quantity')
    .values(
      quantities.map(({ id, reportId, projectId, itemId, quantity, batchId }) => ({
        id,
        report_id: reportId,
        project_id: projectId,
        item_id: itemId,
        quantity,
        batch_id: batchId,
      })),
    )
    .execute()
}

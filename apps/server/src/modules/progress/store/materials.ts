import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'

export type NewMaterialOrder = {
  id: string
  projectId: string
  nodeId: string | null
  name: string
  quantity: string
  unit: string
  promisedOn: string
  suppliedBy: 'contractor' | 'owner_unit'
  supplier: string | null
  orderedOn: string | null
  recordedBy: string
  recordedAt: string
}

export type NewArrival = {
  id: string
  orderId: string
  projectId: string
  day: string
  quantity: string
  note: string
  batchId?: string | null
  recordedBy: string
  recordedAt: string
}

/** A batch of an order, and what the latest test says of it. */
export type BatchOfOrder = { id: string; number: string; result: 'passed' | 'failed' | null }

export type MaterialOrderRow = Omit<NewMaterialOrder, 'recordedBy'> & {
  orgPath: string
  nodeTitle: string | null
  arrivals: (Pick<NewArrival, 'id' | 'day' | 'quantity' | 'note'> & { batch: string | null })[]
  batches: BatchOfOrder[]
}

// Quantities inside JSON are written as text, so that no decimal is lost.
const orderSelect = sql`select o.id, o.project_id as "projectId", p.org_path::text as "orgPath", o.node_id as "nodeId", n.title as "nodeTitle", o.name, o.quantity, o.unit,
    o.promised_on as "promisedOn", o.supplied_by as "suppliedBy", o.supplier, o.ordered_on as "orderedOn", o.recorded_at as "recordedAt",
    coalesce((select json_agg(json_build_object('id', a.id, 'day', a.day, 'quantity', a.quantity::text, 'note', a.note,
        'batch', (select b.number from progress.batch b where b.id = a.batch_id)) order by a.day, a.id)
      from progress.arrival a where a.order_id = o.id), '[]') as arrivals,
    coalesce((select json_agg(json_build_object('id', b.id, 'number', b.number, 'result',
        (select t.result from progress.material_test t where t.batch_id = b.id order by t.day desc, t.result limit 1)) order by b.number)
      from progress.batch b where b.order_id = o.id), '[]') as batches
  from progress.material_order o
  join projects.v_project p on p.id = o.project_id
  left join projects.v_node n on n.id = o.node_id`

/** Orders of a project, by promised day. */
export async function listMaterialOrders(
  db: Db,
  projectId: string,
  { limit = 50, cursor }: { limit?: number; cursor?: string },
) {
  const [promisedOn, id] =
    cursor === undefined ? ['-infinity', '00000000-0000-0000-0000-000000000000'] : decodeCursor(cursor, 2)
  const { rows } = await sql<MaterialOrderRow>`${orderSelect}
    where o.project_id = ${projectId} and (o.promised_on, o.id) > (${promisedOn}::date, ${id}::uuid) order by o.promised_on, o.id limit ${limit + 1}`.execute(
    db,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor([last.promisedOn, last.id]) : null }
}

export async function findMaterialOrder(db: Db, id: string): Promise<MaterialOrderRow | undefined> {
  const { rows } = await sql<MaterialOrderRow>`${orderSelect} where o.id = ${id}`.execute(db)
  return rows[0]
}

export async function insertMaterialOrder(tx: Tx, order: NewMaterialOrder): Promise<void> {
  await tx
    .insertInto('progress.material_order')
    .values({
      id: order.id,
      project_id: order.projectId,
      node_id: order.nodeId,
      name: order.name,
      quantity: order.quantity,
      unit: order.unit,
      promised_on: order.promisedOn,
      supplied_by: order.suppliedBy,
      supplier: order.supplier,
      ordered_on: order.orderedOn,
      recorded_by: order.recordedBy,
      recorded_at: order.recordedAt,
    })
    .execute()
}

export async function insertArrival(tx: Tx, arrival: NewArrival): Promise<void> {
  await tx
    .insertInto('progress.arrival')
    .values({
      id: arrival.id,
      order_id: arrival.orderId,
      project_id: arrival.projectId,
      day: arrival.day,
      quantity: arrival.quantity,
      note: arrival.note,
      batch_id: arrival.batchId ?? null,
      recorded_by: arrival.recordedBy,
      recorded_at: arrival.recordedAt,
    })
    .execute()
}

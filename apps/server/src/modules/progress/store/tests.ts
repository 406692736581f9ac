import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'

export type NewMaterialTest = {
  id: string
  projectId: string
  batchId: string
  number: string
  lab: string
  day: string
  result: 'passed' | 'failed'
  note: string
  file: { name: string; hash: string; size: number; mediaType: string } | null
  recordedBy: string
  recordedAt: string
}

export type MaterialTestRow = {
  id: string
  projectId: string
  orderId: string
  materialName: string
  batchId: string
  batch: string
  number: string
  lab: string
  day: string
  result: 'passed' | 'failed'
  note: string
  fileName: string | null
  fileHash: string | null
  recorderName: string | null
  recordedAt: string
  /** No later test of this batch says otherwise. */
  isLatest: boolean
  /** What was built with the batch, by item. */
  built: { item: string; unit: string; quantity: string }[]
}

const testSelect = sql`select t.id, t.project_id as "projectId", b.order_id as "orderId", o.name as "materialName", t.batch_id as "batchId", b.number as batch,
    t.number, t.lab, t.day, t.result, t.note, t.file_name as "fileName", t.file_hash as "fileHash",
    a.display_name as "recorderName", t.recorded_at as "recordedAt",
    not exists (select from progress.material_test l where l.batch_id = t.batch_id
      and (l.day > t.day or (l.day = t.day and l.result = 'failed' and t.result = 'passed'))) as "isLatest",
    coalesce((select json_agg(json_build_object('item', i.name, 'unit', i.unit, 'quantity', q.quantity::text) order by i.created_at)
      from (select item_id, sum(q.quantity) as quantity from progress.quantity q join progress.report r on r.id = q.report_id
        where q.batch_id = t.batch_id and r.state = 'accepted' group by item_id) q join progress.work_item i on i.id = q.item_id), '[]') as built
  from progress.material_test t
  join progress.batch b on b.id = t.batch_id
  join progress.material_order o on o.id = b.order_id
  left join identity.v_account a on a.id = t.recorded_by`

/** Tests of a project, newest first. */
export async function listMaterialTests(
  db: Db,
  projectId: string,
  { limit = 50, cursor }: { limit?: number; cursor?: string },
) {
  const after = cursor === undefined ? null : decodeCursor(cursor, 2)
  const { rows } = await sql<MaterialTestRow>`${testSelect} where t.project_id = ${projectId}
    ${after ? sql`and (t.day, t.id) < (${after[0]}::date, ${after[1]}::uuid)` : sql``} order by t.day desc, t.id desc limit ${limit + 1}`.execute(
    db,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor([last.day, last.id]) : null }
}

export async function findMaterialTest(db: Db, id: string): Promise<MaterialTestRow | undefined> {
  const { rows } = await sql<MaterialTestRow>`${testSelect} where t.id = ${id}`.execute(db)
  return rows[0]
}

export type TestFile = { name: string; mediaType: string; hash: string; size: number }

export async function findTestFile(db: Db, id: string): Promise<TestFile | undefined> {
  const { rows } = await sql<TestFile>`
    select file_name as name, media_type as "mediaType", file_hash as hash, file_size as size from progress.material_test
    where id = ${id} and file_hash is not null`.execute(db)
  return rows[0]
}

export async function insertMaterialTest(tx: Tx, test: NewMaterialTest): Promise<void> {
  await tx
    .insertInto('progress.material_test')
    .values({
      id: test.id,
      project_id: test.projectId,
      batch_id: test.batchId,
      number: test.number,
      lab: test.lab,
      day: test.day,
      result: test.result,
      note: test.note,
      file_name: test.file?.name ?? null,
      file_hash: test.file?.hash ?? null,
      file_size: test.file?.size ?? null,
      media_type: test.file?.mediaType ?? null,
      recorded_by: test.recordedBy,
      recorded_at: test.recordedAt,
    })
    .execute()
}

/** The batch of an order with this number; it is added when it is the first time. */
export async function batchOf(tx: Tx, order: { id: string; projectId: string }, number: string): Promise<string> {
  await tx
    .insertInto('progress.batch')
    .values({ id: newId(), project_id: order.projectId, order_id: order.id, number })
    .onConflict((same) => same.constraint('batch_once').doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('progress.batch')
    .select('id')
    .where('order_id', '=', order.id)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return id
}

/** Which of these batches belong to the project. */
export async function batchesIn(db: Db, projectId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from progress.batch where project_id = ${projectId} and id = any (${ids}::uuid[])`.execute(db)
  return new Set(rows.map((row) => row.id))
}

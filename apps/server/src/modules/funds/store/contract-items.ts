import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'

export type NewItemRow = {
  id: string
  projectId: string
  contractId: string
  code: string
  name: string
  unit: string
  unitPriceFen: number
  quantity: string
  workItemId: string | null
  recordedBy: string
  recordedAt: string
}

export type ItemRow = Omit<NewItemRow, 'recordedBy' | 'recordedAt' | 'projectId'> & {
  originalQuantity: string
  acceptedQuantity: string
  acceptedFen: number
}

/** The items of a contract with what was accepted of them, in the order of their codes. */
export async function listItems(db: Db, contractId: string): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select id, contract_id as "contractId", code, name, unit, unit_price_fen as "unitPriceFen", original_quantity::text as "originalQuantity",
      quantity::text as quantity, accepted_quantity::text as "acceptedQuantity", accepted_fen as "acceptedFen", work_item_id as "workItemId"
    from funds.v_contract_item where contract_id = ${contractId} order by code, id`.execute(db)
  return rows
}

export async function insertItems(tx: Tx, items: readonly NewItemRow[]): Promise<void> {
  await insertRows(tx, 'funds.contract_item', items)
}

export type NewChangeRow = {
  id: string
  projectId: string
  contractId: string
  day: string
  amountFen: number
  documentNo: string
  retentionDueOn: string | null
  why: string
  reversesId: string | null
  recordedBy: string
  recordedAt: string
}

export type ChangeLine = { itemId: string; quantity: string }
export type ChangeRow = Omit<NewChangeRow, 'recordedBy' | 'recordedAt'> & {
  reversedOn: string | null
  lines: ChangeLine[]
}

const changeSelect = sql`select x.id, x.project_id as "projectId", x.contract_id as "contractId", x.day, x.amount_fen as "amountFen", x.document_no as "documentNo",
    x.retention_due_on as "retentionDueOn", x.why, x.reverses_id as "reversesId", x.reversed_on as "reversedOn",
    coalesce((select json_agg(json_build_object('itemId', l.item_id, 'quantity', l.quantity::text) order by l.item_id)
      from funds.contract_change_line l where l.change_id = x.id), '[]') as lines
  from funds.v_contract_change x`

export async function listChanges(db: Db, contractId: string): Promise<ChangeRow[]> {
  const { rows } =
    await sql<ChangeRow>`${changeSelect} where x.contract_id = ${contractId} order by x.day, x.recorded_at, x.id`.execute(
      db,
    )
  return rows
}

export async function findChange(db: Db, id: string): Promise<ChangeRow | undefined> {
  const { rows } = await sql<ChangeRow>`${changeSelect} where x.id = ${id}`.execute(db)
  return rows[0]
}

export async function insertChange(tx: Tx, change: NewChangeRow, lines: readonly ChangeLine[]): Promise<void> {
  await insertRows(tx, 'funds.contract_change', [change])
  const { id: changeId, projectId, contractId } = change
  await insertRows(
    tx,
    'funds.contract_change_line',
    lines.map((line) => ({ changeId, projectId, contractId, ...line })),
  )
}

/** Moves the planned day on which money withheld under a contract falls due; what was released keeps its day. */
export async function planRetention(tx: Tx, contractId: string, until: string | null): Promise<void> {
  await sql`
    update funds.exclusion x set until = case when ${until}::date > m.day then ${until}::date end
    from funds.movement m
    where m.id = x.movement_id and m.contract_id = ${contractId} and x.reason = 'retention'
      and not exists (select from funds.v_movement r where r.kind = 'retention_release' and r.contract_id = m.contract_id
        and r.reverses_id is null and r.reversed_on is null and x.id = any (r.settles))`.execute(tx)
}

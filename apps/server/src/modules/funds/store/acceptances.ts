import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'

export type NewAcceptanceLine = {
  movementId: string
  projectId: string
  contractId: string
  itemId: string
  quantity: string
  unitPriceFen: number
  amountFen: number
  quantityId: string | null
}

export async function insertLines(tx: Tx, lines: readonly NewAcceptanceLine[]): Promise<void> {
  await insertRows(tx, 'funds.acceptance_line', lines)
}

/** What was accepted under a contract and withheld of it so far, by acceptances that stand. */
export async function acceptedSoFar(db: Db, contractId: string): Promise<{ acceptedFen: number; withheldFen: number }> {
  const { rows } = await sql<{ acceptedFen: number; withheldFen: number }>`
    select coalesce(sum(m.amount_fen), 0)::bigint as "acceptedFen", coalesce(sum(x.withheld), 0)::bigint as "withheldFen"
    from funds.v_movement m
    left join lateral (select sum(amount_fen) as withheld from funds.exclusion where movement_id = m.id and reason = 'retention') x on true
    where m.contract_id = ${contractId} and m.kind = 'acceptance' and m.reverses_id is null and m.reversed_on is null`.execute(
    db,
  )
  return rows[0] ?? { acceptedFen: 0, withheldFen: 0 }
}

/** A quantity that progress knows. */
export type ProgressQuantity = {
  id: string
  workItemId: string
  quantity: string
  state: string
  isBlocked: boolean
  isMeasured: boolean
}

/** Quantities of progress by id, with whether an acceptance that stands measured them already. */
export async function progressQuantities(
  db: Db,
  projectId: string,
  ids: readonly string[],
): Promise<Map<string, ProgressQuantity>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<ProgressQuantity>`
    select q.id, q.item_id as "workItemId", q.quantity::text as quantity, q.state, q.is_blocked as "isBlocked",
      exists (select from funds.v_acceptance_line l where l.quantity_id = q.id) as "isMeasured"
    from progress.v_quantity q where q.project_id = ${projectId} and q.id = any (${ids})`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

export type AcceptanceRow = {
  movementId: string
  day: string
  referenceNo: string | null
  label: string
  amountFen: number
  retainedFen: number
  reversedOn: string | null
  lines: {
    itemId: string
    name: string
    unit: string
    quantity: string
    unitPriceFen: number
    amountFen: number
    quantityId: string | null
  }[]
}

/** Acceptances of a contract line by line, newest first. */
export async function listAcceptances(db: Db, contractId: string): Promise<AcceptanceRow[]> {
  const { rows } = await sql<AcceptanceRow>`
    select m.id as "movementId", m.day, m.reference_no as "referenceNo", m.label, m.amount_fen as "amountFen", m.reversed_on as "reversedOn",
      (select coalesce(sum(x.amount_fen), 0)::bigint from funds.exclusion x where x.movement_id = m.id and x.reason = 'retention') as "retainedFen",
      coalesce((select json_agg(json_build_object('itemId', i.id, 'name', i.name, 'unit', i.unit, 'quantity', l.quantity::text,
          'unitPriceFen', l.unit_price_fen, 'amountFen', l.amount_fen, 'quantityId', l.quantity_id) order by i.code)
        from funds.acceptance_line l join funds.contract_item i on i.id = l.item_id where l.movement_id = m.id), '[]') as lines
    from funds.v_movement m where m.contract_id = ${contractId} and m.kind = 'acceptance' and m.reverses_id is null
    order by m.day desc, m.id desc`.execute(db)
  return rows
}

/** Money withheld from acceptances that stand and not released, oldest first. */
export type Withheld = { id: string; movementId: string; amountFen: number; label: string; day: string }

export async function withheldOf(db: Db, projectId: string, contractId: string | null): Promise<Withheld[]> {
  const { rows } = await sql<Withheld>`
    select x.id, x.movement_id as "movementId", x.amount_fen as "amountFen", m.label, m.day
    from funds.exclusion x join funds.v_movement m on m.id = x.movement_id
    where x.project_id = ${projectId} and x.reason = 'retention' and m.kind = 'acceptance' and m.contract_id is not distinct from ${contractId}::uuid
      and m.reverses_id is null and m.reversed_on is null
      and exists (select from funds.posting p where p.place = 'retained' and p.entry_id in (x.id, m.id))
      and not exists (select from funds.v_movement r where r.project_id = ${projectId} and r.kind = 'retention_release' and r.reverses_id is null
        and r.reversed_on is null and x.id = any (r.settles))
    order by m.day, x.recorded_at, x.id`.execute(db)
  return rows
}

export async function setUntil(tx: Tx, exclusionIds: readonly string[], until: string | null): Promise<void> {
  await sql`update funds.exclusion set until = ${until} where id = any (${exclusionIds})`.execute(tx)
}

/** What was withheld from one acceptance and released by releases that stand. */
export async function releasedOf(db: Db, acceptanceId: string): Promise<number> {
  const { rows } = await sql<{ releasedFen: number }>`
    select coalesce(sum(x.amount_fen), 0)::bigint as "releasedFen" from funds.exclusion x
    where x.movement_id = ${acceptanceId} and x.reason = 'retention'
      and exists (select from funds.v_movement r where r.project_id = x.project_id and r.kind = 'retention_release' and r.reverses_id is null
        and r.reversed_on is null and x.id = any (r.settles))`.execute(db)
  return rows[0]?.releasedFen ?? 0
}

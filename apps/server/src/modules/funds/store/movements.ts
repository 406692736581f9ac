import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import type { BudgetSource, MovementKind, MovementPurpose, MovementQuery } from '../schema.ts'
import { ownCondition } from './own.ts'

export type NewMovementRow = {
  id: string
  projectId: string
  kind: MovementKind
  day: string
  amountFen: number
  budgetLineId: string | null
  counterpartyId: string | null
  counterpartyName: string | null
  referenceNo: string | null
  label: string
  settles: readonly string[]
  reversesId: string | null
  why: string | null
  recordedBy: string
  recordedAt: string
  contractId: string | null
  paymentRequestId: string | null
  purpose: MovementPurpose | null
  payeeName: string | null
  payeeAccount: string | null
}

export type ExclusionOfMovement = {
  id: string
  amountFen: number
  reason: 'retention' | 'dispute' | 'agreed_term'
  until: string | null
  why: string
}

/** `payeeAccount` is masked. */
export type MovementRow = Omit<NewMovementRow, 'recordedBy'> & {
  orgPath: string
  year: number | null
  source: BudgetSource | null
  reversedOn: string | null
  contractName: string | null
  contractorPath: string | null
  exclusions: ExclusionOfMovement[]
  /** Of a payment: how much of it went beyond what was issued. */
  beyondIssueFen: number
}

const movementSelect = sql`select m.id, m.project_id as "projectId", p.org_path::text as "orgPath", m.kind, m.day, m.amount_fen as "amountFen",
    m.budget_line_id as "budgetLineId", l.year, l.source, m.counterparty_id as "counterpartyId", coalesce(o.name, m.counterparty_name, c.contractor_name) as "counterpartyName",
    m.reference_no as "referenceNo", m.label, m.settles, m.reverses_id as "reversesId", r.day as "reversedOn", m.why, m.recorded_at as "recordedAt",
    m.contract_id as "contractId", c.name as "contractName", o.path::text as "contractorPath", m.payment_request_id as "paymentRequestId", m.purpose,
    m.payee_name as "payeeName", coalesce(b.amount_fen, 0) as "beyondIssueFen", funds.masked(m.payee_account) as "payeeAccount",
    coalesce((select json_agg(json_build_object('id', e.id, 'amountFen', e.amount_fen, 'reason', e.reason, 'until', e.until, 'why', e.why) order by e.recorded_at, e.id)
      from funds.exclusion e where e.movement_id = m.id), '[]') as exclusions
  from funds.movement m
  join projects.v_project p on p.id = m.project_id
  left join funds.budget_line l on l.id = m.budget_line_id
  left join funds.movement r on r.reverses_id = m.id
  left join funds.contract c on c.id = m.contract_id
  left join funds.payment_beyond_issue b on b.movement_id = m.id
  left join identity.v_organisation o on o.id = coalesce(m.counterparty_id, c.contractor_id)`

/** Entries of a project, newest day first; with a path those of that organisation alone. */
export async function listMovements(
  db: Db,
  projectId: string,
  ownPath: string | null,
  { kind, contractId, limit = 50, cursor }: MovementQuery,
): Promise<{ rows: MovementRow[]; nextCursor: string | null }> {
  const conditions = [sql`m.project_id = ${projectId}`, ownCondition(ownPath)]
  if (contractId !== undefined) conditions.push(sql`m.contract_id = ${contractId}`)
  if (kind !== undefined) conditions.push(sql`m.kind = ${kind}`)
  if (cursor !== undefined) {
    const [day, id] = decodeCursor(cursor, 2)
    conditions.push(sql`(m.day, m.id) < (${day}::date, ${id}::uuid)`)
  }
  const { rows } =
    await sql<MovementRow>`${movementSelect} where ${sql.join(conditions, sql` and `)} order by m.day desc, m.id desc limit ${limit + 1}`.execute(
      db,
    )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor([last.day, last.id]) : null }
}

export async function findMovement(db: Db, id: string): Promise<MovementRow | undefined> {
  const { rows } = await sql<MovementRow>`${movementSelect} where m.id = ${id}`.execute(db)
  return rows[0]
}

export async function insertMovement(tx: Tx, movement: NewMovementRow): Promise<void> {
  await insertRows(tx, 'funds.movement', [movement])
}

/** The account a payment went to, in full, for repeating it. */
export async function findPayeeAccount(db: Db, id: string): Promise<string | null> {
  const { rows } = await sql<{
    account: string | null
  }>`select payee_account as account from funds.movement where id = ${id}`.execute(db)
  return rows[0]?.account ?? null
}

/** What was accepted, withheld, paid, asked for and is payable in a project, with contracts and without, as its books stood at the end of a day. */
export type Settled = {
  acceptedFen: number
  retainedFen: number
  paidFen: number
  requestedFen: number
  /** Paid ahead of acceptance: advances and exceptions not made good. */
  aheadFen: number
  payableFen: number
}

export async function settledOf(db: Db, projectId: string, day: string): Promise<Settled> {
  const { rows } = await sql<Settled>`
    select coalesce(-sum(amount_fen) filter (where place in ('agreed', 'contracted')), 0)::bigint as "acceptedFen",
      coalesce(sum(amount_fen) filter (where place = 'retained'), 0)::bigint as "retainedFen",
      coalesce(sum(amount_fen) filter (where place = 'discharged'), 0)::bigint as "paidFen",
      coalesce(sum(amount_fen) filter (where place = 'requested'), 0)::bigint as "requestedFen",
      coalesce(-sum(amount_fen) filter (where place in ('advanced', 'excepted')), 0)::bigint as "aheadFen",
      coalesce(sum(amount_fen) filter (where place = 'payable'), 0)::bigint as "payableFen"
    from funds.posting where project_id = ${projectId} and day <= ${day}`.execute(db)
  return rows[0] ?? { acceptedFen: 0, retainedFen: 0, paidFen: 0, requestedFen: 0, aheadFen: 0, payableFen: 0 }
}

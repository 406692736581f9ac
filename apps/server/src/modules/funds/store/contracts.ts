import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import type { contractKinds, procurements } from '../schema/contracts.ts'
import { ownCondition } from './own.ts'

export type NewContractRow = {
  id: string
  projectId: string
  number: string
  name: string
  kind: (typeof contractKinds)[number]
  procurement: (typeof procurements)[number]
  contractorId: string | null
  contractorName: string
  creditCode: string | null
  signedOn: string
  originalFen: number
  retentionPercent: string
  retentionDueOn: string | null
  paymentTermDays: number
  lateInterestPercent: string | null
  advanceFen: number
  advanceRecoveryPercent: string
  payeeName: string | null
  payeeBank: string | null
  payeeAccount: string | null
  documentNo: string | null
  recordedBy: string
  recordedAt: string
}

/** A contract with its totals; `payeeAccount` is masked. */
export type ContractRow = Omit<NewContractRow, 'recordedBy'> & {
  orgPath: string
  projectName: string
  contractorPath: string | null
  changedFen: number
  totalFen: number
  acceptedFen: number
  retainedFen: number
  paidFen: number
  requestedFen: number
  payableFen: number
  advancedFen: number
  exceptedFen: number
  heldFen: number
}

const contractSelect = sql`select c.id, c.project_id as "projectId", p.name as "projectName", p.org_path::text as "orgPath", c.number, c.name, c.kind, c.procurement,
    c.contractor_id as "contractorId", o.path::text as "contractorPath", c.contractor_name as "contractorName", c.credit_code as "creditCode",
    c.signed_on as "signedOn", c.original_fen as "originalFen", c.changed_fen as "changedFen", c.total_fen as "totalFen",
    c.retention_percent::text as "retentionPercent", c.retention_due_on as "retentionDueOn", c.payment_term_days as "paymentTermDays",
    c.late_interest_percent::text as "lateInterestPercent", c.advance_fen as "advanceFen", c.advance_recovery_percent::text as "advanceRecoveryPercent",
    c.payee_name as "payeeName", c.payee_bank as "payeeBank", c.payee_account as "payeeAccount", c.accepted_fen as "acceptedFen",
    c.retained_fen as "retainedFen", c.paid_fen as "paidFen", c.requested_fen as "requestedFen", c.payable_fen as "payableFen",
    c.advanced_fen as "advancedFen", c.excepted_fen as "exceptedFen", c.held_fen as "heldFen", c.document_no as "documentNo", c.recorded_at as "recordedAt"
  from funds.v_contract c
  join projects.v_project p on p.id = c.project_id
  left join identity.v_organisation o on o.id = c.contractor_id`

/** Contracts of a project by day of signing; with a path those of that organisation alone. */
export async function listContracts(db: Db, projectId: string, ownPath: string | null): Promise<ContractRow[]> {
  const { rows } =
    await sql<ContractRow>`${contractSelect} where c.project_id = ${projectId} and ${ownCondition(ownPath)} order by c.signed_on, c.id`.execute(
      db,
    )
  return rows
}

/** Contracts of an organisation over projects, the newest first. */
export async function listOwnContracts(
  db: Db,
  ownPath: string,
  { limit = 50, cursor }: { limit?: number; cursor?: string },
): Promise<{ rows: ContractRow[]; nextCursor: string | null }> {
  const [day, id] = cursor === undefined ? [null, null] : decodeCursor(cursor, 2)
  const { rows } = await sql<ContractRow>`${contractSelect}
    where ${ownCondition(ownPath)} and (${day}::date is null or (c.signed_on, c.id) < (${day}::date, ${id}::uuid))
    order by c.signed_on desc, c.id desc limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor([last.signedOn, last.id]) : null }
}

export async function findContract(db: Db, id: string): Promise<ContractRow | undefined> {
  const { rows } = await sql<ContractRow>`${contractSelect} where c.id = ${id}`.execute(db)
  return rows[0]
}

/** The account money goes to, as the contract names it. */
export async function findPayee(
  db: Db,
  id: string,
): Promise<{ payeeName: string; payeeAccount: string | null } | undefined> {
  const { rows } = await sql<{ payeeName: string; payeeAccount: string | null }>`
    select coalesce(payee_name, contractor_name) as "payeeName", payee_account as "payeeAccount" from funds.contract where id = ${id}`.execute(
    db,
  )
  return rows[0]
}

export async function hasContracts(db: Db, projectId: string): Promise<boolean> {
  const { rows } = await sql<{
    some: boolean
  }>`select exists (select from funds.contract where project_id = ${projectId}) as some`.execute(db)
  return rows[0]?.some ?? false
}

export async function insertContract(tx: Tx, contract: NewContractRow): Promise<void> {
  await insertRows(tx, 'funds.contract', [contract])
}

/** Of the advance a contract grants, what was neither paid nor asked for. */
export async function advanceLeft(db: Db, contractId: string): Promise<number> {
  const { rows } = await sql<{ leftFen: number }>`
    select c.advance_fen
      - (select coalesce(sum(paid_fen), 0) from funds.v_movement where contract_id = c.id and purpose = 'advance')
      - (select coalesce(sum(amount_fen - paid_fen), 0) from funds.v_payment_request
          where contract_id = c.id and purpose = 'advance' and state in ('submitted', 'approved')) as "leftFen"
    from funds.contract c where c.id = ${contractId}`.execute(db)
  return Number(rows[0]?.leftFen ?? 0)
}

export async function findOrganisation(db: Db, id: string): Promise<{ name: string } | undefined> {
  const { rows } = await sql<{ name: string }>`select name from identity.v_organisation where id = ${id}`.execute(db)
  return rows[0]
}

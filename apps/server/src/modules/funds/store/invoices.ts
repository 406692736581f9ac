import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'

export type NewInvoiceRow = {
  id: string
  projectId: string
  contractId: string
  code: string
  number: string
  day: string
  amountFen: number
  taxFen: number
  sellerName: string
  sellerCreditCode: string | null
  recordedBy: string
  recordedAt: string
}

export type InvoiceRow = Omit<NewInvoiceRow, 'recordedBy'> & {
  orgPath: string
  projectName: string
  contractName: string
  voidedOn: string | null
  voidedWhy: string | null
  /** Whether a request that was not withdrawn shows it. */
  isUsed: boolean
}

const invoiceSelect = sql`select i.id, i.project_id as "projectId", p.name as "projectName", p.org_path::text as "orgPath", i.contract_id as "contractId",
    c.name as "contractName", i.code, i.number, i.day, i.amount_fen as "amountFen", i.tax_fen as "taxFen", i.seller_name as "sellerName",
    i.seller_credit_code as "sellerCreditCode", i.voided_on as "voidedOn", i.voided_why as "voidedWhy", i.recorded_at as "recordedAt",
    exists (select from funds.payment_request q where q.contract_id = i.contract_id and q.state <> 'withdrawn' and i.id = any (q.invoice_ids)) as "isUsed"
  from funds.invoice i join funds.contract c on c.id = i.contract_id join projects.v_project p on p.id = i.project_id`

export async function listInvoices(db: Db, contractId: string): Promise<InvoiceRow[]> {
  const { rows } =
    await sql<InvoiceRow>`${invoiceSelect} where i.contract_id = ${contractId} order by i.day desc, i.id desc`.execute(
      db,
    )
  return rows
}

export async function findInvoices(db: Db, ids: readonly string[]): Promise<InvoiceRow[]> {
  const { rows } = await sql<InvoiceRow>`${invoiceSelect} where i.id = any (${ids}) order by i.day, i.id`.execute(db)
  return rows
}

/** The invoice of this code and number that is in reach and not voided. */
export async function findSameInvoice(db: Db, code: string, number: string): Promise<InvoiceRow | undefined> {
  const { rows } =
    await sql<InvoiceRow>`${invoiceSelect} where i.code = ${code} and i.number = ${number} and i.voided_on is null`.execute(
      db,
    )
  return rows[0]
}

export async function insertInvoice(tx: Tx, invoice: NewInvoiceRow): Promise<void> {
  await insertRows(tx, 'funds.invoice', [invoice])
}

export async function voidInvoice(tx: Tx, id: string, voided: { on: string; why: string; by: string }): Promise<void> {
  await tx
    .updateTable('funds.invoice')
    .set({ voided_on: voided.on, voided_why: voided.why, voided_by: voided.by })
    .where('id', '=', id)
    .execute()
}

/** Whether a request that is open or paid names this invoice. */
export async function isInvoiceUsed(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from funds.payment_request where ${id}::uuid = any (invoice_ids) and state in ('submitted', 'approved', 'paid')) as used`.execute(
    db,
  )
  return rows[0]?.used ?? false
}

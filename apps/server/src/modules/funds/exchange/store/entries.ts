import { sql } from 'kysely'
import type { ComparedKind } from '@jiheng/kernel/reconciliation'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { insertRows } from '../../../../platform/db/many-rows.ts'
import type { BudgetSource } from '../../schema.ts'

/** A telling of the finance system; see funds.finance_entry. */
export type FinanceEntryRow = {
  id: string
  projectId: string
  year: number
  source: BudgetSource
  kind: ComparedKind
  key: string
  version: number
  day: string
  amountFen: number
  referenceNo: string | null
  payeeName: string | null
  contractNumber: string | null
  movementId: string | null
  listId: string | null
  rowNumber: number | null
  system: string | null
  externalId: string | null
  recordedBy: string
  recordedAt: string
}

const selected = sql`e.id, e.project_id as "projectId", e.year, e.source, e.kind, e.key, e.version, e.day, e.amount_fen as "amountFen",
  e.reference_no as "referenceNo", e.payee_name as "payeeName", e.contract_number as "contractNumber", e.movement_id as "movementId", e.list_id as "listId",
  e.row_number as "rowNumber", e.system, e.external_id as "externalId", e.recorded_by as "recordedBy", e.recorded_at as "recordedAt"`

/** The last tellings of projects. */
export async function lastTellings(db: Db, projectIds: readonly string[]): Promise<FinanceEntryRow[]> {
  const { rows } = await sql<FinanceEntryRow>`
    select ${selected} from funds.v_finance_entry e where e.project_id = any (${projectIds})`.execute(db)
  return rows
}

/** The last telling of an entry that was told as `id` at any time. */
export async function findTelling(db: Db, id: string): Promise<FinanceEntryRow | undefined> {
  const { rows } = await sql<FinanceEntryRow>`
    select ${selected} from funds.v_finance_entry e join funds.finance_entry t using (project_id, key) where t.id = ${id}`.execute(
    db,
  )
  return rows[0]
}

export async function insertTellings(tx: Tx, rows: readonly FinanceEntryRow[]): Promise<void> {
  await insertRows(tx, 'funds.finance_entry', rows)
}

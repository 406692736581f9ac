import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'

/** 超指标支付: how much of a payment went beyond what was issued on its line, and whether an exception let it. */
export type BeyondIssueRow = {
  movementId: string
  projectId: string
  budgetLineId: string
  contractId: string | null
  amountFen: number
  isExcepted: boolean
}

export async function insertBeyondIssue(tx: Tx, rows: readonly BeyondIssueRow[]): Promise<void> {
  await insertRows(tx, 'funds.payment_beyond_issue', rows)
}

/** What signed exceptions of a contract still let be paid beyond what was issued on a line: signed, less paid by them. */
export async function exceptedLeft(db: Db, contractId: string, budgetLineId: string): Promise<number> {
  const { rows } = await sql<{ leftFen: number }>`
    select (coalesce((select sum(amount_fen) from funds.payment_exception
        where contract_id = ${contractId} and budget_line_id = ${budgetLineId} and signed_on is not null and revoked_on is null), 0)
      - coalesce((select sum(b.amount_fen) from funds.payment_beyond_issue b
        where b.contract_id = ${contractId} and b.budget_line_id = ${budgetLineId} and b.is_excepted
          and not exists (select from funds.movement r where r.reverses_id = b.movement_id)), 0))::bigint as "leftFen"`.execute(
    db,
  )
  return rows[0]?.leftFen ?? 0
}

import { sql } from 'kysely'
import type { PayablePart } from '@jiheng/kernel/ledger'
import type { Db } from '../../../platform/db/database.ts'

export type PayableParts = {
  accepted: PayablePart[]
  paid: PayablePart[]
  requested: PayablePart[]
  exceptions: PayablePart[]
}

type Row = PayablePart & { part: keyof PayableParts }

/** The records that bear on what can still be paid under a contract, oldest first; exceptions newest first. */
export async function payableParts(db: Db, contractId: string): Promise<PayableParts> {
  const { rows } = await sql<Row>`
    select case when kind = 'acceptance' then 'accepted' else 'paid' end as part, kind, id, nullif(label, '') as label, day,
      case kind when 'refund' then -amount_fen else amount_fen end as "amountFen"
    from funds.v_movement where contract_id = ${contractId} and kind in ('acceptance', 'payment', 'refund') and reverses_id is null and reversed_on is null
    union all
    select 'requested', 'payment_request', id, number::text, day, amount_fen - paid_fen
    from funds.v_payment_request where contract_id = ${contractId} and state in ('submitted', 'approved')
    union all
    select 'exceptions', 'payment_exception', id, why, signed_on, amount_fen
    from funds.v_payment_exception where contract_id = ${contractId} and budget_line_id is null and signed_on is not null and revoked_on is null
    order by day, id`.execute(db)
  const parts: PayableParts = { accepted: [], paid: [], requested: [], exceptions: [] }
  for (const { part, label, ...row } of rows) parts[part].push({ ...row, ...(label != null && { label }) })
  return { ...parts, exceptions: parts.exceptions.toReversed() }
}

import { sql } from 'kysely'
import type { Day, Fen } from '@jiheng/kernel/base'
import type { IncentiveKind, Pool } from '@jiheng/kernel/incentive'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'

/** What payroll is handed; kept as it was made. */
export type BatchContent = {
  v: 1
  batchId: string
  kind: IncentiveKind
  period: string
  scheme: { id: string; name: string; version: number }
  unit: { id: string; name: string }
  finalOn: Day
  pool: (Pool & { leftFen: Fen }) | null
  items: {
    accountId: string
    account: string
    name: string
    unit: string
    total: string | null
    place: number | null
    amountFen: Fen | null
  }[]
}

export type BatchRow = {
  id: string
  proposalId: string
  orgPath: string
  content: BatchContent
  digest: string
  madeBy: string
  madeAt: string
}

export const insertBatch = (tx: Tx, row: BatchRow): Promise<void> => insertRows(tx, 'incentives.batch', [row])

/** The batch of a list, once that is final. */
export async function findBatch(db: Db, proposalId: string): Promise<BatchRow | undefined> {
  const { rows } = await sql<BatchRow>`
    select id, proposal_id as "proposalId", org_path::text as "orgPath", content, digest, made_by as "madeBy", made_at as "madeAt"
    from incentives.batch where proposal_id = ${proposalId}`.execute(db)
  return rows[0]
}

import { sql } from 'kysely'
import type { Day, Fen } from '@jiheng/kernel/base'
import type { IncentiveKind, Pool } from '@jiheng/kernel/incentive'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'

type Item = {
  accountId: string
  account: string
  name: string
  unit: string
  total: string | null
  place: number | null
  amountFen: Fen | null
}

/** What a name has otherwise than in the batch before; amounts only where a pool was told. */
export type ChangedItem = Item & {
  change: 'added' | 'removed' | 'amount'
  beforeFen: Fen | null
  differenceFen: Fen | null
}

type About = {
  batchId: string
  kind: IncentiveKind
  period: string
  scheme: { id: string; name: string; version: number }
  unit: { id: string; name: string }
  finalOn: Day
  pool: (Pool & { leftFen: Fen }) | null
}

/** What payroll is handed, kept as it was made: a whole list, or what a correcting one changes of the batch before. */
export type BatchContent =
  | (About & { v: 1; items: Item[] })
  | (About & {
      v: 2
      corrects: { batchId: string; digest: string }
      listVersion: number
      why: string
      unchanged: number
      items: ChangedItem[]
    })

export type BatchRow = {
  id: string
  proposalId: string
  orgPath: string
  content: BatchContent
  digest: string
  corrects: string | null
  madeBy: string
  madeAt: string
}

export const insertBatch = (tx: Tx, row: BatchRow): Promise<void> => insertRows(tx, 'incentives.batch', [row])

const columns = sql`b.id, b.proposal_id as "proposalId", b.org_path::text as "orgPath", b.content, b.digest, b.corrects, b.made_by as "madeBy", b.made_at as "madeAt"`

/** The batch of a list, once that is final. */
export async function findBatch(db: Db, proposalId: string): Promise<BatchRow | undefined> {
  const { rows } = await sql<BatchRow>`
    select ${columns} from incentives.batch b where b.proposal_id = ${proposalId}`.execute(db)
  return rows[0]
}

/** The newest batch of the lists a list corrects, one after the other. */
export async function findBatchBefore(db: Db, proposalId: string): Promise<BatchRow | undefined> {
  const { rows } = await sql<BatchRow>`
    with recursive before as (
      select p.corrects as id, 1 as steps from incentives.proposal p where p.id = ${proposalId}
      union all
      select p.corrects, steps + 1 from before join incentives.proposal p on p.id = before.id)
    select ${columns} from before join incentives.batch b on b.proposal_id = before.id order by before.steps limit 1`.execute(
    db,
  )
  return rows[0]
}

export type Handing = { id: string; batchId: string; orgPath: string; handedTo: string; handedAt: string }

export const insertHanding = (tx: Tx, row: Handing): Promise<void> => insertRows(tx, 'incentives.handing', [row])

/** Who took a batch, the first first. */
export async function listHandings(db: Db, batchId: string): Promise<{ name: string; handedAt: string }[]> {
  const { rows } = await sql<{ name: string; handedAt: string }>`
    select a.display_name as name, h.handed_at as "handedAt" from incentives.handing h join identity.v_account a on a.id = h.handed_to
    where h.batch_id = ${batchId} order by h.handed_at, h.id limit 100`.execute(db)
  return rows
}

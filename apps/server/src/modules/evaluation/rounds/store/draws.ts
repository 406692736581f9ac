import { sql } from 'kysely'
import type { Draw, DrawQuestion } from '@jiheng/kernel/evaluation-round'
import type { Db, Tx } from '../../../../platform/db/database.ts'

export type DrawRow = {
  roundId: string
  commitment: string
  sealedSeed: string
  committedAt: string
  seed: string | null
  spoken: string | null
  question: DrawQuestion | null
  result: Draw | null
  drawnAt: string | null
  drawnBy: string | null
}

/** The lot of a round; null while it is not the asker's to see, or not committed. */
export async function findDraw(db: Db, roundId: string): Promise<DrawRow | null> {
  const { rows } = await sql<DrawRow>`
    select d.round_id as "roundId", d.commitment, d.sealed_seed as "sealedSeed", d.committed_at as "committedAt", d.seed, d.spoken, d.question, d.result,
      d.drawn_at as "drawnAt", a.display_name as "drawnBy"
    from evaluation.draw d left join identity.v_account a on a.id = d.drawn_by where d.round_id = ${roundId}`.execute(
    db,
  )
  return rows[0] ?? null
}

export async function insertCommitment(
  tx: Tx,
  row: { roundId: string; commitment: string; sealedSeed: string; by: string; at: string },
): Promise<void> {
  await sql`insert into evaluation.draw (round_id, commitment, sealed_seed, committed_by, committed_at)
    values (${row.roundId}, ${row.commitment}, ${row.sealedSeed}, ${row.by}, ${row.at})`.execute(tx)
}

export async function keepDraw(
  tx: Tx,
  row: {
    roundId: string
    seed: string
    spoken: string | null
    question: DrawQuestion
    result: Draw
    by: string
    at: string
  },
): Promise<void> {
  await sql`update evaluation.draw set seed = ${row.seed}, spoken = ${row.spoken}, question = ${JSON.stringify(row.question)}::jsonb,
    result = ${JSON.stringify(row.result)}::jsonb, drawn_by = ${row.by}, drawn_at = ${row.at} where round_id = ${row.roundId}`.execute(
    tx,
  )
}

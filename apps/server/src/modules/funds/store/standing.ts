import { sql } from 'kysely'
import type { Explanation } from '@jiheng/kernel/base'
import type { FundClockVersion, Standing } from '@jiheng/kernel/fund-clock'
import type { Tx } from '../../../platform/db/database.ts'
import { inColumns } from '../../../platform/db/many-rows.ts'
import { newId } from '../../../platform/ids.ts'

export type KeptStanding = Standing & {
  projectId: string
  explanation: Explanation | null
  /** Where an office set them, so that the rules of alerts follow. */
  officeLevels: FundClockVersion['levels'] | null
}

/** Replaces what stood still at projects. */
export async function keepStanding(
  tx: Tx,
  projectIds: readonly string[],
  asOf: string,
  standing: readonly KeptStanding[],
): Promise<void> {
  await sql`delete from funds.standing_amount where project_id = any (${projectIds}::uuid[])`.execute(tx)
  if (standing.length === 0) return
  const rows = standing.map((amount) => inColumns({ ...amount, id: newId(), asOf }))
  await sql`
    insert into funds.standing_amount (id, project_id, clock, movement_id, since, as_of, movement_kind, label, amount_fen, days_standing, level, holder,
      explanation, contract_id, count_in, grace_days, due_on, days_late, interest_fen, is_paused, held_since, version, unknown_year, term_days, office_levels)
    select id, project_id, clock, movement_id, since, as_of, movement_kind, label, amount_fen, days_standing, level, holder,
      explanation, contract_id, count_in, grace_days, due_on, days_late, interest_fen, is_paused, held_since, version, unknown_year, term_days, office_levels
    from json_populate_recordset(null::funds.standing_amount, ${JSON.stringify(rows)})`.execute(tx)
}

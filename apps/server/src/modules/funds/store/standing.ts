import { sql } from 'kysely'
import type { StandingAmount } from '@jiheng/kernel/fund-clock'
import type { Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'
import { newId } from '../../../platform/ids.ts'

/** Replaces what stood still at projects. */
export async function keepStanding(
  tx: Tx,
  projectIds: readonly string[],
  asOf: string,
  standing: readonly (StandingAmount & { projectId: string })[],
): Promise<void> {
  await sql`delete from funds.standing_amount where project_id = any (${projectIds})`.execute(tx)
  const rows = standing.map(
    ({
      projectId,
      clock,
      movementId,
      since,
      movementKind,
      label,
      amountFen,
      daysStanding,
      level,
      holder,
      explanation,
    }) => ({
      id: newId(),
      projectId,
      clock,
      movementId,
      since,
      asOf,
      movementKind,
      label: label ?? null,
      amountFen,
      daysStanding,
      level,
      holder,
      explanation,
    }),
  )
  await insertRows(tx, 'funds.standing_amount', rows)
}

import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'

export type PercentOfNode = { nodeId: string; accepted: string | null; claimed: string | null }

/** What was accepted and what is claimed of each node, by its newest reports. */
export async function percentsOf(db: Db, projectId: string): Promise<PercentOfNode[]> {
  const { rows } = await sql<PercentOfNode>`
    select node_id as "nodeId", (array_agg(done_percent order by as_of desc, decided_at desc, id desc) filter (where state = 'accepted'))[1] as accepted,
      (array_agg(done_percent order by as_of desc, reported_at desc, id desc) filter (where state = 'claimed'))[1] as claimed
    from progress.v_report where project_id = ${projectId} and node_id is not null and state <> 'returned' group by node_id`.execute(
    db,
  )
  return rows
}

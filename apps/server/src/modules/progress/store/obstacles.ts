import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type ObstacleCause = 'permit' | 'land' | 'money' | 'contractor'

export type NewObstacle = {
  id: string
  projectId: string
  cause: ObstacleCause
  since: string
  note: string
  recordedBy: string
  recordedAt: string
}

export type ObstacleRow = Omit<NewObstacle, 'recordedBy'> & { orgPath: string; clearedOn: string | null }

const obstacleSelect = sql`select o.id, o.project_id as "projectId", p.org_path::text as "orgPath", o.cause, o.since, o.note, o.recorded_at as "recordedAt", o.cleared_on as "clearedOn"
  from progress.obstacle o join projects.v_project p on p.id = o.project_id`

/** Obstacles of a project, open ones first. A project has few: one open of each cause at a time. */
export async function listObstacles(db: Db, projectId: string): Promise<ObstacleRow[]> {
  const { rows } =
    await sql<ObstacleRow>`${obstacleSelect} where o.project_id = ${projectId} order by o.cleared_on is not null, o.since desc, o.id`.execute(
      db,
    )
  return rows
}

export async function findObstacle(db: Db, id: string): Promise<ObstacleRow | undefined> {
  const { rows } = await sql<ObstacleRow>`${obstacleSelect} where o.id = ${id}`.execute(db)
  return rows[0]
}

export async function insertObstacle(tx: Tx, obstacle: NewObstacle): Promise<void> {
  await tx
    .insertInto('progress.obstacle')
    .values({
      id: obstacle.id,
      project_id: obstacle.projectId,
      cause: obstacle.cause,
      since: obstacle.since,
      note: obstacle.note,
      recorded_by: obstacle.recordedBy,
      recorded_at: obstacle.recordedAt,
    })
    .execute()
}

/** Notes that an open obstacle is gone; false when it was cleared before. */
export async function clearObstacle(tx: Tx, id: string, clearedOn: string, clearedBy: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('progress.obstacle')
    .set({ cleared_on: clearedOn, cleared_by: clearedBy })
    .where('id', '=', id)
    .where('cleared_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** Where a project belongs, as permissions are judged. */
export type ProjectPlace = { projectId: string; orgPath: string }

export async function findPlace(db: Db, projectId: string): Promise<ProjectPlace | undefined> {
  const { rows } =
    await sql<ProjectPlace>`select id as "projectId", org_path::text as "orgPath" from projects.project where id = ${projectId}`.execute(
      db,
    )
  return rows[0]
}

/** The next projects in order of id. */
export async function idsAfter(db: Db, id: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select id from projects.project where id > ${id} order by id limit ${limit}`.execute(db)
  return rows.map((row) => row.id)
}

/** Names and places of many projects in reach. */
export async function findNamedPlaces(db: Db, ids: string[]): Promise<{ id: string; name: string; orgPath: string }[]> {
  const { rows } = await sql<{ id: string; name: string; orgPath: string }>`
    select id, name, org_path::text as "orgPath" from projects.project where id = any (${ids}::uuid[]) order by id`.execute(
    db,
  )
  return rows
}

/** Locks projects until commit, in order of id so that nobody waits in a circle. */
export async function lockMany(tx: Tx, projectIds: readonly string[]): Promise<void> {
  await sql`select from projects.project where id = any (${projectIds}) order by id for no key update`.execute(tx)
}

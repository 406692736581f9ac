import { sql } from 'kysely'
import type { Db } from '../../../../platform/db/database.ts'

/** Whether a place is of the unit that was scored: the project's owner, its department, or below one of them. */
export async function isOfUnit(db: Db, projectId: string, orgPath: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from projects.v_project p join identity.v_organisation o on o.id in (p.owner_id, p.department_id)
      where p.id = ${projectId} and ${orgPath}::ltree <@ o.path) as is`.execute(db)
  return rows[0]?.is ?? false
}

/** Whether an organisation is the owner or the department of a project: who works there does not answer its appeal. */
export async function isUnitOf(db: Db, projectId: string, organisationId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from projects.v_project where id = ${projectId} and ${organisationId} in (owner_id, department_id)) as is`.execute(
    db,
  )
  return rows[0]?.is ?? false
}

import { sql } from 'kysely'
import type { Db } from '../../../../platform/db/database.ts'

/** Whether a place is of the unit that was scored: the project's owner, its department, or below one of them. */
export async function isOfUnit(db: Db, projectId: string, orgPath: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from projects.v_project p join identity.v_organisation o on o.id in (p.owner_id, p.department_id)
      where p.id = ${projectId} and ${orgPath}::ltree <@ o.path) as is`.execute(db)
  return rows[0]?.is ?? false
}

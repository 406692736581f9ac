import { sql, type RawBuilder } from 'kysely'

/** Which projects a picture of money is of; amounts are of projects kept in yuan. */
export type Selection = { projectId?: string; departmentId?: string; regionCode?: string }

/** Condition on `projects.v_project p`. */
export const selected = ({ projectId, departmentId, regionCode }: Selection): RawBuilder<unknown> =>
  sql.join(
    [
      sql`p.currency = 'CNY'`,
      ...(projectId ? [sql`p.id = ${projectId}`] : []),
      ...(departmentId ? [sql`p.department_id = ${departmentId}`] : []),
      ...(regionCode ? [sql`p.region_code like ${`${regionCode.replace(/(00)+$/, '')}%`}`] : []),
    ],
    sql` and `,
  )

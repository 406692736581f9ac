import { sql, type RawBuilder } from 'kysely'

/** Where projects lie that a list is narrowed to. */
export type ProjectPlace = { projectId?: string; departmentId?: string; regionCode?: string }

/** Conditions on `projects.v_project p`; a region takes everything below it along. */
export const inPlace = ({ projectId, departmentId, regionCode }: ProjectPlace): RawBuilder<unknown>[] => [
  ...(projectId ? [sql`p.id = ${projectId}`] : []),
  ...(departmentId ? [sql`p.department_id = ${departmentId}`] : []),
  ...(regionCode ? [sql`p.region_code like ${`${regionCode.replace(/(00)+$/, '')}%`}`] : []),
]

import { sql, type RawBuilder } from 'kysely'
import type { Geometry } from '@jiheng/kernel/geo'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { ListedRow } from './list.ts'
import { standingColumns } from './standing.ts'

export type ProjectRow = ListedRow & {
  orgPath: string
  contractorId: string | null
  contractorName: string | null
  managerId: string | null
  managerName: string | null
  secrecy: number
  yearPlanFen: number | null
  approvedOn: string | null
  approvedAmountFen: number | null
  actualStart: string | null
  actualFinish: string | null
  location: unknown
  address: string | null
  description: string | null
  contact: string | null
  externalId: string | null
  isScheduled: boolean
  version: number
  createdAt: string
  updatedAt: string
}

const unitName = (party: string) =>
  sql`coalesce((select o.name from identity.v_organisation o where o.id = p.${sql.ref(`${party}_id`)}), p.${sql.ref(`${party}_name`)})`

/** Records with the names they refer to. Names are looked up one by one: planning a join of six tables costs more than running it. */
const recordsOf = (projects: RawBuilder<unknown>, also = sql``) => sql<ProjectRow>`
    select p.id, p.code, p.name, p.kind, p.industry, p.region_code as "regionCode", p.class, p.stage, p.currency, p.org_path::text as "orgPath",
      p.owner_id as "ownerId", ${unitName('owner')} as "ownerName", p.department_id as "departmentId", ${unitName('department')} as "departmentName",
      p.contractor_id as "contractorId", ${unitName('contractor')} as "contractorName",
      p.manager_id as "managerId", (select a.display_name from identity.v_account a where a.id = p.manager_id) as "managerName",
      p.secrecy, p.total_investment_fen as "totalInvestmentFen", p.year_plan_fen as "yearPlanFen",
      p.approved_on as "approvedOn", p.approved_finish as "approvedFinish", p.approved_amount_fen as "approvedAmountFen",
      p.planned_start as "plannedStart", p.planned_finish as "plannedFinish", p.actual_start as "actualStart", p.actual_finish as "actualFinish",
      p.longitude, p.latitude, p.location, p.address, p.description, p.contact, p.external_id as "externalId", p.is_synthetic as "isSynthetic",
      p.is_scheduled as "isScheduled",
      p.version, p.created_at as "createdAt", p.updated_at as "updatedAt", ${standingColumns}${also}
    from ${projects} p left join projects.standing s on s.project_id = p.id`

export async function findProject(db: Db, id: string): Promise<ProjectRow | undefined> {
  const { rows } = await sql<ProjectRow>`${recordsOf(sql`projects.project`)} where p.id = ${id}`.execute(db)
  return rows[0]
}

/** The editable fields as they are stored. */
export type ProjectFields = {
  code: string | null
  name: string
  initials: string
  name_key: string
  kind: string
  industry: string
  region_code: string
  class: string
  stage: string
  owner_id: string | null
  department_id: string | null
  contractor_id: string | null
  owner_name: string | null
  department_name: string | null
  contractor_name: string | null
  manager_id: string | null
  secrecy: number
  currency: string
  total_investment_fen: number | null
  year_plan_fen: number | null
  approved_on: string | null
  approved_finish: string | null
  approved_amount_fen: number | null
  planned_start: string | null
  planned_finish: string | null
  actual_start: string | null
  actual_finish: string | null
  location: Geometry | null
  longitude: number | null
  latitude: number | null
  address: string | null
  description: string | null
  contact: string | null
  external_id: string | null
}

export type NewProjectRow = Partial<ProjectFields> &
  Pick<ProjectFields, 'name' | 'initials' | 'name_key' | 'kind' | 'industry' | 'region_code' | 'class' | 'stage'> & {
    id: string
    org_path: string
    is_synthetic: boolean
    created_at: string
    updated_at: string
  }

export async function insertProject(tx: Tx, row: NewProjectRow): Promise<void> {
  await tx.insertInto('projects.project').values(row).execute()
}

export type LockedProject = ProjectFields & {
  id: string
  org_path: string
  version: number
  /** Its tree takes dates from a schedule alone. */
  is_scheduled: boolean
}

/** The record, locked until commit, or nothing when it is not in reach. */
export function lockProject(tx: Tx, id: string): Promise<LockedProject | undefined> {
  return tx
    .selectFrom('projects.project')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst() as unknown as Promise<LockedProject | undefined>
}

/** Writes fields of a record the caller has locked. */
export async function updateProject(tx: Tx, id: string, fields: Partial<ProjectFields>, now: Date): Promise<void> {
  await tx
    .updateTable('projects.project')
    .set({ ...fields, updated_at: now.toISOString(), version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()
}

/** The fields before an edit, and the record after it. */
export type EditedProject = { before: Partial<ProjectFields>; after: ProjectRow }

/**
 * Writes at least one field of a record that still is at `version`. Nothing is written when it is not, when it is out of reach,
 * or when the fields are what they were. Comparing, locking, writing and reading are one statement: people do this all day. Of two
 * edits of one version the second waits for the first, looks at the version again, and writes nothing.
 */
export async function editProject(
  tx: Tx,
  id: string,
  version: number,
  fields: Partial<ProjectFields>,
  now: Date,
): Promise<EditedProject | undefined> {
  const columns = Object.keys(fields) as (keyof ProjectFields)[]
  const list = (each: (column: keyof ProjectFields) => RawBuilder<unknown>) => sql.join(columns.map(each))
  const { rows } = await sql<ProjectRow & Record<string, unknown>>`
    with was as materialized (select * from projects.project where id = ${id}),
    changed as (
      update projects.project p
      set ${list((column) => sql`${sql.ref(column)} = ${fields[column]}`)}, updated_at = ${now.toISOString()}, version = p.version + 1
      from was where p.id = was.id and p.version = ${version}
        and (${list((column) => sql.ref(`p.${column}`))}) is distinct from (${list((column) => sql`${fields[column]}`)})
      returning p.*
    )
    ${recordsOf(sql`changed`, sql`, ${list((column) => sql`(select ${sql.ref(column)} from was) as ${sql.ref(`was_${column}`)}`)}`)}`.execute(
    tx,
  )
  const after = rows[0]
  if (!after) return undefined
  return { before: Object.fromEntries(columns.map((column) => [column, after[`was_${column}`]])), after }
}

import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import type { ProjectQuery } from '../schema/project.ts'
import { standingColumns, type StandingRow } from './standing.ts'

export type ListedRow = StandingRow & {
  id: string
  code: string | null
  name: string
  kind: string
  industry: string
  regionCode: string
  class: string
  stage: string
  ownerId: string | null
  ownerName: string | null
  departmentId: string | null
  departmentName: string | null
  currency: string
  totalInvestmentFen: number | null
  plannedStart: string | null
  plannedFinish: string | null
  approvedFinish: string | null
  longitude: string | null
  latitude: string | null
  isSynthetic: boolean
}

/** The sort column, and the value that stands for "nothing" so that keyset paging needs no null handling. */
const sortKeys = {
  planned_finish: { key: sql`coalesce(p.planned_finish, 'infinity'::date)`, read: (row: ListedRow) => row.plannedFinish ?? 'infinity', type: sql`date` },
  name: { key: sql`p.name`, read: (row: ListedRow) => row.name, type: sql`text` },
  total_investment: { key: sql`coalesce(p.total_investment_fen, -1)`, read: (row: ListedRow) => row.totalInvestmentFen ?? -1, type: sql`bigint` },
  updated_at: { key: sql`p.updated_at`, read: (row: ListedRow & { updatedAt?: string }) => row.updatedAt ?? '', type: sql`timestamptz` },
} as const

export async function listProjects(db: Db, query: ProjectQuery): Promise<{ rows: ListedRow[]; nextCursor: string | null }> {
  const limit = query.limit ?? 50
  const sort = sortKeys[query.sort ?? 'planned_finish']
  const direction = query.descending ? sql`desc` : sql`asc`
  const conditions = filtersOf(query)
  if (query.cursor !== undefined) {
    const [value, id] = decodeCursor(query.cursor, 2)
    const beyond = query.descending ? sql`<` : sql`>`
    conditions.push(sql`(${sort.key}, p.id) ${beyond} (${value}::${sort.type}, ${id}::uuid)`)
  }
  const { rows } = await sql<ListedRow & { updatedAt: string }>`
    with page as materialized (
      select p.* from projects.project p
      ${query.attention ? sql`join projects.standing s on s.project_id = p.id and s.attention = any (${query.attention})` : sql``}
      ${where(conditions)}
      order by ${sort.key} ${direction}, p.id ${direction}
      limit ${limit + 1}
    )
    select p.id, p.code, p.name, p.kind, p.industry, p.region_code as "regionCode", p.class, p.stage, p.currency,
      p.owner_id as "ownerId", coalesce(owner.name, p.owner_name) as "ownerName",
      p.department_id as "departmentId", coalesce(department.name, p.department_name) as "departmentName",
      p.total_investment_fen as "totalInvestmentFen", p.planned_start as "plannedStart", p.planned_finish as "plannedFinish",
      p.approved_finish as "approvedFinish", p.longitude, p.latitude, p.is_synthetic as "isSynthetic", p.updated_at as "updatedAt",
      ${standingColumns}
    from page p
    left join projects.standing s on s.project_id = p.id
    left join identity.v_organisation owner on owner.id = p.owner_id
    left join identity.v_organisation department on department.id = p.department_id
    order by ${sort.key} ${direction}, p.id ${direction}`.execute(db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor([sort.read(last), last.id]) : null }
}

export async function countProjects(db: Db, query: ProjectQuery): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from projects.project p
    ${query.attention ? sql`join projects.standing s on s.project_id = p.id and s.attention = any (${query.attention})` : sql``}
    ${where(filtersOf(query))}`.execute(db)
  return rows[0]?.total ?? 0
}

function filtersOf(query: ProjectQuery): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = []
  if (query.q) {
    const part = `%${query.q.trim().replaceAll(/[\\%_]/g, '\\$&')}%`
    conditions.push(sql`(p.name ilike ${part} or p.code ilike ${part} or p.initials like ${part.toLowerCase()})`)
  }
  if (query.kind) conditions.push(sql`p.kind = any (${query.kind})`)
  if (query.class) conditions.push(sql`p.class = any (${query.class})`)
  if (query.stage) conditions.push(sql`p.stage = any (${query.stage})`)
  if (query.regionCode) conditions.push(sql`p.region_code like ${`${query.regionCode}%`}`)
  if (query.departmentId) conditions.push(sql`p.department_id = ${query.departmentId}`)
  if (query.ownerId) conditions.push(sql`p.owner_id = ${query.ownerId}`)
  return conditions
}

const where = (conditions: RawBuilder<unknown>[]) => (conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`)

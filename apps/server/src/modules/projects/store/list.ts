import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import type { ProjectFilters, ProjectQuery } from '../schema/finding.ts'
import { conditionsOf, fromProjects, readsStanding, where } from './filters.ts'
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

/** The sort value, with something that stands for "nothing" so that keyset paging needs no null handling. */
const sortKeys = {
  planned_finish: { key: sql`coalesce(p.planned_finish, 'infinity'::date)`, type: sql`date` },
  name: { key: sql`p.name`, type: sql`text` },
  total_investment: { key: sql`coalesce(p.total_investment_fen, -1)`, type: sql`bigint` },
  updated_at: { key: sql`p.updated_at`, type: sql`timestamptz` },
  attention: { key: sql`s.severity`, type: sql`smallint` },
} as const

export type ListPage = { rows: ListedRow[]; nextCursor: string | null }

/** One page of the list. Names and standings are looked up for the rows of the page only. */
export async function listProjects(db: Db, query: ProjectQuery): Promise<ListPage> {
  const limit = query.limit ?? 50
  const { key, type } = sortKeys[query.sort ?? 'planned_finish']
  const direction = query.descending ? sql`desc` : sql`asc`
  const conditions = conditionsOf(query)
  if (query.cursor !== undefined) {
    const [value, id] = decodeCursor(query.cursor, 2)
    conditions.push(sql`(${key}, p.id) ${query.descending ? sql`<` : sql`>`} (${value}::${type}, ${id}::uuid)`)
  }
  const { rows } = await sql<ListedRow & { key: string }>`
    with page as materialized (
      select p.id, p.code, p.name, p.kind, p.industry, p.region_code as "regionCode", p.class, p.stage, p.currency,
        p.owner_id as "ownerId", p.owner_name, p.department_id as "departmentId", p.department_name,
        p.total_investment_fen as "totalInvestmentFen", p.planned_start as "plannedStart", p.planned_finish as "plannedFinish",
        p.approved_finish as "approvedFinish", p.longitude, p.latitude, p.is_synthetic as "isSynthetic", ${key} as key
      from ${fromProjects(readsStanding(query) || query.sort === 'attention')} ${where(conditions)}
      order by key ${direction}, p.id ${direction}
      limit ${limit + 1}
    )
    select page.*, page.key::text as key,
      coalesce((select o.name from identity.v_organisation o where o.id = page."ownerId"), page.owner_name) as "ownerName",
      coalesce((select o.name from identity.v_organisation o where o.id = page."departmentId"), page.department_name) as "departmentName",
      ${standingColumns}
    from page left join projects.standing s on s.project_id = page.id
    order by page.key ${direction}, page.id ${direction}`.execute(db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor([last.key, last.id]) : null }
}

export async function countProjects(db: Db, filters: ProjectFilters): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total
    from ${fromProjects(readsStanding(filters))} ${where(conditionsOf(filters))}`.execute(db)
  return rows[0]?.total ?? 0
}

import { sql } from 'kysely'
import type { Day } from '@jiheng/kernel/base'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Rating } from '../registered-row.ts'
import type { NewProjectRow, ProjectFields } from './record.ts'

export type KnownProject = ProjectFields & {
  id: string
  org_path: string
  source: string | null
  latest_report: Day | null
  /** What the first level of its tree has together. */
  tree_budget_fen: number | null
}

export type Keys = { codes: string[]; externalIds: string[]; nameKeys: string[]; orgPaths: string[] }

/** The projects in reach that rows with these keys may mean; `lock` keeps them until commit, always in the same order. */
export async function findKnown(db: Db, keys: Keys, lock: boolean): Promise<KnownProject[]> {
  const { rows } = await sql<KnownProject>`
    select p.*, (select max(r.as_of) from projects.reported r where r.project_id = p.id) as latest_report,
      (select sum(n.budget_fen)::bigint from projects.node n where n.project_id = p.id and n.parent_id is null) as tree_budget_fen
    from projects.project p
    where p.code = any (${keys.codes}) or (p.org_path = any (${keys.orgPaths}::ltree[])
      and (p.external_id = any (${keys.externalIds}) or p.name_key = any (${keys.nameKeys})))
    order by p.id ${lock ? sql`for no key update of p` : sql``}`.execute(db)
  return rows
}

export type OrganisationPlace = { id: string; name: string; path: string; regionCode: string | null }

/** Organisations by id, each with its own region or that of the nearest one above. */
export async function findPlaces(db: Db, ids: string[]): Promise<OrganisationPlace[]> {
  const { rows } = await sql<OrganisationPlace>`
    select o.id, o.name, o.path::text as path,
      (select a.region_code from identity.v_organisation a where a.path @> o.path and a.region_code is not null order by nlevel(a.path) desc limit 1) as "regionCode"
    from identity.v_organisation o where o.id = any (${ids}::uuid[])`.execute(db)
  return rows
}

/** The organisation of each name that only one organisation has. */
export async function findUnitsByName(db: Db, names: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{
    name: string
    id: string
  }>`select name, (array_agg(id))[1] as id from identity.v_organisation
    where name = any (${names}) group by name having count(*) = 1`.execute(db)
  return new Map(rows.map(({ name, id }) => [name, id]))
}

const editableColumns = [
  ...[
    'code',
    'name',
    'initials',
    'name_key',
    'kind',
    'industry',
    'region_code',
    'class',
    'stage',
    'owner_id',
    'department_id',
  ],
  ...[
    'contractor_id',
    'owner_name',
    'department_name',
    'contractor_name',
    'manager_id',
    'secrecy',
    'currency',
    'total_investment_fen',
  ],
  ...[
    'year_plan_fen',
    'approved_on',
    'approved_finish',
    'approved_amount_fen',
    'planned_start',
    'planned_finish',
    'actual_start',
  ],
  ...[
    'actual_finish',
    'location',
    'longitude',
    'latitude',
    'address',
    'description',
    'contact',
    'external_id',
    'source',
  ],
]
const insertedColumns = [...editableColumns, 'id', 'org_path', 'is_synthetic', 'version', 'created_at', 'updated_at']

const columnList = (columns: string[], prefix = '') => sql.raw(columns.map((column) => `${prefix}${column}`).join(', '))

/** Inserts complete rows at once; returns the ids of those that do not clash with a project elsewhere. */
export async function insertMany(tx: Tx, rows: (NewProjectRow & { version: number })[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const { rows: added } = await sql<{ id: string }>`
    insert into projects.project (${columnList(insertedColumns)})
    select ${columnList(insertedColumns)} from json_populate_recordset(null::projects.project, ${JSON.stringify(rows)})
    on conflict do nothing returning id`.execute(tx)
  return new Set(added.map(({ id }) => id))
}

/** Writes complete records back, each with its next version. */
export async function updateMany(tx: Tx, rows: (ProjectFields & { id: string })[], now: Date): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update projects.project p set (${columnList(editableColumns)}) = row(${columnList(editableColumns, 'n.')}),
      version = p.version + 1, updated_at = ${now.toISOString()}
    from json_populate_recordset(null::projects.project, ${JSON.stringify(rows)}) n where p.id = n.id`.execute(tx)
}

export type ReportedRow = {
  project_id: string
  as_of: Day
  planned_finish: Day | null
  total_investment_fen: number | null
  currency: string
  rating: Rating | null
  source: string
}

/** Keeps what lists said on their day; returns the projects about which something new was kept. */
export async function keepReports(tx: Tx, rows: ReportedRow[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const { rows: kept } = await sql<{ project_id: string }>`
    insert into projects.reported as r select * from json_populate_recordset(null::projects.reported, ${JSON.stringify(rows)})
    on conflict (project_id, as_of) do update set planned_finish = excluded.planned_finish, total_investment_fen = excluded.total_investment_fen,
      currency = excluded.currency, rating = excluded.rating, source = excluded.source
    where (r.planned_finish, r.total_investment_fen, r.currency, r.rating)
      is distinct from (excluded.planned_finish, excluded.total_investment_fen, excluded.currency, excluded.rating)
    returning project_id`.execute(tx)
  return new Set(kept.map(({ project_id }) => project_id))
}

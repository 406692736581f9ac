import { sql } from 'kysely'
import { decimal, type Day } from '@jiheng/kernel/base'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Reported, Targets } from '../question.ts'
import { versionOf } from './sets.ts'

export type Assignment = { projectId: string; year: number; setId: string; version: number; targets: Targets }

/** Which sets these projects are judged by in a year. */
export async function assignmentsOf(db: Db, projectIds: readonly string[], year: number): Promise<Assignment[]> {
  const { rows } =
    await sql<Assignment>`select project_id as "projectId", year, set_id as "setId", version, targets from evaluation.assignment
    where year = ${year} and project_id = any (${[...projectIds]}::uuid[])`.execute(db)
  return rows
}

/** The years a project has a set for, newest first. */
export async function yearsOf(db: Db, projectId: string): Promise<number[]> {
  const { rows } = await sql<{
    year: number
  }>`select year from evaluation.assignment where project_id = ${projectId} order by year desc`.execute(db)
  return rows.map(({ year }) => year)
}

export async function assign(
  tx: Tx,
  { projectId, year, setId, version, targets }: Assignment,
  by: string,
  at: string,
): Promise<void> {
  await sql`insert into evaluation.assignment (project_id, year, set_id, version, targets, assigned_by, assigned_at)
    values (${projectId}, ${year}, ${setId}, ${version}, ${JSON.stringify(targets)}, ${by}, ${at})
    on conflict (project_id, year) do update set set_id = excluded.set_id, version = excluded.version, targets = excluded.targets,
      assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at`.execute(tx)
}

const underWay = ['construction', 'acceptance', 'settlement', 'evaluation', 'archived']

/**
 * Gives projects without a set the version for that year of the one made for their kind at the nearest organisation; those still planned wait, unless
 * `isForced`. Returns what was given.
 */
export async function assignByKind(
  tx: Tx,
  projectIds: readonly string[],
  year: number,
  { by, at, isForced }: { by: string; at: string; isForced: boolean },
): Promise<Assignment[]> {
  const { rows } = await sql<Assignment>`
    insert into evaluation.assignment (project_id, year, set_id, version, assigned_by, assigned_at)
    select p.id, ${year}, s.id, (select ${versionOf(sql`${year}::int`)} from evaluation.set_version v where v.set_id = s.id), ${by}, ${at}
    from projects.v_project p
    join lateral (select id from evaluation.indicator_set where p.org_path <@ org_path and (kinds @> array[p.kind] or kinds = '{}')
      order by kinds = '{}', nlevel(org_path) desc, created_at, id limit 1) s on true
    where p.id = any (${[...projectIds]}::uuid[]) and (${isForced} or p.stage = any (${underWay}))
    on conflict (project_id, year) do nothing
    returning project_id as "projectId", year, set_id as "setId", version, targets`.execute(tx)
  return rows
}

/** What was reported last for each indicator, by project; of what was so by a day when told. */
export async function reportedOf(
  db: Db,
  projectIds: readonly string[],
  year: number,
  until: Day | null = null,
): Promise<Map<string, Reported[]>> {
  const { rows } = await sql<Reported & { projectId: string }>`
    select distinct on (a.project_id, a.code) a.project_id as "projectId", a.id, a.code, a.kind, a.value, a.band, a.percent, a.reason,
      a.evidence_level as "evidenceLevel", a.evidence, a.sample_size as "sampleSize", a.as_of as "asOf", coalesce(who.display_name, '') as "recordedBy"
    from evaluation.actual a left join identity.v_account who on who.id = a.recorded_by
    where a.year = ${year} and a.project_id = any (${[...projectIds]}::uuid[]) and (${until}::date is null or a.as_of <= ${until}) order by a.project_id, a.code, a.recorded_at desc, a.id desc`.execute(
    db,
  )
  const canonical = rows.map((row) => ({
    ...row,
    value: row.value === null ? null : decimal.canonical(row.value),
    percent: row.percent === null ? null : decimal.canonical(row.percent),
  }))
  return Map.groupBy(canonical, ({ projectId }) => projectId)
}

export type NewActual = Omit<Reported, 'recordedBy'> & {
  projectId: string
  year: number
  recordedBy: string
  recordedAt: string
}

export async function insertActuals(tx: Tx, actuals: readonly NewActual[]): Promise<void> {
  const rows = actuals.map(({ projectId, evidenceLevel, asOf, recordedBy, recordedAt, sampleSize, ...actual }) => ({
    ...actual,
    project_id: projectId,
    evidence_level: evidenceLevel,
    sample_size: sampleSize,
    as_of: asOf,
    recorded_by: recordedBy,
    recorded_at: recordedAt,
  }))
  await sql`insert into evaluation.actual select * from json_populate_recordset(null::evaluation.actual, ${JSON.stringify(rows)})`.execute(
    tx,
  )
}

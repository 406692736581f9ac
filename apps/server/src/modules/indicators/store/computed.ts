import { sql } from 'kysely'
import type { Day, Explanation } from '@jiheng/kernel/base'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** A chosen indicator that a formula computes. */
export type ChosenFormula = {
  projectId: string
  code: string
  version: number
  name: string
  formula: string
  unit: string
}

/** The chosen indicators of projects in a year that formulas compute. */
export async function chosenFormulas(db: Db, projectIds: readonly string[], year: number): Promise<ChosenFormula[]> {
  const { rows } = await sql<ChosenFormula>`
    select a.project_id as "projectId", a.code, a.version, v.name, v.formula, v.unit
    from indicators.adjustment a join indicators.indicator_version v using (code, version)
    where a.project_id = any (${[...projectIds]}::uuid[]) and a.year = ${year} and v.formula is not null`.execute(db)
  return rows
}

/** The next projects that chose indicators for a year, in order of id. */
export async function choosersAfter(db: Db, year: number, id: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select project_id as id from indicators.choice where year = ${year} and project_id > ${id} order by project_id limit ${limit}`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

export type Computed = {
  projectId: string
  code: string
  version: number
  value: string | null
  explanation: Explanation
}

/** Keeps what was computed, writing only what changed; what is no longer chosen goes. Returns how many were written. */
export async function keepComputed(
  tx: Tx,
  { projectIds, year, asOf, at }: { projectIds: readonly string[]; year: number; asOf: Day; at: string },
  rows: readonly Computed[],
): Promise<number> {
  await sql`delete from indicators.computed c where c.project_id = any (${[...projectIds]}::uuid[]) and c.year = ${year}
    and not exists (select from indicators.adjustment a where a.project_id = c.project_id and a.year = c.year and a.code = c.code)`.execute(
    tx,
  )
  const told = rows.map(({ projectId, ...row }) => ({ ...row, project_id: projectId }))
  const { numAffectedRows = 0n } = await sql`
    insert into indicators.computed as c (project_id, year, code, version, value, as_of, explanation, computed_at)
    select project_id, ${year}, code, version, value, ${asOf}, explanation, ${at} from json_to_recordset(${JSON.stringify(told)})
      as t (project_id uuid, code text, version int, value numeric, explanation jsonb)
    on conflict (project_id, year, code) do update set version = excluded.version, value = excluded.value, as_of = excluded.as_of,
      explanation = excluded.explanation, computed_at = excluded.computed_at
    where (c.version, c.value, c.explanation) is distinct from (excluded.version, excluded.value, excluded.explanation)`.execute(
    tx,
  )
  return Number(numAffectedRows)
}

export type ComputedRow = { code: string; value: string | null; asOf: Day; explanation: Explanation }

/** What was computed for one project in a year, by code. */
export async function computedOf(db: Db, projectId: string, year: number): Promise<Map<string, ComputedRow>> {
  const { rows } = await sql<ComputedRow>`select code, trim_scale(value)::text as value, as_of as "asOf", explanation
    from indicators.computed where project_id = ${projectId} and year = ${year}`.execute(db)
  return new Map(rows.map((row) => [row.code, row]))
}

import { sql } from 'kysely'
import { decimal, type Day, type Decimal } from '@jiheng/kernel/base'
import type { Db } from '../../../platform/db/database.ts'
import type { Computed, SetIndicator } from '../question.ts'

/** An indicator of the library a project chose, with what it set otherwise than the library. */
export type ChosenRow = {
  code: string
  version: number
  name: string
  level1: SetIndicator['level1']
  level2: string
  nature: SetIndicator['kind']
  sign: SetIndicator['sign']
  unit: string | null
  weight: Decimal
  target: Decimal | null
  targetText: string | null
  rule: string
  reason: string | null
  libraryWeight: Decimal
  libraryTarget: Decimal | null
  libraryRule: string
  weightMin: Decimal
  weightMax: Decimal
}

/** What a project chose for a year: its indicators in its order, who chose them, and when. */
export type Choice = { executionWeight: Decimal; by: string; on: Day; rows: ChosenRow[] }

type Row = ChosenRow & { projectId: string; executionWeight: Decimal; by: string; on: Day }

/** What these projects chose from the library for a year, by project. */
export async function choicesOf(db: Db, projectIds: readonly string[], year: number): Promise<Map<string, Choice>> {
  const { rows } = await sql<Row>`
    select a.project_id as "projectId", trim_scale(a.execution_weight)::text as "executionWeight", coalesce(who.display_name, '') as by,
      (a.chosen_at at time zone 'Asia/Shanghai')::date as on, a.code, a.version, a.name, a.level_1 as level1, a.level_2 as level2, a.nature, a.sign, a.unit,
      trim_scale(a.weight)::text as weight, trim_scale(a.target)::text as target, a.target_text as "targetText", a.rule, a.reason,
      trim_scale(a.library_weight)::text as "libraryWeight", trim_scale(a.library_target)::text as "libraryTarget", a.library_rule as "libraryRule",
      trim_scale(a.weight_min)::text as "weightMin", trim_scale(a.weight_max)::text as "weightMax"
    from indicators.v_adjustment a left join identity.v_account who on who.id = a.chosen_by
    where a.year = ${year} and a.project_id = any (${[...projectIds]}::uuid[]) order by a.project_id, a.position`.execute(
    db,
  )
  const groups = Map.groupBy(rows, ({ projectId }) => projectId)
  return new Map(
    [...groups].flatMap(([projectId, own]) => {
      const [first] = own
      return first
        ? [[projectId, { executionWeight: first.executionWeight, by: first.by, on: first.on, rows: own }]]
        : []
    }),
  )
}

const NONE: ReadonlyMap<string, Computed> = new Map()

/** What formulas gave these projects in a year, by project and the library's code. */
export async function computedOf(
  db: Db,
  projectIds: readonly string[],
  year: number,
): Promise<(projectId: string) => ReadonlyMap<string, Computed>> {
  const { rows } = await sql<Computed & { projectId: string }>`
    select project_id as "projectId", code, version, value::text as value, as_of as "asOf", explanation
    from indicators.v_computed where year = ${year} and project_id = any (${[...projectIds]}::uuid[])`.execute(db)
  const found = new Map<string, Map<string, Computed>>()
  for (const { projectId, value, ...row } of rows) {
    const own = found.get(projectId) ?? new Map<string, Computed>()
    own.set(row.code, { ...row, value: value === null ? null : decimal.canonical(value) })
    found.set(projectId, own)
  }
  return (projectId) => found.get(projectId) ?? NONE
}

import { sql } from 'kysely'
import { decimal, type Day } from '@jiheng/kernel/base'
import type { Definition } from '@jiheng/kernel/indicator'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** One version of an indicator as the library keeps it. */
export type IndicatorVersion = Definition & {
  code: string
  version: number
  orgPath: string
  effectiveFrom: Day
  effectiveTo: Day | null
  why: string
}

const columns = sql`v.code, v.version, v.org_path::text as "orgPath", v.effective_from as "effectiveFrom", v.effective_to as "effectiveTo", v.name, v.name_en as "nameEn",
  v.tree, v.level_1 as "level1", v.level_2 as "level2", v.kinds, v.nature, v.direction, v.sign, v.target, v.unit, v.target_text as "targetText",
  v.weight, v.weight_min as "weightMin", v.weight_max as "weightMax", v.source, v.formula, v.reported_by as "reportedBy", v.evidence_level as "evidenceLevel", v.evidence,
  v.rule, v.rules, v.bands, v.mark, v.basis, v.explanation, v.standard, v.note, v.why`

const canonical = (row: IndicatorVersion): IndicatorVersion => ({
  ...row,
  target: row.target === null ? null : decimal.canonical(row.target),
  weight: decimal.canonical(row.weight),
  weightMin: decimal.canonical(row.weightMin),
  weightMax: decimal.canonical(row.weightMax),
})

export type VersionFilter = {
  day: Day
  q?: string
  kind?: string
  tree?: string
  level1?: string
  level2?: string
  nature?: string
  source?: string
  mark?: string
}

/** The next versions in force on a day, by code, and how many there are in all. */
export async function listVersions(
  db: Db,
  { day, q, kind, tree, level1, level2, nature, source, mark }: VersionFilter,
  after: string,
  limit: number,
): Promise<{ rows: IndicatorVersion[]; total: number }> {
  const told: [string, string | undefined][] = [
    ...([
      ['tree', tree],
      ['level_1', level1],
      ['level_2', level2],
    ] satisfies [string, string | undefined][]),
    ...([
      ['nature', nature],
      ['source', source],
      ['mark', mark],
    ] satisfies [string, string | undefined][]),
  ]
  const equal = told.flatMap(([column, value]) =>
    value === undefined ? [] : [sql`${sql.ref(`v.${column}`)} = ${value}`],
  )
  const like = q === undefined ? undefined : `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const where = sql.join(
    [
      sql`v.effective_from <= ${day} and (v.effective_to is null or v.effective_to >= ${day})`,
      ...equal,
      ...(kind === undefined ? [] : [sql`(v.kinds @> array[${kind}] or v.kinds = '{}')`]),
      ...(like === undefined
        ? []
        : [
            sql`(v.name ilike ${like} or v.name_en ilike ${like} or v.code ilike ${like} or v.explanation ilike ${like})`,
          ]),
    ],
    sql` and `,
  )
  const { rows } =
    await sql<IndicatorVersion>`select ${columns} from indicators.indicator_version v where ${where} and v.code > ${after} order by v.code limit ${limit}`.execute(
      db,
    )
  const counted = await sql<{
    total: number
  }>`select count(*) as total from indicators.indicator_version v where ${where}`.execute(db)
  return { rows: rows.map(canonical), total: counted.rows[0]?.total ?? 0 }
}

/** Every version of an indicator, the newest first. */
export async function versionsOf(db: Db, code: string): Promise<IndicatorVersion[]> {
  const { rows } =
    await sql<IndicatorVersion>`select ${columns} from indicators.indicator_version v where v.code = ${code} order by v.version desc`.execute(
      db,
    )
  return rows.map(canonical)
}

/** Named versions of many indicators, by `code version`. */
export async function versionsNamed(
  db: Db,
  wanted: readonly { code: string; version: number }[],
): Promise<Map<string, IndicatorVersion>> {
  const { rows } = await sql<IndicatorVersion>`select ${columns} from indicators.indicator_version v
    join json_to_recordset(${JSON.stringify(wanted)}) as w (code text, version int) using (code, version)`.execute(db)
  return new Map(rows.map((row) => [versionKey(row), canonical(row)]))
}

export const versionKey = ({ code, version }: { code: string; version: number }): string => `${code} ${version}`

/** The codes that are there already. */
export async function knownVersions(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{
    code: string
    version: number
  }>`select code, version from indicators.indicator_version`.execute(db)
  return new Set(rows.map(versionKey))
}

export type Stamp = { by: string; at: string }

/** The last day of the version before one that takes over. */
export async function endVersion(tx: Tx, code: string, version: number, lastDay: Day): Promise<void> {
  await sql`update indicators.indicator_version set effective_to = ${lastDay} where code = ${code} and version = ${version}`.execute(
    tx,
  )
}

/** Adds versions; indicators that are new with them. */
export async function insertVersions(tx: Tx, versions: readonly IndicatorVersion[], { by, at }: Stamp): Promise<void> {
  const rows = JSON.stringify(versions.map((version) => rowOf(version, by, at)))
  await sql`insert into indicators.indicator (code, org_path, created_by, created_at)
    select distinct code, org_path, created_by, created_at from json_populate_recordset(null::indicators.indicator_version, ${rows}) on conflict (code) do nothing`.execute(
    tx,
  )
  await sql`insert into indicators.indicator_version select * from json_populate_recordset(null::indicators.indicator_version, ${rows})`.execute(
    tx,
  )
}

function rowOf(version: IndicatorVersion, by: string, at: string) {
  const { orgPath, effectiveFrom, effectiveTo, nameEn, level1, level2, targetText, weightMin, weightMax, ...more } =
    version
  const { reportedBy, evidenceLevel, ...same } = more
  return {
    ...same,
    ...{
      org_path: orgPath,
      effective_from: effectiveFrom,
      effective_to: effectiveTo,
      name_en: nameEn,
      level_1: level1,
      level_2: level2,
    },
    ...{
      target_text: targetText,
      weight_min: weightMin,
      weight_max: weightMax,
      reported_by: reportedBy,
      evidence_level: evidenceLevel,
    },
    ...{ created_by: by, created_at: at },
  }
}

/** Where an organisation stands in the tree, for what is brought in before anybody can see it. */
export async function pathOfOrganisation(tx: Tx, organisationId: string): Promise<string> {
  const { rows } = await sql<{
    path: string
  }>`select path::text as path from identity.v_organisation where id = ${organisationId}`.execute(tx)
  const [found] = rows
  if (!found) throw new RangeError(`no organisation ${organisationId}`)
  return found.path
}

import { sql, type RawBuilder } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { decimal } from '@jiheng/kernel/base'
import type { SetIndicator, SetVersion } from '../question.ts'

const setColumns = sql`s.id, s.name, s.kinds, s.org_path::text as "orgPath", v.version, v.execution_weight as "executionWeight", v.reverse_variant as "reverseVariant", v.mark, v.source, v.why, v.from_year as "fromYear",
  (select json_agg(json_build_object('code', i.code, 'level1', i.level_1, 'level2', i.level_2, 'name', i.name, 'weight', i.weight::text, 'kind', i.kind, 'sign', i.sign,
    'target', i.target::text, 'unit', i.unit, 'targetText', i.target_text, 'measuredBy', i.measured_by,
    'library', case when i.library_code is not null then json_build_object('code', i.library_code, 'version', i.library_version) end) order by i.position)
   from evaluation.indicator i where i.set_id = s.id and i.version = v.version) as indicators`
const sources = sql`evaluation.indicator_set s join evaluation.set_version v on v.set_id = s.id`

/** The newest version of each set. */
export async function listSets(db: Db): Promise<SetVersion[]> {
  const { rows } = await sql<SetVersion>`select ${setColumns} from ${sources}
    where v.version = (select max(version) from evaluation.set_version where set_id = s.id) order by s.kinds = '{}' desc, s.name`.execute(
    db,
  )
  return rows.map(canonical)
}

/** One version of a set; the newest when none is named. */
export async function findSet(db: Db, id: string, version?: number): Promise<SetVersion | undefined> {
  const { rows } = await sql<SetVersion>`select ${setColumns} from ${sources}
    where s.id = ${id} and (v.version = ${version ?? null} or ${version ?? null}::int is null) order by v.version desc limit 1`.execute(
    db,
  )
  return rows.map(canonical)[0]
}

/** The version of a set given for a year: the newest of those that hold by then, or else the first; undefined when there is no such set. */
export async function versionFor(db: Db, id: string, year: number): Promise<number | undefined> {
  const { rows } = await sql<{ version: number | null }>`select ${versionOf(sql`${year}::int`)} as version
    from evaluation.set_version v where v.set_id = ${id}`.execute(db)
  return rows[0]?.version ?? undefined
}

/** For statements over `evaluation.set_version v`. */
export const versionOf = (year: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`coalesce(max(v.version) filter (where v.from_year <= ${year}), min(v.version))`

/** The versions of sets these projects are judged by in a year, by `id version`. */
export async function setsInUse(db: Db, projectIds: readonly string[], year: number): Promise<Map<string, SetVersion>> {
  const { rows } = await sql<SetVersion>`select ${setColumns} from ${sources}
    where (s.id, v.version) in (select set_id, version from evaluation.assignment where year = ${year} and project_id = any (${[...projectIds]}::uuid[]))`.execute(
    db,
  )
  return new Map(rows.map((set) => [setKey(set.id, set.version), canonical(set)]))
}

export const setKey = (id: string, version: number): string => `${id} ${version}`

const canonical = (set: SetVersion): SetVersion => ({
  ...set,
  executionWeight: decimal.canonical(set.executionWeight),
  indicators: set.indicators.map((indicator) => ({
    ...indicator,
    weight: decimal.canonical(indicator.weight),
    target: indicator.target === null ? null : decimal.canonical(indicator.target),
  })),
})

export type Stamp = { by: string; at: string }

export async function insertSet(
  tx: Tx,
  { id, name, kinds, orgPath }: Pick<SetVersion, 'id' | 'name' | 'kinds' | 'orgPath'>,
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into evaluation.indicator_set (id, name, kinds, org_path, created_by, created_at) values (${id}, ${name}, ${kinds}, ${orgPath}::ltree, ${by}, ${at})`.execute(
    tx,
  )
}

/** Adds the next version of a set with its indicators, in their order; returns its number. */
export async function insertVersion(
  tx: Tx,
  set: Omit<SetVersion, 'name' | 'kinds' | 'orgPath' | 'version'>,
  { by, at }: Stamp,
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`evaluation.set ${set.id}`}))`.execute(tx)
  const { rows } = await sql<{ version: number }>`
    insert into evaluation.set_version (set_id, version, execution_weight, reverse_variant, mark, source, why, from_year, created_by, created_at)
    select ${set.id}, coalesce(max(version), 0) + 1, ${set.executionWeight}, ${set.reverseVariant}, ${set.mark}, ${set.source}, ${set.why}, ${set.fromYear}, ${by}, ${at}
    from evaluation.set_version where set_id = ${set.id} returning version`.execute(tx)
  const version = rows[0]?.version ?? 1
  await insertIndicators(tx, set.id, version, set.indicators)
  return version
}

async function insertIndicators(
  tx: Tx,
  setId: string,
  version: number,
  indicators: readonly SetIndicator[],
): Promise<void> {
  const rows = indicators.map(({ level1, level2, targetText, measuredBy, library, ...indicator }, at) => ({
    ...indicator,
    set_id: setId,
    version,
    position: at + 1,
    level_1: level1,
    level_2: level2,
    target_text: targetText,
    measured_by: measuredBy,
    library_code: library?.code,
    library_version: library?.version,
  }))
  await sql`insert into evaluation.indicator select * from json_populate_recordset(null::evaluation.indicator, ${JSON.stringify(rows)})`.execute(
    tx,
  )
}

import { sql } from 'kysely'
import { decimal, type Day } from '@jiheng/kernel/base'
import type { LibraryVersion } from '@jiheng/kernel/scoring'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { SetIndicator } from '../question.ts'

/** What a version of the library says of an indicator that a set may take over. */
export type LibraryIndicator = LibraryVersion &
  Pick<SetIndicator, 'name' | 'level1' | 'level2' | 'sign' | 'target' | 'unit' | 'targetText'> & {
    nature: SetIndicator['kind']
  }

export const versionKey = ({ code, version }: LibraryVersion): string => `${code} ${version}`

/** The named versions of the library, and of each code the version in force on a day where it is a newer one than any named. */
export async function libraryOf(
  db: Db,
  wanted: readonly LibraryVersion[],
  day: Day,
): Promise<{ named: Map<string, LibraryIndicator>; newer: Map<string, LibraryIndicator> }> {
  const { rows } = await sql<LibraryIndicator & { isNamed: boolean }>`
    with wanted as (select distinct code, version from json_to_recordset(${JSON.stringify(wanted)}) as w (code text, version int))
    select v.code, v.version, v.name, v.level_1 as level1, v.level_2 as level2, v.nature, v.sign, trim_scale(v.target)::text as target, v.unit, v.target_text as "targetText",
      exists (select from wanted w where w.code = v.code and w.version = v.version) as "isNamed"
    from indicators.v_indicator_version v
    where v.code in (select code from wanted) and v.tree = 'form' and (exists (select from wanted w where w.code = v.code and w.version = v.version)
      or (v.effective_from <= ${day} and (v.effective_to is null or v.effective_to >= ${day}) and exists (select from wanted w where w.code = v.code and w.version < v.version)))`.execute(
    db,
  )
  const told = rows.map(({ isNamed, ...row }) => ({
    isNamed,
    row: { ...row, target: row.target === null ? null : decimal.canonical(row.target) },
  }))
  const newest = told.toSorted((a, b) => a.row.version - b.row.version)
  return {
    named: new Map(told.filter(({ isNamed }) => isNamed).map(({ row }) => [versionKey(row), row])),
    newer: new Map(newest.filter(({ isNamed }) => !isNamed).map(({ row }) => [row.code, row])),
  }
}

/** The versions among these the library does not have in its 绩效目标表. */
export async function unknownVersions(db: Db, wanted: readonly LibraryVersion[]): Promise<LibraryVersion[]> {
  const { named } = await libraryOf(db, wanted, '1990-01-01')
  return wanted.filter((version) => !named.has(versionKey(version)))
}

/** One renewal at a time. */
export async function lockRenewal(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('evaluation.renew_sets'))`.execute(tx)
}

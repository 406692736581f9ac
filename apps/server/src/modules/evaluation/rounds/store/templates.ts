import { sql } from 'kysely'
import type { SubjectItem, SubjectMeasure, TemplateItem } from '@jiheng/kernel/evaluation-round'
import type { Mark } from '@jiheng/kernel/base'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import type { SubjectKind } from '../states.ts'

/** A line of a template; of people, teams and departments it says which evaluated results it counts. */
export type KeptItem = TemplateItem & { measure?: SubjectMeasure; library?: LibraryReference }
/** The indicator of the library a line was taken from, in the version it had then. */
export type LibraryReference = { code: string; version: number }

export type TemplateRow = {
  id: string
  orgPath: string
  subjectKind: SubjectKind
  name: string
  version: number
  items: KeptItem[]
  mark: Mark
  source: string | null
  why: string
  createdAt: string
  /** The unit it belongs to. */
  unit: string
}

const columns = sql`t.id, t.org_path::text as "orgPath", t.subject_kind as "subjectKind", t.name, v.version, v.items, v.mark, v.source, v.why, v.created_at as "createdAt",
  coalesce((select o.name from identity.v_organisation o where o.path = t.org_path), '') as unit`

/** The newest version of each template in reach. */
export async function listTemplates(db: Db): Promise<TemplateRow[]> {
  const { rows } = await sql<TemplateRow>`
    select distinct on (t.id) ${columns} from evaluation.template t join evaluation.template_version v on v.template_id = t.id order by t.id, v.version desc`.execute(
    db,
  )
  return rows
}

export type VersionRow = Pick<TemplateRow, 'version' | 'items' | 'mark' | 'source' | 'why' | 'createdAt'> & {
  createdBy: string
  /** Rounds in reach that are held by it, and scores of persons, teams or departments in reach. */
  rounds: number
  scores: number
}

/** Every version of a template, the newest first. */
export async function versionsOf(db: Db, id: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select v.version, v.items, v.mark, v.source, v.why, v.created_at as "createdAt", coalesce(a.display_name, '') as "createdBy",
      (select count(*) from evaluation.round r where r.template_id = v.template_id and r.template_version = v.version) as rounds,
      (select count(*) from evaluation.subject_score s where s.template_id = v.template_id and s.template_version = v.version and s.is_current) as scores
    from evaluation.template_version v left join identity.v_account a on a.id = v.created_by
    where v.template_id = ${id} order by v.version desc`.execute(db)
  return rows
}

/** Which of these indicators the library has, as `code version`. */
export async function libraryAmong(db: Db, references: readonly LibraryReference[]): Promise<Set<string>> {
  const { rows } = await sql<LibraryReference>`
    select v.code, v.version from indicators.v_indicator_version v
    join unnest(${references.map(({ code }) => code)}::text[], ${references.map(({ version }) => version)}::int[]) as asked (code, version)
      on asked.code = v.code and asked.version = v.version`.execute(db)
  return new Set(rows.map(libraryKey))
}
export const libraryKey = ({ code, version }: LibraryReference): string => `${code} ${version}`

/** One version of a template, the newest when none is told. */
export async function findTemplate(db: Db, id: string, version?: number): Promise<TemplateRow | undefined> {
  const { rows } = await sql<TemplateRow>`
    select ${columns} from evaluation.template t join evaluation.template_version v on v.template_id = t.id
    where t.id = ${id} and (v.version = ${version ?? null} or ${version ?? null}::int is null) order by v.version desc limit 1`.execute(
    db,
  )
  return rows[0]
}

type Stamp = { by: string; at: string }

export async function insertTemplate(
  tx: Tx,
  { id, orgPath, subjectKind, name }: TemplateRow,
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into evaluation.template (id, org_path, subject_kind, name, created_by, created_at)
    values (${id}, ${orgPath}::ltree, ${subjectKind}, ${name}, ${by}, ${at})`.execute(tx)
}

/** Adds the next version of a template; answers its number. */
export async function insertVersion(
  tx: Tx,
  { id, items, mark, source, why }: TemplateRow,
  { by, at }: Stamp,
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`evaluation.template ${id}`}))`.execute(tx)
  const { rows } = await sql<{ version: number }>`
    insert into evaluation.template_version (template_id, version, items, mark, source, why, created_by, created_at)
    select ${id}, coalesce(max(version), 0) + 1, ${JSON.stringify(items)}::jsonb, ${mark}, ${source}, ${why}, ${by}, ${at}
    from evaluation.template_version where template_id = ${id} returning version`.execute(tx)
  return rows[0]!.version
}

/** Whether all items say which evaluated results they count. */
export const isOfSubjects = (items: readonly KeptItem[]): items is SubjectItem[] =>
  items.every(({ measure }) => measure !== undefined)

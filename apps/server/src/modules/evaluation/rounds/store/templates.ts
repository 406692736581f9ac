import { sql } from 'kysely'
import type { SubjectItem, SubjectMeasure, TemplateItem } from '@jiheng/kernel/evaluation-round'
import type { Mark } from '@jiheng/kernel/base'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import type { SubjectKind } from '../states.ts'

/** A line of a template; of people, teams and departments it says which evaluated results it counts. */
export type KeptItem = TemplateItem & { measure?: SubjectMeasure }

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
}

const columns = sql`t.id, t.org_path::text as "orgPath", t.subject_kind as "subjectKind", t.name, v.version, v.items, v.mark, v.source, v.why, v.created_at as "createdAt"`

/** The newest version of each template in reach. */
export async function listTemplates(db: Db): Promise<TemplateRow[]> {
  const { rows } = await sql<TemplateRow>`
    select distinct on (t.id) ${columns} from evaluation.template t join evaluation.template_version v on v.template_id = t.id order by t.id, v.version desc`.execute(
    db,
  )
  return rows
}

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

import { sql } from 'kysely'
import type { PhraseKey, PhraseParams } from '@jiheng/phrases'
import type { Day } from '@jiheng/kernel/base'
import type { Warning } from '@jiheng/kernel/schedule'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Prepared } from '../file/prepared.ts'

export type ToldNotice = { key: PhraseKey; params: PhraseParams; activity?: string }

/** What a file would make of a project's schedule. */
export type ImportSummary = {
  format: 'mspdi' | 'xer' | 'json' | 'table'
  title: string | null
  activities: number
  milestones: number
  links: number
  calendars: number
  resources: number
  startsOn: string
  finishesOn: string
  /** The last finish the file itself states. */
  statedFinish: string | null
  critical: number
  costFen: number
  /** Nodes that are in the tree already, that come, that are not in the file, and of those the drafts `replace` would remove. */
  matched: number
  added: number
  missing: number
  removable: number
  /** Version of the schedule it was tried on, 0 where there was none. Not there in files that were read before. */
  version?: number
  /** Titles of nodes that are in the file, and of those that are not. Not there in files that were read before. */
  named?: { matched: string[]; missing: string[] }
  /** What the file keeps of earlier plans, and whether the project has an original of its own already. */
  baselines?: { number: number; activities: number; start: Day | null; finish: Day | null }[]
  hasOriginal?: boolean
  notices: ToldNotice[]
  warnings: Warning[]
  /** Titles of the activities that warnings speak of. */
  titles: Record<string, string>
}

export type ImportRow = {
  id: string
  projectId: string
  orgPath: string
  fileName: string
  fileHash: string
  fileSize: number
  state: 'checked' | 'refused' | 'applied'
  problem: { key: PhraseKey; params: PhraseParams } | null
  summary: ImportSummary | null
  createdBy: string
  createdByName: string
  createdAt: string
  appliedAt: string | null
}

export type NewImport = Omit<ImportRow, 'orgPath' | 'createdByName' | 'appliedAt'> & { reading: Prepared | null }

export async function insertImport(tx: Tx, row: NewImport): Promise<void> {
  await tx
    .insertInto('schedule.import')
    .values({
      ...{ id: row.id, project_id: row.projectId, file_name: row.fileName, file_hash: row.fileHash },
      ...{ file_size: row.fileSize, state: row.state, created_by: row.createdBy, created_at: row.createdAt },
      problem: jsonOf(row.problem),
      summary: jsonOf(row.summary),
      reading: jsonOf(row.reading),
    })
    .execute()
}

/** JSON the database takes, whatever a file has in its texts: no NUL, no half characters. */
const jsonOf = (value: unknown): string | null =>
  value === null
    ? null
    : JSON.stringify(value, (_, each: unknown) =>
        typeof each === 'string' ? each.replaceAll('\0', '').toWellFormed() : each,
      )

const select = sql`select i.id, i.project_id as "projectId", p.org_path::text as "orgPath", i.file_name as "fileName", i.file_hash as "fileHash",
    i.file_size as "fileSize", i.state, i.problem, i.summary, i.created_by as "createdBy", a.display_name as "createdByName", i.created_at as "createdAt",
    i.applied_at as "appliedAt"
  from schedule.import i join projects.v_project p on p.id = i.project_id left join identity.v_account a on a.id = i.created_by`

export async function findImport(db: Db, projectId: string, id: string): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`${select} where i.project_id = ${projectId} and i.id = ${id}`.execute(db)
  return rows[0]
}

/** The files handed in for a project, newest first. */
export async function listImports(db: Db, projectId: string): Promise<ImportRow[]> {
  const { rows } =
    await sql<ImportRow>`${select} where i.project_id = ${projectId} order by i.created_at desc, i.id desc limit 50`.execute(
      db,
    )
  return rows
}

/** What was read of a file that was not applied yet. */
export async function readingOf(db: Db, id: string): Promise<Prepared | null> {
  const { rows } = await sql<{
    reading: Prepared | null
  }>`select reading from schedule.import where id = ${id}`.execute(db)
  return rows[0]?.reading ?? null
}

export async function markApplied(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('schedule.import')
    .set({ state: 'applied', reading: null, applied_at: now.toISOString() })
    .where('id', '=', id)
    .execute()
}

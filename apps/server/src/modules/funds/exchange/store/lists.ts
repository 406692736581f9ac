import { sql } from 'kysely'
import type { FileProblem } from '@jiheng/spreadsheet'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { insertRows } from '../../../../platform/db/many-rows.ts'
import type { FinanceChoice, FinanceColumnChoice, FinanceKind, FinanceSummary } from '../reader/index.ts'
import type { Changes, Outcome } from '../told.ts'

export type FinanceListRow = {
  id: string
  organisationId: string
  organisationName: string
  orgPath: string
  kind: FinanceKind
  fileName: string
  fileHash: string
  fileSize: number
  state: 'checked' | 'refused' | 'done'
  choice: FinanceChoice
  summary: FinanceSummary | null
  problem: FileProblem | null
  version: number
  createdBy: string
  createdByName: string
  createdAt: string
  confirmedAt: string | null
  counts: Record<Outcome, number>
}

const listSelect = sql`select l.id, l.organisation_id as "organisationId", o.name as "organisationName", l.org_path::text as "orgPath", l.kind,
    l.file_name as "fileName", l.file_hash as "fileHash", l.file_size as "fileSize", l.state, l.choice, l.summary, l.problem, l.version,
    l.created_by as "createdBy", a.display_name as "createdByName", l.created_at as "createdAt", l.confirmed_at as "confirmedAt",
    (select json_build_object('new', count(*) filter (where r.outcome = 'new'), 'linked', count(*) filter (where r.outcome = 'linked'),
      'known', count(*) filter (where r.outcome = 'known'), 'differs', count(*) filter (where r.outcome = 'differs'),
      'refused', count(*) filter (where r.outcome = 'refused')) from funds.finance_row r where r.list_id = l.id) as counts
  from funds.finance_list l join identity.v_account a on a.id = l.created_by join identity.v_organisation o on o.id = l.organisation_id`

export async function findFinanceList(db: Db, id: string): Promise<FinanceListRow | undefined> {
  const { rows } = await sql<FinanceListRow>`${listSelect} where l.id = ${id}`.execute(db)
  return rows[0]
}

/** The list with its lock until commit. */
export async function lockFinanceList(tx: Tx, id: string): Promise<FinanceListRow | undefined> {
  await sql`select from funds.finance_list where id = ${id} for update`.execute(tx)
  return findFinanceList(tx, id)
}

/** The newest first. */
export async function listFinanceLists(
  db: Db,
  limit: number,
  after: readonly [string, string] | undefined,
): Promise<FinanceListRow[]> {
  const { rows } = await sql<FinanceListRow>`${listSelect}
    ${after === undefined ? sql`` : sql`where (l.created_at, l.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by l.created_at desc, l.id desc limit ${limit}`.execute(db)
  return rows
}

export type NewFinanceList = Pick<
  FinanceListRow,
  'id' | 'organisationId' | 'orgPath' | 'kind' | 'fileName' | 'fileHash' | 'fileSize' | 'createdBy' | 'createdAt'
>
export type ListReadingState = Pick<FinanceListRow, 'state' | 'choice' | 'summary' | 'problem'>

export async function insertFinanceList(tx: Tx, list: NewFinanceList & ListReadingState): Promise<void> {
  await insertRows(tx, 'funds.finance_list', [{ ...list, version: 1, confirmedBy: null, confirmedAt: null }])
}

export async function rereadFinanceList(tx: Tx, id: string, now: ListReadingState): Promise<void> {
  await sql`update funds.finance_list set state = ${now.state}, choice = ${JSON.stringify(now.choice)}, summary = ${json(now.summary)},
    problem = ${json(now.problem)}, version = version + 1 where id = ${id}`.execute(tx)
}

export async function closeFinanceList(tx: Tx, id: string, by: string, at: Date): Promise<void> {
  await sql`update funds.finance_list set state = 'done', version = version + 1, confirmed_by = ${by}, confirmed_at = ${at.toISOString()} where id = ${id}`.execute(
    tx,
  )
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

/** A row with what would become, or became, of it. `told` are the reader's values; an account is never shown. */
export type ListRow = {
  listId: string
  rowNumber: number
  outcome: Outcome
  told: Record<string, unknown>
  changes: Changes
  problems: {
    severity: 'error' | 'notice'
    key: string
    params: Record<string, string | number>
    cell: string | null
  }[]
  projectId: string | null
  movementId: string | null
}
export type ShownRow = Omit<ListRow, 'listId'> & { projectName: string | null }

export async function replaceRows(tx: Tx, listId: string, rows: readonly ListRow[]): Promise<void> {
  await sql`delete from funds.finance_row where list_id = ${listId}`.execute(tx)
  for (let at = 0; at < rows.length; at += 2_000) {
    const portion = JSON.stringify(rows.slice(at, at + 2_000)).replaceAll(String.raw`\u0000`, '')
    await insertRows(tx, 'funds.finance_row', JSON.parse(portion) as ListRow[])
  }
}

export async function listRows(
  db: Db,
  listId: string,
  { outcome, after = 0, limit }: { outcome?: Outcome | undefined; after?: number | undefined; limit: number },
): Promise<ShownRow[]> {
  const { rows } = await sql<ShownRow>`
    select r.row_number as "rowNumber", r.outcome, r.told, r.changes, r.problems, r.project_id as "projectId", p.name as "projectName", r.movement_id as "movementId"
    from funds.finance_row r left join projects.v_project p on p.id = r.project_id
    where r.list_id = ${listId} and r.row_number > ${after} ${outcome === undefined ? sql`` : sql`and r.outcome = ${outcome}`}
    order by r.row_number limit ${limit}`.execute(db)
  return rows
}

/** What was settled for an organisation's lists with these headers, by the words of the headers. */
export type RememberedColumns = Record<string, FinanceColumnChoice>

export async function findFinanceMapping(
  db: Db,
  organisationId: string,
  kind: FinanceKind,
  signature: string,
): Promise<RememberedColumns | undefined> {
  const { rows } = await sql<{ columns: RememberedColumns }>`select columns from funds.finance_mapping
    where organisation_id = ${organisationId} and kind = ${kind} and signature = ${signature}`.execute(db)
  return rows[0]?.columns
}

/** Remembers a mapping, in place of an earlier one. */
export async function keepFinanceMapping(
  tx: Tx,
  { organisationId, orgPath, kind }: Pick<FinanceListRow, 'organisationId' | 'orgPath' | 'kind'>,
  { signature, columns, by, at }: { signature: string; columns: RememberedColumns; by: string; at: Date },
): Promise<void> {
  await sql`insert into funds.finance_mapping (organisation_id, org_path, kind, signature, columns, remembered_by, remembered_at)
    values (${organisationId}, ${orgPath}::ltree, ${kind}, ${signature}, ${JSON.stringify(columns)}, ${by}, ${at.toISOString()})
    on conflict on constraint finance_mapping_pkey
      do update set columns = excluded.columns, remembered_by = excluded.remembered_by, remembered_at = excluded.remembered_at`.execute(
    tx,
  )
}

import { sql } from 'kysely'
import type { ExAnteItem, ExAnteMark, ExAnteResult, ExAnteSheet } from '@jiheng/kernel/ex-ante'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** A document an evaluation rests on: in words, and the project's own document where there is one. */
export type ExAnteEvidence = { dimension: string; title: string; documentId?: string }

export type ExAnteRow = {
  id: string
  projectId: string
  state: 'open' | 'passed' | 'failed'
  evidence: ExAnteEvidence[]
  result: ExAnteResult | null
  version: number
  openedBy: string
  openedAt: string
  concludedAt: string | null
}

const columns = sql`x.id, x.project_id as "projectId", x.state, x.evidence, x.result, x.version,
  (select a.display_name from identity.v_account a where a.id = x.opened_by) as "openedBy", x.opened_at as "openedAt", x.concluded_at as "concludedAt"`

/** The newest evaluation of a project; an open one stands before those concluded. */
export async function findExAnte(db: Db, projectId: string): Promise<ExAnteRow | undefined> {
  const { rows } = await sql<ExAnteRow>`select ${columns} from evaluation.ex_ante x where x.project_id = ${projectId}
    order by x.state <> 'open', x.opened_at desc, x.id desc limit 1`.execute(db)
  return rows[0]
}

/** The newest result of each project. */
export async function resultsOf(db: Db, projectIds: readonly string[]): Promise<Map<string, ExAnteResult>> {
  const { rows } = await sql<{ projectId: string; result: ExAnteResult }>`
    select distinct on (project_id) project_id as "projectId", result from evaluation.ex_ante
    where state <> 'open' and project_id = any (${[...projectIds]}::uuid[]) order by project_id, concluded_at desc, id desc`.execute(
    db,
  )
  return new Map(rows.map(({ projectId, result }) => [projectId, result]))
}

export type OpenedExAnte = Pick<ExAnteRow, 'id' | 'projectId' | 'evidence'> & { openedBy: string; openedAt: string }

export async function insertExAnte(
  tx: Tx,
  { id, projectId, evidence, openedBy, openedAt }: OpenedExAnte,
): Promise<void> {
  await sql`insert into evaluation.ex_ante (id, project_id, state, evidence, version, opened_by, opened_at)
    values (${id}, ${projectId}, 'open', ${JSON.stringify(evidence)}, 1, ${openedBy}, ${openedAt})`.execute(tx)
}

export async function saveEvidence(tx: Tx, id: string, evidence: readonly ExAnteEvidence[]): Promise<void> {
  await sql`update evaluation.ex_ante set evidence = ${JSON.stringify(evidence)}, version = version + 1 where id = ${id}`.execute(
    tx,
  )
}

export async function concludeExAnte(tx: Tx, id: string, result: ExAnteResult, by: string, at: string): Promise<void> {
  await sql`update evaluation.ex_ante set state = ${result.state}, result = ${JSON.stringify(result)}, version = version + 1, concluded_by = ${by}, concluded_at = ${at}
    where id = ${id}`.execute(tx)
}

export type StoredSheet = ExAnteSheet & { opinion: string | null; updatedAt: string }

export async function sheetsOf(db: Db, exAnteId: string): Promise<StoredSheet[]> {
  const { rows } = await sql<StoredSheet>`
    select s.assessor_id as "assessorId", coalesce(a.display_name, '') as assessor, s.marks, s.opinion, s.updated_at as "updatedAt"
    from evaluation.ex_ante_sheet s left join identity.v_account a on a.id = s.assessor_id where s.ex_ante_id = ${exAnteId} order by s.assessor_id`.execute(
    db,
  )
  return rows
}

export type NewSheet = {
  exAnteId: string
  projectId: string
  assessorId: string
  marks: Partial<Record<ExAnteItem, ExAnteMark>>
  opinion: string | null
  at: string
}

export async function saveSheet(
  tx: Tx,
  { exAnteId, projectId, assessorId, marks, opinion, at }: NewSheet,
): Promise<void> {
  await sql`insert into evaluation.ex_ante_sheet (ex_ante_id, project_id, assessor_id, marks, opinion, updated_at)
    values (${exAnteId}, ${projectId}, ${assessorId}, ${JSON.stringify(marks)}, ${opinion}, ${at})
    on conflict (ex_ante_id, assessor_id) do update set marks = excluded.marks, opinion = excluded.opinion, updated_at = excluded.updated_at`.execute(
    tx,
  )
}

export type ConcludedExAnte = Pick<ExAnteRow, 'id' | 'projectId' | 'evidence'> & {
  openedById: string
  openedAt: string
  concludedAt: string
  result: ExAnteResult
  sheets: readonly Omit<NewSheet, 'exAnteId' | 'projectId' | 'at'>[]
}

/** Evaluations that were concluded before anybody worked here, by who opened them, with their sheets. */
export async function insertPastExAntes(tx: Tx, past: readonly ConcludedExAnte[]): Promise<void> {
  await sql`insert into evaluation.ex_ante (id, project_id, state, evidence, result, version, opened_by, opened_at, concluded_by, concluded_at)
    select x.id, x."projectId", x.result ->> 'state', x.evidence, x.result, 2, x."openedById", x."openedAt", x."openedById", x."concludedAt"
    from jsonb_to_recordset(${JSON.stringify(past)}::jsonb) as x(id uuid, "projectId" uuid, evidence jsonb, result jsonb, "openedById" uuid,
      "openedAt" timestamptz, "concludedAt" timestamptz)`.execute(tx)
  const sheets = past.flatMap(({ id, projectId, concludedAt, sheets: own }) =>
    own.map((sheet) => ({ ...sheet, exAnteId: id, projectId, at: concludedAt })),
  )
  await sql`insert into evaluation.ex_ante_sheet (ex_ante_id, project_id, assessor_id, marks, opinion, updated_at)
    select x."exAnteId", x."projectId", x."assessorId", x.marks, x.opinion, x.at
    from jsonb_to_recordset(${JSON.stringify(sheets)}::jsonb) as x("exAnteId" uuid, "projectId" uuid, "assessorId" uuid, marks jsonb, opinion text,
      at timestamptz)`.execute(tx)
}

/** Which of these documents belong to the project, with their titles. */
export async function documentTitles(db: Db, projectId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; title: string }>`select id, title from projects.v_document
    where project_id = ${projectId} and id = any (${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, title }) => [id, title]))
}

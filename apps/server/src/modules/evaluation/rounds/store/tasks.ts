import { sql } from 'kysely'
import type { SheetLine } from '@jiheng/kernel/evaluation-round'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { insertRows } from '../../../../platform/db/many-rows.ts'
import type { RoundState } from '../states.ts'

export type Lines = Record<string, SheetLine>
/** A sheet half filled in. */
export type HalfLines = Record<string, Partial<SheetLine>>

export type TaskRow = {
  id: string
  roundId: string
  roundProjectId: string
  projectId: string
  expertId: string
  accountId: string
  letter: string
  state: 'open' | 'submitted' | 'withdrawn'
  submittedAt: string | null
  withdrawnWhy: string | null
}

export type ListedTask = TaskRow & {
  roundName: string
  year: number
  roundState: RoundState
  orgPath: string
  scoreUntil: string | null
  projectName: string
  projectKind: string
  expertName: string
  discussedSpread: string | null
  discussionClosedAt: string | null
  hasDraft: boolean
}

const columns = sql`t.id, t.round_id as "roundId", t.round_project_id as "roundProjectId", t.project_id as "projectId", t.expert_id as "expertId",
  t.account_id as "accountId", t.letter, t.state, t.submitted_at as "submittedAt", t.withdrawn_why as "withdrawnWhy"`
const listed = sql`${columns}, r.name as "roundName", r.year, r.state as "roundState", r.org_path::text as "orgPath", r.score_until as "scoreUntil",
  p.name as "projectName", p.kind as "projectKind", coalesce(a.display_name, '') as "expertName", d.spread as "discussedSpread",
  d.closed_at as "discussionClosedAt", exists (select from evaluation.sheet_draft s where s.task_id = t.id) as "hasDraft"`
const sources = sql`evaluation.task t join evaluation.round r on r.id = t.round_id join projects.v_project p on p.id = t.project_id
  left join identity.v_account a on a.id = t.account_id left join evaluation.discussion d on d.round_project_id = t.round_project_id`

/** The tasks of one person, what is to be done first. */
export async function tasksOf(db: Db, accountId: string): Promise<ListedTask[]> {
  const { rows } = await sql<ListedTask>`
    select ${listed} from ${sources} where t.account_id = ${accountId} and t.state <> 'withdrawn' and r.state <> 'cancelled'
    order by t.state = 'submitted', r.score_until, p.name, t.id limit 500`.execute(db)
  return rows
}

export async function findTask(db: Db, id: string): Promise<ListedTask | undefined> {
  const { rows } = await sql<ListedTask>`select ${listed} from ${sources} where t.id = ${id}`.execute(db)
  return rows[0]
}

/** Every task of a round, for who runs it. */
export async function tasksIn(db: Db, roundId: string): Promise<ListedTask[]> {
  const { rows } =
    await sql<ListedTask>`select ${listed} from ${sources} where t.round_id = ${roundId} order by t.letter, t.id`.execute(
      db,
    )
  return rows
}

/** A task, locked until commit; one person's own where an account is told. */
export async function lockTask(tx: Tx, id: string): Promise<TaskRow | undefined> {
  const { rows } = await sql<TaskRow>`select ${columns} from evaluation.task t where t.id = ${id} for update`.execute(
    tx,
  )
  return rows[0]
}

/** The tasks of one project, locked, so that the last to be handed in is known to be the last. */
export async function lockTasksOn(tx: Tx, roundProjectId: string): Promise<TaskRow[]> {
  const { rows } = await sql<TaskRow>`
    select ${columns} from evaluation.task t where t.round_project_id = ${roundProjectId} order by t.id for update`.execute(
    tx,
  )
  return rows
}

export const insertTasks = (tx: Tx, rows: readonly TaskRow[]): Promise<void> => insertRows(tx, 'evaluation.task', rows)

export async function keepSubmitted(tx: Tx, id: string, at: string): Promise<void> {
  await sql`update evaluation.task set state = 'submitted', submitted_at = coalesce(submitted_at, ${at}::timestamptz) where id = ${id}`.execute(
    tx,
  )
}

export async function keepWithdrawn(tx: Tx, id: string, why: string): Promise<void> {
  await sql`update evaluation.task set state = 'withdrawn', withdrawn_why = ${why} where id = ${id}`.execute(tx)
}

export async function countOpen(tx: Tx, roundId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from evaluation.task where round_id = ${roundId} and state = 'open'`.execute(tx)
  return rows[0]?.n ?? 0
}

export type DraftRow = { taskId: string; accountId: string; lines: HalfLines; remark: string; savedAt: string }

export async function findDraft(db: Db, taskId: string): Promise<DraftRow | null> {
  const { rows } = await sql<DraftRow>`
    select task_id as "taskId", account_id as "accountId", lines, remark, saved_at as "savedAt" from evaluation.sheet_draft where task_id = ${taskId}`.execute(
    db,
  )
  return rows[0] ?? null
}

export async function keepDraft(tx: Tx, { taskId, accountId, lines, remark, savedAt }: DraftRow): Promise<void> {
  await sql`insert into evaluation.sheet_draft (task_id, account_id, lines, remark, saved_at)
    values (${taskId}, ${accountId}, ${JSON.stringify(lines)}::jsonb, ${remark}, ${savedAt})
    on conflict (task_id) do update set lines = excluded.lines, remark = excluded.remark, saved_at = excluded.saved_at`.execute(
    tx,
  )
}

export async function dropDraft(tx: Tx, taskId: string): Promise<void> {
  await sql`delete from evaluation.sheet_draft where task_id = ${taskId}`.execute(tx)
}

export type SheetRow = {
  taskId: string
  version: 1 | 2
  roundProjectId: string
  projectId: string
  accountId: string
  /** The expert's, as it is shown. */
  letter: string
  lines: Lines
  remark: string
  total: string
  why: string | null
  submittedAt: string
}

export const insertSheet = (tx: Tx, row: SheetRow): Promise<void> => insertRows(tx, 'evaluation.expert_score', [row])

/** The sheets of one project that the asker may see, every version, by letter. */
export async function sheetsOn(db: Db, roundProjectId: string): Promise<SheetRow[]> {
  const { rows } = await sql<SheetRow>`
    select s.task_id as "taskId", s.version, s.round_project_id as "roundProjectId", s.project_id as "projectId", s.account_id as "accountId", s.lines, s.remark,
      s.total, s.why, s.submitted_at as "submittedAt", s.letter
    from evaluation.expert_score s where s.round_project_id = ${roundProjectId} order by s.letter, s.version`.execute(
    db,
  )
  return rows
}

/** The last version of each sheet. */
export const lastOfEach = <Sheet extends { taskId: string; version: number }>(sheets: readonly Sheet[]): Sheet[] =>
  [...Map.groupBy(sheets, ({ taskId }) => taskId).values()].map((group) =>
    group.reduce((last, one) => (one.version > last.version ? one : last)),
  )

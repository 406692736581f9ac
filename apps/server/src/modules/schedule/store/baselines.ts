import { sql } from 'kysely'
import type { Day } from '@jiheng/kernel/base'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type BaselineRow = {
  id: string
  number: number
  name: string
  why: string
  takenOn: Day
  takenAt: string
  takenByName: string | null
  isOriginal: boolean
}

export type BaselineItem = {
  nodeId: string
  parentId: string | null
  position: number
  title: string
  kind: string
  code: string | null
  start: Day | null
  finish: Day | null
  budgetFen: number | null
  weight: string
  percent: string
  isDeleted: boolean
}

/** The baselines of a project, the original first. */
export async function listBaselines(db: Db, projectId: string): Promise<BaselineRow[]> {
  const { rows } = await sql<BaselineRow>`
    select b.id, b.number, b.name, b.why, b.taken_on as "takenOn", b.taken_at as "takenAt", a.display_name as "takenByName", b.is_original as "isOriginal"
    from schedule.baseline b left join identity.v_account a on a.id = b.taken_by where b.project_id = ${projectId} order by b.number`.execute(
    db,
  )
  return rows
}

export async function itemsOf(db: Db, projectId: string, baselineId: string): Promise<BaselineItem[]> {
  const { rows } = await sql<BaselineItem>`
    select node_id as "nodeId", parent_id as "parentId", position, title, kind, code, start, finish, budget_fen as "budgetFen", weight, percent, is_deleted as "isDeleted"
    from schedule.baseline_item where baseline_id = ${baselineId} and project_id = ${projectId} order by position, node_id`.execute(
    db,
  )
  return rows
}

/** The nodes of a baseline that had a start and a finish. */
export async function datesOf(db: Db, baselineId: string): Promise<{ nodeId: string; start: Day; finish: Day }[]> {
  const { rows } = await sql<{ nodeId: string; start: Day; finish: Day }>`
    select node_id as "nodeId", start, finish from schedule.baseline_item
    where baseline_id = ${baselineId} and not is_deleted and start is not null and finish is not null`.execute(db)
  return rows
}

/** The plan of a project as a baseline would hold it now. */
const current = (projectId: string) => sql`
  select n.id as node_id, n.project_id, n.parent_id, n.position, n.title, n.kind, a.code, n.starts_on as start, n.due_on as finish, n.budget_fen, n.weight,
    coalesce(l.done_percent, 0) as percent, false as is_deleted
  from projects.v_node n
  left join schedule.activity a on a.node_id = n.id and a.project_id = ${projectId}
  left join (select distinct on (node_id) node_id, done_percent from progress.v_report
    where project_id = ${projectId} and state = 'accepted' order by node_id, as_of desc, decided_at desc, id desc) l on l.node_id = n.id
  where n.project_id = ${projectId}`

/** The plan as it stands, in the shape of a baseline. */
export async function currentItems(db: Db, projectId: string): Promise<BaselineItem[]> {
  const { rows } = await sql<BaselineItem>`
    select node_id as "nodeId", parent_id as "parentId", position, title, kind, code, start, finish, budget_fen as "budgetFen", weight, percent, is_deleted as "isDeleted"
    from (${current(projectId)}) c order by position, node_id`.execute(db)
  return rows
}

export type NewBaseline = {
  id: string
  projectId: string
  name: string
  why: string
  takenOn: Day
  takenAt: string
  takenBy: string
}

/** Takes a baseline of the plan as it stands, with what was deleted since the one before; tells its number and how many items it holds. */
export async function takeBaseline(tx: Tx, baseline: NewBaseline): Promise<{ number: number; items: number }> {
  const { id, projectId } = baseline
  const number = await insertBaseline(tx, baseline)
  const { numAffectedRows } = await sql`
    insert into schedule.baseline_item (${itemColumns})
    select ${id}::uuid, c.* from (${current(projectId)}) c
    union all
    select ${id}::uuid, i.node_id, i.project_id, i.parent_id, i.position, i.title, i.kind, i.code, i.start, i.finish, i.budget_fen, i.weight, i.percent, true
    from schedule.baseline_item i join schedule.baseline b on b.id = i.baseline_id
    where b.project_id = ${projectId} and b.number = ${number - 1} and not exists (select from projects.v_node n where n.id = i.node_id)`.execute(
    tx,
  )
  return { number, items: Number(numAffectedRows ?? 0n) }
}

/** Keeps dates and costs another tool kept of the nodes as a baseline; nothing had been done of them by then, as far as it tells. */
export async function keepBaseline(
  tx: Tx,
  baseline: NewBaseline,
  items: readonly { nodeId: string; start: Day | null; finish: Day | null; costFen: number | null }[],
): Promise<{ number: number; items: number }> {
  const { id, projectId } = baseline
  const number = await insertBaseline(tx, baseline)
  const { numAffectedRows } = await sql`
    insert into schedule.baseline_item (${itemColumns})
    select ${id}::uuid, n.id, n.project_id, n.parent_id, n.position, n.title, n.kind, a.code, i.start, i.finish, i."costFen", n.weight, 0, false
    from json_to_recordset(${JSON.stringify(items)}) as i ("nodeId" uuid, start date, finish date, "costFen" bigint)
    join projects.v_node n on n.id = i."nodeId" and n.project_id = ${projectId}
    left join schedule.activity a on a.node_id = n.id`.execute(tx)
  return { number, items: Number(numAffectedRows ?? 0n) }
}

const itemColumns = sql`baseline_id, node_id, project_id, parent_id, position, title, kind, code, start, finish, budget_fen, weight, percent, is_deleted`

async function insertBaseline(tx: Tx, baseline: NewBaseline): Promise<number> {
  const { id, projectId, name, why, takenOn, takenAt, takenBy } = baseline
  const { rows } = await sql<{ number: number }>`
    insert into schedule.baseline (id, project_id, number, name, why, taken_on, taken_at, taken_by)
    values (${id}, ${projectId}, (select coalesce(max(number), 0) + 1 from schedule.baseline where project_id = ${projectId}), ${name}, ${why}, ${takenOn}, ${takenAt}, ${takenBy})
    returning number`.execute(tx)
  return rows[0]?.number ?? 1
}

import { sql } from 'kysely'
import type { Day } from '@jiheng/kernel/base'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { inColumns } from '../../../platform/db/many-rows.ts'
import type { Computed } from '../computed.ts'
import type { Planned, PlannedLink } from '../network.ts'

/** A node of a scheduled project's tree. */
export type TreeNode = {
  nodeId: string
  parentId: string | null
  position: number
  title: string
  nodeKind: 'phase' | 'section' | 'task' | 'milestone'
  state: 'draft' | 'active' | 'done'
  startsOn: Day | null
  dueOn: Day | null
  budgetFen: number | null
  responsibleId: string | null
}

/** What is stored of a project's network: activities by node, and links. */
export type StoredNetwork = { activities: ReadonlyMap<string, Planned & Computed>; links: readonly PlannedLink[] }

/** Every node of a project's tree, siblings in their order. */
export async function findTree(db: Db, projectId: string): Promise<TreeNode[]> {
  const { rows } = await sql<TreeNode>`
    select id as "nodeId", parent_id as "parentId", position, title, kind as "nodeKind", state, starts_on as "startsOn", due_on as "dueOn",
      budget_fen as "budgetFen", responsible_id as "responsibleId"
    from projects.v_node where project_id = ${projectId} order by position, id`.execute(db)
  return rows
}

export async function findNetwork(db: Db, projectId: string): Promise<StoredNetwork> {
  const [activities, links] = await Promise.all([findActivities(db, projectId), findLinks(db, projectId)])
  return { activities: new Map(activities.map(({ nodeId, ...activity }) => [nodeId, activity])), links }
}

async function findActivities(db: Db, projectId: string): Promise<(Planned & Computed & { nodeId: string })[]> {
  const { rows } = await sql<Planned & Computed & { nodeId: string }>`
    select node_id as "nodeId", code, wbs, kind, duration, duration_is as "durationIs", calendar, constraints, deadline, stated_percent as "statedPercent",
      remaining, actual_start as "actualStart", actual_finish as "actualFinish", needs,
      early_start as "earlyStart", early_finish as "earlyFinish", late_start as "lateStart", late_finish as "lateFinish",
      total_float as "totalFloat", free_float as "freeFloat", is_critical as "isCritical", is_on_longest_path as "isOnLongestPath"
    from schedule.activity where project_id = ${projectId}`.execute(db)
  return rows
}

async function findLinks(db: Db, projectId: string): Promise<PlannedLink[]> {
  const { rows } = await sql<PlannedLink>`
    select from_id as "fromId", to_id as "toId", type, lag, lag_calendar as "lagCalendar" from schedule.link where project_id = ${projectId}`.execute(
    db,
  )
  return rows
}

export type ActivityRow = Planned & Computed & { nodeId: string; projectId: string }

const columns = [
  ...['code', 'wbs', 'kind', 'duration', 'duration_is', 'calendar', 'constraints', 'deadline', 'stated_percent'],
  ...[
    'remaining',
    'actual_start',
    'actual_finish',
    'needs',
    'early_start',
    'early_finish',
    'late_start',
    'late_finish',
  ],
  ...['total_float', 'free_float', 'is_critical', 'is_on_longest_path'],
]

/** Writes whole activities, new and known ones, in one statement. */
export async function keepActivities(tx: Tx, rows: readonly ActivityRow[]): Promise<void> {
  if (rows.length === 0) return
  const names = sql.join(['node_id', 'project_id', ...columns].map((column) => sql.ref(column)))
  const changes = sql.join(columns.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))
  await sql`insert into schedule.activity (${names}) select ${names} from json_populate_recordset(null::schedule.activity, ${JSON.stringify(rows.map(inColumns))})
    on conflict (node_id) do update set ${changes}`.execute(tx)
}

/** Takes away the activities, with their links, whose nodes are gone; tells how many. */
export async function dropOrphans(tx: Tx, projectId: string): Promise<number> {
  const { numAffectedRows } = await sql`delete from schedule.activity a where a.project_id = ${projectId}
    and not exists (select from projects.v_node n where n.id = a.node_id)`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

export async function insertLinks(tx: Tx, projectId: string, links: readonly PlannedLink[]): Promise<void> {
  if (links.length === 0) return
  const rows = links.map((link) => inColumns({ ...link, projectId }))
  await sql`insert into schedule.link (project_id, from_id, to_id, type, lag, lag_calendar)
    select project_id, from_id, to_id, type, lag, lag_calendar from json_populate_recordset(null::schedule.link, ${JSON.stringify(rows)})`.execute(
    tx,
  )
}

/** Takes links away, by their ends and type; all of the project without `links`. */
export async function deleteLinks(
  tx: Tx,
  projectId: string,
  links?: readonly Pick<PlannedLink, 'fromId' | 'toId' | 'type'>[],
): Promise<void> {
  if (links?.length === 0) return
  const these = links
    ? sql`and (from_id, to_id, type) in (select "fromId", "toId", type from json_to_recordset(${JSON.stringify(links)}) as l ("fromId" uuid, "toId" uuid, type text))`
    : sql``
  await sql`delete from schedule.link where project_id = ${projectId} ${these}`.execute(tx)
}

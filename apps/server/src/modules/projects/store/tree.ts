import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { NodeKind } from '../schema/tree.ts'

export type NodeFields = {
  title: string
  kind: NodeKind
  responsible_id: string | null
  starts_on: string | null
  due_on: string | null
  budget_fen: number | null
  standard: string | null
  weight: string
}

export type NodeRow = NodeFields & {
  id: string
  project_id: string
  parent_id: string | null
  position: number
  state: 'draft' | 'active' | 'done'
  done_on: string | null
  version: number
  responsible_name: string | null
}

const columns = sql`n.id, n.project_id, n.parent_id, n.position, n.title, n.kind, n.responsible_id, n.starts_on, n.due_on, n.budget_fen,
  n.standard, trim_scale(n.weight)::text as weight, n.state, n.done_on, n.version, a.display_name as responsible_name`
const from = sql`from projects.node n left join identity.v_account a on a.id = n.responsible_id`

/** Every node of a project, siblings in their order. */
export async function findTree(db: Db, projectId: string): Promise<NodeRow[]> {
  const { rows } =
    await sql<NodeRow>`select ${columns} ${from} where n.project_id = ${projectId} order by n.position, n.id`.execute(
      db,
    )
  return rows
}

export async function findNode(db: Db, id: string): Promise<(NodeRow & { org_path: string }) | undefined> {
  const { rows } = await sql<NodeRow & { org_path: string }>`select ${columns}, p.org_path::text as org_path ${from}
    join projects.project p on p.id = n.project_id where n.id = ${id}`.execute(db)
  return rows[0]
}

/** A node and everything below it, the node first. */
export async function findSubtree(db: Db, id: string): Promise<NodeRow[]> {
  const { rows } = await sql<NodeRow>`
    with recursive below as (
      select id, 0 as depth from projects.node where id = ${id}
      union all select c.id, depth + 1 from projects.node c join below on c.parent_id = below.id
    )
    select ${columns} ${from} join below on below.id = n.id order by below.depth, n.position, n.id`.execute(db)
  return rows
}

export async function hasNodes(db: Db, projectId: string): Promise<boolean> {
  const { rows } = await sql`select from projects.node where project_id = ${projectId} limit 1`.execute(db)
  return rows.length > 0
}

export async function nextPosition(tx: Tx, projectId: string, parentId: string | null): Promise<number> {
  const { rows } = await sql<{ next: number }>`select coalesce(max(position) + 1, 0) as next from projects.node
    where project_id = ${projectId} and parent_id is not distinct from ${parentId}::uuid`.execute(tx)
  return rows[0]?.next ?? 0
}

export type NewNodeRow = NodeFields &
  Pick<NodeRow, 'id' | 'project_id' | 'parent_id' | 'position' | 'state' | 'done_on'>

/** Inserts a whole tree at once; parents may be among the rows. */
export async function insertNodes(tx: Tx, rows: NewNodeRow[], now: Date): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into projects.node (id, project_id, parent_id, position, title, kind, responsible_id, starts_on, due_on, budget_fen, standard, weight, state, done_on, created_at, updated_at)
    select id, project_id, parent_id, position, title, kind, responsible_id, starts_on, due_on, budget_fen, standard, weight, state, done_on, ${now.toISOString()}, ${now.toISOString()}
    from json_populate_recordset(null::projects.node, ${JSON.stringify(rows)})`.execute(tx)
}

type NodeChange = Partial<NodeFields> & { parent_id?: string | null; state?: NodeRow['state']; done_on?: string | null }

/** Writes the changed fields of nodes; each gets its next version. */
export async function updateNodes(tx: Tx, ids: string[], fields: NodeChange, now: Date): Promise<void> {
  await tx
    .updateTable('projects.node')
    .set({ ...fields, updated_at: now.toISOString(), version: sql<number>`version + 1` })
    .where('id', 'in', ids)
    .execute()
}

/** Gives the children of one parent their order. */
export async function orderSiblings(tx: Tx, ids: string[]): Promise<void> {
  await sql`update projects.node n set position = wanted.position - 1
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, position) where n.id = wanted.id and n.position <> wanted.position - 1`.execute(
    tx,
  )
}

export async function siblingIds(tx: Tx, projectId: string, parentId: string | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from projects.node
    where project_id = ${projectId} and parent_id is not distinct from ${parentId}::uuid order by position, id`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

export async function deleteNodes(tx: Tx, ids: string[]): Promise<void> {
  await tx.deleteFrom('projects.node').where('id', 'in', ids).execute()
}

import { sql } from 'kysely'
import type { Day } from '@jiheng/kernel/base'
import type { Tx } from '../../../platform/db/database.ts'

export { deleteNodes, insertNodes } from './tree.ts'

export type NodeDates = { id: string; startsOn: Day; dueOn: Day }
export type NodePlace = { id: string; title: string; parentId: string | null; position: number }

/** Writes dates of many nodes at once; those that have them already are left alone. */
export async function layDates(tx: Tx, projectId: string, dates: readonly NodeDates[], now: Date): Promise<void> {
  if (dates.length === 0) return
  await sql`update projects.node n set starts_on = d."startsOn", due_on = d."dueOn", updated_at = ${now.toISOString()}, version = n.version + 1
    from json_to_recordset(${JSON.stringify(dates)}) as d (id uuid, "startsOn" date, "dueOn" date)
    where n.id = d.id and n.project_id = ${projectId} and (n.starts_on, n.due_on) is distinct from (d."startsOn", d."dueOn")`.execute(
    tx,
  )
}

/** Puts many nodes at their places at once. */
export async function replaceNodes(tx: Tx, projectId: string, places: readonly NodePlace[], now: Date): Promise<void> {
  if (places.length === 0) return
  await sql`update projects.node n set title = d.title, parent_id = d."parentId", position = d.position, updated_at = ${now.toISOString()}, version = n.version + 1
    from json_to_recordset(${JSON.stringify(places)}) as d (id uuid, title text, "parentId" uuid, position int)
    where n.id = d.id and n.project_id = ${projectId} and (n.title, n.parent_id, n.position) is distinct from (d.title, d."parentId", d.position)`.execute(
    tx,
  )
}

export async function markScheduled(tx: Tx, projectId: string): Promise<void> {
  await tx.updateTable('projects.project').set({ is_scheduled: true }).where('id', '=', projectId).execute()
}

import { explainingConflicts } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { refuseStale } from '../../../platform/http/version.ts'
import { newId } from '../../../platform/ids.ts'
import { changesBetween } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import { measureNode } from '../claims.ts'
import type { NewWorkItemForm, WorkItemEdit } from '../schema/quantities.ts'
import { loadMeasuredOf } from '../store/measured.ts'
import { findWorkItem, insertWorkItem, listWorkItems, updateWorkItem, type WorkItemRow } from '../store/work-items.ts'
import { tell, type ProgressParts } from './parts.ts'
import { refuseOtherThanLeaf } from './reports.ts'

const conflicts = { work_item_once: 'work_item_name_taken' }

/** What the work of a project is measured by. */
export function workItems(parts: ProgressParts) {
  const { database, clock, projects } = parts
  return {
    /** Items with how much of each counts, waits and is kept out, and how far each measured leaf is. */
    async listWorkItems(actor: Actor, projectId: string) {
      return projects.readWithin(actor, 'progress:read', projectId, async (db, place) => {
        const rows = await listWorkItems(db, projectId)
        const work = await loadMeasuredOf(db, projectId)
        const leaves = [...Map.groupBy(work.items, (item) => item.nodeId)].map(([nodeId, items]) => {
          const ids = new Set(items.map((item) => item.id))
          const records = work.records.filter((record) => ids.has(record.itemId))
          return { nodeId, found: measureNode({ ...work, items, records }, clock.today()) }
        })
        return { rows, leaves, place }
      })
    },

    async getWorkItem(actor: Actor, id: string): Promise<WorkItemRow> {
      const item = await database.read(permit(actor, 'progress:read'), (db) => findWorkItem(db, id))
      if (!item) throw new AppError('not_found', 'work_item_not_found')
      return item
    },

    /** Adds an item to a leaf, or to a project without a tree. Throws as `report` does for the node, and `work_item_name_taken`. */
    async addWorkItem(actor: Actor, projectId: string, input: NewWorkItemForm): Promise<{ id: string }> {
      const reach = permit(actor, 'progress:accept')
      return explainingConflicts(conflicts, () =>
        database.write(reach, async (tx) => {
          const project = await projects.lock(tx, projectId)
          const said = { ...input, nodeId: input.nodeId ?? null }
          await refuseOtherThanLeaf(tx, projectId, said.nodeId)
          const id = newId()
          await insertWorkItem(tx, {
            ...said,
            id,
            projectId,
            createdBy: actor.accountId,
            createdAt: clock.now().toISOString(),
          })
          tell(tx, parts, actor, {
            fact: 'progress.work_items_changed',
            project,
            subject: { kind: 'work_item', id, label: input.name },
            ids: { itemId: id },
            changes: changesBetween({}, said),
          })
          return { id }
        }),
      )
    },

    /** Changes the plan of an item, with a reason; what was accepted stays. Throws `stale_version`, `work_item_name_taken`. */
    async editWorkItem(
      actor: Actor,
      id: string,
      version: number,
      { why, ...edit }: WorkItemEdit,
    ): Promise<{ id: string }> {
      const reach = permit(actor, 'progress:accept')
      return explainingConflicts(conflicts, () =>
        database.write(reach, async (tx) => {
          const seen = await findWorkItem(tx, id)
          if (!seen) throw new AppError('not_found', 'work_item_not_found')
          const project = await projects.lock(tx, seen.projectId)
          const before = (await findWorkItem(tx, id)) ?? seen
          refuseStale(before.version, version)
          const { name, plannedQuantity, weight } = before
          const after = { name, plannedQuantity, weight, ...edit }
          await updateWorkItem(tx, id, after)
          tell(tx, parts, actor, {
            fact: 'progress.work_items_changed',
            project,
            subject: { kind: 'work_item', id, label: after.name },
            ids: { itemId: id },
            changes: changesBetween({ name, plannedQuantity, weight }, after),
            why,
          })
          return { id }
        }),
      )
    },
  }
}

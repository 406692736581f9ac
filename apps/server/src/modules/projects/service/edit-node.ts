import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { refuseStale } from '../../../platform/http/version.ts'
import { newId } from '../../../platform/ids.ts'
import { permit } from '../../identity/index.ts'
import { nodeChanges, nodeFieldsOf } from '../node-fields.ts'
import type { NewNode, NodeEdit, NodeMove } from '../schema/tree.ts'
import {
  deleteNodes,
  findSubtree,
  insertNodes,
  nextPosition,
  orderSiblings,
  siblingIds,
  updateNodes,
  type NodeFields,
} from '../store/tree.ts'
import { lockNode, noteTreeChange, treeConflicts } from './lock-node.ts'
import { lock } from './lock.ts'
import type { Means } from './means.ts'

const blank: Omit<NodeFields, 'title'> = {
  kind: 'task',
  responsible_id: null,
  starts_on: null,
  due_on: null,
  budget_fen: null,
  standard: null,
  weight: '1',
}
const asDraft = { state: 'draft', done_on: null } as const

export function editNodeUseCases(means: Means) {
  const { database, clock } = means
  return {
    /** Adds a draft node as the last of its siblings. */
    async addNode(actor: Actor, projectId: string, { parentId = null, ...told }: NewNode): Promise<{ id: string }> {
      const reach = permit(actor, 'nodes:write')
      return explainingConflicts(treeConflicts, () =>
        database.write(reach, async (tx) => {
          const project = await lock(tx, projectId)
          const fields = { ...blank, ...nodeFieldsOf(told), title: told.title }
          const node = {
            ...fields,
            id: newId(),
            project_id: projectId,
            parent_id: parentId,
            position: await nextPosition(tx, projectId, parentId),
            ...asDraft,
          }
          await insertNodes(tx, [node], clock.now())
          await noteTreeChange(means, tx, actor, project, {
            action: 'projects.node_added',
            node,
            changes: nodeChanges({}, fields),
          })
          return { id: node.id }
        }),
      )
    },

    /** Changes the told fields of a node the caller read at `version`. */
    async editNode(actor: Actor, id: string, version: number, { why, ...told }: NodeEdit): Promise<void> {
      const reach = permit(actor, 'nodes:write')
      await explainingConflicts(treeConflicts, () =>
        database.write(reach, async (tx) => {
          const { project, node } = await lockNode(tx, id)
          refuseStale(node.version, version)
          if (node.state === 'done') throw new AppError('rule_violated', 'node_is_done')
          const fields = nodeFieldsOf(told)
          const changes = nodeChanges(node, fields)
          if (Object.keys(changes).length === 0) return
          if (project.is_scheduled && (changes['startsOn'] ?? changes['dueOn']))
            throw new AppError('conflict', 'node_dates_from_schedule')
          await updateNodes(tx, [id], fields, clock.now())
          await noteTreeChange(means, tx, actor, project, {
            action: 'projects.node_edited',
            node,
            changes,
            ...(why !== undefined && { why }),
          })
        }),
      )
    },

    /** Puts a node, with everything below it, at another place of the same project. */
    async moveNode(actor: Actor, id: string, version: number, { parentId, position }: NodeMove): Promise<void> {
      const reach = permit(actor, 'nodes:write')
      await explainingConflicts(treeConflicts, () =>
        database.write(reach, async (tx) => {
          const { project, node } = await lockNode(tx, id)
          refuseStale(node.version, version)
          await updateNodes(tx, [id], { parent_id: parentId }, clock.now())
          const others = (await siblingIds(tx, project.id, parentId)).filter((sibling) => sibling !== id)
          await orderSiblings(tx, others.toSpliced(position, 0, id))
          const changes = {
            parentId: [node.parent_id, parentId],
            position: [node.position, position],
          } satisfies Record<string, [unknown, unknown]>
          await noteTreeChange(means, tx, actor, project, { action: 'projects.node_moved', node, changes })
        }),
      )
    },

    /** Deletes a draft node with the drafts below it; what was ever active stays. */
    async deleteNode(actor: Actor, id: string, version: number): Promise<void> {
      const reach = permit(actor, 'nodes:write')
      await database.write(reach, async (tx) => {
        const { project, node } = await lockNode(tx, id)
        refuseStale(node.version, version)
        const subtree = await findSubtree(tx, id)
        if (subtree.some(({ state }) => state !== 'draft')) throw new AppError('rule_violated', 'node_not_draft')
        await deleteNodes(
          tx,
          subtree.map((one) => one.id),
        )
        const changes = {
          nodes: [subtree.map(({ title, budget_fen: budgetFen }) => ({ title, budgetFen })), null],
        } satisfies Record<string, [unknown, unknown]>
        await noteTreeChange(means, tx, actor, project, { action: 'projects.node_deleted', node, changes })
      })
    },
  }
}

import type { Actor } from '../../../platform/actor.ts'
import { AppError, type FieldError } from '../../../platform/errors.ts'
import { permit } from '../../identity/index.ts'
import { missingOf } from '../node-fields.ts'
import type { NodeCompletion } from '../schema/tree.ts'
import { findSubtree, updateNodes, type NodeRow } from '../store/tree.ts'
import { lockNode, noteTreeChange } from './lock-node.ts'
import type { Means } from './means.ts'

/** As many missing things as a person can mend in one go are named. */
const NAMED = 50

export function nodeStateUseCases(means: Means) {
  const { database, clock } = means
  return {
    /** Activates a draft node — with `withBelow`, every draft below it too. Names each thing that is still missing. */
    async activateNode(actor: Actor, id: string, withBelow: boolean): Promise<void> {
      const reach = permit(actor, 'nodes:activate')
      await database.write(reach, async (tx) => {
        const { project, node } = await lockNode(tx, id)
        const drafts = (withBelow ? await findSubtree(tx, id) : [node]).filter(({ state }) => state === 'draft')
        if (drafts.length === 0) throw new AppError('rule_violated', 'node_not_draft')
        const lacking = drafts.flatMap(lackingOf)
        if (lacking.length > 0)
          throw new AppError('rule_violated', 'node_lacks_bindings', { count: lacking.length }, lacking.slice(0, NAMED))
        await updateNodes(
          tx,
          drafts.map((draft) => draft.id),
          { state: 'active' },
          clock.now(),
        )
        await noteTreeChange(means, tx, actor, project, {
          action: 'projects.node_activated',
          node,
          changes: { state: ['draft', 'active'], nodes: [null, drafts.length] },
        })
      })
    },

    /** Closes an active node whose children are all done. */
    async completeNode(actor: Actor, id: string, { doneOn = clock.today(), why }: NodeCompletion): Promise<void> {
      const reach = permit(actor, 'nodes:activate')
      await database.write(reach, async (tx) => {
        const { project, node } = await lockNode(tx, id)
        if (node.state !== 'active') throw new AppError('rule_violated', 'node_not_active')
        if (doneOn > clock.today()) throw new AppError('rule_violated', 'day_not_come')
        const open = (await findSubtree(tx, id)).slice(1).filter(({ state }) => state !== 'done')
        if (open[0])
          throw new AppError('rule_violated', 'node_children_open', { count: open.length, title: open[0].title })
        await updateNodes(tx, [id], { state: 'done', done_on: doneOn }, clock.now())
        await noteTreeChange(means, tx, actor, project, {
          action: 'projects.node_completed',
          node,
          changes: { state: ['active', 'done'], doneOn: [null, doneOn] },
          ...(why !== undefined && { why }),
        })
      })
    },

    /** Opens a node again that was closed by mistake, and those above it. */
    async reopenNode(actor: Actor, id: string, why: string): Promise<void> {
      const reach = permit(actor, 'nodes:activate')
      await database.write(reach, async (tx) => {
        const { project, node } = await lockNode(tx, id)
        if (node.state !== 'done') throw new AppError('rule_violated', 'node_not_done')
        await updateNodes(tx, [id, ...(await doneAbove(tx, node))], { state: 'active', done_on: null }, clock.now())
        await noteTreeChange(means, tx, actor, project, {
          action: 'projects.node_reopened',
          node,
          changes: { state: ['done', 'active'], doneOn: [node.done_on, null] },
          why,
        })
      })
    },
  }
}

const lackingOf = (node: NodeRow): FieldError[] =>
  missingOf(node).map((binding) => ({
    field: `${node.id}.${binding}`,
    reason: `node_needs.${binding}`,
    params: { title: node.title },
  }))

async function doneAbove(tx: Parameters<typeof lockNode>[0], node: NodeRow): Promise<string[]> {
  const above: string[] = []
  for (let parentId = node.parent_id; parentId !== null;) {
    const { node: parent } = await lockNode(tx, parentId)
    if (parent.state === 'done') above.push(parent.id)
    parentId = parent.parent_id
  }
  return above
}

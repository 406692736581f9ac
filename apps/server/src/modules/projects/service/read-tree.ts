import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { permit } from '../../identity/index.ts'
import { findProject } from '../store/record.ts'
import { findNode, findTree, type NodeRow } from '../store/tree.ts'
import type { Means } from './means.ts'

export function readTreeUseCases({ database }: Means) {
  return {
    /** The project's whole tree, depth first. */
    async tree(actor: Actor, projectId: string) {
      return database.read(permit(actor, 'projects:read'), async (db) => {
        const project = await findProject(db, projectId)
        if (!project) throw new AppError('not_found', 'project_not_found')
        return { project, nodes: depthFirst(await findTree(db, projectId)) }
      })
    },

    async node(actor: Actor, id: string) {
      const node = await database.read(permit(actor, 'projects:read'), (db) => findNode(db, id))
      if (!node) throw new AppError('not_found', 'node_not_found')
      return node
    },
  }
}

function depthFirst(nodes: NodeRow[]): NodeRow[] {
  const childrenOf = Map.groupBy(nodes, (node) => node.parent_id)
  const ordered: NodeRow[] = []
  const ahead = [...(childrenOf.get(null) ?? [])].reverse()
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    ordered.push(node)
    ahead.push(...[...(childrenOf.get(node.id) ?? [])].reverse())
  }
  return ordered
}

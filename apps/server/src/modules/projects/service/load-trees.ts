import type { Day, Decimal, Fen } from '@jiheng/kernel/base'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts, type Tx } from '../../../platform/db/database.ts'
import { recordAll } from '../../audit/index.ts'
import type { NodeKind } from '../schema/tree.ts'
import { findNamedPlaces } from '../store/place.ts'
import { insertNodes } from '../store/tree.ts'
import { treeConflicts } from './lock-node.ts'
import { publishChange } from './lock.ts'
import type { Means } from './means.ts'

/** A node as another source keeps it, with an id of the caller's. */
export type LoadedNode = {
  id: string
  projectId: string
  parentId: string | null
  position: number
  title: string
  kind: NodeKind
  responsibleId: string | null
  startsOn: Day | null
  dueOn: Day | null
  budgetFen: Fen | null
  standard: string | null
  weight: Decimal
  state: 'draft' | 'active' | 'done'
  /** Told exactly for a node that is done. */
  doneOn: Day | null
}

export function loadTreesUseCases({ facts, clock }: Means) {
  return {
    /**
     * Puts whole trees of many projects in at once, in any state, under the same rules as nodes added one by one; one
     * audit record a project. The caller's transaction reaches the projects. Throws `rule_violated` for a broken rule.
     */
    async loadTrees(tx: Tx, actor: Actor, nodes: LoadedNode[]): Promise<void> {
      const now = clock.now()
      await explainingConflicts(treeConflicts, () => insertNodes(tx, nodes.map(rowOf), now))
      const byProject = Map.groupBy(nodes, (node) => node.projectId)
      const projects = await findNamedPlaces(tx, [...byProject.keys()])
      const entries = projects.map(({ id, name, orgPath }) => ({
        action: 'projects.tree_created',
        subject: { kind: 'project', id, label: name },
        projectId: id,
        orgPath,
        changes: { nodes: [null, byProject.get(id)?.length ?? 0] } satisfies Record<string, [unknown, unknown]>,
      }))
      recordAll(tx, actor, now, entries)
      for (const { id, orgPath } of projects)
        publishChange(facts, tx, 'projects.tree_changed', { id, org_path: orgPath })
    },
  }
}

/** A node as it is stored. */
export const rowOf = (node: LoadedNode) => ({
  id: node.id,
  project_id: node.projectId,
  parent_id: node.parentId,
  position: node.position,
  title: node.title,
  kind: node.kind,
  responsible_id: node.responsibleId,
  starts_on: node.startsOn,
  due_on: node.dueOn,
  budget_fen: node.budgetFen,
  standard: node.standard,
  weight: node.weight,
  state: node.state,
  done_on: node.doneOn,
})

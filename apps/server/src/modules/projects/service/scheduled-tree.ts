import type { Tx } from '../../../platform/db/database.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import type { LockedProject } from '../store/record.ts'
import {
  deleteNodes,
  insertNodes,
  layDates,
  markScheduled,
  replaceNodes,
  type NodeDates,
  type NodePlace,
} from '../store/scheduled-tree.ts'
import { rowOf, type LoadedNode } from './load-trees.ts'
import { treeConflicts } from './lock-node.ts'
import { publishChange } from './lock.ts'
import type { Means } from './means.ts'

/** What a schedule makes of a project's tree; nodes that are not named stay as they are. */
export type TreeChange = {
  added: readonly LoadedNode[]
  /** Title, parent and position of nodes that stay. */
  replaced: readonly NodePlace[]
  /** Draft nodes without any that stays below them. */
  removed: readonly string[]
}

/** What the schedule of a project does to its tree. The caller holds the project's lock and records the deed. */
export function scheduledTreeUseCases({ facts, clock }: Means) {
  return {
    /** Changes the shape of the tree; from then on the project's dates come from its schedule. Throws `rule_violated` for a broken rule of the tree. */
    async layTree(tx: Tx, project: LockedProject, { added, replaced, removed }: TreeChange): Promise<void> {
      await explainingConflicts(treeConflicts, async () => {
        await insertNodes(tx, added.map(rowOf), clock.now())
        await replaceNodes(tx, project.id, replaced, clock.now())
        if (removed.length > 0) await deleteNodes(tx, [...removed])
      })
      if (!project.is_scheduled) await markScheduled(tx, project.id)
    },

    /** Writes the dates a schedule gave the nodes of a project, those that differ, and tells others that the tree changed. */
    async layDates(tx: Tx, project: LockedProject, dates: readonly NodeDates[]): Promise<void> {
      await layDates(tx, project.id, dates, clock.now())
      publishChange(facts, tx, 'projects.tree_changed', project)
    },
  }
}

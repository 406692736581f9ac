import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { record, type AuditEntry } from '../../audit/index.ts'
import type { LockedProject } from '../store/record.ts'
import { findNode, type NodeRow } from '../store/tree.ts'
import { lock, publishChange } from './lock.ts'
import type { Means } from './means.ts'

/** Which rule of the database a tree would break, as the phrase people read. */
export const treeConflicts = {
  node_budget_within_parent: 'node_budget_within_parent',
  node_budget_within_project: 'node_budget_within_project',
  node_not_below_itself: 'node_not_below_itself',
  node_parent_fkey: 'node_parent_elsewhere',
  node_active_binds_four: 'node_active_binds_four',
  node_dates_check: 'start_after_finish',
  node_responsible_fkey: 'account_not_found',
}

export type LockedNode = { project: LockedProject; node: NodeRow }

/**
 * Locks the project of a node, which every change of its tree takes first, and reads the node as it is then.
 * Throws `not_found` when it is not in reach.
 */
export async function lockNode(tx: Tx, id: string): Promise<LockedNode> {
  const found = await findNode(tx, id)
  if (!found) throw new AppError('not_found', 'node_not_found')
  const project = await lock(tx, found.project_id)
  const node = await findNode(tx, id)
  if (!node) throw new AppError('not_found', 'node_not_found')
  return { project, node }
}

type TreeDeed = Pick<AuditEntry, 'action' | 'changes' | 'why'> & { node: { id: string; title: string } | null }

/** Records what was done to a tree and tells others that it changed. */
export async function noteTreeChange(
  { facts, clock }: Means,
  tx: Tx,
  actor: Actor,
  project: LockedProject,
  { node, ...deed }: TreeDeed,
): Promise<void> {
  const subject = node
    ? { kind: 'node', id: node.id, label: node.title }
    : { kind: 'project', id: project.id, label: project.name }
  record(tx, actor, clock.now(), { ...deed, subject, projectId: project.id, orgPath: project.org_path })
  publishChange(facts, tx, 'projects.tree_changed', project)
}

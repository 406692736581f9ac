import { AppError } from '../../../platform/errors.ts'
import type { Merged } from './merge.ts'

/**
 * What the levels of a file may not do: put a node with a budget where the budget has no room. Throws
 * `schedule_file_moves_budget` (`_up` for the first level), naming the node.
 */
export function refuseMovedBudgets(
  { nodes, moved }: Pick<Merged, 'nodes' | 'moved'>,
  totalFen: number | null,
  budgets: ReadonlyMap<string, number> = new Map(),
): void {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const budgetOf = ({ nodeId, budgetFen }: Merged['nodes'][number]): number => budgetFen ?? budgets.get(nodeId) ?? 0
  const spread = new Map<string | null, number>()
  for (const node of nodes) spread.set(node.parentId, (spread.get(node.parentId) ?? 0) + budgetOf(node))
  for (const { node } of moved) {
    const above = node.parentId === null ? undefined : byId.get(node.parentId)
    const room = above ? budgetOf(above) : (totalFen ?? Infinity)
    if (budgetOf(node) === 0 || (spread.get(node.parentId) ?? 0) <= room) continue
    const params = { node: node.title, budget: budgetOf(node) }
    throw above
      ? new AppError('rule_violated', 'schedule_file_moves_budget', { ...params, above: above.title })
      : new AppError('rule_violated', 'schedule_file_moves_budget_up', params)
  }
}

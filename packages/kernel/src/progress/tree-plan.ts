import { decimal } from '../base/index.ts'
import type { Day, Decimal } from '../base/index.ts'
import type { PlanNode } from './prepared.ts'

export type PlannedProject = { id: string; name: string; plannedStart: Day | null; plannedFinish: Day | null }

export type TreeNode = {
  id: string
  parentId: string | null
  title: string
  startsOn: Day | null
  dueOn: Day | null
  weight: Decimal
}

type Span = { start: Day | null; finish: Day | null }

/** Enough places that thousands of leaves still add up to the whole. */
const SHARE_SCALE = 12

/**
 * The plan of a project, or of one part with the tree below it: its leaf nodes with their share of the whole (the product of the shares on the way
 * down; siblings share by weight) and their dates, taken from above where a node has none. A project without a tree is
 * one piece of work from its planned start to its planned finish. Empty when there are no dates at all.
 */
export function planOf(project: PlannedProject, tree: readonly TreeNode[]): PlanNode[] {
  const whole = { start: project.plannedStart, finish: project.plannedFinish }
  if (tree.length === 0) return piece(project.id, project.name, '1', whole)
  const children = Map.groupBy(tree, (node) => node.parentId)
  const plan: PlanNode[] = []
  const open = [{ parentId: null as string | null, share: '1', span: whole }]
  for (let level = open.pop(); level; level = open.pop()) {
    const siblings = children.get(level.parentId) ?? []
    const sum = decimal.add('0', ...siblings.map((node) => node.weight))
    for (const node of siblings) {
      const part = decimal.ratio(decimal.multiply(level.share, node.weight), sum, SHARE_SCALE) ?? '0'
      const span = { start: node.startsOn ?? level.span.start, finish: node.dueOn ?? level.span.finish }
      if (children.has(node.id)) open.push({ parentId: node.id, share: part, span })
      else plan.push(...piece(node.id, node.title, part, span))
    }
  }
  return plan
}

function piece(id: string, label: string, weight: Decimal, { start, finish }: Span): PlanNode[] {
  if (finish === null) return []
  const plannedStart = start === null || start > finish ? finish : start
  return [{ id, label, weight, plannedStart, plannedFinish: finish }]
}

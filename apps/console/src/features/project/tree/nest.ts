import type { CallOutput } from '@jiheng/api'

export type Tree = CallOutput<'getProjectTree'>
export type Node = Tree['items'][number]

/** A node with what stands below it, at its depth from 1. */
export type Nested = { node: Node; depth: number; children: readonly Nested[] }

/** The flat tree (depth first) as roots with their children. */
export function nested(items: readonly Node[]): Nested[] {
  const below = Map.groupBy(items, (node) => node.parentId)
  const grow = (parentId: string | null, depth: number): Nested[] =>
    (below.get(parentId) ?? []).map((node) => ({ node, depth, children: grow(node.id, depth + 1) }))
  return grow(null, 1)
}

export type Cap = { capFen: number | null; givenFen: number; leftFen: number | null }

/** How much of a cap (a node's budget or the project's total investment) its children hold, and what is left to give. */
export function capOf(capFen: number | null, children: readonly Node[]): Cap {
  const givenFen = children.reduce((sum, node) => sum + (node.budgetFen ?? 0), 0)
  return { capFen, givenFen, leftFen: capFen === null ? null : capFen - givenFen }
}

/** Where a node may be moved: everywhere but below itself. */
export function possibleParents(items: readonly Node[], moved: Node): Node[] {
  const barred = new Set([moved.id])
  for (const node of items) if (node.parentId !== null && barred.has(node.parentId)) barred.add(node.id)
  return items.filter((node) => !barred.has(node.id) && node.state !== 'done')
}

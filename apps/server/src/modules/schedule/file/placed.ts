import type { ScheduledNode } from '../service/load.ts'

type Tree = { tree: readonly ScheduledNode[]; unmoved: ReadonlySet<string> }

/**
 * The nodes of a file and those it does not name, each at its place among its siblings. Where only the file tells of siblings
 * they stand as in it. Else what is there keeps its place, known ones in the order of the file, and new ones come between
 * those they are between in the file, or last.
 */
export function placed(
  fromFile: readonly ScheduledNode[],
  kept: readonly ScheduledNode[],
  { tree, unmoved }: Tree,
): ScheduledNode[] {
  const nodes = [...fromFile, ...kept]
  const isKept = new Set(kept.map(({ nodeId }) => nodeId))
  const isFirm = ({ nodeId }: ScheduledNode): boolean => isKept.has(nodeId) || unmoved.has(nodeId)
  const wasUnder = new Map(tree.map(({ nodeId, parentId }) => [nodeId, parentId]))
  const inTree = new Map(tree.map(({ nodeId }, at) => [nodeId, at]))
  const positions = new Map<string, number>()
  for (const [parentId, siblings] of Map.groupBy(nodes, (node) => node.parentId)) {
    const wasHere = ({ nodeId }: ScheduledNode): boolean => wasUnder.get(nodeId) === parentId
    const ordered = siblings.some(isFirm) ? withFirm(siblings, { isFirm, wasHere, inTree }) : siblings
    ordered.forEach(({ nodeId }, position) => positions.set(nodeId, position))
  }
  return nodes.map((node) => ({ ...node, position: positions.get(node.nodeId) ?? node.position }))
}

type Siblings = {
  isFirm: (node: ScheduledNode) => boolean
  wasHere: (node: ScheduledNode) => boolean
  inTree: ReadonlyMap<string, number>
}

function withFirm(siblings: readonly ScheduledNode[], { isFirm, wasHere, inTree }: Siblings): ScheduledNode[] {
  const filed = siblings.filter((node) => !isFirm(node))
  const known = filed.filter(wasHere)
  const ahead = new Map<ScheduledNode, ScheduledNode[]>()
  const last: ScheduledNode[] = []
  let [fresh, isAfterKnown]: [ScheduledNode[], boolean] = [[], false]
  for (const node of filed) {
    if (!wasHere(node)) {
      fresh.push(node)
      continue
    }
    if (isAfterKnown) ahead.set(node, fresh)
    else last.push(...fresh)
    ;[fresh, isAfterKnown] = [[], true]
  }
  last.push(...fresh)
  const inLine = known.values()
  const there = siblings
    .filter((node) => isFirm(node) || wasHere(node))
    .toSorted((a, b) => (inTree.get(a.nodeId) ?? 0) - (inTree.get(b.nodeId) ?? 0))
    .map((node) => (isFirm(node) ? node : (inLine.next().value ?? node)))
  return [...there.flatMap((node) => [...(ahead.get(node) ?? []), node]), ...last]
}

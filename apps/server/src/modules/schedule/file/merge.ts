import { newId } from '../../../platform/ids.ts'
import type { NodePlace } from '../../projects/index.ts'
import type { PlannedLink } from '../network.ts'
import type { Loaded, ScheduledNode } from '../service/load.ts'
import { matchRows } from './matching.ts'
import type { Prepared } from './prepared.ts'

export type MergeMode = 'update' | 'replace'

/** A tree with a file laid over it. */
export type Merged = {
  nodes: ScheduledNode[]
  links: readonly PlannedLink[]
  /** New nodes among `nodes`, with what the file says they cost. */
  added: Map<string, number | null>
  /** Nodes that stay, at their places. */
  places: NodePlace[]
  removed: string[]
  /** Nodes that are not in the file and stay. */
  kept: number
  /** The node of each row. */
  nodeOf: Map<string, string>
}

export type MergeTree = Pick<Loaded, 'nodes' | 'links'>

/**
 * Lays a file over a tree. Nodes of the file that are known keep their ids, and with them progress and budgets; `update` keeps
 * what the file does not name, `replace` takes it away where it is a draft with nothing below that stays.
 */
export function merge({ rows, links }: Prepared, tree: MergeTree, mode: MergeMode): Merged {
  const matches = matchRows(rows, tree.nodes)
  const known = new Map(tree.nodes.map((node) => [node.nodeId, node]))
  const nodeOf = new Map(rows.map(({ key }) => [key, matches.get(key) ?? newId()]))
  const inFile = new Set(nodeOf.values())
  const counts = new Map<string | null, number>()
  const positionUnder = (parentId: string | null): number => {
    const position = counts.get(parentId) ?? 0
    counts.set(parentId, position + 1)
    return position
  }
  const hasParts = new Set(rows.map(({ parentKey }) => parentKey))
  const fromFile = rows.map((row): ScheduledNode => {
    const nodeId = nodeOf.get(row.key) ?? newId()
    const old = known.get(nodeId)
    const parentId = row.parentKey === null ? null : (nodeOf.get(row.parentKey) ?? null)
    const nodeKind = hasParts.has(row.key)
      ? parentId === null
        ? 'phase'
        : 'section'
      : row.planned.kind === 'milestone'
        ? 'milestone'
        : 'task'
    return {
      ...{ nodeId, parentId, position: positionUnder(parentId), title: row.title, ...row.planned },
      ...{
        nodeKind: old?.nodeKind ?? nodeKind,
        state: old?.state ?? 'draft',
        startsOn: old?.startsOn ?? null,
        dueOn: old?.dueOn ?? null,
      },
      budgetFen: old?.budgetFen ?? null,
      responsibleId: old?.responsibleId ?? null,
      computed: old?.computed ?? null,
    }
  })
  const missing = tree.nodes.filter(({ nodeId }) => !inFile.has(nodeId))
  const removed = mode === 'replace' ? removable(missing) : new Set<string>()
  const kept = missing
    .filter(({ nodeId }) => !removed.has(nodeId))
    .map((node) => ({ ...node, position: positionUnder(node.parentId) }))
  const nodes = [...fromFile, ...kept]
  return {
    nodes,
    links: [...fileLinks(links, nodeOf), ...keptLinks(tree.links, kept, inFile)],
    added: new Map(
      rows.flatMap(({ key, costFen }) => {
        const nodeId = nodeOf.get(key)
        return nodeId === undefined || known.has(nodeId) ? [] : [[nodeId, costFen] as const]
      }),
    ),
    places: nodes
      .filter(({ nodeId }) => known.has(nodeId))
      .map(({ nodeId: id, title, parentId, position }) => ({ id, title, parentId, position })),
    removed: [...removed],
    kept: kept.length,
    nodeOf,
  }
}

const fileLinks = (links: Prepared['links'], nodeOf: ReadonlyMap<string, string>): PlannedLink[] =>
  links.flatMap(({ from, to, type, lag, lagCalendar }) => {
    const [fromId, toId] = [nodeOf.get(from), nodeOf.get(to)]
    return fromId === undefined || toId === undefined ? [] : [{ fromId, toId, type, lag, lagCalendar }]
  })

/** Links the file cannot know: those with an end that is not in it. */
function keptLinks(
  links: readonly PlannedLink[],
  kept: readonly ScheduledNode[],
  inFile: ReadonlySet<string>,
): PlannedLink[] {
  const ids = new Set(kept.map(({ nodeId }) => nodeId))
  const stays = (nodeId: string): boolean => ids.has(nodeId) || inFile.has(nodeId)
  return links.filter(({ fromId, toId }) => (ids.has(fromId) || ids.has(toId)) && stays(fromId) && stays(toId))
}

/** Drafts below which nothing stays. */
function removable(missing: readonly ScheduledNode[]): Set<string> {
  const ids = new Set(missing.map(({ nodeId }) => nodeId))
  const stays = new Set(missing.filter(({ state }) => state !== 'draft').map(({ nodeId }) => nodeId))
  const parentOf = new Map(missing.map(({ nodeId, parentId }) => [nodeId, parentId]))
  for (const nodeId of [...stays])
    for (let above = parentOf.get(nodeId); above != null && ids.has(above); above = parentOf.get(above))
      stays.add(above)
  return new Set([...ids].filter((nodeId) => !stays.has(nodeId)))
}

import { newId } from '../../../platform/ids.ts'
import type { NodePlace } from '../../projects/index.ts'
import type { PlannedLink } from '../network.ts'
import type { Loaded, ScheduledNode } from '../service/load.ts'
import { matchRows, type Matches } from './matching.ts'
import { placed } from './placed.ts'
import type { Prepared, PreparedRow } from './prepared.ts'

export type MergeMode = 'update' | 'replace'

/** A tree with a file laid over it. */
export type Merged = {
  nodes: ScheduledNode[]
  links: readonly PlannedLink[]
  /** New nodes among `nodes`, with what the file says they cost. */
  added: Map<string, number | null>
  /** Nodes that stay, at their places. */
  places: NodePlace[]
  /** Of these, those that come under another node, and where they were. */
  moved: { node: ScheduledNode; fromId: string | null }[]
  /** Nodes of the file that stay below their own, because it says nothing of levels. */
  unmoved: ScheduledNode[]
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
export function merge({ rows, links, isTable = false }: Prepared, tree: MergeTree, mode: MergeMode): Merged {
  const matches = matchRows(rows, tree.nodes)
  const known = new Map(tree.nodes.map((node) => [node.nodeId, node]))
  const nodeOf = new Map(rows.map(({ key }) => [key, matches.nodeOf.get(key) ?? newId()]))
  const inFile = new Set(nodeOf.values())
  const stays = staying(rows, matches)
  const fromFile = rows.map((row): ScheduledNode => {
    const nodeId = nodeOf.get(row.key) ?? newId()
    const old = known.get(nodeId)
    const told = row.parentKey === null ? null : (nodeOf.get(row.parentKey) ?? null)
    return laid(row, { nodeId, old, parentId: old && stays.has(row.key) ? old.parentId : told, keepsBounds: isTable })
  })
  const missing = tree.nodes.filter(({ nodeId }) => !inFile.has(nodeId))
  const unmoved = new Set([...stays].flatMap((key) => nodeOf.get(key) ?? []))
  const held = fromFile.flatMap(({ nodeId, parentId }) => (unmoved.has(nodeId) && parentId !== null ? [parentId] : []))
  const removed = mode === 'replace' ? removable(missing, held) : new Set<string>()
  const kept = missing.filter(({ nodeId }) => !removed.has(nodeId))
  const nodes = placed(fromFile, kept, { tree: tree.nodes, unmoved })
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
    moved: nodes.flatMap((node) => {
      const old = known.get(node.nodeId)
      return old && old.parentId !== node.parentId ? [{ node, fromId: old.parentId }] : []
    }),
    unmoved: nodes.filter(({ nodeId, parentId }) => parentId !== null && unmoved.has(nodeId)),
    removed: [...removed],
    kept: kept.length,
    nodeOf,
  }
}

/**
 * Rows whose nodes stay where they are: of a file without levels every known one, of others what stands alone at the top and
 * is known by nothing but its title.
 */
function staying(rows: Prepared['rows'], { nodeOf, byTitle }: Matches): Set<string> {
  const wholes = new Set(rows.map(({ parentKey }) => parentKey))
  const isFlat = wholes.size === 1 && wholes.has(null)
  return new Set(
    rows
      .filter(({ key, parentKey }) => parentKey === null && !wholes.has(key) && nodeOf.has(key))
      .filter(({ key }) => isFlat || byTitle.has(key))
      .map(({ key }) => key),
  )
}

type Laid = { nodeId: string; old: ScheduledNode | undefined; parentId: string | null; keepsBounds: boolean }

/** The node a row makes; one that is known keeps what a file does not tell, of a table also the bounds it states none for. */
function laid({ title, planned }: PreparedRow, { nodeId, old, parentId, keepsBounds }: Laid): ScheduledNode {
  const { constraints } = keepsBounds && planned.constraints.length === 0 ? (old ?? planned) : planned
  const isWhole = planned.kind === 'summary'
  const nodeKind = isWhole
    ? parentId === null
      ? 'phase'
      : 'section'
    : planned.kind === 'milestone'
      ? 'milestone'
      : 'task'
  return {
    ...{ nodeId, parentId, position: 0, title, ...planned, constraints },
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

/** Drafts below which nothing stays; `held` are nodes below which something does. */
function removable(missing: readonly ScheduledNode[], held: readonly string[]): Set<string> {
  const ids = new Set(missing.map(({ nodeId }) => nodeId))
  const underWay = missing.filter(({ state }) => state !== 'draft').map(({ nodeId }) => nodeId)
  const stays = new Set([...underWay, ...held.filter((nodeId) => ids.has(nodeId))])
  const parentOf = new Map(missing.map(({ nodeId, parentId }) => [nodeId, parentId]))
  for (const nodeId of [...stays])
    for (let above = parentOf.get(nodeId); above != null && ids.has(above); above = parentOf.get(above))
      stays.add(above)
  return new Set([...ids].filter((nodeId) => !stays.has(nodeId)))
}

import type { ScheduledNode } from '../service/load.ts'
import type { PreparedRow } from './prepared.ts'

type Known = Pick<ScheduledNode, 'nodeId' | 'parentId' | 'title' | 'code' | 'wbs'>

/** The node of each row that is known, by key, and the rows that only their title tells. */
export type Matches = { nodeOf: Map<string, string>; byTitle: Set<string> }

/**
 * Which node of the tree each row of a file is: the one with its code, else with its WBS number and title, else at the
 * same place by titles, else the only one of that title. Codes are not believed where most of them bear other titles: then it
 * is another file.
 */
export function matchRows(rows: readonly PreparedRow[], nodes: readonly Known[]): Matches {
  const matches = new Map<string, string>()
  const taken = new Set<string>()
  const pair = (rowKey: (row: PreparedRow) => string | null, nodeKey: (node: Known) => string | null): void => {
    const free = uniqueBy(
      nodes.filter(({ nodeId }) => !taken.has(nodeId)),
      nodeKey,
    )
    for (const [key, row] of uniqueBy(
      rows.filter((each) => !matches.has(each.key)),
      rowKey,
    )) {
      const node = free.get(key)
      if (!node) continue
      matches.set(row.key, node.nodeId)
      taken.add(node.nodeId)
    }
  }
  if (codesAgree(rows, nodes))
    pair(
      (row) => row.planned.code,
      (node) => node.code,
    )
  pair(
    ({ planned, title }) => planned.wbs && `${planned.wbs}\n${title}`,
    ({ wbs, title }) => wbs && `${wbs}\n${title}`,
  )
  const rowPath = pathsOf(rows.map(({ key, parentKey, title }) => ({ id: key, above: parentKey, title })))
  const nodePath = pathsOf(nodes.map(({ nodeId, parentId, title }) => ({ id: nodeId, above: parentId, title })))
  pair(
    ({ key }) => rowPath.get(key) ?? null,
    ({ nodeId }) => nodePath.get(nodeId) ?? null,
  )
  const told = new Set(matches.keys())
  pair(
    ({ title }) => title,
    ({ title }) => title,
  )
  return { nodeOf: matches, byTitle: new Set([...matches.keys()].filter((key) => !told.has(key))) }
}

function codesAgree(rows: readonly PreparedRow[], nodes: readonly Known[]): boolean {
  const titles = new Map(nodes.map(({ code, title }) => [code, title]))
  const shared = rows.filter(({ planned }) => titles.has(planned.code))
  const agreeing = shared.filter(({ planned, title }) => titles.get(planned.code) === title)
  return agreeing.length * 2 >= shared.length
}

/** The records whose key no other has. */
function uniqueBy<T>(records: readonly T[], keyOf: (record: T) => string | null): Map<string, T> {
  const found = new Map<string, T>()
  const twice = new Set<string>()
  for (const record of records) {
    const key = keyOf(record)
    if (key === null) continue
    if (found.has(key)) twice.add(key)
    found.set(key, record)
  }
  for (const key of twice) found.delete(key)
  return found
}

/** The titles from the top down to each record. */
function pathsOf(records: readonly { id: string; above: string | null; title: string }[]): Map<string, string> {
  const byId = new Map(records.map((record) => [record.id, record]))
  const paths = new Map<string, string>()
  const pathOf = (id: string): string => {
    const known = paths.get(id)
    if (known !== undefined) return known
    const record = byId.get(id)
    if (!record) return ''
    paths.set(id, '')
    const path = `${record.above === null ? '' : pathOf(record.above)}\n${record.title}`
    paths.set(id, path)
    return path
  }
  for (const { id } of records) pathOf(id)
  return paths
}

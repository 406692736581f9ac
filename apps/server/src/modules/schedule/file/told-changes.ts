import type { ComputedPlan } from '../computed.ts'
import { finishDay } from '../days.ts'
import type { ToldNotice } from '../store/imports.ts'
import type { Merged, MergeTree } from './merge.ts'
import type { Prepared } from './prepared.ts'

/** So many nodes are told of one by one. */
const MOST = 100

/** What a file does to nodes that are known, and what becomes of the dates of a table. */
export function toldChanges(
  prepared: Prepared,
  tree: MergeTree,
  { merged, computed }: { merged: Merged; computed: ComputedPlan },
): ToldNotice[] {
  const titles = new Map([...tree.nodes, ...merged.nodes].map(({ nodeId, title }) => [nodeId, title]))
  const nameOf = (nodeId: string | null): string => (nodeId === null ? '' : (titles.get(nodeId) ?? ''))
  return [
    ...merged.unmoved.slice(0, MOST).map(({ title, parentId }): ToldNotice => ({
      key: 'exchange.notice.node_stays',
      params: { above: nameOf(parentId) },
      activity: title,
    })),
    ...merged.moved.slice(0, MOST).map(({ node }): ToldNotice => ({
      ...(node.parentId === null
        ? { key: 'exchange.notice.node_moves_up', params: {} }
        : { key: 'exchange.notice.node_moves', params: { above: nameOf(node.parentId) } }),
      activity: node.title,
    })),
    ...(prepared.isTable === true ? datesOfTable(prepared, merged, computed) : []),
  ]
}

function datesOfTable(
  { rows, links, plan }: Prepared,
  { nodeOf, added }: Merged,
  computed: ComputedPlan,
): ToldNotice[] {
  const following = new Set(links.map(({ to }) => to))
  const found = rows.map((row) => {
    const nodeId = nodeOf.get(row.key) ?? ''
    return { row, dates: computed.activities.get(nodeId), isNew: added.has(nodeId) }
  })
  const starts = found.filter(({ row }) => row.planned.constraints.length > 0)
  const undated = found.filter(
    ({ row: { planned, key }, isNew }) =>
      isNew && planned.kind !== 'summary' && planned.constraints.length === 0 && !following.has(key),
  )
  const otherwise = found.filter(
    ({ row: { statedFinish }, dates }) =>
      statedFinish !== null && dates && finishDay(dates.earlyFinish, dates.earlyStart) !== statedFinish,
  )
  const from = plan.dataDate ?? plan.startsAt
  return [
    ...counted('exchange.notice.table_starts_used', starts.length),
    ...counted('exchange.notice.table_finishes_differ', otherwise.length),
    ...counted('exchange.notice.table_undated', undated.length, { day: from.slice(0, 10) }),
  ]
}

const counted = (key: ToldNotice['key'], count: number, params: ToldNotice['params'] = {}): ToldNotice[] =>
  count === 0 ? [] : [{ key, params: { ...params, count } }]

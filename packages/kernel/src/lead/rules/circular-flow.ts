import { daysBetween, type Day, type Source } from '../../base/index.ts'
import type { Book } from '../book.ts'
import type { Relation } from '../ledger.ts'
import { amount, count, days, leadRule, percent } from '../rule.ts'
import { money } from '../sources.ts'

type Edge = { from: string; to: string; day: Day; amountFen: number; source: Source; projectId: string | null }
type Wanted = { windowDays: number; nearPercent: number; mostSteps: number }

/** Money that comes back to where it started or to who belongs to it, in few steps, within a window, about as much each time. */
export const circularFlow = leadRule<keyof Wanted | 'leastFen'>({
  id: 'circular_flow',
  version: '1',
  mark: 'U',
  reads: ['payments', 'transfers', 'relations', 'parties'],
  parameters: {
    windowDays: days(90),
    nearPercent: percent(20),
    mostSteps: count(5, 2, 6),
    leastFen: amount(100_000_00),
  },
  find: (book, { leastFen, ...wanted }) => {
    const cycles = cyclesIn(
      edgesOf(book).filter(({ amountFen }) => amountFen >= leastFen),
      wanted,
    )
    const groups = Map.groupBy(cycles, (cycle) =>
      cycle
        .map(({ from }) => from)
        .toSorted()
        .join(' '),
    )
    return [...groups].map(([key, own]) => {
      const edges = [...new Set(own.flat())].toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
      const [first, last] = [edges[0]!, edges.at(-1)!]
      const least = Math.min(...edges.map(({ amountFen }) => amountFen))
      const names = own[0]!.map(({ from }) => book.partyById.get(from)?.name ?? from)
      return {
        key,
        severity: 'red',
        records: edges.map(({ source }) => source),
        projectIds: edges.flatMap(({ projectId }) => projectId ?? []),
        day: last.day,
        amountFen: least,
        value: { measure: 'measures.steps_of_circle', value: String(own[0]!.length), unit: 'count' },
        inputs: edges.map(({ amountFen, source, day }) => money('measures.money_passed_on', amountFen, source, day)),
        params: {
          parties: [...names, names[0]!].join(' → '),
          steps: own[0]!.length,
          leastFen: least,
          from: first.day,
          to: last.day,
        },
      }
    })
  },
})

/** Money as it passed between groups of parties that belong together; inside a group it went nowhere. */
function edgesOf({ payments, transfers, relations }: Book): Edge[] {
  const group = groupsOf(relations)
  return [
    ...payments.map(({ id, buyerId, payeeId, payeeName, day, amountFen, projectId }): Edge => ({
      from: group(buyerId),
      to: group(payeeId),
      day,
      amountFen,
      projectId,
      source: { kind: 'payment', id, label: payeeName },
    })),
    ...transfers.map(({ id, fromId, toId, day, amountFen }): Edge => ({
      from: group(fromId),
      to: group(toId),
      day,
      amountFen,
      projectId: null,
      source: { kind: 'transfer', id, label: day },
    })),
  ]
}

/** Tells each party one name for everybody it belongs to, directly or through others. */
function groupsOf(relations: readonly Relation[]): (id: string) => string {
  const above = new Map<string, string>()
  const top = (id: string): string => {
    const next = above.get(id)
    return next === undefined ? id : top(next)
  }
  for (const { aId, bId } of relations.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const [a, b] = [top(aId), top(bId)]
    if (a !== b) above.set(a > b ? a : b, a > b ? b : a)
  }
  return top
}

/** Among very many equal payments circles multiply without telling more. */
const MOST_CIRCLES = 2_000

/** All circles that begin with their earliest edge. Parties money only enters or only leaves are cut off first: most are. */
function cyclesIn(all: readonly Edge[], wanted: Wanted): Edge[][] {
  const edges = coreOf(all)
  const outOf = Map.groupBy(edges, ({ from }) => from)
  const cycles: Edge[][] = []
  const walk = (path: Edge[]): void => {
    const [first, last] = [path[0]!, path.at(-1)!]
    if (last.to === first.from) {
      cycles.push([...path])
      return
    }
    if (path.length === wanted.mostSteps || cycles.length >= MOST_CIRCLES) return
    for (const next of outOf.get(last.to) ?? []) {
      const isNew = !path.some(({ from }) => from === next.to) || next.to === first.from
      if (isNew && next.day >= last.day && follows(next, first, wanted)) walk([...path, next])
    }
  }
  for (const edge of edges) walk([edge])
  return cycles
}

const follows = (next: Edge, first: Edge, { windowDays, nearPercent }: Wanted): boolean =>
  daysBetween(first.day, next.day) <= windowDays &&
  Math.abs(next.amountFen - first.amountFen) * 100 <= first.amountFen * nearPercent

function coreOf(all: readonly Edge[]): Edge[] {
  let edges = all.filter(({ from, to }) => from !== to)
  for (;;) {
    const [sources, sinks] = [new Set(edges.map(({ from }) => from)), new Set(edges.map(({ to }) => to))]
    const kept = edges.filter(({ from, to }) => sinks.has(from) && sources.has(to))
    if (kept.length === edges.length) return kept
    edges = kept
  }
}

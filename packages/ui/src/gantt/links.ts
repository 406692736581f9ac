import { xOf, type Axis } from './axis.ts'
import type { GanttLink } from './model.ts'
import type { Row } from './rows.ts'

/** A link between two drawn lines. */
export type Wire = { from: number; to: number; type: GanttLink['type']; isCritical: boolean }

/** The links whose two ends are drawn, by the places of their lines. */
export function wiresOf(rows: readonly Row[], links: readonly GanttLink[]): Wire[] {
  const placeOf = new Map(rows.map(({ activity }, at) => [activity.id, at]))
  return links.flatMap(({ from, to, type }) => {
    const [a, b] = [placeOf.get(from), placeOf.get(to)]
    if (a === undefined || b === undefined) return []
    const [one, other] = [rows[a]!, rows[b]!]
    if (one.start === null || other.start === null) return []
    return [{ from: a, to: b, type, isCritical: one.activity.isCritical && other.activity.isCritical }]
  })
}

const reach = 8

/** The corners of a link: out of the bar, down or up between the lines, into the other bar. */
export function cornersOf(wire: Wire, rows: readonly Row[], axis: Axis, middleOf: (at: number) => number) {
  const [a, b] = [rows[wire.from]!, rows[wire.to]!]
  const out = wire.type[0] === 'F' ? 1 : -1
  const into = wire.type[1] === 'S' ? -1 : 1
  const x1 = endOf(a, axis, out)
  const x2 = endOf(b, axis, into)
  const [y1, y2] = [middleOf(wire.from), middleOf(wire.to)]
  const leave = x1 + out * reach
  const arrive = x2 + into * reach
  const isStraight = out !== into && (arrive - leave) * out >= 0
  if (isStraight) return [x1, y1, arrive, y1, arrive, y2, x2, y2]
  if (out === into) {
    const side = out > 0 ? Math.max(leave, arrive) : Math.min(leave, arrive)
    return [x1, y1, side, y1, side, y2, x2, y2]
  }
  const between = y2 + (y2 > y1 ? -1 : 1) * (Math.abs(middleOf(1) - middleOf(0)) / 2)
  return [x1, y1, leave, y1, leave, between, arrive, between, arrive, y2, x2, y2]
}

/** The end of a bar a link takes hold of; a milestone is taken at its corner. */
function endOf(row: Row, axis: Axis, side: 1 | -1): number {
  if (row.activity.kind === 'milestone') return xOf(axis, row.start! + 0.5) + side * 7
  return side > 0 ? xOf(axis, (row.finish ?? row.start!) + 1) : xOf(axis, row.start!)
}

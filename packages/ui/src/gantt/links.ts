import { xOf, type Axis } from './axis.ts'
import type { GanttActivity, GanttLink } from './model.ts'
import type { Row } from './rows.ts'

/** A link between two drawn lines. */
export type Wire = { from: number; to: number; type: GanttLink['type']; isCritical: boolean }

/**
 * The links by the places of their lines. An end inside something closed is taken at the line that stands for it; what lies
 * within one such line is not drawn, and links that come to lie on one another are drawn once.
 */
export function wiresOf(
  rows: readonly Row[],
  links: readonly GanttLink[],
  activities: readonly GanttActivity[],
): Wire[] {
  const placeOf = placesIn(rows, activities)
  const known = new Map(activities.map((activity) => [activity.id, activity]))
  const wires = new Map<string, Wire>()
  for (const { from, to, type } of links) {
    const [a, b] = [placeOf(from), placeOf(to)]
    if (a === undefined || b === undefined || a === b) continue
    if (rows[a]!.start === null || rows[b]!.start === null) continue
    const isCritical = known.get(from)!.isCritical && known.get(to)!.isCritical
    const key = `${a} ${b} ${type}`
    if (isCritical || !wires.has(key)) wires.set(key, { from: a, to: b, type, isCritical })
  }
  return [...wires.values()]
}

/** The line an activity stands on, or that of the nearest whole around it that is drawn. */
function placesIn(rows: readonly Row[], activities: readonly GanttActivity[]): (id: string) => number | undefined {
  const placeOf = new Map(rows.map(({ activity }, at) => [activity.id, at]))
  const wholeOf = new Map(activities.map(({ id, parentId }) => [id, parentId]))
  return (id) => {
    for (let each: string | null | undefined = id; each; each = wholeOf.get(each)) {
      const place = placeOf.get(each)
      if (place !== undefined) return place
    }
    return undefined
  }
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

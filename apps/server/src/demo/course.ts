import { addDays, daysBetween, type Day } from '@jiheng/kernel/base'
import type { DemoProject } from './shapes.ts'

/** A piece of work that is reported on: a leaf of the tree, or the project itself (`node` null). */
export type Piece = { node: string | null; title: string; startsOn: Day; dueOn: Day; share: number }

/** How the work of a project went: what was done of each piece, and of the whole, on any day up to the last report. */
export type Course = {
  pieces: readonly Piece[]
  begins: Day
  /** The day of the last accepted report. */
  last: Day
  doneOf(piece: Piece, day: Day): number
  doneOn(day: Day): number
}

/** The course of a project that was worked on; null for others. */
export function courseOf({ tree, situation, timing, registered }: DemoProject, today: Day): Course | null {
  const { plannedStart, plannedFinish, actualStart, actualFinish } = timing
  if (actualStart === null || plannedStart === null || plannedFinish === null) return null
  const pieces: Piece[] = tree.filter(({ isLeaf }) => isLeaf).map(({ key, ...leaf }) => ({ node: key, ...leaf }))
  if (pieces.length === 0)
    pieces.push({ node: null, title: registered.row.name, startsOn: plannedStart, dueOn: plannedFinish, share: 1 })
  const behind = situation.behindPoints ?? 0
  const last = actualFinish ?? addDays(today, -(situation.reportAge ?? 1))
  const lasts = daysBetween(plannedStart, plannedFinish)
  const wanted = plannedBy(pieces, plannedStart, daysBetween(plannedStart, today)) - behind / 100
  const reached = actualFinish === null ? progressDay(pieces, plannedStart, wanted, lasts) : lasts
  const worked = Math.max(1, daysBetween(actualStart, last))
  // Late projects began well and slowed down.
  const bend = behind > 5 ? 0.85 : 1
  const planDay = (day: Day): number =>
    reached * Math.min(1, Math.max(0, daysBetween(actualStart, day) / worked)) ** bend
  return {
    pieces,
    begins: actualStart,
    last,
    doneOf: (piece, day) => (day < actualStart ? 0 : doneBy(piece, plannedStart, planDay(day))),
    doneOn: (day) => (day < actualStart ? 0 : plannedBy(pieces, plannedStart, planDay(day))),
  }
}

/** How much of a piece is done when it goes by plan, `days` (not always whole) after the start of the project. */
function doneBy({ startsOn, dueOn }: Piece, origin: Day, days: number): number {
  const begins = daysBetween(origin, startsOn) - 1
  return Math.min(1, Math.max(0, (days - begins) / (daysBetween(origin, dueOn) - begins)))
}

const plannedBy = (pieces: readonly Piece[], origin: Day, days: number): number =>
  pieces.reduce((sum, piece) => sum + piece.share * doneBy(piece, origin, days), 0)

/** The moment of the plan, in days after its start, at which `wanted` of the whole is done. */
function progressDay(pieces: readonly Piece[], origin: Day, wanted: number, lasts: number): number {
  let [early, late] = [0, lasts]
  for (let step = 0; step < 40; step++) {
    const middle = (early + late) / 2
    if (plannedBy(pieces, origin, middle) < wanted) early = middle
    else late = middle
  }
  return (early + late) / 2
}

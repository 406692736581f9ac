import { LONGEST, ticksOf } from './axis.ts'
import type { Compiled } from './compile.ts'
import type { ActivityLink } from './links.ts'
import { BINDS_FINISH, FROM_START } from './plan.ts'
import type { Moment } from './network.ts'
import type { ScheduledActivity } from './result.ts'
import { afterLag, beforeLag, endOfWork, startOfWork, workBefore } from './work-table.ts'

/** Start and finish of activities as instants, NaN where not known yet. */
export type Span = { start: Float64Array; finish: Float64Array }

/** The spans of all activities. */
export function spansOf(compiled: Compiled, starts: Float64Array, finishes: Float64Array): Span {
  const span: Span = {
    start: new Float64Array(compiled.nodeOf.length).fill(Number.NaN),
    finish: new Float64Array(compiled.nodeOf.length).fill(Number.NaN),
  }
  compiled.nodeOf.forEach((node, activity) => {
    if (node < 0) return
    span.start[activity] = starts[node]!
    span.finish[activity] = finishes[node]!
  })
  spanSummaries(compiled, span)
  if (compiled.hammocks.size === 0) return span
  spanHammocks(compiled, span)
  spanSummaries(compiled, span)
  return span
}

/** Widens the summaries over their parts, as far as these are known. */
function spanSummaries({ structure }: Compiled, { start, finish }: Span): void {
  const { activities, parent, isSummary, summaries } = structure
  for (const part of [...activities.keys().filter((index) => !isSummary[index]), ...summaries]) {
    const whole = parent[part]!
    if (whole < 0 || Number.isNaN(start[part])) continue
    if (!(start[whole]! <= start[part]!)) start[whole] = start[part]!
    if (!(finish[whole]! >= finish[part]!)) finish[whole] = finish[part]!
  }
}

/**
 * Fills in the hammocks: from the earliest start to the latest finish that their links name, in both directions; where
 * links name only one of them, the duration tells the other. A hammock does not span
 * those listed after it.
 */
function spanHammocks(compiled: Compiled, span: Span): void {
  for (const [hammock, links] of compiled.hammocks) {
    const table = compiled.book.tables[compiled.tableOf[hammock]!]!
    const named = anchors(compiled, hammock, links, span)
    const { finish } = named
    const start = named.start === Infinity && finish === -Infinity ? compiled.origin : named.start
    const { duration } = compiled.structure.activities[hammock]!
    const work = duration > 0 && duration <= LONGEST ? ticksOf(compiled.axis, duration) : 0
    const first = start === Infinity ? workBefore(table, finish) - work : workBefore(table, start)
    const last = finish === -Infinity ? first + work : workBefore(table, finish)
    span.start[hammock] = startOfWork(table, first)
    span.finish[hammock] = last > first ? endOfWork(table, last) : span.start[hammock]!
  }
}

function anchors({ book }: Compiled, hammock: number, links: readonly ActivityLink[], span: Span) {
  let start = Infinity
  let finish = -Infinity
  for (const { from, to, code, lag, lagTable } of links) {
    if (from === to) continue
    const isOut = from === hammock
    const other = isOut ? to : from
    const fromStart = (code & FROM_START) !== 0
    const bindsFinish = (code & BINDS_FINISH) !== 0
    const isOthersStart = isOut ? !bindsFinish : fromStart
    const anchor = (isOthersStart ? span.start : span.finish)[other]!
    if (Number.isNaN(anchor)) continue
    const instant = (isOut ? beforeLag : afterLag)(book.tables[lagTable]!, anchor, lag)
    if (isOut ? fromStart : !bindsFinish) start = Math.min(start, instant)
    else finish = Math.max(finish, instant)
  }
  return { start, finish }
}

/** Fills in the summaries, which stand empty, from their parts: outermost dates, least floats, critical when a part is. */
export function rollUp({ structure }: Compiled, scheduled: (ScheduledActivity | undefined)[]): void {
  const { activities, parent, isSummary, summaries } = structure
  const leaves = activities.keys().filter((index) => !isSummary[index])
  for (const part of [...leaves, ...summaries]) {
    const whole = parent[part]!
    if (whole < 0) continue
    const found = scheduled[part]!
    const known = scheduled[whole]
    if (known) widen(known, found)
    else scheduled[whole] = { ...found, id: activities[whole]!.id, drivingPredecessors: [] }
  }
}

function widen(whole: ScheduledActivity, part: ScheduledActivity): void {
  whole.earlyStart = earlier(whole.earlyStart, part.earlyStart)
  whole.earlyFinish = later(whole.earlyFinish, part.earlyFinish)
  whole.lateStart = earlier(whole.lateStart, part.lateStart)
  whole.lateFinish = later(whole.lateFinish, part.lateFinish)
  whole.totalFloat = Math.min(whole.totalFloat, part.totalFloat)
  whole.freeFloat = Math.min(whole.freeFloat, part.freeFloat)
  whole.critical ||= part.critical
  whole.onLongestPath ||= part.onLongestPath
}

/** The earlier of two moments of one network. */
export function earlier(a: Moment, b: Moment): Moment {
  return b < a ? b : a
}

/** The later of two moments of one network. */
export function later(a: Moment, b: Moment): Moment {
  return b > a ? b : a
}

import { daysBetween, type Day } from '@jiheng/kernel/base'
import type { GanttActivity } from './model.ts'

export type Row = {
  activity: GanttActivity
  /** 1 at the top. */
  level: number
  /** Its place among its siblings, and how many they are. */
  place: number
  siblings: number
  /** Null when it has no parts. */
  isOpen: boolean | null
  /** Day numbers, both worked; null without dates. */
  start: number | null
  finish: number | null
}

/** Days since 1 January 1970. */
export function dayNumber(day: Day): number {
  return daysBetween('1970-01-01', day)
}

/** The day of a day number. */
export function dayOfNumber(number: number): Day {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}

/** The lines to draw, parts below their whole, without the parts of what is closed. An unknown parent is no parent. */
export function rowsOf(activities: readonly GanttActivity[], closed: ReadonlySet<string>): Row[] {
  const ids = new Set(activities.map(({ id }) => id))
  const partsOf = Map.groupBy(activities, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null))
  const rows: Row[] = []
  const waiting: Row[] = []
  const queue = (parts: readonly GanttActivity[], level: number) => {
    for (let n = parts.length - 1; n >= 0; n--) {
      const activity = parts[n]!
      const isOpen = partsOf.has(activity.id) ? !closed.has(activity.id) : null
      const { start, finish } = activity
      waiting.push({
        activity,
        level,
        place: n + 1,
        siblings: parts.length,
        isOpen,
        start: start === null ? null : dayNumber(start),
        finish: finish === null ? null : dayNumber(finish),
      })
    }
  }
  queue(partsOf.get(null) ?? [], 1)
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    rows.push(row)
    if (row.isOpen) queue(partsOf.get(row.activity.id) ?? [], row.level + 1)
  }
  return rows
}

/** The first and the last day anything is drawn on; null when nothing has dates. */
export function spanOf(days: Iterable<number | null>): { first: number; last: number } | null {
  let first = Infinity
  let last = -Infinity
  for (const day of days) {
    if (day === null) continue
    if (day < first) first = day
    if (day > last) last = day
  }
  return first <= last ? { first, last } : null
}

/** The line of the work that is under way on a day, else the first that comes after it, else the first of all. */
export function placeOnDay(rows: readonly Row[], day: Day | null): number {
  if (day === null) return 0
  const at = dayNumber(day)
  const isPart = ({ activity }: Row) => activity.kind !== 'summary'
  const now = rows.findIndex((row) => isPart(row) && (row.start ?? Infinity) <= at && (row.finish ?? -Infinity) >= at)
  const next = rows.findIndex((row) => isPart(row) && (row.start ?? -Infinity) > at)
  return Math.max(now >= 0 ? now : next, 0)
}

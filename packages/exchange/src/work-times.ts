import { weekdayOf, type Day } from '@jiheng/kernel/base'

/** A working span of a day in minutes from midnight, `to` up to 1440 (24:00). */
export type Span = { from: number; to: number }

/** The spans of one day in order; none means it is not worked. */
export type DaySpans = readonly Span[]

/**
 * A calendar as schedule files keep it: seven days from Monday, of which some may be left to the calendar it is based on,
 * and days that depart from them.
 */
export type WrittenCalendar = {
  id: string
  name: string
  base: string | undefined
  week: readonly (DaySpans | undefined)[]
  days: ReadonlyMap<Day, DaySpans>
}

/** The same with nothing left to another calendar. */
export type WorkTimes = { id: string; name: string; week: readonly DaySpans[]; days: ReadonlyMap<Day, DaySpans> }

export const MINUTES_OF_DAY = 1440

/** 08:00–12:00 and 13:00–17:00, the working day both tools start with. */
export const USUAL_DAY: DaySpans = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
]
export const USUAL_WEEK: readonly DaySpans[] = [USUAL_DAY, USUAL_DAY, USUAL_DAY, USUAL_DAY, USUAL_DAY, [], []]
export const AROUND_THE_CLOCK: readonly DaySpans[] = Array.from({ length: 7 }, () => [{ from: 0, to: MINUTES_OF_DAY }])

/**
 * Spans in order and without overlap. An end of 0 is midnight; a span that runs past midnight is cut there, since a day's
 * spans belong to that day in both formats.
 */
export function tidySpans(spans: readonly Span[]): Span[] {
  const whole = spans
    .map(({ from, to }) => ({ from, to: to === 0 || to < from ? MINUTES_OF_DAY : to }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
  const tidy: Span[] = []
  for (const span of whole) {
    const last = tidy.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else tidy.push({ ...span })
  }
  return tidy
}

/** Working minutes of a day. */
export function minutesOf(spans: DaySpans): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0)
}

/** The spans of a day of a calendar. */
export function spansOn({ week, days }: WorkTimes, day: Day): DaySpans {
  return days.get(day) ?? week[weekdayOf(day) - 1] ?? []
}

/**
 * Each calendar with what it inherits filled in: days of the week it does not state come from its base, and so do the
 * departures it does not override. A base that is missing or circular counts as the usual week, and `onMissing` is told.
 */
export function inheritCalendars(
  written: readonly WrittenCalendar[],
  onMissing: (calendar: WrittenCalendar) => void,
): Map<string, WorkTimes> {
  const byId = new Map(written.map((calendar) => [calendar.id, calendar]))
  const done = new Map<string, WorkTimes>()
  const fill = (calendar: WrittenCalendar, seen: ReadonlySet<string>): WorkTimes => {
    const known = done.get(calendar.id)
    if (known) return known
    const base = calendar.base === undefined ? undefined : byId.get(calendar.base)
    const isBroken = calendar.base !== undefined && (base === undefined || seen.has(calendar.base))
    if (isBroken) onMissing(calendar)
    const from = base && !isBroken ? fill(base, new Set([...seen, calendar.id])) : undefined
    const filled: WorkTimes = {
      id: calendar.id,
      name: calendar.name,
      week: calendar.week.map((spans, i) => spans ?? from?.week[i] ?? USUAL_WEEK[i] ?? []),
      days: from ? new Map([...from.days, ...calendar.days]) : calendar.days,
    }
    done.set(calendar.id, filled)
    return filled
  }
  for (const calendar of written) fill(calendar, new Set([calendar.id]))
  return done
}

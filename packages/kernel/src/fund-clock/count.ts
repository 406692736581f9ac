import { addDays, addWorkdays, daysBetween, isWorkday, laterDay, workdaysBetween } from '../base/index.ts'
import type { CalendarYearUnknown, Day, WorkCalendar } from '../base/index.ts'
import type { ClockTerms } from './rule.ts'

/** Days that do not count, first and last included; without an end it goes on. */
export type Pause = { from: Day; until?: Day; why: 'dispute' | 'force_majeure'; id: string }

export type DueDay =
  | {
      ok: true
      /** The last day to pay in time; null while a pause goes on before it. */
      dueOn: Day | null
      /** Pauses that hold: force majeure that began after the due day excuses nothing (民法典 art. 590). */
      pauses: Pause[]
    }
  | CalendarYearUnknown

type Counting = { terms: Pick<ClockTerms, 'countIn' | 'endsOnWorkday'>; calendar: WorkCalendar }

/** The last day of a term of `termDays` that began on `since`, later by the pauses in it. Pauses come in order of their first day. */
export function dueDay(since: Day, termDays: number, pauses: readonly Pause[], counting: Counting): DueDay {
  const held: Pause[] = []
  let [from, left] = [since, termDays]
  for (const pause of pauses) {
    const before = counted(from, addDays(pause.from, -1), counting)
    if (!before.ok) return before
    if (before.days >= left) break
    held.push(pause)
    if (pause.until === undefined) return { ok: true, dueOn: null, pauses: held }
    left -= before.days
    from = laterDay(from, pause.until)
  }
  const due = dayAfter(from, left, counting)
  if (!due.ok) return due
  const late = pauses.slice(held.length).filter(({ why }) => why === 'dispute')
  return { ok: true, dueOn: due.day, pauses: [...held, ...late] }
}

/** Days counted from day 0 up to and including `today`, without pauses. */
export function daysStood(
  since: Day,
  today: Day,
  pauses: readonly Pause[],
  counting: Counting,
): { ok: true; days: number } | CalendarYearUnknown {
  let [from, days] = [since, 0]
  for (const pause of pauses) {
    if (pause.from > today) break
    const run = counted(from, addDays(pause.from, -1), counting)
    if (!run.ok) return run
    days += run.days
    if (pause.until === undefined || pause.until >= today) return { ok: true, days }
    from = laterDay(from, pause.until)
  }
  const run = counted(from, today, counting)
  return run.ok ? { ok: true, days: days + run.days } : run
}

/** Calendar days after `from` up to and including `to` that lie in no pause. */
export function daysOutside(pauses: readonly Pause[], from: Day, to: Day): number {
  const stood = daysStood(
    from,
    to,
    pauses.filter(({ until }) => until === undefined || until > from),
    CALENDAR_DAYS,
  )
  return stood.ok ? stood.days : 0
}

const CALENDAR_DAYS: Counting = {
  terms: { countIn: 'days', endsOnWorkday: false },
  calendar: { workdaysBefore: new Map() },
}

function counted(from: Day, to: Day, { terms, calendar }: Counting): { ok: true; days: number } | CalendarYearUnknown {
  if (to <= from) return { ok: true, days: 0 }
  if (terms.countIn === 'days') return { ok: true, days: daysBetween(from, to) }
  const between = workdaysBetween(calendar, from, to)
  return between.ok ? { ok: true, days: between.workdays } : between
}

function dayAfter(
  from: Day,
  days: number,
  { terms, calendar }: Counting,
): { ok: true; day: Day } | CalendarYearUnknown {
  if (terms.countIn === 'workdays') return addWorkdays(calendar, from, days)
  const day = addDays(from, days)
  if (!terms.endsOnWorkday) return { ok: true, day }
  const work = isWorkday(calendar, day)
  if (!work.ok) return work
  return work.isWorkday ? { ok: true, day } : addWorkdays(calendar, day, 1)
}

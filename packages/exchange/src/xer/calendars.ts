import { LIMITS } from '../limits.ts'
import type { Notices } from '../notices.ts'
import { within } from '../refusal.ts'
import { inheritCalendars, USUAL_DAY, USUAL_WEEK, type DaySpans, type WorkTimes } from '../work-times.ts'
import { readCalendarData } from './calendar-data.ts'
import type { XerRow } from './tables.ts'
import { minutesOfHours } from './values.ts'

/** The calendars of an XER file by clndr_id. One without readable times is five days of its stated hours. */
export function readCalendars(rows: readonly XerRow[], notices: Notices): Map<string, WorkTimes> {
  within(LIMITS.calendars, rows.length, 'calendars')
  let dayCount = 0
  const written = rows.flatMap((row) => {
    const id = row['clndr_id']
    if (id === undefined) return []
    const name = row['clndr_name'] ?? id
    const data = readCalendarData(row['clndr_data'] ?? '')
    if (!data) notices.add('exchange.notice.calendar_without_times', { calendar: name })
    within(LIMITS.calendarDays, (dayCount += data?.days.size ?? 0), 'days')
    const usual = dayOfHours(minutesOfHours(row['day_hr_cnt']))
    const week = data?.week ?? USUAL_WEEK.map((spans) => (spans.length > 0 ? usual : []))
    // A base calendar lends its exceptions; the week of a P6 calendar is always its own, a day left out is free.
    return [
      { id, name, base: row['base_clndr_id'], week: week.map((spans) => spans ?? []), days: data?.days ?? new Map() },
    ]
  })
  return inheritCalendars(written, ({ name, base }) =>
    notices.add('exchange.notice.base_calendar_missing', { calendar: name, base: base ?? '' }),
  )
}

function dayOfHours(minutes = 480): DaySpans {
  if (minutes === 480 || minutes <= 0) return USUAL_DAY
  const length = Math.min(minutes, 1440)
  const from = Math.min(480, 1440 - length)
  return [{ from, to: from + length }]
}

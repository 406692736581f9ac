import { weekdayOf, type Day } from '@jiheng/kernel/base'
import { LIMITS } from '../limits.ts'
import { dayOfLocalTime, readLocalTime, readTimeOfDay } from '../local-time.ts'
import type { Notices } from '../notices.ts'
import { within } from '../refusal.ts'
import { tidySpans, USUAL_DAY, type DaySpans, type WrittenCalendar } from '../work-times.ts'
import type { XmlRecord } from './records.ts'
import { recurringDays } from './recurrence.ts'
import { flag, integer } from './values.ts'

/** Reads Calendar elements one by one; `days` counts departures over the whole file. */
export function calendarReader(notices: Notices): (record: XmlRecord) => WrittenCalendar {
  let count = 0
  return (record) => {
    const calendar = readCalendar(record, notices)
    within(LIMITS.calendarDays, (count += calendar.days.size), 'days')
    return calendar
  }
}

function readCalendar({ fields, children }: XmlRecord, notices: Notices): WrittenCalendar {
  const name = fields['Name'] ?? ''
  const week: (DaySpans | undefined)[] = Array.from({ length: 7 })
  const days = new Map<Day, DaySpans>()
  const weekDays = children.filter((child) => child.name === 'WeekDay')
  for (const weekWork of children.filter((child) => child.name === 'WorkWeek'))
    layWorkWeek(weekWork, days, name, notices)
  for (const weekDay of weekDays) {
    const type = integer(weekDay.fields['DayType']) ?? -1
    // 1 is Sunday; 0 is a departure as Project wrote it before 2007.
    if (type >= 1 && type <= 7) week[(type + 5) % 7] = spansOf(weekDay)
    else layException(weekDay, days, name, notices)
  }
  for (const exception of children.filter((child) => child.name === 'Exception'))
    layException(exception, days, name, notices)
  const base = integer(fields['BaseCalendarUID']) ?? -1
  return { id: fields['UID'] ?? name, name, base: base > 0 ? String(base) : undefined, week, days }
}

/** A day that is worked but states no times is worked as usual. */
function spansOf({ fields, children }: XmlRecord): DaySpans {
  const isWorked = flag(fields['DayWorking'])
  const times = children.filter((child) => child.name === 'WorkingTime')
  const spans = tidySpans(
    times.flatMap((time) => {
      const from = readTimeOfDay(time.fields['FromTime'] ?? '')
      const to = readTimeOfDay(time.fields['ToTime'] ?? '')
      return from === undefined || to === undefined ? [] : [{ from, to }]
    }),
  )
  if (!isWorked && fields['DayWorking'] !== undefined) return []
  return spans.length > 0 || !isWorked ? spans : USUAL_DAY
}

function periodOf(record: XmlRecord): { from: Day; to: Day } | undefined {
  const period = record.children.find((child) => child.name === 'TimePeriod')
  const from = readLocalTime(period?.fields['FromDate'] ?? '')
  const to = readLocalTime(period?.fields['ToDate'] ?? '')
  return from.ok && to.ok ? { from: dayOfLocalTime(from.at), to: dayOfLocalTime(to.at) } : undefined
}

function layException(record: XmlRecord, days: Map<Day, DaySpans>, calendar: string, notices: Notices): void {
  const period = periodOf(record)
  const falls = period && recurringDays(period.from, period.to, record.fields)
  if (!falls) {
    notices.add('exchange.notice.exception_not_understood', { calendar, name: record.fields['Name'] ?? '' })
    return
  }
  const spans = spansOf(record)
  for (const day of falls) days.set(day, spans)
}

/** Another week for a span of time: every day of it that the week states departs from the calendar. */
function layWorkWeek(record: XmlRecord, days: Map<Day, DaySpans>, calendar: string, notices: Notices): void {
  const period = periodOf(record)
  const falls = period && recurringDays(period.from, period.to, {})
  if (!falls) {
    notices.add('exchange.notice.exception_not_understood', { calendar, name: record.fields['Name'] ?? '' })
    return
  }
  const stated = new Map<number, DaySpans>()
  for (const weekDay of record.children.filter((child) => child.name === 'WeekDay')) {
    const type = integer(weekDay.fields['DayType']) ?? 0
    if (type >= 1) stated.set(((type + 5) % 7) + 1, spansOf(weekDay))
  }
  for (const day of falls) {
    const spans = stated.get(weekdayOf(day))
    if (spans) days.set(day, spans)
  }
}

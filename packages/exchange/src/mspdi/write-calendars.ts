import { addDays, type Day } from '@jiheng/kernel/base'
import { timeOfDay } from '../local-time.ts'
import type { DaySpans, WorkTimes } from '../work-times.ts'
import type { Content } from './xml-element.ts'

/** A base calendar: seven days from Sunday, then runs of days that depart alike. */
export function calendarElement({ id, name, week, days }: WorkTimes, uids: ReadonlyMap<string, string>): Content[] {
  const weekDays = [6, 0, 1, 2, 3, 4, 5].map((day, i): Content => [
    'WeekDay',
    [['DayType', i + 1], ...worked(week[day] ?? [])],
  ])
  return [
    ['UID', uids.get(id)],
    ['Name', name],
    ['IsBaseCalendar', 1],
    ['BaseCalendarUID', -1],
    ['WeekDays', weekDays],
    ['Exceptions', runs(days).map((run): Content => ['Exception', exceptionElement(run)])],
  ]
}

type Run = { from: Day; to: Day; spans: DaySpans }

function runs(days: ReadonlyMap<Day, DaySpans>): Run[] {
  const found: Run[] = []
  for (const [day, spans] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const last = found.at(-1)
    if (last && JSON.stringify(last.spans) === JSON.stringify(spans) && addDays(last.to, 1) === day) last.to = day
    else found.push({ from: day, to: day, spans })
  }
  return found
}

function exceptionElement({ from, to, spans }: Run): Content[] {
  return [
    ['EnteredByOccurrences', 0],
    [
      'TimePeriod',
      [
        ['FromDate', `${from}T00:00:00`],
        ['ToDate', `${to}T23:59:00`],
      ],
    ],
    ['Type', 1],
    ...worked(spans),
  ]
}

/** Project writes the end of the day as 00:00. */
function worked(spans: DaySpans): Content[] {
  const times = spans.map(({ from, to }): Content => [
    'WorkingTime',
    [
      ['FromTime', `${timeOfDay(from)}:00`],
      ['ToTime', `${timeOfDay(to % 1440)}:00`],
    ],
  ])
  return [
    ['DayWorking', spans.length > 0 ? 1 : 0],
    ['WorkingTimes', times],
  ]
}

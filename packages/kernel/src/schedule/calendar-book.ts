import { chinaCalendar } from '../base/index.ts'
import { yearAt } from './axis.ts'
import type { Axis } from './axis.ts'
import { builtInCalendars, tableOf } from './calendars.ts'
import type { Network } from './network.ts'
import type { Warning } from './result.ts'
import { always } from './work-table.ts'
import type { WorkTable } from './work-table.ts'

/** The calendars a network uses, each made into a table when first asked for. */
export type CalendarBook = {
  /** Number 0 is around the clock. */
  tables: WorkTable[]
  project: number
  /** Number of a calendar's table; the project's when it is not known. */
  numberOf(id: string | undefined, activity?: string): number
  /** Years between two instants that the State Council's calendar does not know and that this network relied on. */
  unknownYears(from: number, until: number): Warning[]
}

/** Opens the book of a network whose start is at `origin`. Warnings go to `warnings` as calendars are used. */
export function calendarBook(network: Network, axis: Axis, origin: number, warnings: Warning[]): CalendarBook {
  const tables: WorkTable[] = [always]
  if (axis.kind === 'offset') return offsetBook(network, tables, warnings)
  const known = new Map([...builtInCalendars, ...(network.calendars ?? [])].map((calendar) => [calendar.id, calendar]))
  const numbers = new Map<string, number>()
  const chinese: string[] = []
  function open(id: string): number {
    const calendar = known.get(id)!
    const made = tableOf(calendar, axis, Math.floor(origin / axis.dayTicks))
    warnings.push(...made.warnings)
    if (calendar.isChina) chinese.push(id)
    const number = made.table.isAlways ? 0 : tables.push(made.table) - 1
    numbers.set(id, number)
    return number
  }
  function numberOf(id: string, activity?: string): number {
    if (known.has(id)) return numbers.get(id) ?? open(id)
    warnings.push({ warning: 'calendar_missing', calendar: id, ...(activity === undefined ? {} : { activity }) })
    return activity === undefined ? numberOf('china') : project
  }
  const project = numberOf(network.calendar ?? 'china')
  return {
    tables,
    project,
    numberOf: (id, activity) => (id === undefined ? project : numberOf(id, activity)),
    unknownYears: (from, until) => chinese.flatMap((id) => unknownYears(id, yearAt(axis, from), yearAt(axis, until))),
  }
}

function offsetBook(network: Network, tables: WorkTable[], warnings: Warning[]): CalendarBook {
  const named = [network.calendar, ...network.activities.map(({ calendar }) => calendar)]
  if (named.some((id) => id !== undefined && id !== 'every_day')) warnings.push({ warning: 'calendars_need_start' })
  return { tables, project: 0, numberOf: () => 0, unknownYears: () => [] }
}

function unknownYears(calendar: string, from: number, until: number): Warning[] {
  const years = [...chinaCalendar.workdaysBefore.keys()]
  const first = Math.min(...years)
  const last = Math.max(...years)
  const warning = 'calendar_years_unknown' as const
  return [
    ...(from < first ? [{ warning, calendar, from, until: Math.min(until, first - 1) }] : []),
    ...(until > last ? [{ warning, calendar, from: Math.max(from, last + 1), until }] : []),
  ]
}

import type { Activity, Network } from '@jiheng/kernel/schedule'
import { dateReader } from '../dates.ts'
import { kernelCalendar } from '../kernel-calendar.ts'
import { LIMITS } from '../limits.ts'
import { collectNotices, type Notices } from '../notices.ts'
import { Unreadable, within } from '../refusal.ts'
import type { ScheduleReading } from '../schedule-file.ts'
import { inheritCalendars, USUAL_WEEK, type WorkTimes, type WrittenCalendar } from '../work-times.ts'
import { assignmentReader, limiting, type ReadAssignments } from './assignments.ts'
import { calendarReader } from './calendars.ts'
import { readRecords } from './records.ts'
import { taskReader, type ReadTask, type ReadTasks } from './tasks.ts'
import { flag, integer } from './values.ts'

/**
 * Reads Microsoft Project XML (MSPDI) as a network of minutes; activities are known by their UID. Project does not hold
 * back work for the status date, so the network has no data date and begun work goes on where it stopped.
 * @throws Unreadable
 */
export async function readMspdi(bytes: Uint8Array): Promise<ScheduleReading> {
  const notices = collectNotices()
  const date = dateReader(notices)
  const written: WrittenCalendar[] = []
  const baseCalendars = new Set<string>()
  const readCalendar = calendarReader(notices)
  const taskRecords = taskReader(notices, date)
  const needs = assignmentReader(notices)
  const project = await readRecords(bytes, (record) => {
    if (record.name === 'Task') taskRecords.take(record)
    else if (record.name === 'Resource') needs.resource(record)
    else if (record.name === 'Assignment') needs.assignment(record)
    else {
      const calendar = readCalendar(record)
      written.push(calendar)
      if (flag(record.fields['IsBaseCalendar'])) baseCalendars.add(calendar.id)
      within(LIMITS.calendars, written.length, 'calendars')
    }
  })
  const read = taskRecords.all()
  if (read.tasks.length === 0) throw new Unreadable('exchange.file.no_activities')
  const calendars = inheritCalendars(written, ({ name, base }) =>
    notices.add('exchange.notice.base_calendar_missing', { calendar: name, base: base ?? '' }),
  )
  const assigned = needs.all()
  const own = departing(calendars, project['CalendarUID'])
  const activities = read.tasks.map((task) => settle(task, calendars, own, assigned, notices))
  if (project['ScheduleFromStart'] !== undefined && !flag(project['ScheduleFromStart']))
    notices.add('exchange.notice.scheduled_from_finish')
  const used = new Set(activities.map(({ calendar }) => calendar))
  const dataDate = date(project['StatusDate'], 'StatusDate')
  const minutesPerDay = integer(project['MinutesPerDay']) || 480
  const slack = integer(project['CriticalSlackLimit']) ?? 0
  const title = project['Title'] || read.title || project['Name']
  return {
    ok: true,
    format: 'mspdi',
    network: {
      unit: 'minute',
      ...startOf(project, read.tasks, notices),
      ...projectCalendar(project, calendars, notices),
      ...(slack > 0 ? { criticalFloat: slack * minutesPerDay } : {}),
      calendars: [...calendars.values()]
        .filter(({ id }) => baseCalendars.has(id) || used.has(id) || id === project['CalendarUID'])
        .map(kernelCalendar),
      resources: limiting(assigned.resources),
      activities,
      links: soundLinks(read, notices),
    },
    details: {
      ...(title ? { title } : {}),
      ...(dataDate ? { dataDate } : {}),
      minutesPerDay,
      activities: read.tasks.map(({ details }) => details),
      wbs: [],
      resources: assigned.resources.map(({ id, name, kind }) => ({ id, name, kind })),
    },
    notices: notices.all(),
  }
}

/** The calendars that work at other times than the project's; many files give each resource a copy of it. */
function departing(calendars: ReadonlyMap<string, WorkTimes>, projectCalendar: string | undefined): Set<string> {
  const timesOf = ({ week, days }: Pick<WorkTimes, 'week' | 'days'>): string => JSON.stringify([week, [...days]])
  const usual = timesOf(calendars.get(projectCalendar ?? '') ?? { week: USUAL_WEEK, days: new Map() })
  return new Set([...calendars.values()].filter((each) => timesOf(each) !== usual).map(({ id }) => id))
}

/** The activity with its calendar and labour. One resource's own calendar times its task, as in Project. */
function settle(
  { activity, calendar, ignoresResources }: ReadTask,
  calendars: ReadonlyMap<string, WorkTimes>,
  own: ReadonlySet<string>,
  { calendarOf, labour }: ReadAssignments,
  notices: Notices,
): Activity {
  const needed = labour.get(activity.id)
  if (calendar !== undefined && !calendars.has(calendar))
    notices.add('exchange.notice.calendar_missing', { calendar }, activity.id)
  const stated = calendar !== undefined && calendars.has(calendar) ? calendar : undefined
  const ids = new Set(needed?.map(({ id }) => id))
  const others = new Set(
    ignoresResources || activity.durationIs === 'elapsed'
      ? []
      : [...ids].flatMap((id) => {
          const each = calendarOf.get(id)
          return each !== undefined && own.has(each) ? [each] : []
        }),
  )
  const [only] = others
  const isOnly = stated === undefined && others.size === 1 && ids.size === 1
  if (others.size > 0 && !isOnly) notices.add('exchange.notice.resource_calendar_not_used', {}, activity.id)
  const chosen = isOnly ? only : stated
  return {
    ...activity,
    ...(chosen === undefined ? {} : { calendar: chosen }),
    ...(needed ? { resources: needed } : {}),
  }
}

function startOf(project: Record<string, string>, tasks: readonly ReadTask[], notices: Notices): { start?: string } {
  const stated = dateReader(notices)(project['StartDate'], 'StartDate')
  if (stated !== undefined) return { start: stated }
  const [earliest] = tasks.flatMap(({ details }) => details.plannedStart ?? []).sort()
  if (earliest === undefined)
    throw new Unreadable('exchange.file.start_not_understood', { value: project['StartDate'] ?? '' })
  notices.add('exchange.notice.start_assumed', { start: earliest.replace('T', ' ') })
  return { start: earliest }
}

function projectCalendar(
  project: Record<string, string>,
  calendars: ReadonlyMap<string, WorkTimes>,
  notices: Notices,
): Pick<Network, 'calendar'> {
  const stated = project['CalendarUID']
  if (stated !== undefined && calendars.has(stated)) return { calendar: stated }
  notices.add('exchange.notice.project_calendar_missing', { calendar: stated ?? '' })
  return { calendar: 'monday_to_friday' }
}

function soundLinks({ links, tasks, left }: ReadTasks, notices: Notices): Network['links'] {
  const known = new Set(tasks.map(({ activity }) => activity.id))
  return links.filter(({ from, to }) => {
    if (known.has(from) && from !== to) return true
    if (!left.has(from)) notices.add('exchange.notice.dangling_link', { from }, to)
    return false
  })
}

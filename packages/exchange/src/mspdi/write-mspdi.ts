import type { Activity, Network } from '@jiheng/kernel/schedule'
import { LIMITS } from '../limits.ts'
import { collectNotices, type Notices } from '../notices.ts'
import { constraintsOf, inMinutes, numbersFor, type MinuteNetwork } from '../write/in-minutes.ts'
import type { WriteOptions, Written } from '../write/written.ts'
import { calendarElement } from './write-calendars.ts'
import { taskElement } from './write-tasks.ts'
import { element, HEAD, type Content } from './xml-element.ts'

/**
 * Writes a network as Microsoft Project XML, elements in the order of its schema. Ids that are whole numbers become UIDs; others
 * are numbered and kept in WBS. What Project has no place for is named in the notices.
 */
export function writeMspdi(network: Network, options: WriteOptions = {}): Written {
  const plan = inMinutes(network)
  if (!plan) return { ok: false, problem: 'exchange.write.needs_start', params: {} }
  const notices = collectNotices()
  const tasks = numbersFor(plan.activities.map(({ id }) => id))
  const calendars = numbersFor(plan.calendars.map(({ id }) => id))
  const resources = numbersFor((network.resources ?? []).map(({ id }) => id))
  if (!tasks.isKept) notices.add('exchange.notice.renumbered')
  tellLosses(network, plan, notices)
  const outline = outlineOf(plan.activities)
  const linksTo = Map.groupBy(plan.links, ({ to }) => to)
  const assignments = plan.activities.flatMap(({ id, resources: needs = [] }) =>
    needs.flatMap(({ id: resource, units }) => (resources.of.has(resource) ? [{ id, resource, units }] : [])),
  )
  const text = element('Project', [
    ...projectFields(network, plan, calendars.of, options),
    ['Calendars', plan.calendars.map((calendar): Content => ['Calendar', calendarElement(calendar, calendars.of)])],
    [
      'Tasks',
      outline.map(({ activity, level, number }, i): Content => [
        'Task',
        taskElement(
          { activity, level, number, row: i + 1, links: linksTo.get(activity.id) ?? [] },
          tasks,
          calendars.of,
          options,
          notices,
        ),
      ]),
    ],
    [
      'Resources',
      (network.resources ?? []).map(({ id, name = id, capacity }, i): Content => [
        'Resource',
        [
          ['UID', resources.of.get(id)],
          ['ID', i + 1],
          ['Name', name],
          ['Type', 1],
          ['IsNull', 0],
          ['MaxUnits', capacity],
        ],
      ]),
    ],
    [
      'Assignments',
      assignments.map(({ id, resource, units }, i): Content => [
        'Assignment',
        [
          ['UID', i + 1],
          ['TaskUID', tasks.of.get(id)],
          ['ResourceUID', resources.of.get(resource)],
          ['Units', units],
        ],
      ]),
    ],
  ])
  return { ok: true, text: HEAD + text, notices: notices.all() }
}

function projectFields(
  network: Network,
  { start, dataDate, calendar }: MinuteNetwork,
  calendars: ReadonlyMap<string, string>,
  { title }: WriteOptions,
): Content[] {
  return [
    ['SaveVersion', 14],
    ['Title', title],
    ['ScheduleFromStart', 1],
    ['StartDate', `${start}:00`],
    ['CriticalSlackLimit', Math.floor((network.criticalFloat ?? 0) / (network.unit === 'minute' ? 480 : 1))],
    ['CalendarUID', calendars.get(calendar)],
    ['DefaultStartTime', '08:00:00'],
    ['DefaultFinishTime', '17:00:00'],
    ['MinutesPerDay', 480],
    ['MinutesPerWeek', 2400],
    ['DaysPerMonth', 20],
    ['DurationFormat', 7],
    ['StatusDate', dataDate && `${dataDate}:00`],
  ]
}

function tellLosses(network: Network, plan: MinuteNetwork, notices: Notices): void {
  if (plan.mustFinishBy !== undefined) notices.add('exchange.notice.must_finish_by')
  if (plan.dataDate !== undefined && (network.progressMode ?? 'retained_logic') !== 'actual_dates')
    notices.add('exchange.notice.setting_not_written', { field: 'dataDate' })
  const calendarOf = new Map(plan.activities.map(({ id, calendar }) => [id, calendar]))
  for (const { from, to, lag, lagCalendar = 'predecessor' } of plan.links) {
    const isSame = lagCalendar === 'predecessor' && calendarOf.get(from) === calendarOf.get(to)
    const isSaid = isSame || lagCalendar === 'successor' || lagCalendar === 'elapsed'
    if (lag && !isSaid) notices.add('exchange.notice.lag_calendar_not_written', {}, to)
  }
  for (const activity of plan.activities) {
    if (activity.kind === 'hammock') notices.add('exchange.notice.hammock_not_written', {}, activity.id)
    if (constraintsOf(activity).length > 1) notices.add('exchange.notice.second_constraint', {}, activity.id)
  }
}

type Place = { activity: Activity; level: number; number: string }

/** Activities as an outline: each summary followed by its parts, otherwise in their own order. */
function outlineOf(activities: readonly Activity[]): Place[] {
  const ids = new Set(activities.map(({ id }) => id))
  const parts = Map.groupBy(activities, ({ parent }) => (parent !== undefined && ids.has(parent) ? parent : ''))
  const outline: Place[] = []
  const placed = new Set<string>()
  const place = (within: readonly Activity[], level: number, before: string): void => {
    let count = 0
    for (const activity of within) {
      if (placed.has(activity.id)) continue
      placed.add(activity.id)
      const number = `${before}${++count}`
      outline.push({ activity, level, number })
      if (level < LIMITS.depth) place(parts.get(activity.id) ?? [], level + 1, `${number}.`)
    }
  }
  place(parts.get('') ?? [], 1, '')
  // Parts of each other have no top to begin from; what is nested too deep begins again at the top.
  place(activities, 1, '')
  return outline
}

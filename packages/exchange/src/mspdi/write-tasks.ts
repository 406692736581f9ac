import type { Activity, Link } from '@jiheng/kernel/schedule'
import type { Notices } from '../notices.ts'
import { constraintsOf, remainingOf, type numbersFor } from '../write/in-minutes.ts'
import type { WriteOptions } from '../write/written.ts'
import { CONSTRAINT_TYPES, LINK_TYPES, writeDuration } from './values.ts'
import type { Content } from './xml-element.ts'

type Place = { activity: Activity; level: number; number: string; row: number; links: readonly Link[] }

const DAYS = 7
const ELAPSED_DAYS = 8
/** A hammock takes its length from what it spans; Project wants one. */
const SOME_DAY = 480

/** A task, its fields in the order of the schema. Links whose other end is not in the network are left out. */
export function taskElement(
  { activity, level, number, row, links }: Place,
  uids: ReturnType<typeof numbersFor>,
  calendars: ReadonlyMap<string, string>,
  { dates }: WriteOptions,
  notices: Notices,
): Content[] {
  const { id, name = '', kind, durationIs, calendar, deadline } = activity
  const isSummary = kind === 'summary'
  const duration = kind === 'hammock' ? activity.duration || SOME_DAY : activity.duration
  const planned = dates?.(id)
  const [constraint] = constraintsOf(activity)
  const type = constraint ? CONSTRAINT_TYPES.indexOf(constraint.type) : 0
  if (calendar !== undefined && !calendars.has(calendar))
    notices.add('exchange.notice.calendar_missing', { calendar }, id)
  return [
    ['UID', uids.of.get(id)],
    ['ID', row],
    ['Name', name],
    ['Active', 1],
    ['Manual', 0],
    ['Type', 1],
    ['IsNull', 0],
    ['WBS', uids.isKept ? number : id],
    ['OutlineNumber', number],
    ['OutlineLevel', level],
    ['Priority', 500],
    ['Start', planned && `${planned.start}:00`],
    ['Finish', planned && `${planned.finish}:00`],
    ['Duration', writeDuration(duration)],
    ['DurationFormat', durationIs === 'elapsed' ? ELAPSED_DAYS : DAYS],
    ['Milestone', !isSummary && duration === 0 ? 1 : 0],
    ['Summary', isSummary ? 1 : 0],
    ...progressFields(activity),
    ['ConstraintType', type],
    ['CalendarUID', (calendar === undefined ? undefined : calendars.get(calendar)) ?? -1],
    ['ConstraintDate', constraint && constraint.type !== 'ALAP' ? `${constraint.at}:00` : undefined],
    ['Deadline', deadline === undefined ? undefined : `${deadline}:00`],
    ['IgnoreResourceCalendar', 0],
    ...links
      .filter(({ from }) => uids.of.has(from))
      .map((link): Content => ['PredecessorLink', linkElement(link, uids.of)]),
  ]
}

function progressFields(activity: Activity): Content[] {
  const { duration, progress } = activity
  if (progress === undefined) return []
  const { actualStart, actualFinish } = progress
  const remaining = remainingOf(activity)
  const done =
    actualFinish !== undefined ? 100 : duration > 0 ? Math.floor((100 * (duration - remaining)) / duration) : 0
  return [
    ['PercentComplete', Math.min(99 + Number(actualFinish !== undefined), Math.max(0, done))],
    ['ActualStart', actualStart === undefined ? undefined : `${actualStart}:00`],
    ['ActualFinish', actualFinish === undefined ? undefined : `${actualFinish}:00`],
    ['ActualDuration', writeDuration(Math.max(0, duration - remaining))],
    ['RemainingDuration', writeDuration(remaining)],
  ]
}

function linkElement({ from, type = 'FS', lag = 0, lagCalendar }: Link, uids: ReadonlyMap<string, string>): Content[] {
  return [
    ['PredecessorUID', uids.get(from)],
    ['Type', LINK_TYPES.indexOf(type)],
    ['CrossProject', 0],
    ['LinkLag', Math.round(lag * 10)],
    ['LagFormat', lagCalendar === 'elapsed' ? ELAPSED_DAYS : DAYS],
  ]
}

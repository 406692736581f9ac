import type { Activity, Constraint, Link, Progress } from '@jiheng/kernel/schedule'
import type { DateReader } from '../dates.ts'
import { LIMITS } from '../limits.ts'
import type { Notices } from '../notices.ts'
import { Unreadable, within } from '../refusal.ts'
import type { ActivityDetails, Baseline } from '../schedule-file.ts'
import type { XmlRecord } from './records.ts'
import {
  CONSTRAINT_TYPES,
  decimalNumber,
  flag,
  integer,
  isElapsed,
  isPercent,
  LINK_TYPES,
  readDuration,
} from './values.ts'

/** A task of the file with what stands around it. */
export type ReadTask = {
  activity: Activity
  details: ActivityDetails
  level: number
  calendar: string | undefined
  ignoresResources: boolean
}

/** Tasks in the order of the file; `links` still name ends that may be missing. */
export type ReadTasks = { tasks: ReadTask[]; links: Link[]; left: Set<string>; title: string | undefined }

/** Collects Task records one by one. */
export function taskReader(notices: Notices, date: DateReader): { take(record: XmlRecord): void; all(): ReadTasks } {
  const tasks: ReadTask[] = []
  const pending: XmlRecord[][] = []
  const known = new Map<string, ReadTask>()
  const left = new Set<string>()
  let title: string | undefined
  let linkCount = 0
  return {
    take({ fields, children }) {
      const id = fields['UID'] ?? fields['ID']
      if (flag(fields['IsNull'])) return
      if (id === undefined) return notices.add('exchange.notice.task_without_id', { name: fields['Name'] ?? '' })
      if (id === '0') {
        title = fields['Name']
        return
      }
      if (fields['Active'] !== undefined && !flag(fields['Active'])) {
        left.add(id)
        return notices.add('exchange.notice.inactive_task', {}, id)
      }
      if (known.has(id)) return notices.add('exchange.notice.duplicate_activity', {}, id)
      const task = readTask(id, fields, children, notices, date)
      known.set(id, task)
      tasks.push(task)
      const links = children.filter((child) => child.name === 'PredecessorLink')
      pending.push(links)
      within(LIMITS.activities, tasks.length, 'activities')
      within(LIMITS.links, (linkCount += links.length), 'links')
    },
    all() {
      const links = tasks.flatMap(({ activity }, i) =>
        (pending[i] ?? []).flatMap((record) => readLink(record, activity.id, known, notices)),
      )
      nest(tasks)
      return { tasks, links, left, title }
    },
  }
}

function readTask(
  id: string,
  fields: XmlRecord['fields'],
  children: readonly XmlRecord[],
  notices: Notices,
  date: DateReader,
): ReadTask {
  const isSummary = flag(fields['Summary'])
  const duration = durationOf(id, fields, notices)
  const activity: Activity = { id, name: fields['Name'] ?? '', duration }
  if (duration === 0 && !isSummary) activity.kind = 'milestone'
  if (isElapsed(fields['DurationFormat']) && duration > 0) activity.durationIs = 'elapsed'
  const constraint = constraintOf(id, fields, isSummary, notices, date)
  if (constraint) activity.constraint = constraint
  const deadline = date(fields['Deadline'], 'Deadline', id)
  if (deadline) activity.deadline = deadline
  const progress = isSummary ? undefined : progressOf(id, fields, duration, notices, date)
  if (progress) activity.progress = progress
  const level = integer(fields['OutlineLevel']) ?? fields['OutlineNumber']?.split('.').length ?? 1
  if (level > LIMITS.depth) throw new Unreadable('exchange.file.too_deep', { limit: LIMITS.depth })
  const calendar = integer(fields['CalendarUID']) ?? -1
  return {
    activity,
    details: detailsOf(id, fields, children, date),
    level,
    calendar: calendar < 0 ? undefined : String(calendar),
    ignoresResources: flag(fields['IgnoreResourceCalendar']),
  }
}

function durationOf(id: string, fields: XmlRecord['fields'], notices: Notices): number {
  const text = fields['Duration'] ?? fields['ManualDuration']
  const duration = readDuration(text)
  if (duration !== undefined && duration >= 0) return duration
  // A task that states none, in this file or in a placeholder of Project, is a day as Project takes it.
  if (!flag(fields['Summary'])) notices.add('exchange.notice.duration_not_understood', { value: text ?? '' }, id)
  return flag(fields['Milestone']) ? 0 : 480
}

/** Tasks that Project does not move itself stay where the file puts them. */
function constraintOf(
  id: string,
  fields: XmlRecord['fields'],
  isSummary: boolean,
  notices: Notices,
  date: DateReader,
): Constraint | undefined {
  const isOutside = flag(fields['ExternalTask'])
  if ((flag(fields['Manual']) && !isSummary) || isOutside) {
    const at = date(fields['ManualStart'] ?? fields['Start'], 'Start', id)
    notices.add(isOutside ? 'exchange.notice.external_task' : 'exchange.notice.manual_task', {}, id)
    return at ? { type: 'MSO', at } : undefined
  }
  const type = CONSTRAINT_TYPES[integer(fields['ConstraintType']) ?? 0]
  if (type === undefined) return undefined
  if (type === 'ALAP') return { type }
  const at = date(fields['ConstraintDate'], 'ConstraintDate', id)
  if (!at && fields['ConstraintDate'] === undefined) notices.add('exchange.notice.constraint_without_date', {}, id)
  return at ? { type, at } : undefined
}

function progressOf(
  id: string,
  fields: XmlRecord['fields'],
  duration: number,
  notices: Notices,
  date: DateReader,
): Progress | undefined {
  const percent = decimalNumber(fields['PercentComplete']) ?? 0
  const stated = date(fields['ActualStart'], 'ActualStart', id)
  const finish = date(fields['ActualFinish'], 'ActualFinish', id)
  if (stated === undefined && finish === undefined && percent <= 0) return undefined
  const actualStart = stated ?? date(fields['Start'], 'Start', id)
  if (stated === undefined) notices.add('exchange.notice.actual_start_assumed', {}, id)
  const progress: Progress = actualStart === undefined ? {} : { actualStart }
  if (finish !== undefined) return { ...progress, actualFinish: finish }
  const remaining = readDuration(fields['RemainingDuration'])
  progress.remaining =
    remaining !== undefined && remaining >= 0 ? remaining : (duration * (100 - Math.min(percent, 100))) / 100
  return progress
}

function detailsOf(
  id: string,
  fields: XmlRecord['fields'],
  children: readonly XmlRecord[],
  date: DateReader,
): ActivityDetails {
  const physical = decimalNumber(fields['PhysicalPercentComplete'])
  const percent = flag(fields['EarnedValueMethod']) ? physical : decimalNumber(fields['PercentComplete'])
  const plannedStart = date(fields['Start'], 'Start', id)
  const plannedFinish = date(fields['Finish'], 'Finish', id)
  const costFen = decimalNumber(fields['Cost'])
  const baselines = children.filter(({ name }) => name === 'Baseline').map((record) => baselineOf(record, id, date))
  return {
    id,
    ...(fields['ID'] === undefined ? {} : { number: fields['ID'] }),
    ...(fields['WBS'] ? { wbs: fields['WBS'] } : {}),
    ...(plannedStart ? { plannedStart } : {}),
    ...(plannedFinish ? { plannedFinish } : {}),
    ...(baselines.length > 0 ? { baselines } : {}),
    ...(percent === undefined
      ? {}
      : { percent, percentOf: flag(fields['EarnedValueMethod']) ? ('physical' as const) : ('duration' as const) }),
    ...(costFen ? { costFen: Math.round(costFen) } : {}),
  }
}

/** Project writes money in hundredths. */
function baselineOf({ fields }: XmlRecord, id: string, date: DateReader): Baseline {
  const start = date(fields['Start'], 'Baseline', id)
  const finish = date(fields['Finish'], 'Baseline', id)
  const duration = readDuration(fields['Duration'])
  const costFen = decimalNumber(fields['Cost'])
  return {
    number: integer(fields['Number']) ?? 0,
    ...(start ? { start } : {}),
    ...(finish ? { finish } : {}),
    ...(duration === undefined ? {} : { duration }),
    ...(costFen ? { costFen: Math.round(costFen) } : {}),
  }
}

/** A lag is counted in the successor's calendar; LinkLag is in tenths of a minute, or in percent. */
function readLink({ fields }: XmlRecord, to: string, known: ReadonlyMap<string, ReadTask>, notices: Notices): Link[] {
  const from = fields['PredecessorUID'] ?? ''
  if (flag(fields['CrossProject'])) {
    notices.add('exchange.notice.cross_project_link', { name: fields['CrossProjectName'] ?? from }, to)
    return []
  }
  const type = LINK_TYPES[integer(fields['Type']) ?? 1] ?? 'FS'
  const stated = decimalNumber(fields['LinkLag']) ?? 0
  const format = fields['LagFormat']
  const lag = isPercent(format) ? (stated / 100) * (known.get(from)?.activity.duration ?? 0) : stated / 10
  if (Math.abs(lag) > LIMITS.minutes) {
    notices.add('exchange.notice.lag_not_understood', { from, value: fields['LinkLag'] ?? '' }, to)
    return [{ from, to, type }]
  }
  if (lag === 0) return [{ from, to, type }]
  return [{ from, to, type, lag, lagCalendar: isElapsed(format) ? 'elapsed' : 'successor' }]
}

/** Outline levels become parents; a task with parts is a summary, whatever it calls itself. */
function nest(tasks: readonly ReadTask[]): void {
  const above: ReadTask[] = []
  for (const task of tasks) {
    while ((above.at(-1)?.level ?? -1) >= task.level) above.pop()
    const parent = above.at(-1)?.activity
    if (parent) {
      task.activity.parent = parent.id
      parent.kind = 'summary'
      parent.duration = 0
      delete parent.durationIs
      delete parent.progress
    }
    above.push(task)
  }
}

import type { Activity, Link, Network } from '@jiheng/kernel/schedule'
import { dateReader, type DateReader } from '../dates.ts'
import { kernelCalendar } from '../kernel-calendar.ts'
import { LIMITS } from '../limits.ts'
import { collectNotices, type Notices } from '../notices.ts'
import { Unreadable, within } from '../refusal.ts'
import type { ActivityDetails, ScheduleReading, WbsNode } from '../schedule-file.ts'
import type { WorkTimes } from '../work-times.ts'
import { readActivities, type ReadActivity } from './activities.ts'
import { readCalendars } from './calendars.ts'
import { readNeeds, type Needs } from './needs.ts'
import { chooseProjects, readSettings } from './projects.ts'
import { readTables, type XerRow, type XerTables } from './tables.ts'
import { LAG_CALENDARS, linkTypeOf, minutesOfHours, SILENT, WANTED } from './values.ts'
import { parentOf } from './wbs.ts'

/**
 * Reads a Primavera XER file as a network of minutes; activities are known by their activity code.
 * @throws Unreadable
 */
export async function readXer(bytes: Uint8Array): Promise<ScheduleReading> {
  const notices = collectNotices()
  const date = dateReader(notices)
  const tables = await readTables(bytes, WANTED)
  if (tables.isCut) notices.add('exchange.notice.file_cut')
  const passedOver = [...tables.ignored.keys()].filter((name) => !SILENT.has(name))
  if (passedOver.length > 0)
    notices.add('exchange.notice.tables_ignored', { tables: passedOver.slice(0, 40).join(', ') })
  const projects = chooseProjects(tables, notices)
  const { options, ...settings } = readSettings(projects, tables, date, notices)
  const names = new Map(tables.rows('PROJECT').map((row) => [row['proj_id'] ?? '', row['proj_short_name'] ?? '']))
  const rows = tables.rows('TASK').filter((row) => projects.ids.has(row['proj_id'] ?? ''))
  const read = readActivities(rows, names, notices, date)
  if (read.length === 0) throw new Unreadable('exchange.file.no_activities')
  const ids = new Map(read.map(({ taskId, activity }) => [taskId, activity.id]))
  const needs = readNeeds(tables, (taskId) => ids.has(taskId), notices)
  const calendars = readCalendars(tables.rows('CALENDAR'), notices)
  const parents = parentOf(tables.rows('PROJWBS'), read)
  const activities = read.map((each) => settle(each, parents.get(each.taskId), calendars, needs, notices))
  const projectCalendar = defaultCalendar(projects.main, tables, calendars, notices)
  const main = names.get(projects.main['proj_id'] ?? '')
  return {
    ok: true,
    format: 'xer',
    network: {
      unit: 'minute',
      ...settings,
      calendar: projectCalendar,
      calendars: [...calendars.values()].map(kernelCalendar),
      resources: needs.resources,
      activities,
      links: readLinks(
        tables,
        ids,
        LAG_CALENDARS[options?.['sched_calendar_on_relationship_lag'] ?? ''] ?? 'predecessor',
        notices,
      ),
    },
    details: {
      ...(main ? { title: main } : {}),
      ...(settings.dataDate === undefined ? {} : { dataDate: String(settings.dataDate) }),
      minutesPerDay: minutesPerDay(tables, projectCalendar),
      activities: withBaselines(read, projects.baselines, tables, date, needs),
      wbs: wbsNodes(tables, projects.ids),
      resources: needs.all,
    },
    notices: notices.all(),
  }
}

/** The activity in its place, with its calendar and labour. A resource-dependent one keeps its resource's calendar. */
function settle(
  { taskId, row, activity }: ReadActivity,
  parent: string | undefined,
  calendars: ReadonlyMap<string, WorkTimes>,
  needs: Needs,
  notices: Notices,
): Activity {
  const isOfResource = row['task_type'] === 'TT_Rsrc'
  const own = isOfResource ? needs.calendars(taskId) : []
  if (own.length > 1) notices.add('exchange.notice.resource_calendar_not_used', {}, activity.id)
  const calendar = own.length === 1 ? own[0] : row['clndr_id']
  const isKnown = calendar !== undefined && calendars.has(calendar)
  if (calendar !== undefined && !isKnown) notices.add('exchange.notice.calendar_missing', { calendar }, activity.id)
  const resources = activity.kind === 'summary' ? [] : needs.of(taskId)
  return {
    ...activity,
    ...(parent === undefined ? {} : { parent }),
    ...(isKnown ? { calendar } : {}),
    ...(resources.length > 0 ? { resources } : {}),
  }
}

function defaultCalendar(
  project: XerRow,
  tables: XerTables,
  calendars: ReadonlyMap<string, WorkTimes>,
  notices: Notices,
): string {
  const fallback = tables.rows('CALENDAR').find((row) => row['default_flag'] === 'Y')?.['clndr_id']
  const stated = project['clndr_id']
  if (stated !== undefined && calendars.has(stated)) return stated
  if (fallback !== undefined) return fallback
  notices.add('exchange.notice.project_calendar_missing', { calendar: stated ?? '' })
  return 'monday_to_friday'
}

function minutesPerDay(tables: XerTables, calendar: string): number {
  const row = tables.rows('CALENDAR').find((each) => each['clndr_id'] === calendar)
  return minutesOfHours(row?.['day_hr_cnt']) || 480
}

function readLinks(
  tables: XerTables,
  ids: ReadonlyMap<string, string>,
  lagCalendar: NonNullable<Link['lagCalendar']>,
  notices: Notices,
): Network['links'] {
  const rows = tables.rows('TASKPRED')
  within(LIMITS.links, rows.length, 'links')
  return rows.flatMap((row): Link[] => {
    const from = ids.get(row['pred_task_id'] ?? '')
    const to = ids.get(row['task_id'] ?? '')
    if (from === undefined || to === undefined) {
      if (from !== undefined) notices.add('exchange.notice.cross_project_link', { name: row['task_id'] ?? '' }, from)
      if (to !== undefined) notices.add('exchange.notice.cross_project_link', { name: row['pred_task_id'] ?? '' }, to)
      return []
    }
    const type = linkTypeOf(row['pred_type'])
    const lag = minutesOfHours(row['lag_hr_cnt']) ?? 0
    if (from === to || Math.abs(lag) > LIMITS.minutes) {
      const key = from === to ? 'exchange.notice.dangling_link' : 'exchange.notice.lag_not_understood'
      notices.add(key, { from, ...(from === to ? {} : { value: row['lag_hr_cnt'] ?? '' }) }, to)
      return from === to ? [] : [{ from, to, type }]
    }
    return [lag === 0 ? { from, to, type } : { from, to, type, lag, lagCalendar }]
  })
}

function wbsNodes(tables: XerTables, projects: ReadonlySet<string>): WbsNode[] {
  const rows = tables.rows('PROJWBS').filter((row) => projects.has(row['proj_id'] ?? '') && row['wbs_id'])
  const known = new Set(rows.map((row) => row['wbs_id']))
  return rows.map((row) => ({
    id: row['wbs_id'] ?? '',
    code: row['wbs_short_name'] ?? '',
    name: row['wbs_name'] ?? '',
    ...(row['parent_wbs_id'] !== undefined && known.has(row['parent_wbs_id']) ? { parent: row['parent_wbs_id'] } : {}),
  }))
}

/** A baseline is a copy of the project; its activities bear the same codes. */
function withBaselines(
  read: readonly ReadActivity[],
  baselines: ReadonlySet<string>,
  tables: XerTables,
  date: DateReader,
  needs: Needs,
): ActivityDetails[] {
  const byCode = new Map(
    tables
      .rows('TASK')
      .filter((row) => baselines.has(row['proj_id'] ?? ''))
      .map((row) => [row['task_code'], row]),
  )
  return read.map(({ taskId, row, details }) => {
    const copy = byCode.get(row['task_code'])
    const start = date(copy?.['target_start_date'], 'baseline', details.id)
    const finish = date(copy?.['target_end_date'], 'baseline', details.id)
    const duration = minutesOfHours(copy?.['target_drtn_hr_cnt'])
    const costFen = needs.costFen(taskId)
    const baseline = {
      number: 0,
      ...(start ? { start } : {}),
      ...(finish ? { finish } : {}),
      ...(duration === undefined ? {} : { duration }),
    }
    return { ...details, ...(copy ? { baselines: [baseline] } : {}), ...(costFen > 0 ? { costFen } : {}) }
  })
}

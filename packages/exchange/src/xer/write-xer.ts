import type { Link, Network } from '@jiheng/kernel/schedule'
import { collectNotices, type Notices } from '../notices.ts'
import { AROUND_THE_CLOCK, minutesOf, type WorkTimes } from '../work-times.ts'
import { inMinutes, numbersFor, type MinuteNetwork } from '../write/in-minutes.ts'
import type { WriteOptions, Written } from '../write/written.ts'
import { writeCalendarData } from './calendar-data.ts'
import { LAG_CALENDARS } from './values.ts'
import { taskRow, type TaskKeys } from './write-tasks.ts'
import { xerTable } from './xer-table.ts'

const PROJECT = 1
const ROOT_WBS = 1
const ERMHDR = ['ERMHDR', '20.12', '2000-01-01', 'Project', 'jiheng', 'jiheng', 'jiheng', 'Project Management', 'CNY']
const YUAN = {
  curr_id: 1,
  decimal_digit_cnt: 2,
  curr_symbol: '¥',
  decimal_symbol: '.',
  digit_group_symbol: ',',
  pos_curr_fmt_type: '#1.1',
  neg_curr_fmt_type: '(#1.1)',
  curr_type: 'Chinese Yuan',
  curr_short_name: 'CNY',
  group_digit_cnt: 3,
  base_exch_rate: 1,
}

/**
 * Writes a network as a Primavera XER file, tables in the order P6 writes them. Ids become activity codes; summaries become WBS
 * nodes with their WBS summary activity. What P6 has no place for is named in the notices. Encode the text with `encodeXer`.
 */
export function writeXer(network: Network, options: WriteOptions = {}): Written {
  const plan = inMinutes(network)
  if (!plan) return { ok: false, problem: 'exchange.write.needs_start', params: {} }
  const notices = collectNotices()
  const calendars = withClock(plan)
  const keys = keysOf(plan, calendars, network)
  const lagCalendar = commonLagCalendar(plan.links, notices)
  const name = options.title || 'PROJECT'
  const lines = [
    ERMHDR.join('\t'),
    ...xerTable('CURRTYPE', [YUAN]),
    ...xerTable('PROJECT', [projectRow(plan, network, keys, name)]),
    ...xerTable(
      'CALENDAR',
      calendars.map((calendar) => calendarRow(calendar, keys, plan.calendar)),
    ),
    ...xerTable('SCHEDOPTIONS', [optionsRow(network, lagCalendar)]),
    ...xerTable('PROJWBS', wbsRows(plan, keys, name)),
    ...resourceTables(network.resources ?? [], keys, plan.start),
    ...xerTable(
      'TASK',
      plan.activities.map((activity) => taskRow(activity, keys, PROJECT, options, notices)),
    ),
    ...xerTable('TASKPRED', linkRows(plan.links, keys)),
    ...xerTable('TASKRSRC', assignmentRows(plan, keys)),
    '%E',
    '',
  ]
  return { ok: true, text: lines.join('\r\n'), notices: notices.all() }
}

function resourceTables(resources: NonNullable<Network['resources']>, keys: TaskKeys, start: string): string[] {
  const rows = resources.map(({ id, name = id }) => ({
    rsrc_id: keys.resources.get(id),
    rsrc_name: name,
    rsrc_short_name: id,
    rsrc_type: 'RT_Labor',
    active_flag: 'Y',
    curr_id: 1,
  }))
  const rates = resources.map(({ id, capacity }, i) => ({
    rsrc_rate_id: i + 1,
    rsrc_id: keys.resources.get(id),
    cost_per_qty: 0,
    start_date: `${start.slice(0, 10)} 00:00`,
    max_qty_per_hr: capacity,
  }))
  return [...xerTable('RSRC', rows), ...xerTable('RSRCRATE', rates)]
}

/** P6 has no elapsed durations: such work gets a calendar that never rests. */
function withClock({ calendars, activities }: MinuteNetwork): WorkTimes[] {
  if (!activities.some(({ durationIs }) => durationIs === 'elapsed')) return calendars
  const ids = new Set(calendars.map(({ id }) => id))
  let id = '24'
  while (ids.has(id)) id += '0'
  return [...calendars, { id, name: '24 h', week: AROUND_THE_CLOCK, days: new Map() }]
}

function keysOf(plan: MinuteNetwork, calendars: readonly WorkTimes[], network: Network): TaskKeys {
  const summaries = plan.activities.filter(({ kind }) => kind === 'summary')
  const clock = calendars.length > plan.calendars.length ? calendars.at(-1)?.id : undefined
  return {
    tasks: new Map(plan.activities.map(({ id }, i) => [id, 1000 + i])),
    calendars: numbersFor(calendars.map(({ id }) => id)).of,
    resources: numbersFor((network.resources ?? []).map(({ id }) => id)).of,
    nodes: new Map(summaries.map(({ id }, i) => [id, ROOT_WBS + 1 + i])),
    rootNode: ROOT_WBS,
    projectCalendar: plan.calendar,
    clock,
  }
}

const time = (at: string | undefined): string | undefined => at?.replace('T', ' ')

function projectRow(
  plan: MinuteNetwork,
  { criticalFloat = 0, unit }: Network,
  keys: TaskKeys,
  name: string,
): Record<string, unknown> {
  const criticalHours = (criticalFloat / 60) * (unit === 'minute' ? 1 : 480)
  return {
    proj_id: PROJECT,
    project_flag: 'Y',
    proj_short_name: name,
    clndr_id: keys.calendars.get(plan.calendar),
    critical_drtn_hr_cnt: criticalHours,
    last_recalc_date: time(plan.dataDate ?? plan.start),
    plan_start_date: time(plan.start),
    plan_end_date: time(plan.mustFinishBy),
    critical_path_type: 'CT_TotFloat',
    export_flag: 'Y',
  }
}

/** Hours per day are those of the day that is worked longest. */
function calendarRow(
  { id, name, week, days }: WorkTimes,
  keys: TaskKeys,
  projectCalendar: string,
): Record<string, unknown> {
  const worked = week.map(minutesOf)
  const hours = (Math.max(...worked) || 480) / 60
  const perWeek = worked.reduce((sum, minutes) => sum + minutes, 0) / 60 || 40
  return {
    clndr_id: keys.calendars.get(id),
    default_flag: id === projectCalendar ? 'Y' : 'N',
    clndr_name: name,
    clndr_type: 'CA_Base',
    day_hr_cnt: hours,
    week_hr_cnt: perWeek,
    month_hr_cnt: perWeek * 4,
    year_hr_cnt: perWeek * 50,
    clndr_data: writeCalendarData(week, days),
  }
}

function optionsRow({ progressMode = 'retained_logic' }: Network, lagCalendar: string): Record<string, unknown> {
  return {
    schedoptions_id: 1,
    proj_id: PROJECT,
    sched_retained_logic: progressMode === 'retained_logic' ? 'Y' : 'N',
    sched_calendar_on_relationship_lag: lagCalendar,
    sched_progress_override: progressMode === 'progress_override' ? 'Y' : 'N',
  }
}

function wbsRows(
  { activities }: MinuteNetwork,
  { nodes, rootNode }: TaskKeys,
  name: string,
): Record<string, unknown>[] {
  const root = {
    wbs_id: rootNode,
    proj_id: PROJECT,
    seq_num: 0,
    proj_node_flag: 'Y',
    status_code: 'WS_Open',
    wbs_short_name: name,
    wbs_name: name,
    parent_wbs_id: undefined,
  }
  const summaries = activities.filter(({ id }) => nodes.has(id))
  return [
    root,
    ...summaries.map(({ id, name: label = id, parent }, i) => ({
      wbs_id: nodes.get(id),
      proj_id: PROJECT,
      seq_num: i + 1,
      proj_node_flag: 'N',
      status_code: 'WS_Open',
      wbs_short_name: id,
      wbs_name: label,
      parent_wbs_id: nodes.get(parent ?? '') ?? rootNode,
    })),
  ]
}

/** P6 counts all lags of a project in one calendar: the one most of them want. */
function commonLagCalendar(links: readonly Link[], notices: Notices): string {
  const counts = new Map<string, number>()
  const lagged = links.filter(({ lag }) => lag)
  for (const { lagCalendar = 'predecessor' } of lagged) counts.set(lagCalendar, (counts.get(lagCalendar) ?? 0) + 1)
  const [common = 'predecessor'] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? []
  for (const { to, lagCalendar = 'predecessor' } of lagged)
    if (lagCalendar !== common) notices.add('exchange.notice.lag_calendar_not_written', {}, to)
  return Object.entries(LAG_CALENDARS).find(([, name]) => name === common)?.[0] ?? 'rcal_Predecessor'
}

function linkRows(links: readonly Link[], { tasks }: TaskKeys): Record<string, unknown>[] {
  return links
    .filter(({ from, to }) => tasks.has(from) && tasks.has(to))
    .map(({ from, to, type = 'FS', lag = 0 }, i) => ({
      task_pred_id: i + 1,
      task_id: tasks.get(to),
      pred_task_id: tasks.get(from),
      proj_id: PROJECT,
      pred_proj_id: PROJECT,
      pred_type: `PR_${type}`,
      lag_hr_cnt: lag / 60,
    }))
}

function assignmentRows({ activities }: MinuteNetwork, { tasks, resources }: TaskKeys): Record<string, unknown>[] {
  return activities
    .flatMap(({ id, resources: needs = [] }) => needs.map((need) => ({ id, need })))
    .filter(({ need }) => resources.has(need.id))
    .map(({ id, need }, i) => ({
      taskrsrc_id: i + 1,
      task_id: tasks.get(id),
      proj_id: PROJECT,
      rsrc_id: resources.get(need.id),
      target_qty_per_hr: need.units,
      remain_qty_per_hr: need.units,
    }))
}

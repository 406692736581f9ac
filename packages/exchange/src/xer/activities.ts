import type { Activity, Constraint, Progress } from '@jiheng/kernel/schedule'
import type { DateReader } from '../dates.ts'
import { LIMITS } from '../limits.ts'
import type { Notices } from '../notices.ts'
import { within } from '../refusal.ts'
import type { ActivityDetails } from '../schedule-file.ts'
import type { XerRow } from './tables.ts'
import { CONSTRAINTS, minutesOfHours, readNumber } from './values.ts'

/** An activity with its row; `taskId` is P6's own key, the id people see is the activity code. */
export type ReadActivity = { taskId: string; row: XerRow; activity: Activity; details: ActivityDetails }

const MILESTONES = new Set(['TT_Mile', 'TT_FinMile'])

/** Reads TASK rows; where two projects use one code, the second bears its project's name before it. */
export function readActivities(
  rows: readonly XerRow[],
  projectNames: ReadonlyMap<string, string>,
  notices: Notices,
  date: DateReader,
): ReadActivity[] {
  within(LIMITS.activities, rows.length, 'activities')
  const taken = new Set<string>()
  const tasks = new Set<string>()
  return rows.flatMap((row) => {
    const taskId = row['task_id']
    if (taskId === undefined) {
      notices.add('exchange.notice.task_without_id', { name: row['task_name'] ?? row['task_code'] ?? '' })
      return []
    }
    if (tasks.has(taskId)) {
      notices.add('exchange.notice.duplicate_activity', {}, row['task_code'] ?? taskId)
      return []
    }
    tasks.add(taskId)
    const code = row['task_code'] ?? taskId
    const longer = `${projectNames.get(row['proj_id'] ?? '') ?? row['proj_id'] ?? ''}.${code}`
    const id = !taken.has(code) ? code : !taken.has(longer) ? longer : `${longer}#${taskId}`
    if (id !== code) notices.add('exchange.notice.id_changed', { code }, id)
    taken.add(id)
    return [readActivity(id, taskId, row, notices, date)]
  })
}

function readActivity(id: string, taskId: string, row: XerRow, notices: Notices, date: DateReader): ReadActivity {
  const type = row['task_type'] ?? 'TT_Task'
  const isSpan = type === 'TT_LOE' || type === 'TT_WBS'
  const isMilestone = MILESTONES.has(type)
  const progress = isSpan ? undefined : progressOf(id, row, notices, date)
  const duration = isSpan || isMilestone ? 0 : durationOf(id, row, progress !== undefined, notices)
  const activity: Activity = { id, name: row['task_name'] ?? '', duration }
  if (type === 'TT_LOE') activity.kind = 'hammock'
  else if (type === 'TT_WBS') activity.kind = 'summary'
  else if (isMilestone) activity.kind = 'milestone'
  const constraints = [
    ...constraintOf(id, row['cstr_type'], row['cstr_date'], notices, date),
    ...constraintOf(id, row['cstr_type2'], row['cstr_date2'], notices, date),
  ]
  const [first] = constraints
  if (first) activity.constraint = constraints.length === 1 ? first : constraints
  if (progress) activity.progress = progress
  if (row['suspend_date'] && progress?.actualFinish === undefined) notices.add('exchange.notice.suspended', {}, id)
  if (row['external_early_start_date'] || row['external_late_end_date'])
    notices.add('exchange.notice.external_dates', {}, id)
  return { taskId, row, activity, details: detailsOf(id, row, date) }
}

/** P6 schedules what is left: work that has not begun takes its remaining duration, which is the planned one unless changed. */
function durationOf(id: string, row: XerRow, hasProgress: boolean, notices: Notices): number {
  const planned = minutesOfHours(row['target_drtn_hr_cnt'])
  const remaining = minutesOfHours(row['remain_drtn_hr_cnt'])
  const duration = hasProgress ? (planned ?? remaining) : (remaining ?? planned)
  if (duration !== undefined && duration >= 0 && duration <= LIMITS.minutes) return duration
  notices.add('exchange.notice.duration_not_understood', { value: row['target_drtn_hr_cnt'] ?? '' }, id)
  return 0
}

function progressOf(id: string, row: XerRow, notices: Notices, date: DateReader): Progress | undefined {
  const status = row['status_code']
  const actualStart = date(row['act_start_date'], 'act_start_date', id)
  const actualFinish = date(row['act_end_date'], 'act_end_date', id)
  if (actualStart === undefined && actualFinish === undefined) {
    if (status === 'TK_Active' || status === 'TK_Complete') notices.add('exchange.notice.actual_dates_missing', {}, id)
    return undefined
  }
  const begun: Progress = actualStart === undefined ? {} : { actualStart }
  if (actualFinish !== undefined) return { ...begun, actualFinish }
  const remaining = minutesOfHours(row['remain_drtn_hr_cnt'])
  return remaining === undefined || remaining < 0 ? begun : { ...begun, remaining }
}

function constraintOf(
  id: string,
  type: string | undefined,
  text: string | undefined,
  notices: Notices,
  date: DateReader,
): Constraint[] {
  if (type === undefined) return []
  const types = CONSTRAINTS[type]
  if (!types) {
    notices.add('exchange.notice.constraint_not_understood', { type }, id)
    return []
  }
  const at = date(text, 'cstr_date', id)
  if (!at && text === undefined && type !== 'CS_ALAP') notices.add('exchange.notice.constraint_without_date', {}, id)
  return types.flatMap((each): Constraint[] => (each === 'ALAP' ? [{ type: each }] : at ? [{ type: each, at }] : []))
}

function detailsOf(id: string, row: XerRow, date: DateReader): ActivityDetails {
  const start = row['early_start_date'] ?? row['act_start_date'] ?? row['target_start_date']
  const finish = row['act_end_date'] ?? row['early_end_date'] ?? row['target_end_date']
  const plannedStart = date(row['act_start_date'] ?? start, 'start', id)
  const plannedFinish = date(finish, 'finish', id)
  return {
    id,
    ...(row['wbs_id'] ? { wbsNode: row['wbs_id'] } : {}),
    ...(plannedStart ? { plannedStart } : {}),
    ...(plannedFinish ? { plannedFinish } : {}),
    ...percentOf(row),
  }
}

function percentOf(row: XerRow): Pick<ActivityDetails, 'percent' | 'percentOf'> {
  if (row['complete_pct_type'] === 'CP_Phys') {
    const percent = readNumber(row['phys_complete_pct'])
    return percent === undefined ? {} : { percent, percentOf: 'physical' }
  }
  const isWork = row['complete_pct_type'] === 'CP_Units'
  const done = isWork ? readNumber(row['act_work_qty']) : undefined
  const left = readNumber(isWork ? row['remain_work_qty'] : row['remain_drtn_hr_cnt'])
  const whole = isWork ? (done ?? 0) + (left ?? 0) : readNumber(row['target_drtn_hr_cnt'])
  if (left === undefined || !whole) return {}
  const isBegun = row['act_start_date'] !== undefined
  const percent = isBegun ? Math.round(Math.min(100, Math.max(0, (100 * (whole - left)) / whole)) * 100) / 100 : 0
  return { percent, percentOf: isWork ? 'work' : 'duration' }
}

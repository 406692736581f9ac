import type { Activity, Constraint } from '@jiheng/kernel/schedule'
import type { Notices } from '../notices.ts'
import { constraintsOf, remainingOf } from '../write/in-minutes.ts'
import type { WriteOptions } from '../write/written.ts'
import { CONSTRAINTS } from './values.ts'

/** The keys rows refer to each other by. */
export type TaskKeys = {
  tasks: ReadonlyMap<string, number>
  calendars: ReadonlyMap<string, string>
  resources: ReadonlyMap<string, string>
  /** WBS nodes of summaries. */
  nodes: ReadonlyMap<string, number>
  rootNode: number
  projectCalendar: string
  /** The calendar that never rests, where there is elapsed work. */
  clock: string | undefined
}

/** The TASK row of an activity; every row has the same fields. */
export function taskRow(
  activity: Activity,
  keys: TaskKeys,
  project: number,
  { dates }: WriteOptions,
  notices: Notices,
): Record<string, unknown> {
  const { id, name = '', kind, duration, durationIs, progress, deadline } = activity
  const planned = dates?.(id)
  const remaining = remainingOf(activity)
  const calendar = durationIs === 'elapsed' ? keys.clock : (activity.calendar ?? keys.projectCalendar)
  if (deadline !== undefined) notices.add('exchange.notice.constraint_not_written', { type: 'deadline' }, id)
  const [first, second] = constraintCodes(activity, notices)
  return {
    task_id: keys.tasks.get(id),
    proj_id: project,
    wbs_id: keys.nodes.get(id) ?? keys.nodes.get(activity.parent ?? '') ?? keys.rootNode,
    clndr_id: keys.calendars.get(calendar ?? keys.projectCalendar),
    phys_complete_pct: 0,
    complete_pct_type: 'CP_Drtn',
    task_type: typeOf(kind, duration),
    duration_type: 'DT_FixedDUR2',
    status_code: progress?.actualFinish ? 'TK_Complete' : progress?.actualStart ? 'TK_Active' : 'TK_NotStart',
    task_code: id,
    task_name: name,
    remain_drtn_hr_cnt: remaining / 60,
    target_drtn_hr_cnt: duration / 60,
    cstr_date: first?.at,
    act_start_date: time(progress?.actualStart),
    act_end_date: time(progress?.actualFinish),
    early_start_date: time(planned?.start),
    early_end_date: time(planned?.finish),
    target_start_date: time(planned?.start),
    target_end_date: time(planned?.finish),
    cstr_type: first?.code,
    cstr_date2: second?.at,
    cstr_type2: second?.code,
  }
}

const time = (at: unknown): string | undefined => (typeof at === 'string' ? at.replace('T', ' ') : undefined)

function typeOf(kind: Activity['kind'], duration: number): string {
  if (kind === 'summary') return 'TT_WBS'
  if (kind === 'hammock') return 'TT_LOE'
  return kind === 'milestone' || duration === 0 ? 'TT_FinMile' : 'TT_Task'
}

type Code = { code: string; at: string | undefined }

/** At most two; not before and not after the same date is "on" that date. */
function constraintCodes(activity: Activity, notices: Notices): Code[] {
  const left = [...constraintsOf(activity)]
  const codes: Code[] = []
  for (const [code, types] of Object.entries(CONSTRAINTS).sort(([, a], [, b]) => b.length - a.length)) {
    const found = types.map((type) => left.find((each) => each.type === type))
    const [one] = found
    if (one === undefined || found.some((each) => each === undefined || atOf(each) !== atOf(one))) continue
    codes.push({ code, at: time(atOf(one)) })
    for (const each of found) if (each) left.splice(left.indexOf(each), 1)
  }
  for (const { code } of codes.slice(2))
    notices.add('exchange.notice.constraint_not_written', { type: code }, activity.id)
  return codes.slice(0, 2)
}

const atOf = (constraint: Constraint): unknown => (constraint.type === 'ALAP' ? undefined : constraint.at)

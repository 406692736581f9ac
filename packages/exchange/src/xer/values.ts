import type { Constraint, Link, LinkType, ProgressMode } from '@jiheng/kernel/schedule'
import type { XerRow } from './tables.ts'

/** The tables and fields that are read; everything else is named as ignored. */
export const WANTED = {
  PROJECT: [
    'proj_id',
    'proj_short_name',
    'export_flag',
    'project_flag',
    'clndr_id',
    'plan_start_date',
    'plan_end_date',
    'last_recalc_date',
    'sum_base_proj_id',
    'orig_proj_id',
    'critical_drtn_hr_cnt',
    'critical_path_type',
  ],
  SCHEDOPTIONS: [
    'proj_id',
    'sched_retained_logic',
    'sched_progress_override',
    'sched_calendar_on_relationship_lag',
    'sched_use_expect_end_flag',
  ],
  CALENDAR: ['clndr_id', 'clndr_name', 'default_flag', 'base_clndr_id', 'day_hr_cnt', 'clndr_data'],
  PROJWBS: ['wbs_id', 'proj_id', 'parent_wbs_id', 'wbs_short_name', 'wbs_name', 'proj_node_flag'],
  TASK: [
    'task_id',
    'proj_id',
    'wbs_id',
    'clndr_id',
    'task_code',
    'task_name',
    'task_type',
    'status_code',
    'complete_pct_type',
    'phys_complete_pct',
    'target_drtn_hr_cnt',
    'remain_drtn_hr_cnt',
    'act_work_qty',
    'remain_work_qty',
    'act_start_date',
    'act_end_date',
    'early_start_date',
    'early_end_date',
    'target_start_date',
    'target_end_date',
    'expect_end_date',
    'suspend_date',
    'external_early_start_date',
    'external_late_end_date',
    'cstr_type',
    'cstr_date',
    'cstr_type2',
    'cstr_date2',
  ],
  TASKPRED: ['task_id', 'pred_task_id', 'pred_type', 'lag_hr_cnt'],
  RSRC: ['rsrc_id', 'rsrc_name', 'rsrc_short_name', 'rsrc_type', 'clndr_id', 'def_qty_per_hr'],
  RSRCRATE: ['rsrc_id', 'max_qty_per_hr', 'start_date'],
  TASKRSRC: ['task_id', 'rsrc_id', 'target_qty_per_hr', 'remain_qty_per_hr', 'target_cost'],
} as const satisfies Record<string, readonly string[]>

/** Tables that say nothing about dates and are passed over without a word. */
export const SILENT = new Set([
  'CURRTYPE',
  'FINTMPL',
  'OBS',
  'NONWORK',
  'UMEASURE',
  'ACCOUNT',
  'LOCATION',
  'SHIFT',
  'SHIFTPER',
])

/**
 * A number as P6 writes it in the decimal symbol of its machine: '40', '1234.5', '1234,5', '1.234,56'. The last separator is
 * the decimal one. Undefined for anything else.
 */
export function readNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  if (!/^-?[\d.,  ]*\d[\d.,  ]*$/.test(text)) return undefined
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'))
  const value = Number(`${text.slice(0, last).replace(/[.,\s]/g, '')}.${text.slice(last + 1)}`)
  return Number.isFinite(value) ? value : undefined
}

/** Hours of a field as minutes to a thousandth. */
export function minutesOfHours(text: string | undefined): number | undefined {
  const hours = readNumber(text)
  return hours === undefined ? undefined : Math.round(hours * 60_000) / 1000
}

/** PR_FS and its kin; some exports append a digit, some programs write FS alone. */
export function linkTypeOf(text: string | undefined): LinkType {
  const type = /^(?:PR_)?(SS|FF|SF)/i.exec(text ?? '')?.[1]?.toUpperCase()
  return type === 'SS' || type === 'FF' || type === 'SF' ? type : 'FS'
}

/** "Start on" and "finish on" of P6 keep to logic, unlike the mandatory ones: they bind from both sides. */
export const CONSTRAINTS: Readonly<Record<string, readonly Constraint['type'][]>> = {
  CS_ALAP: ['ALAP'],
  CS_MSO: ['SNET', 'SNLT'],
  CS_MSOA: ['SNET'],
  CS_MSOB: ['SNLT'],
  CS_MEO: ['FNET', 'FNLT'],
  CS_MEOA: ['FNET'],
  CS_MEOB: ['FNLT'],
  CS_MANDSTART: ['MSO'],
  CS_MANDFIN: ['MFO'],
}

export const LAG_CALENDARS: Readonly<Record<string, NonNullable<Link['lagCalendar']>>> = {
  rcal_Predecessor: 'predecessor',
  rcal_Successor: 'successor',
  rcal_ProjDefault: 'project',
  rcal_24Hour: 'elapsed',
}

export function progressModeOf(options: XerRow | undefined): ProgressMode {
  if (options?.['sched_progress_override'] === 'Y') return 'progress_override'
  return options?.['sched_retained_logic'] === 'N' ? 'actual_dates' : 'retained_logic'
}

import type { Network } from '@jiheng/kernel/schedule'
import type { DateReader } from '../dates.ts'
import type { Notices } from '../notices.ts'
import { Unreadable } from '../refusal.ts'
import type { XerRow, XerTables } from './tables.ts'
import { minutesOfHours, progressModeOf } from './values.ts'

/** The projects that are read, and the baseline project that stands for each. */
export type ReadProjects = { ids: ReadonlySet<string>; main: XerRow; baselines: ReadonlySet<string> }

/**
 * The projects that were exported for themselves: marked for export and no baseline of another. Several are read as one
 * network and scheduled by the data date and options of the first.
 */
export function chooseProjects(tables: XerTables, notices: Notices): ReadProjects {
  const rows = tables.rows('PROJECT').filter((row) => row['project_flag'] !== 'N')
  const baselines = new Set(rows.flatMap((row) => row['sum_base_proj_id'] ?? []))
  const withTasks = new Set(tables.rows('TASK').map((row) => row['proj_id'] ?? ''))
  const own = rows.filter((row) => !baselines.has(row['proj_id'] ?? '') && withTasks.has(row['proj_id'] ?? ''))
  const exported = own.filter((row) => row['export_flag'] !== 'N')
  const chosen = exported.length > 0 ? exported : own
  // Activities that name no project, or one the file lacks, are still read.
  const main = chosen[0] ?? rows[0] ?? {}
  if (chosen.length === 0 && withTasks.size === 0) throw new Unreadable('exchange.file.no_activities')
  if (chosen.length > 1) {
    notices.add('exchange.notice.several_projects', { count: chosen.length })
    const dates = new Set(chosen.map((row) => row['last_recalc_date']))
    if (dates.size > 1) notices.add('exchange.notice.several_data_dates', { used: main['last_recalc_date'] ?? '' })
  }
  const ids = chosen.length > 0 ? new Set(chosen.map((row) => row['proj_id'] ?? '')) : withTasks
  return { ids, main, baselines }
}

/** What a project says about its own scheduling. */
export function readSettings(
  { main, ids }: ReadProjects,
  tables: XerTables,
  date: DateReader,
  notices: Notices,
): Pick<Network, 'start' | 'dataDate' | 'mustFinishBy' | 'progressMode' | 'criticalFloat'> & {
  options: XerRow | undefined
} {
  const options = tables.rows('SCHEDOPTIONS').find((row) => row['proj_id'] === main['proj_id'])
  const start = date(main['plan_start_date'], 'plan_start_date')
  const dataDate = date(main['last_recalc_date'], 'last_recalc_date')
  const mustFinishBy = date(main['plan_end_date'], 'plan_end_date')
  const critical = minutesOfHours(main['critical_drtn_hr_cnt'])
  if (main['critical_path_type'] === 'CT_DrivPath') notices.add('exchange.notice.critical_by_longest_path')
  if (options?.['sched_use_expect_end_flag'] === 'Y' && tables.rows('TASK').some((row) => row['expect_end_date']))
    notices.add('exchange.notice.expected_finish_not_used')
  return {
    options,
    start: start ?? dataDate ?? earliest(tables, ids, date, notices),
    ...(dataDate ? { dataDate } : {}),
    ...(mustFinishBy ? { mustFinishBy } : {}),
    progressMode: progressModeOf(options),
    ...(critical && main['critical_path_type'] !== 'CT_DrivPath' ? { criticalFloat: critical } : {}),
  }
}

function earliest(tables: XerTables, ids: ReadonlySet<string>, date: DateReader, notices: Notices): string {
  const starts = tables
    .rows('TASK')
    .filter((row) => ids.has(row['proj_id'] ?? ''))
    .flatMap((row) => date(row['act_start_date'] ?? row['early_start_date'] ?? row['target_start_date'], 'start') ?? [])
  const [first] = starts.sort()
  if (first === undefined) throw new Unreadable('exchange.file.start_not_understood', { value: '' })
  notices.add('exchange.notice.start_assumed', { start: first.replace('T', ' ') })
  return first
}

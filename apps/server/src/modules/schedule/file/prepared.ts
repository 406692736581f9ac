import type { ScheduleReading } from '@jiheng/exchange'
import type { Activity, Constraint, Link } from '@jiheng/kernel/schedule'
import { isDay, type Day } from '@jiheng/kernel/base'
import type { Planned, PlanSettings } from '../network.ts'
import { fileBaselines, type FileBaseline } from './file-baselines.ts'
import { outlineOf, type OutlineRow } from './outline.ts'

/** A row of a file as the schedule would keep it. */
export type PreparedRow = {
  key: string
  parentKey: string | null
  title: string
  planned: Planned
  costFen: number | null
  statedFinish: Day | null
}

export type PreparedLink = {
  from: string
  to: string
  type: NonNullable<Link['type']>
  lag: number
  lagCalendar: NonNullable<Link['lagCalendar']> | null
}

/** A file made ready to be laid over a project's tree. */
export type Prepared = {
  plan: PlanSettings
  rows: PreparedRow[]
  links: PreparedLink[]
  /** Not there in files that were read before baselines were. */
  baselines?: FileBaseline[]
  /** A table: it can state neither calendars nor settings nor bounds. Not there in files that were read before this was asked. */
  isTable?: boolean
}

type Understood = Extract<ScheduleReading, { ok: true }>

/**
 * What a file says, in the schedule's own terms; `startOn` is taken where the file has no start. A table has no calendar its
 * dates could be computed by: what starts on a day in it starts not before that day.
 */
export function prepare({ network, details, format }: Understood, startOn: Day): Prepared {
  const isTable = format === 'table'
  const rows = outlineOf(network.activities, details)
  const unit = network.unit === 'minute' ? 'minute' : 'day'
  const known = new Set(rows.map(({ key }) => key))
  const wholes = new Set(rows.map(({ parentKey }) => parentKey))
  const links = new Map(
    network.links
      .filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
      .map((link) => [`${link.from}\n${link.to}\n${link.type ?? 'FS'}`, link]),
  )
  return {
    plan: {
      unit,
      minutesPerDay: Math.min(Math.max(Math.round(details.minutesPerDay) || 480, 1), 1_440),
      startsAt: typeof network.start === 'string' ? network.start : firstDay(details, startOn),
      dataDate: momentOf(network.dataDate),
      mustFinishBy: momentOf(network.mustFinishBy),
      progressMode: oneOf(progressModes, network.progressMode),
      criticalFloat: Number.isFinite(network.criticalFloat) ? (network.criticalFloat ?? 0) : 0,
      calendar: String(network.calendar ?? 'china'),
      calendars: network.calendars ?? [],
      resources: network.resources ?? [],
    },
    rows: rows.map((row) => {
      const prepared = rowOf(row, unit, wholes.has(row.key))
      return isTable ? startingAsStated(prepared, row) : prepared
    }),
    links: [...links.values()].map(({ from, to, type = 'FS', lag = 0, lagCalendar }) => ({
      ...{ from, to, type, lag: Number.isFinite(lag) ? lag : 0 },
      lagCalendar: oneOf(lagCalendars, lagCalendar),
    })),
    baselines: fileBaselines(details),
    isTable,
  }
}

const progressModes = ['retained_logic', 'progress_override', 'actual_dates'] as const
const lagCalendars = ['predecessor', 'successor', 'project', 'elapsed'] as const

/** A network written by hand may say anything; what is none of the known words is nothing. */
const oneOf = <T extends string>(words: readonly T[], told: unknown): T | null =>
  words.find((word) => word === told) ?? null

/** A moment that is a day, with or without time. */
const momentOf = (moment: unknown): string | null =>
  typeof moment === 'string' && isDay(moment.slice(0, 10)) && /^.{10}(T\d\d:\d\d)?$/.test(moment) ? moment : null

function rowOf(
  { key, parentKey, title, activity, details }: OutlineRow,
  unit: PlanSettings['unit'],
  isWhole: boolean,
): PreparedRow {
  const planned = activity
    ? plannedOf(activity, details?.wbs ?? null, details?.percent ?? null, unit)
    : { ...blank, code: key.slice(0, 200), kind: 'summary' as const }
  return {
    key,
    parentKey,
    title,
    // What has parts is made of them, whatever the file calls it.
    planned: isWhole ? { ...planned, kind: 'summary', duration: 0, remaining: null } : planned,
    costFen: details?.costFen ?? null,
    statedFinish: details?.plannedFinish?.slice(0, 10) ?? null,
  }
}

/** The first day a file states, or `startOn` where that is earlier. */
const firstDay = ({ activities }: Understood['details'], startOn: Day): Day =>
  activities.reduce((first, { plannedStart }) => {
    const day = plannedStart?.slice(0, 10) ?? first
    return day < first ? day : first
  }, startOn)

/** The row with the day it starts on as its bound, where it is work of its own. */
function startingAsStated(row: PreparedRow, { details }: OutlineRow): PreparedRow {
  const at = details?.plannedStart?.slice(0, 10)
  if (at === undefined || row.planned.kind === 'summary') return row
  return { ...row, planned: { ...row.planned, constraints: [{ type: 'SNET', at }] } }
}

const blank: Planned = {
  code: '',
  wbs: null,
  kind: 'task',
  duration: 0,
  durationIs: 'working',
  calendar: null,
  constraints: [],
  deadline: null,
  statedPercent: null,
  remaining: null,
  actualStart: null,
  actualFinish: null,
  needs: [],
}

function plannedOf(
  {
    id,
    kind = 'task',
    duration,
    durationIs = 'working',
    calendar,
    constraint,
    deadline,
    progress,
    resources,
  }: Activity,
  wbs: string | null,
  percent: number | null,
  unit: PlanSettings['unit'],
): Planned {
  const amount = Number.isFinite(duration) && duration >= 0 ? duration : 0
  const stated = percent ?? progress?.percent ?? (progress?.actualFinish === undefined ? null : 100)
  const left = progress?.remaining ?? (progress?.percent === undefined ? null : restOf(amount, progress.percent, unit))
  return {
    ...{ code: id.slice(0, 200), wbs, kind, duration: amount },
    durationIs: durationIs === 'elapsed' ? 'elapsed' : 'working',
    calendar: calendar === undefined ? null : String(calendar),
    constraints: constraintsOf(constraint),
    deadline: momentOf(deadline),
    statedPercent: stated === null || !(stated >= 0) ? null : Math.min(stated, 100),
    remaining: left !== null && left >= 0 ? left : null,
    actualStart: momentOf(progress?.actualStart),
    actualFinish: momentOf(progress?.actualFinish),
    needs: resources ?? [],
  }
}

/** Work left of an amount; whole days stay whole, so that the network goes on counting in days. */
export function restOf(amount: number, percent: number, unit: PlanSettings['unit']): number {
  const left = amount * (1 - Math.min(percent, 100) / 100)
  return unit === 'minute' || Number.isInteger(amount) ? Math.ceil(left) : left
}

const bounds = new Set(['SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO'])

const constraintsOf = (constraint: Activity['constraint']): Constraint[] =>
  constraint === undefined
    ? []
    : ([constraint].flat() as Constraint[]).flatMap((each): Constraint[] =>
        each.type === 'ALAP' || (bounds.has(each.type) && momentOf(each.at) !== null) ? [each] : [],
      )

import { parseDay } from '@jiheng/kernel/base'
import type { Activity, Link } from '@jiheng/kernel/schedule'
import { openBook } from '@jiheng/spreadsheet'
import { LIMITS } from '../limits.ts'
import { collectNotices, type Notices } from '../notices.ts'
import { Unreadable, within } from '../refusal.ts'
import type { ActivityDetails, ScheduleFile, ScheduleReading } from '../schedule-file.ts'
import { daysOf, readAmount } from './amount.ts'
import { findColumns, type Columns } from './columns.ts'
import { nestRows } from './outline.ts'
import { readPredecessors } from './predecessors.ts'
import { readRows, type TableRow } from './rows.ts'

/**
 * Reads a table of activities (.xlsx, .xls, .csv) as a network of days without a start: a table names no calendar, so its
 * dates cannot be recomputed, only kept as details.
 * @throws Unreadable, or the Refusal of a file that is no table.
 */
export async function readTable(file: ScheduleFile): Promise<ScheduleReading> {
  const notices = collectNotices()
  const found = findColumns((await openBook(file)).sheets)
  if (!found) throw new Unreadable('exchange.file.no_columns')
  const { sheet, columns } = found
  const table = readRows(sheet, columns)
  if (columns.other.length > 0)
    notices.add('exchange.notice.columns_ignored', { columns: columns.other.slice(0, 40).join(', ').slice(0, 500) })
  if (table.isCounted) notices.add('exchange.notice.ids_counted')
  for (const at of table.left) notices.add('exchange.notice.row_ignored', { row: at })
  const rows = unique(table.rows, notices)
  within(LIMITS.activities, rows.length, 'activities')
  const parents = nestRows(rows)
  const summaries = new Set(parents.values())
  const days = durations(rows, summaries, columns, notices)
  const links = readLinks(rows, days, notices)
  within(LIMITS.links, links.length, 'links')
  const kept = withoutHeadings(rows, days, links, parents, notices)
  if (kept.length === 0) throw new Unreadable('exchange.file.no_activities')
  if (rows.some(({ fields }) => fields.start || fields.finish)) notices.add('exchange.notice.table_dates_kept')
  const details = detailsReader(rows)
  return {
    ok: true,
    format: 'table',
    network: {
      activities: kept.map((row) => activityOf(row, days, summaries, parents)),
      links,
    },
    details: { minutesPerDay: 480, activities: kept.map(details), wbs: [], resources: [] },
    notices: notices.all(),
  }
}

type Days = Map<string, { days: number | undefined; isElapsed: boolean }>

function unique(rows: readonly TableRow[], notices: Notices): TableRow[] {
  const taken = new Set<string>()
  return rows.filter(({ id, at }) => {
    if (!taken.has(id)) return taken.add(id)
    notices.add('exchange.notice.duplicate_row', { row: at }, id)
    return false
  })
}

function durations(
  rows: readonly TableRow[],
  summaries: ReadonlySet<string>,
  columns: Columns,
  notices: Notices,
): Days {
  return new Map(
    rows.map(({ id, fields }) => {
      const text = fields.duration
      const amount = text === undefined ? undefined : readAmount(text, columns.durationUnit)
      const days = amount && daysOf(amount)
      const isGood = days !== undefined && days >= 0
      if (!isGood && !summaries.has(id) && text !== undefined)
        notices.add('exchange.notice.duration_not_understood', { value: text.slice(0, 40) }, id)
      return [id, { days: isGood ? days : text === undefined ? undefined : 1, isElapsed: amount?.isElapsed ?? false }]
    }),
  )
}

/** Predecessors and successors of a row; a link told from both ends is one link. */
function readLinks(rows: readonly TableRow[], days: Days, notices: Notices): Link[] {
  const isKnown = (id: string): boolean => days.has(id)
  const links = new Map<string, Link>()
  for (const { id, fields } of rows) {
    for (const [text, isAfter] of [
      [fields.predecessors, false],
      [fields.successors, true],
    ] as const) {
      if (text === undefined || /^[-—–/无]+$/.test(text)) continue
      const { links: read, unread } = readPredecessors(text, isKnown)
      for (const piece of unread)
        notices.add('exchange.notice.predecessor_not_understood', { value: piece.slice(0, 40) }, id)
      for (const { id: other, type, lag } of read) {
        const from = isAfter ? id : other
        const to = isAfter ? other : id
        if (!isKnown(other) || other === id) {
          const isOutside = /[\\/]|\.mpp/i.test(other)
          if (isOutside) notices.add('exchange.notice.cross_project_link', { name: other.slice(0, 80) }, id)
          else notices.add('exchange.notice.dangling_link', { from: other.slice(0, 40) }, id)
          continue
        }
        const amount = daysOf(lag, days.get(from)?.days ?? 0)
        if (amount === undefined)
          notices.add('exchange.notice.lag_not_understood', { from, value: String(lag.value) }, to)
        const isElapsed = lag.isElapsed && amount
        const link: Link = {
          from,
          to,
          type,
          ...(amount ? { lag: amount } : {}),
          ...(isElapsed ? { lagCalendar: 'elapsed' } : {}),
        }
        links.set([from, to, type, amount].join('\t'), link)
      }
    }
  }
  return [...links.values()]
}

/** Rows that only head a group, without a duration and untouched by links, are no activities. */
function withoutHeadings(
  rows: readonly TableRow[],
  days: Days,
  links: readonly Link[],
  parents: ReadonlyMap<string, string>,
  notices: Notices,
): TableRow[] {
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]))
  const summaries = new Set(parents.values())
  return rows.filter(({ id, at }) => {
    if (days.get(id)?.days !== undefined || summaries.has(id)) return true
    if (linked.has(id)) {
      notices.add('exchange.notice.duration_not_understood', { value: '' }, id)
      return true
    }
    notices.add('exchange.notice.row_ignored', { row: at })
    return false
  })
}

function activityOf(
  { id, fields }: TableRow,
  durationsById: Days,
  summaries: ReadonlySet<string>,
  parents: ReadonlyMap<string, string>,
): Activity {
  const { days = 1, isElapsed = false } = durationsById.get(id) ?? {}
  const isSummary = summaries.has(id)
  const parent = parents.get(id)
  const duration = isSummary ? 0 : days
  return {
    id,
    name: fields.name ?? '',
    duration,
    ...(isSummary ? { kind: 'summary' as const } : duration === 0 ? { kind: 'milestone' as const } : {}),
    ...(isElapsed && duration > 0 ? { durationIs: 'elapsed' as const } : {}),
    ...(parent === undefined ? {} : { parent }),
  }
}

/** A column of percentages as number cells holds shares of 1 unless one of them says otherwise. */
function detailsReader(rows: readonly TableRow[]): (row: TableRow) => ActivityDetails {
  const shares = rows.every(({ fields }) => fields.percent === undefined || Math.abs(Number(fields.percent)) <= 1)
  return ({ id, fields }) => {
    const percent = fields.percent === undefined ? undefined : Number(fields.percent.replace(/%$/, ''))
    const start = dayOf(fields.start)
    const finish = dayOf(fields.finish)
    return {
      id,
      ...(fields.row ? { number: fields.row } : {}),
      ...(fields.wbs ? { wbs: fields.wbs } : {}),
      ...(start ? { plannedStart: `${start}T08:00` } : {}),
      ...(finish ? { plannedFinish: `${finish}T17:00` } : {}),
      ...(percent !== undefined && Number.isFinite(percent)
        ? { percent: shares ? percent * 100 : percent, percentOf: 'duration' as const }
        : {}),
    }
  }
}

function dayOf(text: string | undefined): string | undefined {
  const read = text === undefined ? undefined : parseDay(text.replace(/\s*(周|星期)[一二三四五六日天]\s*/, ' ').trim())
  return read?.ok ? read.day : undefined
}

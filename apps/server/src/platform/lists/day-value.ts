import { endOfMonth, parseDay, yearOf, type Day, type DayOrder } from '@jiheng/kernel/base'
import { isDayCell, textOf, type Cell, type Epoch } from '@jiheng/spreadsheet'

/** Why a cell is no day; each is a sentence `imports.cell.<problem>`. */
export type DayProblem =
  | 'not_a_date'
  | 'no_such_day'
  | 'ambiguous_date'
  | 'ambiguous_month'
  | 'year_out_of_range'
  | 'not_a_period'

/** Which end of a month or a year a coarse date means: a start is its first day, a finish its last. */
export type Edge = 'start' | 'finish'
export type DayHints = { order?: DayOrder | undefined; epoch: Epoch; edge: Edge }
export type DayReading = { ok: true; day: Day } | { ok: false; problem: DayProblem }

const PROBLEMS = {
  empty: 'not_a_date',
  not_a_date: 'not_a_date',
  no_such_day: 'no_such_day',
  ambiguous_order: 'ambiguous_date',
  year_out_of_range: 'year_out_of_range',
} as const satisfies Record<string, DayProblem>

/** Reads the day of a cell: a date cell, a serial number that lost its format, a year alone, or any written form. */
export function readDay(cell: Cell, { order, epoch, edge }: DayHints): DayReading {
  if (isDayCell(cell)) return { ok: true, day: cell.day }
  const text = textOf(cell).trim()
  if (/^(19|20)\d{2}$/.test(text)) return { ok: true, day: edge === 'start' ? `${text}-01-01` : `${text}-12-31` }
  const part = partOfYear(text, edge)
  if (part !== undefined) return { ok: true, day: part }
  // October typed as 2025.10 is stored as the number 2025.1.
  if (typeof cell === 'number' && /^(19|20)\d{2}\.1$/.test(text)) return { ok: false, problem: 'ambiguous_month' }
  const isSerial = /^[2-7]\d{4}(\.\d+)?$/.test(text)
  const read = parseDay(text, { ...(order === undefined ? {} : { order }), ...(isSerial ? { serial: epoch } : {}) })
  if (!read.ok) return { ok: false, problem: PROBLEMS[read.problem] }
  return { ok: true, day: edge === 'finish' ? lastOf(read.day, read.precision) : read.day }
}

const PART_OF_YEAR = /^(20\d{2})\s*年?\s*(?:第?\s*([一二三四1-4])\s*季度?|Q([1-4])|([上下])半年)$/i

/** Plans speak of quarters and halves: 2026年三季度, 2026年上半年, 2026Q3. */
function partOfYear(text: string, edge: Edge): Day | undefined {
  const [, year, word, figure, half] = PART_OF_YEAR.exec(text) ?? []
  if (year === undefined) return undefined
  const mark = word ?? figure
  const months = mark === undefined ? 6 : 3
  const part = mark === undefined ? '上下'.indexOf(half ?? '') + 1 : '一二三四'.indexOf(mark) + 1 || Number(mark)
  const firstOf = (month: number): Day => `${year}-${String(month).padStart(2, '0')}-01`
  return edge === 'start' ? firstOf((part - 1) * months + 1) : endOfMonth(firstOf(part * months))
}

function lastOf(day: Day, precision: 'day' | 'month' | 'year'): Day {
  if (precision === 'day') return day
  return precision === 'month' ? endOfMonth(day) : `${yearOf(day)}-12-31`
}

const CLEAR_SPLIT = /^(.+?)\s*(?:至|到|~|～|—+|–|--+)\s*(.+)$/
const HYPHEN_SPLIT = /^(\d{4}(?:[./年]\d{1,2}月?)?年?)\s*-\s*(\d{4}(?:[./年]\d{1,2}月?)?年?)$/

/** Reads 建设起止年限: 2024-2026, 2025.03-2026.12, 2024年3月至2026年12月, or one year alone. */
export function readPeriod(
  cell: Cell,
  epoch: Epoch,
): { ok: true; start: Day; finish: Day } | { ok: false; problem: DayProblem } {
  const text = textOf(cell).trim().replace(/年$/, '')
  const [, from = text, to = text] = CLEAR_SPLIT.exec(text) ?? HYPHEN_SPLIT.exec(text) ?? []
  const start = readDay(from.trim(), { epoch, edge: 'start' })
  const finish = readDay(to.trim(), { epoch, edge: 'finish' })
  return start.ok && finish.ok
    ? { ok: true, start: start.day, finish: finish.day }
    : { ok: false, problem: 'not_a_period' }
}

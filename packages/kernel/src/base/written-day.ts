import { dayInShanghai, dayOf, endOfMonth, yearOf } from './day.ts'
import type { Day } from './day.ts'
import { toHalfWidth } from './half-width.ts'

/** In which order a purely numeric date such as 01/03/25 tells day, month and year. */
export type DayOrder = 'ymd' | 'dmy' | 'mdy'

export type DayHints = {
  order?: DayOrder
  /** The workbook's date system; set, a bare number is an Excel serial day. */
  serial?: '1900' | '1904'
}

export type DayProblem = 'empty' | 'not_a_date' | 'no_such_day' | 'ambiguous_order' | 'year_out_of_range'

export type DayResult =
  /** With month or year precision `day` is the first of it, or the last where the text says 底 or 末. */
  { ok: true; day: Day; precision: 'day' | 'month' | 'year' } | { ok: false; problem: DayProblem }

const FIRST_YEAR = 1950
const LAST_YEAR = 2100
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_NAME = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?'
/** A time of day, as in 12:00:00 AM or 上午 8:30, and a day of the week. */
const TIME = /[ T](?:[上下]午)? ?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AP]M)?$/i
const WEEKDAY = /\s*\(?(?:星期|周)[一二三四五六日天]\)?$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/
const CHINESE = /^(\d{4}|\d{2})年(?:(\d{1,2})月)?(?:(\d{1,2})[日号]?)?([初底末])?$/
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2})\2?)?$/
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})?$/
const DAY_MONTH_NAME = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH_NAME},?[ -](\\d{4}|\\d{2})$`, 'i')
const MONTH_NAME_DAY = new RegExp(`^${MONTH_NAME} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'i')
const MONTH_NAME_YEAR = new RegExp(`^${MONTH_NAME}[ -](\\d{4}|\\d{2})$`, 'i')
const NOTHING = /^(?:[-—–/\\_.]*|无|n\/?a|tb[cd]|nil|none)$/i

/**
 * Reads a date as offices and exports write it; a time of day is dropped, an instant with a zone becomes its day in
 * Shanghai. Numeric dates that two orders can explain need `hints.order`. Two-digit years: 70–99 are 19xx, 00–69 20xx.
 */
export function parseDay(text: string, hints: DayHints = {}): DayResult {
  const raw = toHalfWidth(text).trim()
  if (NOTHING.test(raw)) return { ok: false, problem: 'empty' }
  if (INSTANT.test(raw)) return Number.isNaN(Date.parse(raw)) ? problem('no_such_day') : sane(dayInShanghai(raw), 'day')
  if (hints.serial && /^\d{1,6}(?:\.\d+)?$/.test(raw)) return dayOfSerial(Number(raw), hints.serial)
  const written = arabic(raw.replace(TIME, '').replace(WEEKDAY, '')).trim()
  return (
    chinese(written) ?? yearFirst(written) ?? named(written) ?? yearLast(written, hints.order) ?? problem('not_a_date')
  )
}

/**
 * The day of an Excel serial number; the part after the point is the time of day. The 1900 system believes in
 * 29 February 1900 (serial 60), so later serials count one day too many; the 1904 system starts at 0 = 1 January 1904.
 */
export function dayOfSerial(serial: number, system: '1900' | '1904'): DayResult {
  if (!Number.isFinite(serial) || serial < 0) return problem('not_a_date')
  const whole = Math.floor(serial)
  if (whole > 100_000) return problem('year_out_of_range')
  if (system === '1900' && whole === 60) return problem('no_such_day')
  const epoch = system === '1904' ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole > 60 ? 30 : 31)
  return sane(new Date(epoch + whole * 86_400_000).toISOString().slice(0, 10), 'day')
}

/**
 * The one order that explains every purely numeric date of a column; 'ambiguous' when several do, 'inconsistent' when
 * none does. Texts that need no order or are wrong in any order are passed over; null when no text needs one.
 */
export function dayOrderOf(texts: Iterable<string>): DayOrder | 'ambiguous' | 'inconsistent' | null {
  let orders: DayOrder[] = ['ymd', 'dmy', 'mdy']
  let needed = false
  for (const text of texts) {
    const parts = YEAR_LAST.exec(toHalfWidth(text).trim().replace(TIME, ''))
    if (!parts) continue
    const possible = new Set(readings(parts).map(([order]) => order))
    if (possible.size === 0) continue
    needed = true
    orders = orders.filter((order) => possible.has(order))
  }
  if (!needed) return null
  if (orders.length === 0) return 'inconsistent'
  return orders.length === 1 ? (orders[0] ?? null) : 'ambiguous'
}

function chinese(text: string): DayResult | null {
  const parts = CHINESE.exec(text.replace(/\s+/g, ''))
  if (!parts) return null
  const [, year = '', month, dayOfMonth, edge] = parts
  if (dayOfMonth !== undefined) return month && !edge ? made(year, month, dayOfMonth, 'day') : null
  const first = made(year, month ?? (edge && edge !== '初' ? '12' : '1'), '1', month ? 'month' : 'year')
  return first.ok && edge && edge !== '初' ? { ...first, day: endOfMonth(first.day) } : first
}

function yearFirst(text: string): DayResult | null {
  const separated = YEAR_FIRST.exec(text)
  if (separated)
    return made(separated[1] ?? '', separated[3] ?? '', separated[4] ?? '1', separated[4] ? 'day' : 'month')
  const compact = COMPACT.exec(text)
  return compact && made(compact[1] ?? '', compact[2] ?? '', compact[3] ?? '1', compact[3] ? 'day' : 'month')
}

function named(text: string): DayResult | null {
  const dayFirst = DAY_MONTH_NAME.exec(text)
  if (dayFirst) return made(dayFirst[3] ?? '', monthNumber(dayFirst[2] ?? ''), dayFirst[1] ?? '', 'day')
  const monthFirst = MONTH_NAME_DAY.exec(text)
  if (monthFirst) return made(monthFirst[3] ?? '', monthNumber(monthFirst[1] ?? ''), monthFirst[2] ?? '', 'day')
  const month = MONTH_NAME_YEAR.exec(text)
  return month && made(month[2] ?? '', monthNumber(month[1] ?? ''), '1', 'month')
}

function yearLast(text: string, order?: DayOrder): DayResult | null {
  const parts = YEAR_LAST.exec(text)
  if (!parts) return null
  const year = fullYear(parts[4] ?? '')
  if (parts[4]?.length === 4 && (year < FIRST_YEAR || year > LAST_YEAR)) return problem('year_out_of_range')
  const possible = readings(parts)
  const wanted = order === undefined ? possible : possible.filter(([each]) => each === order)
  const days = new Set(wanted.map(([, day]) => day))
  const [only] = days
  if (only === undefined) return problem('no_such_day')
  return days.size > 1 ? problem('ambiguous_order') : sane(only, 'day')
}

/** Every existing, sane day that three short numbers can mean, with the order that reads it. */
function readings([, a = '', , b = '', c = '']: RegExpExecArray): [DayOrder, Day][] {
  const readingsByOrder: [DayOrder, DayResult][] = [
    ['dmy', made(c, b, a, 'day')],
    ['mdy', made(c, a, b, 'day')],
  ]
  if (c.length === 2 && a.length === 2) readingsByOrder.unshift(['ymd', made(a, b, c, 'day')])
  return readingsByOrder.flatMap(([order, result]): [DayOrder, Day][] => (result.ok ? [[order, result.day]] : []))
}

function made(year: string, month: string, dayOfMonth: string, precision: 'day' | 'month' | 'year'): DayResult {
  const day = dayOf(fullYear(year), Number(month), Number(dayOfMonth))
  return day === null ? problem('no_such_day') : sane(day, precision)
}

function sane(day: Day, precision: 'day' | 'month' | 'year'): DayResult {
  const year = yearOf(day)
  return year < FIRST_YEAR || year > LAST_YEAR ? problem('year_out_of_range') : { ok: true, day, precision }
}

function fullYear(year: string): number {
  const number = Number(year)
  if (year.length === 4) return number
  return number >= 70 ? 1900 + number : 2000 + number
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1)
}

/** 二〇二五年十二月三十一日 → 2025年12月31日; texts without 年 stay as they are. */
function arabic(text: string): string {
  if (!/[〇零○一二三四五六七八九十廿卅元]/.test(text) || !text.includes('年')) return text
  return text.replace(/[〇零○一二三四五六七八九十廿卅]+/g, chineseNumber)
}

function chineseNumber(text: string): string {
  const digits = '〇一二三四五六七八九'
  const digit = (c: string): number => Math.max(0, digits.indexOf(c.replace(/[零○]/, '〇')))
  const tens = /^([一二三四五六七八九])?(十|廿|卅)([一二三四五六七八九])?$/.exec(text)
  if (!tens) return [...text].map(digit).join('')
  const ten = tens[2] === '廿' ? 2 : tens[2] === '卅' ? 3 : tens[1] ? digit(tens[1]) : 1
  return String(ten * 10 + (tens[3] ? digit(tens[3]) : 0))
}

function problem(why: DayProblem): DayResult {
  return { ok: false, problem: why }
}

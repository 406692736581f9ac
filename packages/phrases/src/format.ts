import type { Locale } from './locale.ts'

/** A number as it travels: a JavaScript number or an exact decimal written as a string. */
export type Amount = number | string

/** ¥ and 万元 and million, in one place: how many fen make the unit a reader of this language compares in. */
const bigUnit: Record<Locale, { fen: bigint; word: string }> = {
  'zh-CN': { fen: 1_000_000n, word: ' 万元' },
  en: { fen: 100_000_000n, word: ' million yuan' },
  vi: { fen: 100_000_000n, word: ' triệu tệ' },
  th: { fen: 100_000_000n, word: ' ล้านหยวน' },
}

/** Digits are grouped the Chinese (and English) way in every language, so that figures compare across screens. */
function grouped(decimal: string, decimals?: number): string {
  const places = decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const rounding = {
    maximumFractionDigits: 20,
    ...places,
    roundingMode: 'halfExpand',
    signDisplay: 'negative',
  } as const
  const format = new Intl.NumberFormat('en-US', rounding)
  return format.format(decimal as Intl.StringNumericLiteral).replace('-', '−')
}

/** `amount` with thousands separators; with `decimals`, rounded half up to that many places. Not a number is written `—`. */
export function formatNumber(amount: Amount, decimals?: number): string {
  const text = String(amount)
  return /^-?\d+(\.\d+)?$/.test(text) ? grouped(text, decimals) : '—'
}

/** Fen as yuan with two places: `1234567` → `12,345.67`. The unit stands in the column's head or beside the figure. */
export function formatYuan(amountFen: number): string {
  return grouped(scaled(amountFen, 100n), 2)
}

/** Fen in the language's large unit (万元 in Chinese, million yuan elsewhere), two places, half up, without the word. */
export function formatWan(locale: Locale, amountFen: number): string {
  return grouped(scaled(amountFen, bigUnit[locale].fen), 2)
}

/** The word of the large unit as it follows a figure. */
export function wanWord(locale: Locale): string {
  return bigUnit[locale].word
}

function scaled(amountFen: number, unit: bigint): string {
  const fen = BigInt(amountFen)
  const magnitude = fen < 0n ? -fen : fen
  const places = unit.toString().length - 1
  const fraction = (magnitude % unit).toString().padStart(places, '0')
  return `${fen < 0n ? '-' : ''}${magnitude / unit}.${fraction}`
}

const dayWords: Record<Locale, (year: number, month: number, day: number) => string> = {
  'zh-CN': (year, month, day) => `${year}年${month}月${day}日`,
  en: (year, month, day) =>
    new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
      Date.UTC(year, month - 1, day),
    ),
  vi: (year, month, day) => `${day}/${month}/${year}`,
  th: (year, month, day) => `${day}/${month}/${year}`,
}

/** A day (`YYYY-MM-DD`) in words; years are Gregorian in every language. Anything else is written as it came. */
export function formatDay(locale: Locale, day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !year || !month || !date) return day
  return dayWords[locale](year, month, date)
}

/** An instant (UTC ISO) as Shanghai wall time to the minute: `2026-03-01 16:05`. Anything else is written as it came. */
export function formatTime(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(
    at,
  )
}

/** Bytes in the largest fitting unit: `10485760` → `10 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB']
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(bytes, 1)) / 10)))
  return `${formatNumber(String(Math.round((bytes / 1024 ** step) * 10) / 10))} ${units[step]}`
}

import { addDays, dayOf, endOfMonth } from '../base/index.ts'
import type { Day } from '../base/index.ts'

/** A stretch of time that ends with the day of evaluation, or the whole one before it; `last_6_months` are the last six whole or begun months. */
export type Period = (typeof fixed)[number]['period'] | `last_${number}_months`

const fixed = [
  { period: 'this_year', words: ['本年', '本年度', '当年', '今年', 'this_year'] },
  { period: 'this_quarter', words: ['本季度', '本季', 'this_quarter'] },
  { period: 'this_month', words: ['本月', '当月', 'this_month'] },
  { period: 'last_year', words: ['上年', '上年度', '去年', 'last_year'] },
  { period: 'last_quarter', words: ['上季度', '上季', 'last_quarter'] },
  { period: 'last_month', words: ['上月', 'last_month'] },
  { period: 'to_date', words: ['至今', '开工以来', 'to_date'] },
] as const

const byWord = new Map<string, Period>(fixed.flatMap(({ period, words }) => words.map((word) => [word, period])))
const MONTHS = /^(?:近(\d{1,2})个?月|last_(\d{1,2})_months)$/

/** The period a word means, or null: 本年, 上季度, 近3个月, this_year, last_3_months (1 to 60 months). */
export function periodOf(word: string): Period | null {
  const known = byWord.get(word)
  if (known) return known
  const [, zh, en] = MONTHS.exec(word) ?? []
  const months = Number(zh ?? en)
  return months >= 1 && months <= 60 ? `last_${months}_months` : null
}

export function periodWord(period: Period, language: 'zh' | 'en'): string {
  const found = fixed.find((each) => each.period === period)
  if (language === 'en') return period
  return found ? found.words[0] : `近${/\d+/.exec(period)?.[0] ?? ''}个月`
}

export const periodWords = (language: 'zh' | 'en'): string[] => [
  ...fixed.map(({ period }) => periodWord(period, language)),
  periodWord('last_3_months', language),
]

/** The days a period covers as of a day, both included; `from` is null where it has no beginning. */
export function periodSpan(period: Period, today: Day): { from: Day | null; to: Day } {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  const quarter = month - ((month - 1) % 3)
  if (period === 'to_date') return { from: null, to: today }
  if (period === 'this_year') return { from: firstOf(year, 1), to: today }
  if (period === 'this_quarter') return { from: firstOf(year, quarter), to: today }
  if (period === 'this_month') return { from: firstOf(year, month), to: today }
  if (period === 'last_year') return { from: firstOf(year - 1, 1), to: `${String(year - 1).padStart(4, '0')}-12-31` }
  if (period === 'last_quarter') return { from: firstOf(year, quarter - 3), to: addDays(firstOf(year, quarter), -1) }
  if (period === 'last_month') return { from: firstOf(year, month - 1), to: endOfMonth(firstOf(year, month - 1)) }
  return { from: firstOf(year, month - Number(/\d+/.exec(period)?.[0]) + 1), to: today }
}

/** The first day of a month; months below 1 lie in the years before. */
function firstOf(year: number, month: number): Day {
  const months = year * 12 + month - 1
  const day = dayOf(Math.floor(months / 12), (months % 12) + 1, 1)
  if (day === null) throw new RangeError(`no such month: ${year}-${month}`)
  return day
}

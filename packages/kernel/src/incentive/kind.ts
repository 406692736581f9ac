import { addDays, endOfMonth } from '../base/index.ts'
import type { Day } from '../base/index.ts'

/** 月度奖金池资格, 季度优先晋升建议, 年度培训建议. */
export const incentiveKinds = ['monthly_bonus', 'quarterly_promotion', 'yearly_training'] as const
export type IncentiveKind = (typeof incentiveKinds)[number]

/** `2026-10`, `2026Q3`, `2026`: what the kind is about. */
export type IncentivePeriod = string
export type PeriodDays = { from: Day; until: Day }

const shapes: Record<IncentiveKind, RegExp> = {
  monthly_bonus: /^(\d{4})-(0[1-9]|1[0-2])$/,
  quarterly_promotion: /^(\d{4})Q([1-4])$/,
  yearly_training: /^(\d{4})$/,
}

/** The first and last day of a period, or null where the text names none of this kind. */
export function daysOfIncentive(kind: IncentiveKind, period: IncentivePeriod): PeriodDays | null {
  const [, year = '', part = ''] = shapes[kind].exec(period) ?? []
  if (year === '') return null
  if (kind === 'yearly_training') return { from: `${year}-01-01`, until: `${year}-12-31` }
  const last = kind === 'monthly_bonus' ? Number(part) : Number(part) * 3
  const first = kind === 'monthly_bonus' ? last : last - 2
  const month = (n: number): Day => `${year}-${String(n).padStart(2, '0')}-01`
  return { from: month(first), until: endOfMonth(month(last)) }
}

/** The period a day lies in. */
export function incentivePeriodOf(kind: IncentiveKind, day: Day): IncentivePeriod {
  if (kind === 'monthly_bonus') return day.slice(0, 7)
  const year = day.slice(0, 4)
  return kind === 'yearly_training' ? year : `${year}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The last periods that are over on a day, the newest first. */
export function incentivePeriodsBefore(kind: IncentiveKind, day: Day, count: number): IncentivePeriod[] {
  const periods: IncentivePeriod[] = []
  let from = daysOfIncentive(kind, incentivePeriodOf(kind, day))?.from ?? day
  while (periods.length < count) {
    const period = incentivePeriodOf(kind, addDays(from, -1))
    from = daysOfIncentive(kind, period)?.from ?? from
    periods.push(period)
  }
  return periods
}

import { decimal } from '../base/index.ts'
import type { AttentionLevel, Day, Decimal, Mark, Rule } from '../base/index.ts'
import type { ContractTerms, FundClock } from './movement.ts'

/** Day counts from which a level holds; the day of the inflow is day 0 (民法典 art. 201: the first day does not count). */
export type FundClockRule = Rule<{ yellowFromDay: number; orangeFromDay: number; redFromDay: number }>

/** How one clock counts. */
export type ClockTerms = {
  termDays: number
  /** A longer term by contract counts as this. */
  longestTermDays: number
  countIn: 'days' | 'workdays'
  /** A term that ends on a day off ends on the next working day (民法典 art. 203). */
  endsOnWorkday: boolean
  bearsInterest: boolean
  mark: Mark
  /** The text it rests on, as people cite it. */
  source: string
}

/** All that may change with the law or an office's decision, with the day it takes effect. */
export type FundClockVersion = {
  version: string
  effectiveFrom: Day
  levels: FundClockRule['parameters']
  clocks: Record<FundClock, ClockTerms>
  /** Percent per day on what is paid late, where the contract says nothing. */
  interest: { percentPerDay: Decimal; mark: Mark; source: string }
}

/** 资金滞留超 30 天 of the seed documents; 30 days are also the payment term of 国务院令第802号. Yellow and orange are early warnings of ours. */
export const defaultFundClockRule: FundClockRule = {
  id: 'money_standing',
  version: '1',
  mark: 'P',
  source: '国务院令第802号',
  parameters: { yellowFromDay: 20, orangeFromDay: 25, redFromDay: 31 },
}

const own = {
  ...{ termDays: 30, longestTermDays: 30, countIn: 'days', endsOnWorkday: false, bearsInterest: false },
  ...{ mark: 'P', source: '资金滞留超30天' },
} as const satisfies ClockTerms

const versionOf = (version: string, effectiveFrom: Day, law: { term: string; interest: string }): FundClockVersion => ({
  version,
  effectiveFrom,
  levels: defaultFundClockRule.parameters,
  clocks: {
    allocation_to_use: own,
    acceptance_to_payment: {
      ...{ termDays: 30, longestTermDays: 60, countIn: 'days', endsOnWorkday: true, bearsInterest: true },
      ...{ mark: 'V', source: law.term },
    },
    cash_to_transfer: own,
  },
  interest: { percentPerDay: '0.05', mark: 'V', source: law.interest },
})

/** 保障中小企业款项支付条例 as first made and as revised: term and default interest are the same, the articles are others. */
export const fundClockVersions: readonly FundClockVersion[] = [
  versionOf('2020', '2020-09-01', { term: '国务院令第728号 第八条', interest: '国务院令第728号 第十五条' }),
  versionOf('2025', '2025-06-01', { term: '国务院令第802号 第九条', interest: '国务院令第802号 第十七条' }),
]

/** The version in force on a day; the first governs what was before it. Versions come in the order they took effect, at least one. */
export function versionOn(versions: readonly FundClockVersion[], day: Day): FundClockVersion {
  for (let at = versions.length - 1; at > 0; at--) {
    const version = versions[at]
    if (version && version.effectiveFrom <= day) return version
  }
  const [first] = versions
  if (!first) throw new RangeError('no version of the fund clock')
  return first
}

/** The level of money that has stood for so many days; `graceDays` is what a contract allows beyond the rule's own term. */
export function standingLevel(
  daysStanding: number,
  { parameters }: Pick<FundClockRule, 'parameters'>,
  graceDays = 0,
): AttentionLevel | 'none' {
  const days = daysStanding - graceDays
  if (days >= parameters.redFromDay) return 'red'
  if (days >= parameters.orangeFromDay) return 'orange'
  return days >= parameters.yellowFromDay ? 'yellow' : 'none'
}

/** Days as the levels count them: until a due day that was moved to the next working day, no more than the term has. */
export const daysHeld = (
  { daysStanding, graceDays, dueOn }: { daysStanding: number; graceDays: number; dueOn: Day | null },
  { termDays }: Pick<ClockTerms, 'termDays'>,
  today: Day,
): number => (dueOn !== null && dueOn >= today ? Math.min(daysStanding, termDays + graceDays) : daysStanding)

/** The one-year loan prime rate in percent per year, from each day it was announced; the law's least for rates agreed by contract. */
const oneYearLpr: readonly { from: Day; percentPerYear: Decimal }[] = [
  { from: '2019-08-20', percentPerYear: '4.25' },
  { from: '2019-09-20', percentPerYear: '4.2' },
  { from: '2019-11-20', percentPerYear: '4.15' },
  { from: '2020-02-20', percentPerYear: '4.05' },
  { from: '2020-04-20', percentPerYear: '3.85' },
  { from: '2021-12-20', percentPerYear: '3.8' },
  { from: '2022-01-20', percentPerYear: '3.7' },
  { from: '2022-08-22', percentPerYear: '3.65' },
  { from: '2023-06-20', percentPerYear: '3.55' },
  { from: '2023-08-21', percentPerYear: '3.45' },
  { from: '2024-07-22', percentPerYear: '3.35' },
  { from: '2024-10-21', percentPerYear: '3.1' },
  { from: '2025-05-20', percentPerYear: '3' },
]

/** 365 days to a year. */
const DAYS_PER_YEAR = '365'

/** Percent per day on what a contract pays late: its own rate, at least the one-year LPR of the day it was signed; undefined without an agreed rate. */
export function agreedPercentPerDay(
  { latePercentPerDay, signedOn }: ContractTerms,
  since: Day,
): { percentPerDay: Decimal; isRaised: boolean } | undefined {
  if (latePercentPerDay === undefined) return undefined
  const lpr = oneYearLpr.findLast(({ from }) => from <= (signedOn ?? since)) ?? oneYearLpr[0]
  const least = decimal.divide(lpr?.percentPerYear ?? '0', DAYS_PER_YEAR, 8)
  const isRaised = decimal.compare(latePercentPerDay, least) < 0
  return { percentPerDay: isRaised ? least : decimal.canonical(latePercentPerDay), isRaised }
}

import { addDays, decimal, yearOf } from '../base/index.ts'
import type { Day, Decimal, Rule } from '../base/index.ts'
import { daysOfIncentive, type IncentiveKind, type IncentivePeriod } from './kind.ts'

export type IncentiveParameters = {
  /** How many of a hundred are among the first, and from how many people on anybody is ranked at all; null where nobody is. */
  ranking: { sharePercent: Decimal; leastGroup: number } | null
  /** At least this to be among the first; less than this to be advised a training. */
  bound: Decimal
  /** A score counts when it was worked out in the period or so many days after its end. */
  scoredWithinDays: number
}

export type IncentiveRule = Rule<IncentiveParameters>

/** Fewer people than this are never ranked, whatever a scheme says: a place among a handful says nothing and names everybody. */
export const LEAST_GROUP = 10
/** How long who is concerned may appeal after being told (个人信息保护法 art. 24). */
export const APPEAL_WORKDAYS = 5

/** Defaults; what is marked U the authority has yet to decide. A training follows a standard and never a place: the last are not picked out. */
export const defaultIncentiveRules: Record<IncentiveKind, IncentiveRule> = {
  monthly_bonus: {
    ...{ id: 'incentive_monthly_bonus', version: '1', mark: 'U', source: '月度绩效排名前 10 % 参与奖金池' },
    parameters: { ranking: { sharePercent: '10', leastGroup: LEAST_GROUP }, bound: '60', scoredWithinDays: 20 },
  },
  quarterly_promotion: {
    ...{
      id: 'incentive_quarterly_promotion',
      version: '1',
      mark: 'U',
      source: '季度优秀人员优先晋升；优秀比例不超过 20 %',
    },
    parameters: { ranking: { sharePercent: '20', leastGroup: LEAST_GROUP }, bound: '90', scoredWithinDays: 30 },
  },
  yearly_training: {
    ...{ id: 'incentive_yearly_training', version: '1', mark: 'U', source: '年度不达标人员培训再上岗' },
    parameters: { ranking: null, bound: '60', scoredWithinDays: 365 },
  },
}

export type IncentiveParameterProblem =
  | 'incentive_ranking_missing'
  | 'incentive_ranking_of_last'
  | 'incentive_share_unsuitable'
  | 'incentive_group_too_low'
  | 'incentive_bound_unsuitable'
  | 'incentive_window_unsuitable'

/** What is wrong with parameters somebody wants to set, or null. */
export function incentiveParameterProblem(
  kind: IncentiveKind,
  { ranking, bound, scoredWithinDays }: IncentiveParameters,
): IncentiveParameterProblem | null {
  if (kind === 'yearly_training' && ranking) return 'incentive_ranking_of_last'
  if (kind !== 'yearly_training' && !ranking) return 'incentive_ranking_missing'
  if (ranking && !(isWithin(ranking.sharePercent, '0', '50') && !decimal.isZero(ranking.sharePercent)))
    return 'incentive_share_unsuitable'
  if (ranking && !(Number.isSafeInteger(ranking.leastGroup) && ranking.leastGroup >= LEAST_GROUP))
    return 'incentive_group_too_low'
  if (!isWithin(bound, '0', '100')) return 'incentive_bound_unsuitable'
  return Number.isSafeInteger(scoredWithinDays) && scoredWithinDays >= 0 && scoredWithinDays <= 366
    ? null
    : 'incentive_window_unsuitable'
}

/** Days between which a score must have been worked out to count for a period, and the year it is of. */
export function scoreWindow(
  kind: IncentiveKind,
  period: IncentivePeriod,
  { parameters }: Pick<IncentiveRule, 'parameters'>,
): { year: number; from: Day; until: Day } | null {
  const days = daysOfIncentive(kind, period)
  if (!days) return null
  return { year: yearOf(days.from), from: days.from, until: addDays(days.until, parameters.scoredWithinDays) }
}

/** How many of so many are among the first: ⌊n × p %⌋. */
export const placesOf = (count: number, sharePercent: Decimal): number =>
  Math.floor((count * hundredths(sharePercent)) / 10_000)

/** A number with two decimals at most as whole hundredths. */
export const hundredths = (value: Decimal): number => Math.round(decimal.toNumber(value) * 100)

const isWithin = (value: Decimal, least: Decimal, most: Decimal): boolean =>
  decimal.isDecimal(value) &&
  decimal.compare(value, least) >= 0 &&
  decimal.compare(value, most) <= 0 &&
  decimal.compare(decimal.round(value, 2), value) === 0

import { decimal } from '../base/index.ts'
import type { Day, Decimal } from '../base/index.ts'
import { fundClocks } from './movement.ts'
import type { FundClock } from './movement.ts'
import { fundClockVersions, versionOn } from './rule.ts'
import type { FundClockVersion } from './rule.ts'

/** A version an office set for its place and everything below; `depth` tells how deep the place lies. */
export type OfficeVersion = FundClockVersion & { depth: number }

/**
 * The versions that hold at one place, in the order they took effect: on each day that of the nearest office, of these the one that took
 * effect last; the national ones where no office has set any. `office` are the versions of the offices above the place.
 */
export function versionsAt(
  office: readonly OfficeVersion[],
  national: readonly FundClockVersion[] = fundClockVersions,
): readonly FundClockVersion[] {
  if (office.length === 0) return national
  const all = [...national.map((version) => ({ ...version, depth: -1 })), ...office]
  const days = [...new Set(all.map(({ effectiveFrom }) => effectiveFrom))].toSorted()
  const held: FundClockVersion[] = []
  for (const day of days) {
    const { depth: _, ...version } = all.filter(({ effectiveFrom }) => effectiveFrom <= day).reduce(nearer)
    if (held.at(-1)?.version !== version.version) held.push({ ...version, effectiveFrom: day })
  }
  return held
}

const nearer = (a: OfficeVersion, b: OfficeVersion): OfficeVersion =>
  b.depth > a.depth || (b.depth === a.depth && b.effectiveFrom >= a.effectiveFrom) ? b : a

/** What an office may decide; the rest is that of the law. */
export type OfficeRules = {
  levels: FundClockVersion['levels']
  clocks: Record<FundClock, Pick<FundClockVersion['clocks'][FundClock], 'termDays' | 'longestTermDays' | 'countIn'>>
  percentPerDay: Decimal
}

export type OfficeProblem =
  | 'clock_levels_out_of_order'
  | 'clock_term_unsuitable'
  | 'clock_term_beyond_law'
  | 'clock_interest_unsuitable'

/** 国务院令第802号 第九条: however agreed, accepted work is paid within 60 days. */
const LONGEST_BY_LAW = 60
const LONGEST = 365
const MOST_PERCENT_PER_DAY = '1'

/** What cannot be a rule: levels out of order, a term beyond its longest or the law, interest nobody may ask. */
export function officeProblem({ levels, clocks, percentPerDay }: OfficeRules): OfficeProblem | undefined {
  const { yellowFromDay: yellow, orangeFromDay: orange, redFromDay: red } = levels
  if (![yellow, orange, red].every(isDays) || yellow >= orange || orange >= red) return 'clock_levels_out_of_order'
  for (const clock of fundClocks) {
    const { termDays, longestTermDays } = clocks[clock]
    if (!isDays(termDays) || !isDays(longestTermDays) || termDays > longestTermDays) return 'clock_term_unsuitable'
  }
  if (clocks.acceptance_to_payment.longestTermDays > LONGEST_BY_LAW) return 'clock_term_beyond_law'
  const isRate = decimal.isDecimal(percentPerDay) && !decimal.isNegative(percentPerDay)
  return isRate && decimal.compare(percentPerDay, MOST_PERCENT_PER_DAY) <= 0 ? undefined : 'clock_interest_unsuitable'
}

const isDays = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= LONGEST

/** Where an office asks for less than the law's own figure; allowed, and said. */
export type Laxer =
  | { what: 'term'; clock: FundClock; own: string; law: string }
  | { what: 'count'; clock: FundClock; own: string; law: string }
  | { what: 'interest'; own: Decimal; law: Decimal }

/** Held against the national version in force on a day; of the clocks the one that rests on law. */
export function laxerThanLaw({ clocks, percentPerDay }: OfficeRules, day: Day): Laxer[] {
  const law = versionOn(fundClockVersions, day)
  const clock = 'acceptance_to_payment'
  const [own, lawful] = [clocks[clock], law.clocks[clock]]
  const found: Laxer[] = []
  if (own.termDays > lawful.termDays)
    found.push({ what: 'term', clock, own: String(own.termDays), law: String(lawful.termDays) })
  if (own.countIn === 'workdays' && lawful.countIn === 'days')
    found.push({ what: 'count', clock, own: own.countIn, law: lawful.countIn })
  if (decimal.compare(percentPerDay, law.interest.percentPerDay) < 0)
    found.push({ what: 'interest', own: percentPerDay, law: law.interest.percentPerDay })
  return found
}

/** An office's rules as a version the clocks read: what it does not decide is that of the law on the day it takes effect. */
export function officeVersion(
  rules: OfficeRules,
  told: Pick<FundClockVersion, 'version' | 'effectiveFrom'> & { mark: 'V' | 'P' | 'U'; source: string },
): FundClockVersion {
  const { version, effectiveFrom, mark, source } = told
  const law = versionOn(fundClockVersions, effectiveFrom)
  const clockOf = (clock: FundClock) => ({ ...law.clocks[clock], ...rules.clocks[clock], mark, source })
  return {
    version,
    effectiveFrom,
    levels: rules.levels,
    clocks: {
      allocation_to_use: clockOf('allocation_to_use'),
      acceptance_to_payment: clockOf('acceptance_to_payment'),
      cash_to_transfer: clockOf('cash_to_transfer'),
    },
    interest: { percentPerDay: rules.percentPerDay, mark, source },
  }
}

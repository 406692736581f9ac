import { addDays, checkedFen, scaled, sumFen } from '../base/index.ts'
import type { Day, Decimal, Fen } from '../base/index.ts'
import { daysOutside } from './count.ts'
import type { Pause } from './count.ts'
import type { Lot } from './lots.ts'
import type { ContractTerms } from './movement.ts'
import { agreedPercentPerDay, versionOn } from './rule.ts'
import type { FundClockVersion } from './rule.ts'

/** A stretch of days on which the same amount was late at the same rate. */
export type LatePiece = {
  /** The last day before it. */
  after: Day
  to: Day
  days: number
  amountFen: Fen
  percentPerDay: Decimal
  /** Whole fen; what rounding leaves is carried to the next piece, so that the pieces add up to the whole. */
  interestFen: Fen
  /** The version in force on these days; none where the contract's own rate holds. */
  version: string | null
}

export type LateInterest = { interestFen: Fen; pieces: LatePiece[]; isRaised: boolean }

/** Percent and fen: a rate of 8 decimals in percent is a whole number at scale 10. */
const SCALE = 10
const RATE_PLACES = 8

type Late = {
  lot: Lot
  dueOn: Day
  today: Day
  pauses: readonly Pause[]
  terms: ContractTerms
  versions: readonly FundClockVersion[]
}

/**
 * Simple interest on what one lot owed after its due day, up to `today`: amount × days late × rate, anew at each payment and at
 * each day a new version's rate takes effect; exact, rounded once to fen, half up. Days of a dispute bear none.
 */
export function lateInterest({ lot, dueOn, today, pauses, terms, versions }: Late): LateInterest {
  const agreed = agreedPercentPerDay(terms, lot.since)
  const pieces: LatePiece[] = []
  let exact = 0n
  let toldFen = 0
  let after = dueOn
  for (const to of bounds(lot, dueOn, today, agreed ? [] : versions)) {
    const amountFen = owedOn(lot, to)
    const days = daysOutside(pauses, after, to)
    const version = agreed ? undefined : versionOn(versions, to)
    const percentPerDay = agreed?.percentPerDay ?? version?.interest.percentPerDay ?? '0'
    if (amountFen > 0 && days > 0) {
      exact += BigInt(amountFen) * BigInt(days) * scaled.scaled(percentPerDay, RATE_PLACES)
      const wholeFen = checkedFen(Number(scaled.dividedHalfUp(exact, scaled.tenTo(SCALE))))
      const interestFen = wholeFen - toldFen
      pieces.push({ after, to, days, amountFen, percentPerDay, interestFen, version: version?.version ?? null })
      toldFen = wholeFen
    }
    after = to
  }
  return { interestFen: toldFen, pieces, isRaised: agreed?.isRaised ?? false }
}

/** The last days of stretches between two changes: a payment still finds the day it comes on late, a version holds from its first day. */
function bounds(lot: Lot, dueOn: Day, today: Day, versions: readonly FundClockVersion[]): Day[] {
  const days = new Set(lot.takenBy.map(({ day }) => day))
  for (const { effectiveFrom } of versions.slice(1)) days.add(addDays(effectiveFrom, -1))
  return [...days, today].filter((day, at, all) => day > dueOn && day <= today && all.indexOf(day) === at).toSorted()
}

/** What of the lot was not paid before a day. */
function owedOn(lot: Lot, day: Day): Fen {
  return lot.amountFen - sumFen(lot.takenBy.filter((payment) => payment.day < day).map(({ amountFen }) => amountFen))
}

import { decimal, scaled } from '../base/index.ts'
import type { Indicator, IndicatorSet } from './indicator.ts'
import { isReverse } from './quantitative.ts'
import type { ScoringRules } from './rules.ts'
import { boundAt, ceilingAt, halfUp, MOST_PLACES, wholeAt } from './whole.ts'

/** What a quantitative indicator earns: w, nothing, or a share. */
export type Branch = 'full' | 'nothing' | 'share'

/** An indicator in whole numbers: values at `scale` decimals, points at those of the rules. */
export type Quick = {
  kind: 'forward' | 'reverse_a' | 'reverse_b' | 'judged'
  scale: number
  weight: number
  target: number
  /** `=` with a target of zero: met at or below it. */
  isZeroAsked: boolean
  isMissedAtEqual: boolean
  isNegativeZero: boolean
  /** From here on a reason is asked; from there on points are cut without one. */
  overFrom: number
  cutFrom: number
  /** Lower bounds of 达成 and 部分达成. */
  metFrom: number
  partlyFrom: number
}

const VALUE_PLACES = 4
const NEVER = Infinity

/** Null where whole numbers cannot hold the weight or the target: then the exact way is gone. */
export function quickOf(indicator: Indicator, set: IndicatorSet, rules: ScoringRules): Quick | null {
  const weight = wholeAt(indicator.weight, rules.total.parameters.places)
  if (Number.isNaN(weight)) return null
  if (indicator.kind === 'qualitative') return judged(weight, rules)
  const { target: text, sign } = indicator
  const scale = Math.min(MOST_PLACES, Math.max(VALUE_PLACES, scaled.placesOf(text)))
  const target = wholeAt(text, scale)
  if (Number.isNaN(target)) return null
  const variant = indicator.reverseVariant ?? set.reverseVariant ?? rules.reverse.parameters.variant
  const isStrict = sign === '>' || sign === '<'
  return {
    kind: isReverse(sign) ? (variant === 'A' ? 'reverse_a' : 'reverse_b') : 'forward',
    scale,
    weight,
    target,
    isZeroAsked: sign === '=' && target === 0,
    isMissedAtEqual: isStrict && rules.quantitative.parameters.equalityAtStrictSign === 'missed',
    isNegativeZero: rules.negativeActual.parameters.counts === 'as_zero',
    ...(isReverse(sign) ? { overFrom: NEVER, cutFrom: NEVER } : overBounds(text, scale, rules)),
    metFrom: 0,
    partlyFrom: 0,
  }
}

function overBounds(target: string, scale: number, rules: ScoringRules): Pick<Quick, 'overFrom' | 'cutFrom'> {
  const { percent, ofZero, cut } = rules.overAchievement.parameters
  if (decimal.isZero(target)) return { overFrom: ofZero === null ? NEVER : ceilingAt(ofZero, scale), cutFrom: NEVER }
  if (decimal.isNegative(target)) return { overFrom: NEVER, cutFrom: NEVER }
  const overFrom = boundAt(target, percent, scale)
  return { overFrom, cutFrom: cut ? Math.max(overFrom, boundAt(target, cut.fromPercent, scale)) : NEVER }
}

function judged(weight: number, { qualitative: { parameters } }: ScoringRules): Quick {
  const scale = VALUE_PLACES
  return {
    ...({ kind: 'judged', scale, weight, target: wholeAt('100', scale) } as const),
    ...{ isZeroAsked: false, isMissedAtEqual: false, isNegativeZero: false, overFrom: NEVER, cutFrom: NEVER },
    metFrom: ceilingAt(parameters.met, scale),
    partlyFrom: ceilingAt(parameters.partly_met, scale),
  }
}

/** The branch an actual takes, both in whole numbers. */
export function branchOf(quick: Quick, given: number): Branch {
  const actual = quick.isNegativeZero && given < 0 ? 0 : given
  const { target } = quick
  if (quick.kind === 'forward') {
    if (actual === target && quick.isMissedAtEqual) return target > 0 ? 'share' : 'nothing'
    if (quick.isZeroAsked ? actual <= 0 : actual >= target) return 'full'
    return target <= 0 || actual <= 0 ? 'nothing' : 'share'
  }
  if (actual < target || (actual === target && (target > 0 || !quick.isMissedAtEqual))) return 'full'
  return target <= 0 ? 'nothing' : 'share'
}

/** What a share earns, in points of the rules' decimals; NaN where numbers cannot tell. */
export function shareOf({ kind, target, weight }: Quick, actual: number): number {
  if (kind === 'reverse_a') return halfUp(target * weight, actual)
  if (kind === 'reverse_b') return halfUp(Math.max(0, 2 * target - actual) * weight, target)
  return halfUp(actual * weight, target)
}

/** Points earned without an explanation; NaN where numbers cannot tell. Judged percents outside 0–100 earn nothing here. */
export function earned(quick: Quick, actual: number): number {
  if (quick.kind === 'judged')
    return actual >= 0 && actual <= quick.target ? halfUp(actual * quick.weight, quick.target) : Number.NaN
  const branch = branchOf(quick, actual)
  return branch === 'full' ? quick.weight : branch === 'nothing' ? 0 : shareOf(quick, actual)
}

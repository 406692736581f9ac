import { decimal, type Decimal } from '../base/index.ts'

/** Below so many decided leads nothing is said about a rule's precision (样本不足). */
export const LEAST_DECIDED = 10

/** The normal quantile of a two-sided interval of 95 %. */
const Z = 1.96

/** How often a rule was right among the leads that were decided, in percent with the 95 % interval of Wilson (1927). */
export type Precision =
  | { confirmed: number; decided: number; isEnough: false }
  | { confirmed: number; decided: number; isEnough: true; percent: Decimal; lowPercent: Decimal; highPercent: Decimal }

/** Throws RangeError when more were confirmed than decided. */
export function precisionOf(confirmed: number, decided: number): Precision {
  if (!(confirmed >= 0 && confirmed <= decided)) throw new RangeError(`${confirmed} of ${decided}`)
  if (decided < LEAST_DECIDED) return { confirmed, decided, isEnough: false }
  const share = confirmed / decided
  const spread = (Z * Z) / decided
  const centre = (share + spread / 2) / (1 + spread)
  const half = (Z * Math.sqrt((share * (1 - share)) / decided + spread / (4 * decided))) / (1 + spread)
  const percent = (value: number): Decimal => decimal.round(decimal.of(Number((value * 100).toFixed(6))), 1)
  return {
    confirmed,
    decided,
    isEnough: true,
    percent: percent(share),
    lowPercent: percent(Math.max(0, centre - half)),
    highPercent: percent(Math.min(1, centre + half)),
  }
}

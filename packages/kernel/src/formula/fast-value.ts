import type { Given } from './outcome.ts'

/**
 * The fast way: each figure is a JavaScript number at a scale known when the formula is compiled, exact or NaN. NaN means that this way cannot
 * tell (a value is missing, too fine, too large, a divisor is zero) and the exact way is to be asked. Conditions are 1 and 0.
 */
export type FastRun = (given: readonly Given[], row: number) => number

/** What `run` answers × 10^-scale; of a fraction, divided by the register. A `constant` is what it always answers. */
export type Fast = { run: FastRun; scale: number; isFraction: boolean; constant?: number }

/** The divisor of the fraction computed last, above 0 and safe; and a bound of the error of the last approximation. */
export const register = new Float64Array([1, 0])
export const never: Fast = { run: () => Number.NaN, scale: 0, isFraction: false }

/** The divisor of the fraction answered last. */
export function divisor(): number {
  return register[0] as number
}

export const condition = (run: FastRun): Fast => ({ run, scale: 0, isFraction: false })

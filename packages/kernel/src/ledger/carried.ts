import { scaled } from '../base/index.ts'
import type { Decimal, Fen } from '../base/index.ts'

/** A quantity at a price in fen, to be rounded. */
export type Measured = { quantity: Decimal; unitPriceFen: Fen }

/**
 * The amount of a further quantity when `beforeFen` was counted for `before`: everything so far is rounded half up once, and what
 * was counted is taken off it, so that the amounts of all parts sum to the rounded whole. At least 0, which matters only after
 * parts in between were undone.
 */
export function amountOf({ quantity, unitPriceFen }: Measured, before: Decimal = '0', beforeFen: Fen = 0): Fen {
  const scale = scaled.mostPlaces([quantity, before])
  const whole = (scaled.scaled(quantity, scale) + scaled.scaled(before, scale)) * BigInt(unitPriceFen)
  return carriedFrom(whole, scale, beforeFen)
}

/**
 * What is withheld from a further acceptance of `amountFen` when `withheldFen` was withheld from `acceptedFen` before: the percentage
 * of everything so far, rounded half up once, less what was withheld. At least 0 and at most the acceptance.
 */
export function retentionOf(amountFen: Fen, percent: Decimal, acceptedFen: Fen = 0, withheldFen: Fen = 0): Fen {
  const scale = scaled.placesOf(percent)
  const whole = BigInt(acceptedFen + amountFen) * scaled.scaled(percent, scale)
  return Math.min(amountFen, carriedFrom(whole, scale + 2, withheldFen))
}

function carriedFrom(whole: bigint, scale: number, beforeFen: Fen): Fen {
  return Math.max(0, Number(scaled.dividedHalfUp(whole, scaled.tenTo(scale))) - beforeFen)
}

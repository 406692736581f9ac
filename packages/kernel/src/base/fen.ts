import * as decimal from './decimal.ts'

/** Money as a whole number of fen (1/100 yuan), within the safe integers: up to about 90 trillion yuan either way. */
export type Fen = number

/** True for a whole, safely representable count of fen. */
export function isFen(value: unknown): value is Fen {
  return Number.isSafeInteger(value)
}

/** The same amount, or RangeError when it is not a whole number of fen inside the safe range. */
export function checkedFen(amountFen: number): Fen {
  if (!isFen(amountFen)) throw new RangeError(`not a safe whole number of fen: ${amountFen}`)
  return amountFen === 0 ? 0 : amountFen
}

/** Exact sum. Throws RangeError rather than losing a fen beyond the safe range. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let sum = 0
  for (const amount of amounts) sum = checkedFen(sum + checkedFen(amount))
  return sum
}

/** Yuan with thousands separators and two decimals: 123456789 → '1,234,567.89'. */
export function formatYuan(amountFen: Fen): string {
  return grouped(decimal.fixed(decimal.divide(String(checkedFen(amountFen)), '100', 2), 2))
}

/** 万元 with thousands separators and two decimals, half up: 123456789 → '123.46'. */
export function formatWan(amountFen: Fen): string {
  return grouped(decimal.fixed(decimal.divide(String(checkedFen(amountFen)), '1000000', 2), 2))
}

function grouped(fixed: string): string {
  const [whole = '0', fraction] = fixed.split('.')
  const withSeparators = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? withSeparators : `${withSeparators}.${fraction}`
}

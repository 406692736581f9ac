import { decimal } from '../base/index.ts'
import type { Day, Decimal } from '../base/index.ts'

/** `per` units of a currency cost so many yuan, as published for a day. */
export type Rate = { currency: string; day: Day; per: number; yuan: Decimal }

export const YUAN = 'CNY'
/** A rate older than this many days is no rate of the day: no holiday is as long. */
export const RATE_HOLDS_DAYS = 15

/** An amount in yuan at a rate, exact: the product of both, no rounding as long as `per` is a power of ten. */
export function inYuan(amount: Decimal, { per, yuan }: Pick<Rate, 'per' | 'yuan'>): Decimal {
  return decimal.divide(decimal.multiply(amount, yuan), String(per), 20)
}

/** Amounts in several currencies as one sum in yuan, each at the rate of its own day; null where a rate is missing. */
export function sumInYuan(
  amounts: readonly { amount: Decimal; currency: string; rate: Pick<Rate, 'per' | 'yuan'> | null }[],
): Decimal | null {
  const each = amounts.map(({ amount, currency, rate }) =>
    currency === YUAN ? amount : rate === null ? null : inYuan(amount, rate),
  )
  return each.includes(null) ? null : decimal.add(...each.filter((value) => value !== null))
}

import { daysBetween, type Day } from '@jiheng/kernel/base'
import { RATE_HOLDS_DAYS } from '@jiheng/kernel/indicator'
import { formatNumber } from '@jiheng/phrases'
import type { Say } from '@jiheng/ui'

/** Currencies projects here deal in, the most usual first. */
export const currencies = ['CNY', 'USD', 'VND', 'EUR', 'HKD', 'THB', 'MYR', 'SGD', 'IDR', 'PHP', 'JPY', 'GBP'] as const

/** `USD 美元`. */
export function currencyText(code: string, locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'currency', fallback: 'none' }).of(code)
  return name === undefined ? code : `${code} ${name}`
}

type Rate = { currency: string; day: Day; per: number; yuan: string }

/** `100 USD = 690 元`. */
export const rateText = ({ currency, per, yuan }: Rate, { t }: Pick<Say, 't'>): string =>
  t('figures.rate_text', { per, currency, yuan: formatNumber(yuan, Math.max(2, placesOf(yuan))) })

const placesOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0

/** The rate money of a day counts at: of rates the newest first, the first that is not too old; null where there is none. */
export const rateOn = <R extends Rate>(rates: readonly R[], currency: string, day: Day): R | null =>
  rates.find((rate) => rate.currency === currency && rate.day <= day && daysBetween(rate.day, day) < RATE_HOLDS_DAYS) ??
  null

/** `1,200 USD`, `3 起`: a figure with what it is counted in. */
export const figureText = (value: string, unit: string): string =>
  `${formatNumber(value)}${unit === '' ? '' : ` ${unit}`}`

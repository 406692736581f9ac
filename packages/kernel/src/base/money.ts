import * as decimal from './decimal.ts'
import type { Fen } from './fen.ts'
import { toHalfWidth } from './half-width.ts'

/** ISO 4217 codes of the money symbols the importer meets. */
export type Currency = 'CNY' | 'GBP' | 'USD' | 'EUR' | 'VND' | 'THB'

/** What one written unit is worth in yuan (or pounds, dollars …). */
export type MoneyUnit = 'yuan' | 'thousand' | 'wan' | 'million' | 'ten_million' | 'yi' | 'billion'

export type MoneyHints = {
  /** The unit of numbers that carry none, as a column header says it. Default 'yuan'. */
  unit?: MoneyUnit
  /** The currency of numbers that carry no sign or word for it. Default 'CNY'. */
  currency?: Currency
  /** What to do with parts smaller than a fen: refuse them (default), or round half up and say so. */
  finerThanFen?: 'refuse' | 'round'
}

export type MoneyProblem = 'empty' | 'not_a_number' | 'ambiguous_separator' | 'finer_than_fen' | 'too_large'

export type MoneyResult =
  /** `amountFen` counts hundredths of `currency`; `rounded` when parts smaller than that were rounded away. */
  { ok: true; amountFen: Fen; currency: Currency; rounded: boolean } | { ok: false; problem: MoneyProblem }

const UNIT_FACTOR: Record<MoneyUnit, string> = {
  yuan: '1',
  thousand: '1000',
  wan: '10000',
  million: '1000000',
  ten_million: '10000000',
  yi: '100000000',
  billion: '1000000000',
}

/** Longest first, so that 百万元 is not read as 万元. */
const UNIT_WORDS: readonly (readonly [RegExp, MoneyUnit])[] = [
  [/(?:千万|仟万)元?/, 'ten_million'],
  [/百万元?/, 'million'],
  [/[亿億]元?/, 'yi'],
  [/[万萬]元?/, 'wan'],
  [/[千仟]元/, 'thousand'],
  [/元|块/, 'yuan'],
  [/billions?|bn/i, 'billion'],
  [/millions?|mn|mm|m/i, 'million'],
  [/thousands?|k/i, 'thousand'],
]

const HEADER_UNITS: readonly (readonly [RegExp, MoneyUnit])[] = [
  [/[千仟]万元/, 'ten_million'],
  [/百万元/, 'million'],
  [/[亿億]元/, 'yi'],
  [/[万萬]元/, 'wan'],
  [/[千仟]元/, 'thousand'],
  [/(?<![单多公纪])元(?![素件])/, 'yuan'],
  [/(?<![a-z])(?:billions?|bn)(?![a-z])/i, 'billion'],
  [/(?<![a-z])(?:millions?|mn|m)(?![a-z])/i, 'million'],
  [/(?<![a-z])(?:thousands?|k)(?![a-z])/i, 'thousand'],
]

const CURRENCY_WORDS: readonly (readonly [RegExp, Currency])[] = [
  [/人民币|RMB|CNY|[¥￥]/i, 'CNY'],
  [/英镑|GBP|[£￡]/i, 'GBP'],
  [/美元|USD|US\$|\$/i, 'USD'],
  [/欧元|EUR|€/i, 'EUR'],
  [/越南盾|VND|₫/i, 'VND'],
  [/泰铢|THB|฿/i, 'THB'],
]

const NOTHING = /^(?:[-—–/\\_.]*|无|n\/?a|nil|none)$/i
/** Digits with separators that fit no one reading: '1.234,56', '1,5', '12,34,567'. */
const SEPARATED = /^[+-]?\d[\d.,' ]*[.,]\d+$/
const NUMBER = /^([+-]?)(\d{1,3}(?:[, ']\d{3})+|\d+)?(\.\d*)?(?:e([+-]?\d{1,2}))?$/i

/**
 * Reads money as offices write it: full-width digits, thousands separators, signs and accounting brackets, currency
 * marks, units from 元 to 亿元 and k/m/bn. Exact; what cannot be read is a problem, never a guess.
 */
export function parseMoney(text: string, hints: MoneyHints = {}): MoneyResult {
  let rest = toHalfWidth(text).trim()
  if (NOTHING.test(rest)) return { ok: false, problem: 'empty' }
  const currency = take(CURRENCY_WORDS)
  const unit = take(UNIT_WORDS)
  rest = rest.replace(/整$/, '').trim()
  const bracketed = /^\((.+)\)$/.exec(rest)?.[1]
  if (bracketed !== undefined) rest = `-${bracketed.trim()}`
  const number = readNumber(rest.replace(/^([+-])\s+/, '$1'))
  if (!number.ok) return number
  const exactFen = decimal.multiply(decimal.multiply(number.value, UNIT_FACTOR[unit ?? hints.unit ?? 'yuan']), '100')
  return wholeFen(exactFen, currency ?? hints.currency ?? 'CNY', hints.finerThanFen ?? 'refuse')

  function take<T>(words: readonly (readonly [RegExp, T])[]): T | undefined {
    for (const [pattern, meaning] of words) {
      if (!pattern.test(rest)) continue
      rest = rest.replace(pattern, '').trim()
      return meaning
    }
    return undefined
  }
}

/** The money unit a header or note names ('总投资(万元)', 'Budget £m'), or null. 万 or 亿 alone may count people, so 元 is asked for. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  const plain = toHalfWidth(text)
  return HEADER_UNITS.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/** The currency a header or note names, or null. */
export function currencyIn(text: string): Currency | null {
  const plain = toHalfWidth(text)
  return CURRENCY_WORDS.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

function readNumber(text: string): { ok: true; value: decimal.Decimal } | { ok: false; problem: MoneyProblem } {
  const parts = NUMBER.exec(text)
  if (!parts) return { ok: false, problem: SEPARATED.test(text) ? 'ambiguous_separator' : 'not_a_number' }
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts
  if (whole === '' && fraction.length < 2) return { ok: false, problem: 'not_a_number' }
  const power = Number(exponent)
  if (Math.abs(power) > 20) return { ok: false, problem: 'too_large' }
  const digits = `${sign === '-' ? '-' : ''}${whole.replace(/[, ']/g, '') || '0'}${fraction.length > 1 ? fraction : ''}`
  const shift = `1${'0'.repeat(Math.abs(power))}`
  return { ok: true, value: power < 0 ? decimal.divide(digits, shift, 60) : decimal.multiply(digits, shift) }
}

function wholeFen(exactFen: decimal.Decimal, currency: Currency, finer: 'refuse' | 'round'): MoneyResult {
  const rounded = exactFen.includes('.')
  if (rounded && finer === 'refuse') return { ok: false, problem: 'finer_than_fen' }
  const amountFen = Number(decimal.round(exactFen, 0))
  if (!Number.isSafeInteger(amountFen)) return { ok: false, problem: 'too_large' }
  return { ok: true, amountFen, currency, rounded }
}

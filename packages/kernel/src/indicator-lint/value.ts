import { decimal } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'
import { plain } from './text.ts'
import { unitAtStart } from './unit.ts'

export type WrittenSign = '≥' | '>' | '=' | '<' | '≤'
/** A number with the unit written behind it ('' for none) and the words before it. */
export type Quantity = { value: Decimal; unit: string; label: string }
/** A calendar date in a text; month and day where written. */
export type WrittenDate = { year: number; month: number | null; day: number | null; text: string }

/** What a cell with a target, a level or an actual value says. */
export type WrittenValue = {
  text: string
  sign: WrittenSign | null
  quantities: readonly Quantity[]
  dates: readonly WrittenDate[]
  /** Nothing but a sign, one number and its unit. */
  isPure: boolean
  /** Some number is there, be it 三座. */
  hasNumber: boolean
}

const SIGN_WORDS: readonly (readonly [RegExp, WrittenSign])[] = [
  [/^(?:≥|>=|=>|≧|⩾|不少于|不低于|不小于|大于等于|大于或等于|至少|达到|达)/, '≥'],
  [/^(?:≤|<=|=<|≦|⩽|不超过|不高于|不大于|不多于|小于等于|小于或等于|至多|控制在)/, '≤'],
  [/^(?:>|大于|高于|超过|多于)/, '>'],
  [/^(?:<|小于|低于|少于)/, '<'],
  [/^(?:=|等于|为)/, '='],
]
const BEHIND: readonly (readonly [RegExp, WrittenSign])[] = [
  [/^(?:及|或)?以上|^起$/, '≥'],
  [/^(?:及|或)?(?:以内|以下|之内|内)/, '≤'],
  [/^左右/, '='],
]
const DATE =
  /((?:19|20)\d{2})年(?:度|(\d{1,2})月(?:(\d{1,2})[日号])?)?(?:初|末|底)?(?:之?前)?|((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?:之?前)?/g
const NUMBER = /(?:(?<![\d%\p{L}])-)?\d+(?:,\d{3}(?!\d))*(?:\.\d+)?/gu
const HAN_NUMBER = /[一二两三四五六七八九十百千]+(?:个|座|条|处|所|项|次|台|套|份|家|户|栋|名|公里)/

/** The sign a cell holds: a symbol, a doubled one, or its words; null for none. */
export function signIn(text: string): WrittenSign | null {
  return SIGN_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** Reads a cell. Never fails: what it cannot read stays text. */
export function readValue(written: string | undefined): WrittenValue {
  const text = plain(written)
  const dates: WrittenDate[] = []
  const undated = text.replace(DATE, (...found: (string | undefined)[]) => {
    const [all = '', y1, m1, d1, y2, m2, d2] = found
    const month = m1 ?? m2
    const day = d1 ?? d2
    dates.push({
      year: Number(y1 ?? y2),
      month: month ? Number(month) : null,
      day: day ? Number(day) : null,
      text: all,
    })
    return '\u0001'
  })
  const prefix = SIGN_WORDS.find(([pattern]) => pattern.test(undated))
  const sign = prefix?.[1] ?? null
  const body = prefix ? undated.replace(prefix[0], '') : undated
  const { quantities, rest } = quantitiesIn(body)
  const behind = BEHIND.find(([pattern]) => pattern.test(rest))
  const last = behind ? rest.replace(behind[0], '') : rest
  const isPure = dates.length === 0 && quantities.length === 1 && quantities[0]?.label === '' && last === ''
  return {
    text,
    sign: sign ?? (quantities.length === 1 ? (behind?.[1] ?? null) : null),
    quantities,
    dates,
    isPure,
    hasNumber: quantities.length > 0 || dates.length > 0 || HAN_NUMBER.test(text),
  }
}

/** The numbers of a text; `rest` is what follows the last one and its unit. */
function quantitiesIn(text: string): { quantities: Quantity[]; rest: string } {
  const quantities: Quantity[] = []
  let end = 0
  for (const { 0: digits, index } of text.matchAll(NUMBER)) {
    if (index < end) continue
    const label = text.slice(end, index)
    end = index + digits.length
    const unit = unitAtStart(text.slice(end, end + 12))
    end += unit.length
    const value = digits.replaceAll(',', '')
    quantities.push({ value: decimal.canonical(value), unit, label: label.replace(/^[,;，；。、和及]+/, '') })
  }
  return { quantities, rest: text.slice(end) }
}

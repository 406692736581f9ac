import { formatNumber, formatWan, phrase, wanWord, type Locale } from '@jiheng/phrases'

/** A value with its unit, as people read it; money in 万元. */
export function valueText(value: string | null, unit: string, locale: Locale): string {
  if (value === null) return '—'
  if (unit === 'fen') return `${formatWan(locale, Number(value))} ${wanWord(locale).trim()}`
  const word = unit === '分' ? phrase(locale, 'units.score') : unit
  const spaced = word === '' || word === '%' ? word : ` ${word}`
  return `${formatNumber(value)}${spaced}`
}

import { currencyIn, moneyUnitIn, parseMoney, toHalfWidth, type Currency, type MoneyUnit } from '@jiheng/kernel/base'
import { textOf, type Row } from '@jiheng/spreadsheet'
import type { HeaderColumn } from './header.ts'

/** Where a unit or a currency was found; `assumed` asks the person to look. */
export type MoneySource = 'by_hand' | 'header' | 'note' | 'values' | 'narrative' | 'assumed'
export type MoneyReading = { unit: MoneyUnit; unitFrom: MoneySource; currency: Currency; currencyFrom: MoneySource }

const SAMPLE_ROWS = 5_000
/** An amount in running text with its unit: "£1,996.00m", "3.2亿元". */
const WRITTEN_AMOUNT =
  /[£$€¥￥]?\s?(\d[\d,]*(?:\.\d+)?)\s?(billion|bn|million|mn|m|thousand|k|百万元?|万元?|亿元?)(?![\p{L}\d])/giu
const NARRATIVE_UNITS: Record<string, MoneyUnit> = {
  b: 'billion',
  m: 'million',
  t: 'thousand',
  k: 'thousand',
  百: 'million',
  万: 'wan',
  亿: 'yi',
}
/**
 * Running text in the same row that repeats a cell's figure with a unit ("increased to £2013.02m" beside £2,013.02)
 * tells the unit when no header does.
 */
const ENOUGH_MENTIONS = 3
/** A list whose middle project costs less than this many yuan, pounds or dollars was not written in them. */
const LEAST_PLAUSIBLE = 100_000

/** Reads unit and currency of a file once, for the columns whose own header does not state them. */
export function fileMoney(
  above: readonly string[],
  headers: readonly string[],
  body: readonly Row[],
  moneyColumns: readonly number[],
): MoneyReading {
  const rows = body.slice(0, SAMPLE_ROWS)
  const currency = fileCurrency(above, headers, rows, moneyColumns)
  const note = above.map(noteUnit).find((unit) => unit !== null)
  if (note) return { unit: note, unitFrom: 'note', ...currency }
  const narrative = narrativeUnit(rows, moneyColumns)
  if (narrative) return { unit: narrative, unitFrom: 'narrative', ...currency }
  const largest = Math.max(...moneyColumns.map((column) => medianOf(column, rows)))
  if (largest >= LEAST_PLAUSIBLE) return { unit: 'yuan', unitFrom: 'values', ...currency }
  return { unit: currency.currency === 'CNY' ? 'wan' : 'million', unitFrom: 'assumed', ...currency }
}

function fileCurrency(
  above: readonly string[],
  headers: readonly string[],
  rows: readonly Row[],
  moneyColumns: readonly number[],
): Pick<MoneyReading, 'currency' | 'currencyFrom'> {
  const stated = [...above, ...headers].map(statedCurrency).find((currency) => currency !== null)
  if (stated) return { currency: stated, currencyFrom: 'header' }
  const valued = commonest(
    rows.flatMap((row) => moneyColumns.map((column) => currencyIn(textOf(row.cells[column] ?? null)))),
  )
  if (valued) return { currency: valued, currencyFrom: 'values' }
  const isChinese = [...above, ...headers].some((text) => /[\u4e00-\u9fff]/.test(text))
  if (isChinese) return { currency: 'CNY', currencyFrom: 'header' }
  const told = commonest(rows.flatMap((row) => row.cells.map(symbolIn)))
  return told ? { currency: told, currencyFrom: 'narrative' } : { currency: 'CNY', currencyFrom: 'assumed' }
}

/** 美元 and the like say another currency; 元 alone is the yuan. */
function statedCurrency(words: string): Currency | null {
  return currencyIn(words) ?? (moneyUnitIn(words) !== null && words.includes('元') ? 'CNY' : null)
}

/**
 * The unit and currency of one money column: as its header says, else as the file does. With nothing stated anywhere,
 * amounts too small to be whole 元 are assumed to be 万元 (millions abroad), and a person has to say so.
 */
export function moneyReading({ path }: HeaderColumn, file: MoneyReading): MoneyReading {
  const words = path.join(' ')
  const unit = headerUnit(words)
  const currency = statedCurrency(words)
  return {
    ...file,
    ...(unit !== null && { unit, unitFrom: 'header' as const }),
    ...(currency !== null && { currency, currencyFrom: 'header' as const }),
  }
}

/** A header may write 万元 or just (万). */
function headerUnit(header: string): MoneyUnit | null {
  const plain = toHalfWidth(header)
  const bare = /\((亿|万|千万|百万)\)/.exec(plain)?.[1]
  return moneyUnitIn(bare === undefined ? plain : `${bare}元`)
}

/** A note counts only when it speaks of the unit: 单位:万元, amounts in £m. */
function noteUnit(text: string): MoneyUnit | null {
  const plain = toHalfWidth(text)
  const stated =
    /(?:单位|金额)\s*[::]?\s*(.{1,12})/.exec(plain)?.[1] ??
    /(?:\bunit|\bamounts?|\bfigures?|\bin)\b(.{1,20})/i.exec(plain)?.[1]
  const bracketed = /[([【](.{1,10})[)\]】]\s*$/.exec(plain)?.[1]
  return (
    (stated === undefined ? null : moneyUnitIn(stated)) ?? (bracketed === undefined ? null : moneyUnitIn(bracketed))
  )
}

function narrativeUnit(rows: readonly Row[], moneyColumns: readonly number[]): MoneyUnit | null {
  const votes = new Map<MoneyUnit, number>()
  for (const row of rows) {
    const figures = new Set(
      moneyColumns.map((column) => bareFigure(textOf(row.cells[column] ?? null))).filter((figure) => figure !== ''),
    )
    if (figures.size === 0) continue
    row.cells.forEach((cell, column) => {
      if (typeof cell !== 'string' || cell.length < 20 || moneyColumns.includes(column)) return
      for (const unit of unitsBeside(cell, figures)) votes.set(unit, (votes.get(unit) ?? 0) + 1)
    })
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1])
  return first !== undefined && first[1] >= ENOUGH_MENTIONS && first[1] > 4 * (second?.[1] ?? 0) ? first[0] : null
}

function unitsBeside(text: string, figures: ReadonlySet<string>): Set<MoneyUnit> {
  const units = new Set<MoneyUnit>()
  for (const [, figure = '', word = ''] of text.matchAll(WRITTEN_AMOUNT)) {
    const unit = NARRATIVE_UNITS[word.charAt(0).toLowerCase()]
    if (unit !== undefined && figures.has(bareFigure(figure))) units.add(unit)
  }
  return units
}

/** The digits of an amount that names no unit itself, without separators and closing zeros; short ones prove nothing. */
function bareFigure(text: string): string {
  const figure = /^\s*[£$€¥￥]?\s*(\d[\d,]*(?:\.\d+)?)\s*$/.exec(text)?.[1]?.replaceAll(',', '') ?? ''
  const bare = figure.includes('.') ? figure.replace(/\.?0+$/, '') : figure
  return bare.replace('.', '').length >= 3 ? bare : ''
}

function symbolIn(cell: unknown): Currency | null {
  return typeof cell === 'string' && /[£$€]\s?\d/.test(cell) ? currencyIn(cell) : null
}

function commonest(found: readonly (Currency | null)[]): Currency | undefined {
  const counts = new Map<Currency, number>()
  for (const currency of found) if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function medianOf(column: number, rows: readonly Row[]): number {
  const amounts = rows.flatMap((row) => {
    const read = parseMoney(textOf(row.cells[column] ?? null), { finerThanFen: 'round' })
    return read.ok && read.amountFen > 0 ? [read.amountFen / 100] : []
  })
  amounts.sort((a, b) => a - b)
  return amounts[Math.floor(amounts.length / 2)] ?? 0
}

import { parseDay, parseMoney, toHalfWidth } from '@jiheng/kernel/base'
import { isDayCell, textOf, type Row, type Sheet, type Span } from '@jiheng/spreadsheet'
import type { HeaderScore } from './header-score.ts'

/** Where the header stands and what it says. `first` and `last` are 1-based row numbers of the sheet. */
export type Header = {
  first: number
  last: number
  /** Index into `sheet.rows` of the first row after the header. */
  bodyFrom: number
  columns: HeaderColumn[]
  /** Text above the header: titles and notes such as 单位:万元. */
  above: string[]
  score: number
}

/** One column: its own words, and with those of the cells it hangs under (`总投资 / 中央资金`). */
export type HeaderColumn = { column: number; leaf: string; path: string[] }

const SEARCH_ROWS = 40
const MAX_DEPTH = 3
const MAX_LABEL = 60
/** What a further header row must add in named fields. */
const DEPTH_COST = 0.1

/** Finds the header below titles and notes, of one to three rows, merged or not; undefined when no row looks like one. */
export function findHeader(sheet: Sheet, score: HeaderScore): Header | undefined {
  let best: Header | undefined
  for (let index = 0; index < Math.min(sheet.rows.length, SEARCH_ROWS); index++) {
    if (filledCells(sheet.rows[index]) < 2) continue // a title or a note
    for (let depth = 1; depth <= MAX_DEPTH; depth++) {
      if (depth > 1 && !continues(sheet, index, index + depth - 1)) break
      const header = headerAt(sheet, index, depth, score)
      // A deeper header must say more; a later one too.
      if (header !== undefined && header.score > (best?.score ?? 0) + 0.001) best = header
    }
  }
  return best
}

/** Reads the header at rows a person chose, by their 1-based numbers; undefined when those rows are blank. */
export function headerOfRows(
  sheet: Sheet,
  { first, last }: { first: number; last: number },
  score: HeaderScore,
): Header | undefined {
  const index = sheet.rows.findIndex((row) => row.at >= first)
  const depth = sheet.rows.filter((row) => row.at >= first && row.at <= last).length
  return index === -1 || depth === 0 ? undefined : headerAt(sheet, index, depth, score)
}

function headerAt(sheet: Sheet, index: number, depth: number, score: HeaderScore): Header | undefined {
  const rows = sheet.rows.slice(index, index + depth)
  const [top] = rows
  const bottom = rows.at(-1)
  if (top === undefined || bottom === undefined) return undefined
  const columns = headerColumns(sheet, rows)
  if (columns.length === 0) return undefined
  let bodyFrom = index + depth
  while (isIndexRow(sheet.rows[bodyFrom])) bodyFrom++
  return {
    first: top.at,
    last: bottom.at,
    bodyFrom,
    columns,
    above: sheet.rows.slice(0, index).flatMap((row) => row.cells.map(textOf).filter((text) => text.trim() !== '')),
    score: (score(columns, rows) - DEPTH_COST * (depth - 1)) * (sheet.rows.length > bodyFrom ? 1 : 0.5),
  }
}

function headerColumns(sheet: Sheet, rows: readonly Row[]): HeaderColumn[] {
  const width = Math.max(...rows.map((row) => row.cells.length))
  const levels = rows.map((row) => ({ row, spans: sheet.spans.filter((span) => touches(span, row)) }))
  const columns: HeaderColumn[] = []
  for (let column = 0; column < width; column++) {
    const labels = levels.map((level, depth) => labelAt(level, column, depth < rows.length - 1))
    const path = labels.filter((label, i) => label !== '' && label !== labels[i - 1])
    const leaf = path.at(-1)
    if (leaf !== undefined) columns.push({ column, leaf, path })
  }
  return columns
}

const touches = (span: Span, row: Row): boolean => row.at >= span.top && row.at <= span.bottom

/** A header row with the merged areas that touch it. */
type Level = { row: Row; spans: readonly Span[] }

/** A label; an upper row's label also covers the blank cells merged with it, or simply to its right. */
function labelAt({ row, spans }: Level, column: number, reaches: boolean): string {
  const own = label(row, column)
  if (own !== '') return own
  const span = spans.find((each) => column >= each.left && column <= each.right)
  if (span !== undefined) return row.at === span.top ? label(row, span.left) : ''
  if (!reaches || spans.some((each) => each.top === row.at)) return ''
  for (let left = column - 1; left >= 0; left--) {
    const text = label(row, left)
    if (text !== '') return text
  }
  return ''
}

function label(row: Row, column: number): string {
  return textOf(row.cells[column] ?? null)
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether the rows after the first read as more header: only short words, each under a blank or a merged cell. */
function continues(sheet: Sheet, first: number, last: number): boolean {
  const above = sheet.rows[last - 1]
  const row = sheet.rows[last]
  if (above === undefined || row === undefined || sheet.rows[first] === undefined) return false
  const filled = row.cells.flatMap((cell, column) =>
    textOf(cell).trim() === '' ? [] : [{ text: textOf(cell).trim(), column, isDay: isDayCell(cell) }],
  )
  if (filled.length === 0 || filled.some(({ text, isDay }) => isDay || text.length > MAX_LABEL || isFigure(text)))
    return false
  return filled.every(({ column }) => {
    if (label(above, column) === '') return true
    const next = column + 1
    return next < row.cells.length && label(above, next) === '' && label(row, next) !== ''
  })
}

function filledCells(row: Row | undefined): number {
  return row?.cells.filter((cell) => textOf(cell).trim() !== '').length ?? 0
}

function isFigure(text: string): boolean {
  return parseMoney(text).ok || parseDay(text).ok
}

/** A row that only counts the columns (1 2 3 …, 甲 乙 1 2 …, A B C …) belongs to neither header nor body. */
function isIndexRow(row: Row | undefined): boolean {
  if (row === undefined) return false
  const marks = row.cells.map((cell) => toHalfWidth(textOf(cell)).trim()).filter((text) => text !== '')
  if (marks.length < 4) return false
  const isOrdinal = (text: string): boolean => /^(\(?\d{1,2}\)?|[甲乙丙丁]|[A-Z])(=.*)?$/.test(text)
  const numbers = marks.filter((text) => /^\d+$/.test(text)).map(Number)
  return marks.every(isOrdinal) && numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1)
}

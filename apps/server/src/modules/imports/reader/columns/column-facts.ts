import { parseMoney } from '@jiheng/kernel/base'
import { isDayCell, isErrorCell, textOf, type Cell, type Row } from '@jiheng/spreadsheet'
import { classIn, confidenceIn, isNotProvided, isWithheld } from '../rows/project-words.ts'
import { readDay } from '../../../../platform/lists/day-value.ts'

/** What the values of a column look like. Shares are of the filled cells that are neither withheld nor "to be determined". */
export type ColumnFacts = {
  filled: number
  /** Cells counted in the shares. */
  telling: number
  money: number
  day: number
  class: number
  rating: number
  projectCode: number
  number: number
  distinct: number
  meanLength: number
}

const SAMPLE_ROWS = 300
const PROJECT_CODE = /^\d{4}-\d{6}-\d{2}-\d{2}-\d{5}[\dA-Z]$/i

/** Looks at the first rows of a column. */
export function columnFacts(rows: readonly Row[], column: number): ColumnFacts {
  const cells = rows
    .slice(0, SAMPLE_ROWS)
    .map((row) => row.cells[column] ?? null)
    .filter((cell) => textOf(cell).trim() !== '')
  const telling = cells.filter(
    (cell) => !isWithheld(textOf(cell)) && !isNotProvided(textOf(cell)) && !isErrorCell(cell),
  )
  const share = (test: (cell: Cell, text: string) => boolean): number =>
    telling.length === 0 ? 0 : telling.filter((cell) => test(cell, textOf(cell).trim())).length / telling.length
  return {
    filled: cells.length,
    telling: telling.length,
    money: share((cell, text) => !isDayCell(cell) && parseMoney(text, { finerThanFen: 'round' }).ok),
    day: share((cell) => isDayCell(cell) || looksLikeDay(cell)),
    class: share((_, text) => text.length <= 8 && classIn(text) !== null),
    rating: share((_, text) => text.length <= 20 && confidenceIn(text) !== null),
    projectCode: share((_, text) => PROJECT_CODE.test(text)),
    number: share((_, text) => text !== '' && /^[\d.+\-°′″'" ]+[EWNS东西南北]?$/i.test(text)),
    distinct: new Set(telling.map((cell) => textOf(cell))).size / Math.max(1, telling.length),
    meanLength: telling.reduce<number>((sum, cell) => sum + textOf(cell).length, 0) / Math.max(1, telling.length),
  }
}

function looksLikeDay(cell: Cell): boolean {
  if (typeof cell === 'number' && cell > 20_000 && cell < 80_000) return true
  const read = readDay(cell, { epoch: '1900', edge: 'start' })
  return read.ok || read.problem === 'ambiguous_date' || read.problem === 'ambiguous_month'
}

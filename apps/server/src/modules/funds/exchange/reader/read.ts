import { openBook, Refusal, textOf, type Book, type Row, type Sheet } from '@jiheng/spreadsheet'
import { signatureOf } from '../../../../platform/lists/assign-fields.ts'
import { findHeader, headerOfRows, type Header } from '../../../../platform/lists/header.ts'
import { isTotal } from '../../../../platform/lists/total-row.ts'
import { readColumns } from './columns.ts'
import { neededOf, wordsOf, type FinanceKind } from './fields.ts'
import type { FinanceChoice, FinanceReading } from './list.ts'
import { rowReader } from './rows.ts'

/** A file with what it is and what somebody settled about it; it crosses to the worker. */
export type FinanceFile = { name: string; bytes: Uint8Array; kind: FinanceKind; choice: FinanceChoice }

/** Reads a list of the finance system or a statement. Pure apart from memory; from outside run it through `readFinanceSafely`. */
export async function readFinance({ kind, choice, ...file }: FinanceFile): Promise<FinanceReading> {
  try {
    return readBook(await openBook(file), kind, choice)
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem() }
    throw error
  }
}

function readBook({ sheets, ...found }: Book, kind: FinanceKind, choice: FinanceChoice): FinanceReading {
  const { sheet, header } = chooseSheet(sheets, kind, choice)
  const below = sheet.rows.slice(header.bodyFrom)
  const body = below.filter((row) => isEntry(row, header))
  const columns = readColumns(kind, header, body, choice)
  const fields = new Set(columns.map(({ field }) => field))
  const missing = neededOf(kind).filter((group) => !group.some((field) => fields.has(field)))
  const read = rowReader(kind, sheet, columns)
  const rows = missing.length > 0 ? [] : body.map(read).filter((row) => row !== undefined)
  const counts = {
    rows: rows.length,
    withErrors: rows.filter(({ problems }) => problems.some(({ severity }) => severity === 'error')).length,
    left: below.length - body.length,
    incoming: missing.length > 0 ? 0 : body.length - rows.length,
  }
  return {
    ok: true,
    rows,
    summary: {
      ...found,
      sheets: sheets.map(({ name, hidden, rows: all }) => ({ name, hidden, rows: all.length })),
      ...{ sheet: sheet.name, header: { first: header.first, last: header.last }, columns },
      ...{ signature: signatureOf(header.columns), missing: missing.map((group) => [...group]), counts },
    },
  }
}

function chooseSheet(
  sheets: readonly Sheet[],
  kind: FinanceKind,
  choice: FinanceChoice,
): { sheet: Sheet; header: Header } {
  const { headerScore } = wordsOf(kind)
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  if (filled.length === 0) throw new Refusal('no_rows')
  const wanted = choice.sheet === undefined ? filled : filled.filter(({ name }) => name === choice.sheet)
  if (wanted.length === 0) throw new Refusal('no_such_sheet', { sheet: choice.sheet ?? '' })
  const [best] = wanted
    .flatMap((sheet) => {
      const header =
        choice.header === undefined ? findHeader(sheet, headerScore) : headerOfRows(sheet, choice.header, headerScore)
      return header === undefined ? [] : [{ sheet, header }]
    })
    .sort((a, b) => Number(a.sheet.hidden) - Number(b.sheet.hidden) || b.header.score - a.header.score)
  if (best === undefined) throw new Refusal('no_header')
  return best
}

/** Sums, notes and repeated headers are no entries. */
function isEntry({ cells }: Row, header: Header): boolean {
  const texts = cells.map((cell) => textOf(cell).trim()).filter((text) => text !== '')
  if (texts.length < 2 || texts.slice(0, 4).some(isTotal)) return false
  return !header.columns.slice(0, 3).every(({ column, leaf }) => textOf(cells[column] ?? null).trim() === leaf)
}

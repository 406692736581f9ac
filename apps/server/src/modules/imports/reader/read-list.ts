import { bodyRows } from './rows/body-rows.ts'
import {
  cellAddress,
  columnName,
  openBook,
  Refusal,
  textOf,
  type Book,
  type Row,
  type Sheet,
} from '@jiheng/spreadsheet'
import { signatureOf } from '../../../platform/lists/assign-fields.ts'
import { dayOrders } from '../../../platform/lists/day-column.ts'
import { definitionOf } from './columns/fields.ts'
import { findHeader, headerOfRows, type Header } from '../../../platform/lists/header.ts'
import { hasError, type ImportedRow } from './rows/imported-row.ts'
import type { ColumnReading, ListChoice, ListFile, ListReading } from './list.ts'
import { matchColumns, words, type Match } from './columns/matching.ts'
import { fileMoney, moneyReading } from '../../../platform/lists/money-column.ts'
import { rowReader } from './rows/row-reader.ts'
import { markDuplicates } from './rows/row-rules.ts'

/**
 * Reads an office's list: finds the sheet, the header and the columns, then every project row with its problems.
 * Pure apart from memory; run it through `readListSafely` when the file comes from outside.
 */
export async function readList(file: ListFile, choice: ListChoice = {}): Promise<ListReading> {
  try {
    return readBook(await openBook(file), choice)
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem() }
    throw error
  }
}

function readBook(book: Book, choice: ListChoice): ListReading {
  const { sheet, header } = chooseSheet(book.sheets, choice)
  const rawBody = sheet.rows.slice(header.bodyFrom)
  const byHand = new Map(
    Object.entries(choice.columns ?? {}).flatMap(([column, { field }]) =>
      field === undefined ? [] : [[Number(column), field] as const],
    ),
  )
  const matches = matchColumns(header.columns, rawBody, byHand)
  const { projects, left } = bodyRows(sheet, header, matches)
  const body = projects.map(({ row }) => row)
  const columns = readColumns(matches, header, body, choice)
  const read = rowReader(sheet.name, sheet.epoch, columns)
  const hasName = columns.some(({ field }) => field === 'name')
  const rows = hasName ? projects.map(read) : []
  reportDuplicates(rows, columns, sheet.name)
  const { sheets, ...found } = book
  return {
    ok: true,
    rows,
    summary: {
      ...found,
      sheets: sheets.map(({ name, hidden, rows: { length } }) => ({ name, hidden, rows: length })),
      sheet: sheet.name,
      header: { first: header.first, last: header.last },
      columns,
      signature: signatureOf(header.columns),
      missing: hasName ? [] : ['name'],
      counts: { projects: projects.length, withErrors: rows.filter(hasError).length, ...left },
    },
  }
}

/** The sheet asked for, else the visible one whose header says most, else a hidden one. */
function chooseSheet(sheets: readonly Sheet[], choice: ListChoice): { sheet: Sheet; header: Header } {
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  if (filled.length === 0) throw new Refusal('no_rows')
  const wanted = choice.sheet === undefined ? filled : filled.filter(({ name }) => name === choice.sheet)
  if (wanted.length === 0) throw new Refusal('no_such_sheet', { sheet: choice.sheet ?? '' })
  const found = wanted.flatMap((sheet) => {
    const header =
      choice.header === undefined
        ? findHeader(sheet, words.headerScore)
        : headerOfRows(sheet, choice.header, words.headerScore)
    return header === undefined ? [] : [{ sheet, header }]
  })
  const [best] = found.sort(
    (a, b) => Number(a.sheet.hidden) - Number(b.sheet.hidden) || b.header.score - a.header.score,
  )
  if (best === undefined) throw new Refusal('no_header')
  return best
}

function readColumns(
  matches: readonly Match[],
  header: Header,
  body: readonly Row[],
  choice: ListChoice,
): ColumnReading[] {
  const kindOf = ({ field }: Match): string | null => (field === null ? null : definitionOf(field).kind)
  const moneyColumns = matches.filter((match) => kindOf(match) === 'money').map(({ column }) => column.column)
  const money = fileMoney(
    header.above,
    header.columns.map(({ path }) => path.join(' ')),
    body,
    moneyColumns,
  )
  const orders = dayOrders(
    matches.filter((match) => kindOf(match) === 'day').map(({ column }) => column.column),
    body,
  )
  return matches.map((match) => {
    const { column, path } = match.column
    const chosen = choice.columns?.[column] ?? {}
    const reading: ColumnReading = {
      column,
      letter: columnName(column),
      header: path.join(' / '),
      field: match.field,
      score: match.score,
      because: match.because,
      filled: match.facts.filled,
      samples: samplesOf(body, column),
    }
    if (kindOf(match) === 'money') {
      const found = moneyReading(match.column, money)
      reading.money = {
        ...found,
        ...(chosen.unit === undefined ? {} : { unit: chosen.unit, unitFrom: 'by_hand' }),
        ...(chosen.currency === undefined ? {} : { currency: chosen.currency, currencyFrom: 'by_hand' }),
      }
    }
    const order = chosen.order ?? orders.get(column)
    if (order !== undefined) reading.order = order
    return reading
  })
}

const SAMPLES = 3

function samplesOf(body: readonly Row[], column: number): string[] {
  const samples = new Set<string>()
  for (const row of body) {
    const text = textOf(row.cells[column] ?? null).trim()
    if (text !== '') samples.add(text.length > 80 ? `${text.slice(0, 79)}…` : text)
    if (samples.size === SAMPLES) break
  }
  return [...samples]
}

function reportDuplicates(rows: readonly ImportedRow[], columns: readonly ColumnReading[], sheet: string): void {
  const byKey = (['code', 'externalId', 'name'] as const).map((field) =>
    columns.find((column) => column.field === field),
  )
  const { column, field } = byKey.find((each) => each !== undefined) ?? { column: 0, field: null }
  markDuplicates(rows, ({ at, problems }, first) => {
    problems.push({
      severity: 'error',
      key: 'imports.cell.duplicate_row',
      params: { first },
      cell: cellAddress(sheet, at, column),
      column,
      field,
    })
  })
}

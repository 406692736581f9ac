import { decimal } from '@jiheng/kernel/base'
import { phraseOf, type Locale } from '@jiheng/phrases'
import type { Cell, Table } from '../../../platform/spreadsheet/cell.ts'
import type { ExecutionRow } from '../execution/groups.ts'
import type { Grouping } from '../execution/schema.ts'
import type { ContractRow } from '../store/contracts.ts'
import type { MovementRow } from '../store/movements.ts'
import type { Report } from './service/reconcile.ts'

type Say = (key: string) => string
/** One column: its phrase below `reconcile.exported.`, its width and what it holds. */
type Exported<Row> = [header: string, width: number, cell: (row: Row, say: Say) => Cell]

const number = (value: string | null): Cell => (value === null ? null : { number: value })
const day = (value: string | null): Cell => (value === null ? null : { day: value })
/** Yuan, exact to the fen. */
const yuan = (fen: number | null): Cell => number(fen === null ? null : decimal.divide(decimal.of(fen), '100', 2))

const bookColumns: Exported<MovementRow>[] = [
  ['day', 12, (row) => day(row.day)],
  ['kind', 12, (row, say) => say(`funds.kind.${row.kind}`)],
  ['amount', 18, (row) => yuan(row.reversesId === null ? row.amountFen : -row.amountFen)],
  ['year', 8, (row) => number(row.year === null ? null : String(row.year))],
  ['source', 16, (row, say) => (row.source === null ? null : say(`funds.source.${row.source}`))],
  ['contract', 30, (row) => row.contractName],
  ['counterparty', 30, (row) => row.counterpartyName],
  ['reference', 20, (row) => row.referenceNo],
  ['label', 30, (row) => row.label],
  ['reversed_on', 12, (row) => day(row.reversedOn)],
  ['why', 30, (row) => row.why],
]

const contractColumns: Exported<ContractRow>[] = [
  ['number', 20, (row) => row.number],
  ['name', 36, (row) => row.name],
  ['contractor', 30, (row) => row.contractorName],
  ['signed_on', 12, (row) => day(row.signedOn)],
  ['original', 18, (row) => yuan(row.originalFen)],
  ['changed', 18, (row) => yuan(row.changedFen)],
  ['total', 18, (row) => yuan(row.totalFen)],
  ['accepted', 18, (row) => yuan(row.acceptedFen)],
  ['retained', 18, (row) => yuan(row.retainedFen)],
  ['paid', 18, (row) => yuan(row.paidFen)],
  ['requested', 18, (row) => yuan(row.requestedFen)],
  ['payable', 18, (row) => yuan(row.payableFen)],
]

const executionColumns = (by: Grouping): Exported<ExecutionRow>[] => [
  [`by_${by}`, 36, (row, say) => row.name ?? (by === 'source' ? say(`funds.source.${row.key}`) : row.key)],
  ['initial', 18, (row) => yuan(row.initialFen)],
  ['full_year', 18, (row) => yuan(row.fullYearFen)],
  ['allocated', 18, (row) => yuan(row.allocatedFen)],
  ['arrived', 18, (row) => yuan(row.arrivedFen)],
  ['executed', 18, (row) => yuan(row.executedFen)],
  ['rate', 10, (row) => number(row.ratePercent)],
]

const reconciliationColumns: Exported<Report['rows'][number]>[] = [
  ['project', 40, (row) => row.projectName],
  ['kind', 12, (row, say) => say(`funds.kind.${row.kind}`)],
  ['source', 16, (row, say) => say(`funds.source.${row.source}`)],
  ['month', 10, (row) => row.month],
  ['finance', 18, (row) => yuan(row.financeFen)],
  ['own', 18, (row) => yuan(row.ourFen)],
  ['difference', 18, (row) => yuan(row.differenceFen)],
]

function tableOf<Row>(
  locale: Locale,
  name: string,
  columns: readonly Exported<Row>[],
  rows: AsyncIterable<Row> | Iterable<Row>,
): Table {
  const say: Say = (key) => phraseOf(locale, key, {})
  const cells = async function* (): AsyncGenerator<Cell[]> {
    for await (const row of rows) yield columns.map(([, , cell]) => cell(row, say))
  }
  return {
    name: say(`reconcile.exported.${name}`),
    columns: columns.map(([header, width]) => ({ header: say(`reconcile.exported.${header}`), width })),
    rows: cells(),
  }
}

/** The book of a project; what was undone counts against its entry. */
export const bookTable = (locale: Locale, rows: AsyncIterable<MovementRow>): Table =>
  tableOf(locale, 'book', bookColumns, rows)

export const contractTable = (locale: Locale, rows: Iterable<ContractRow>): Table =>
  tableOf(locale, 'contracts', contractColumns, rows)

export const executionTable = (locale: Locale, by: Grouping, rows: AsyncIterable<ExecutionRow>): Table =>
  tableOf(locale, 'execution', executionColumns(by), rows)

export const reconciliationTable = (locale: Locale, rows: Report['rows']): Table =>
  tableOf(locale, 'reconciliation', reconciliationColumns, rows)

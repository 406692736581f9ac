import { formatYuan } from '@jiheng/kernel/base'
import { phraseOf, type Locale } from '@jiheng/phrases'
import type { Cell, Table } from '../../platform/spreadsheet/cell.ts'
import type { PayrollBatch } from './schema/payroll.ts'

type Item = PayrollBatch['items'][number]
type Say = (key: string) => string
type ColumnOf = [header: string, width: number, cell: (item: Item, batch: PayrollBatch, say: Say) => Cell]

const amount = (fen: number | null | undefined): Cell =>
  fen === null || fen === undefined ? '' : { number: formatYuan(fen).replaceAll(',', '') }

const whole: ColumnOf[] = [
  ['batch', 38, (_, { batchId }) => batchId],
  ['account', 24, ({ account }) => account],
  ['name', 28, ({ name }) => name],
  ['unit', 32, ({ unit }) => unit],
  ['period', 10, (_, { period }) => period],
  ['score', 10, ({ total }) => (total === null ? '' : { number: total })],
  ['place', 8, ({ place }) => (place === null ? '' : { number: String(place) })],
  ['amount_yuan', 16, ({ amountFen }) => amount(amountFen)],
  ['final_on', 12, (_, { finalOn }) => ({ day: finalOn })],
]

const differing: ColumnOf[] = [
  ...whole,
  ['change', 12, ({ change }, _, say) => (change ? say(`incentives.change_name.${change}`) : '')],
  ['before_yuan', 16, ({ beforeFen }) => amount(beforeFen)],
  ['difference_yuan', 16, ({ differenceFen }) => amount(differenceFen)],
  ['corrects', 38, (_, { corrects }) => corrects?.batchId ?? ''],
]

/** The same batch as a sheet, in the words of the reader; of a difference with what was before. */
export function payrollTable(locale: Locale, batch: PayrollBatch): Table {
  const say: Say = (key) => phraseOf(locale, key, {})
  const columns = batch.corrects ? differing : whole
  const title = `${batch.scheme.name} ${batch.period}`
  return {
    name: batch.corrects ? `${title} ${say('incentives.difference')}` : title,
    columns: columns.map(([header, width]) => ({ header: say(`incentives.exported.${header}`), width })),
    rows: rowsOf(batch, columns, say),
  }
}

async function* rowsOf(batch: PayrollBatch, columns: readonly ColumnOf[], say: Say): AsyncGenerator<Cell[]> {
  for (const item of batch.items) yield columns.map(([, , cell]) => cell(item, batch, say))
}

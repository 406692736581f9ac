import { formatYuan } from '@jiheng/kernel/base'
import { phraseOf, type Locale } from '@jiheng/phrases'
import type { Cell, Table } from '../../platform/spreadsheet/cell.ts'
import type { PayrollBatch } from './schema.ts'

type Item = PayrollBatch['items'][number]

const columns: [header: string, width: number, cell: (item: Item, batch: PayrollBatch) => Cell][] = [
  ['batch', 38, (_, { batchId }) => batchId],
  ['account', 24, ({ account }) => account],
  ['name', 28, ({ name }) => name],
  ['unit', 32, ({ unit }) => unit],
  ['period', 10, (_, { period }) => period],
  ['score', 10, ({ total }) => (total === null ? '' : { number: total })],
  ['place', 8, ({ place }) => (place === null ? '' : { number: String(place) })],
  [
    'amount_yuan',
    16,
    ({ amountFen }) => (amountFen === null ? '' : { number: formatYuan(amountFen).replaceAll(',', '') }),
  ],
  ['final_on', 12, (_, { finalOn }) => ({ day: finalOn })],
]

/** The same batch as a sheet, in the words of the reader. */
export function payrollTable(locale: Locale, batch: PayrollBatch): Table {
  const say = (key: string): string => phraseOf(locale, key, {})
  return {
    name: `${batch.scheme.name} ${batch.period}`,
    columns: columns.map(([header, width]) => ({ header: say(`incentives.exported.${header}`), width })),
    rows: rowsOf(batch),
  }
}

async function* rowsOf(batch: PayrollBatch): AsyncGenerator<Cell[]> {
  for (const item of batch.items) yield columns.map(([, , cell]) => cell(item, batch))
}

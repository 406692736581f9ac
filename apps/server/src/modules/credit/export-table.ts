import { phraseOf, type Locale } from '@jiheng/phrases'
import type { Cell, Table } from '../../platform/spreadsheet/cell.ts'
import type { CreditExport } from './schema.ts'

type Item = CreditExport['items'][number]
type Say = (key: string) => string

const columns: [header: string, width: number, cell: (item: Item, say: Say) => Cell][] = [
  ['code', 24, ({ creditCode }) => creditCode],
  ['name', 36, ({ name }) => name],
  ['period', 10, ({ period }) => period],
  ['score', 10, ({ score }) => ({ number: score })],
  ['grade', 8, ({ grade }, say) => say(`evaluation.grade_name.${grade}`)],
  ['covered', 12, ({ coveredWeight }) => ({ number: coveredWeight })],
  ['evidence', 12, ({ evidenceLevel }) => ({ number: String(evidenceLevel) })],
  ['facts', 10, ({ facts }) => ({ number: String(facts) })],
  ['projects', 10, ({ projects }) => ({ number: String(projects) })],
  ['reply', 14, ({ replyState }, say) => say(`credit.reply_state.${replyState}`)],
  ['version', 10, ({ recordVersion }) => ({ number: String(recordVersion) })],
  ['rule', 10, ({ ruleVersion }) => ruleVersion],
  ['published_on', 12, ({ publishedOn }) => ({ day: publishedOn })],
  ['source', 44, ({ source }) => source],
]

/** The same records as a sheet, in the words of the reader. */
export function creditTable(locale: Locale, { period, items }: CreditExport): Table {
  const say: Say = (key) => phraseOf(locale, key, {})
  return {
    name: `${say('credit.export_name')} ${period}`,
    columns: columns.map(([header, width]) => ({ header: say(`credit.exported.${header}`), width })),
    rows: rowsOf(items, say),
  }
}

async function* rowsOf(items: readonly Item[], say: Say): AsyncGenerator<Cell[]> {
  for (const item of items) yield columns.map(([, , cell]) => cell(item, say))
}

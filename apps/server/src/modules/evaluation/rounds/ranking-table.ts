import { phraseOf, type Locale } from '@jiheng/phrases'
import type { Cell, Table } from '../../../platform/spreadsheet/cell.ts'
import type { RoundPublication } from './schema/rounds.ts'

type Row = RoundPublication['items'][number]
type Say = (key: string, params?: Record<string, string | number>) => string
/** One column: its phrase below `rounds.exported.`, its width and what it holds. */
type Exported = [header: string, width: number, cell: (row: Row, say: Say) => Cell]

const number = (value: string | number | null): Cell => (value === null ? null : { number: String(value) })
const when = (condition: boolean, columns: Exported[]): Exported[] => (condition ? columns : [])

/** What is published of a round as seen on its page: a place never without what it rests on; no places where there are too few. */
export function rankingTable(
  locale: Locale,
  { name, isPublished, publishes, ranking, items, note }: RoundPublication,
): Table {
  const say: Say = (key, params = {}) => phraseOf(locale, key, params)
  const shows = (what: RoundPublication['publishes'][number]) => !isPublished || publishes.includes(what)
  const isRanked = ranking?.isOn === true
  const columns: Exported[] = [
    ...when(isRanked, [['place', 8, (row) => number(row.place)]]),
    ...when(isRanked, [['shared', 8, (row) => (row.isShared ? say('rounds.exported.is_shared') : null)]]),
    ['project', 44, (row) => row.name],
    ['kind', 16, (row) => say(`projects.kind_name.${row.kind}`)],
    ['size', 8, (row) => say(`rounds.size_name.${row.size}`)],
    ...when(shows('total'), [['total', 10, (row) => number(row.total)]]),
    ...when(shows('grade'), [['grade', 8, (row) => row.grade && say(`evaluation.grade_name.${row.grade}`)]]),
    ['evidence', 12, (row) => say('rounds.exported.evidence_of', { level: row.evidenceLevel })],
    ['sample', 10, (row) => number(row.sampleSize)],
    ['covered', 10, (row) => number(row.coveredWeight)],
    ...when(shows('total'), [['trend', 10, (row) => number(row.trend)]]),
    ...when(isRanked, [
      ['group_place', 10, (row) => number(row.group?.place ?? null)],
      ['group_count', 10, (row) => number(row.group?.count ?? null)],
      ['group_mean', 12, (row) => number(row.group && row.group.count > 1 ? row.group.mean : null)],
    ]),
    ...when(shows('use'), [['use', 14, (row) => row.use && say(`rounds.use_name.${row.use}`)]]),
  ]
  const { count = 0, least = 0 } = ranking ?? {}
  const told = [
    ...(isPublished ? [] : [say('rounds.exported.preview')]),
    ...(ranking ? [say(isRanked ? 'rounds.ranking_note' : 'rounds.ranking_off', { count, least })] : []),
    ...(note ? [note] : []),
  ]
  // What must be known of the figures stands under them, in the column of names.
  const at = columns.findIndex(([header]) => header === 'project')
  const cells = async function* (): AsyncGenerator<Cell[]> {
    for (const row of items) yield columns.map(([, , cell]) => cell(row, say))
    for (const sentence of told) yield columns.map((_, n) => (n === at ? sentence : null))
  }
  return {
    name,
    columns: columns.map(([header, width]) => ({ header: say(`rounds.exported.${header}`), width })),
    rows: cells(),
  }
}

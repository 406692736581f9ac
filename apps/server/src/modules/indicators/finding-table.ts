import {
  cellIn,
  toldExample,
  toldFinding,
  type FormOrigin,
  type LintCell,
  type LintFinding,
  type LintForm,
} from '@jiheng/kernel/indicator-lint'
import { isPhraseKey, phraseOf, type Locale } from '@jiheng/phrases'
import type { Cell, Table } from '../../platform/spreadsheet/cell.ts'

const columns = [
  ...([['cell', 18] as const, ['row', 8] as const, ['indicator', 30] as const, ['severity', 10] as const] as const),
  ...([['finding', 26] as const, ['message', 56] as const, ['example', 56] as const, ['why', 56] as const] as const),
  ['source', 40] as const,
] as const

/** What was found about a form as a sheet, cell by cell in the order of the form, in the words of the reader. */
export function findingTable(
  locale: Locale,
  form: LintForm,
  findings: readonly LintFinding[],
  origin: FormOrigin | null,
): Table {
  const say = (key: string, params: Record<string, string | number> = {}): string =>
    isPhraseKey(key) ? phraseOf(locale, key, params) : key
  return {
    name: [say('goal_check.list_name'), form.project].filter(Boolean).join(' '),
    columns: columns.map(([key, width]) => ({ header: say(`goal_check.listed.${key}`), width })),
    rows: rowsOf(findings, (finding) => rowOf(finding, form, origin, say)),
  }
}

type Say = (key: string, params?: Record<string, string | number>) => string

function rowOf(finding: LintFinding, form: LintForm, origin: FormOrigin | null, say: Say): Cell[] {
  const { name, message, why } = toldFinding(finding, say)
  const row = finding.cells.find(({ indicator }) => indicator !== null)?.indicator ?? null
  return [
    origin === null ? null : namesOf(finding.cells, form, origin),
    row === null ? null : { number: String(row + 1) },
    row === null ? null : (form.indicators[row]?.name ?? null),
    say(`lint.severity.${finding.severity}`),
    ...[name, message, toldExample(finding.example, say).join('\n'), why, finding.rule.source ?? null],
  ]
}

const namesOf = (cells: readonly LintCell[], form: LintForm, origin: FormOrigin): string =>
  [...new Set(cells.flatMap((cell) => cellIn(origin, form, cell) ?? []))].join(' ')

async function* rowsOf(
  findings: readonly LintFinding[],
  row: (finding: LintFinding) => Cell[],
): AsyncGenerator<Cell[]> {
  for (const finding of findings) yield row(finding)
}

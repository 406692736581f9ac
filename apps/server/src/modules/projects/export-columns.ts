import { decimal } from '@jiheng/kernel/base'
import { phraseOf, type Locale } from '@jiheng/phrases'
import type { Cell, Column } from '../../platform/spreadsheet/cell.ts'
import { regionName } from './regions.ts'
import type { ExportColumn } from './schema/finding.ts'
import type { ListedRow } from './store/list.ts'

type Say = (key: string) => string
type Exported = { width: number; cell(row: ListedRow, say: Say): Cell }

const number = (value: string | number | null): Cell => (value === null ? null : { number: String(value) })
const day = (value: string | null): Cell => (value === null ? null : { day: value })
/** Yuan (or whole units of the currency), exact to the fen. */
const money = (fen: number | null): Cell => number(fen === null ? null : decimal.divide(decimal.of(fen), '100', 2))
const places = (value: string | null): Cell => number(value === null ? null : decimal.canonical(value))

const columns: Record<ExportColumn, Exported> = {
  code: { width: 27, cell: (row) => row.code },
  name: { width: 44, cell: (row) => row.name },
  kind: { width: 14, cell: (row, say) => say(`kind_name.${row.kind}`) },
  industry: { width: 12, cell: (row, say) => say(`industry_name.${row.industry}`) },
  region: { width: 14, cell: (row) => regionName(row.regionCode) },
  class: { width: 12, cell: (row, say) => say(`class_name.${row.class}`) },
  stage: { width: 12, cell: (row, say) => say(`stage_name.${row.stage}`) },
  owner: { width: 28, cell: (row) => row.ownerName },
  department: { width: 22, cell: (row) => row.departmentName },
  total_amount: { width: 18, cell: (row) => money(row.totalInvestmentFen) },
  currency: { width: 8, cell: (row) => row.currency },
  planned_start: { width: 12, cell: (row) => day(row.plannedStart) },
  planned_finish: { width: 12, cell: (row) => day(row.plannedFinish) },
  approved_finish: { width: 14, cell: (row) => day(row.approvedFinish) },
  state: { width: 8, cell: (row, say) => say(`state_name.${row.attention ?? 'grey'}`) },
  open_alerts: { width: 10, cell: (row) => number(row.openAlerts) },
  planned_percent: { width: 12, cell: (row) => places(row.plannedPercent) },
  actual_percent: { width: 12, cell: (row) => places(row.actualPercent) },
  score: { width: 8, cell: (row) => places(row.score) },
  longitude: { width: 12, cell: (row) => places(row.longitude) },
  latitude: { width: 12, cell: (row) => places(row.latitude) },
}

/** Headers and cells of an export, in the words of a language. */
export function exportLayout(
  chosen: readonly ExportColumn[],
  locale: Locale,
): { name: string; columns: Column[]; cells(row: ListedRow): Cell[] } {
  const say: Say = (key) =>
    phraseOf(locale, key.startsWith('state_name.') ? key.replace('state_name', 'states') : `projects.${key}`, {})
  return {
    name: say('register'),
    columns: chosen.map((id) => ({ header: say(`exported.${id}`), width: columns[id].width })),
    cells: (row) => chosen.map((id) => columns[id].cell(row, say)),
  }
}

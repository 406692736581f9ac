import {
  cellIn,
  type FormOrigin,
  type IndicatorField,
  type LintCell,
  type LintForm,
} from '@jiheng/kernel/indicator-lint'
import type { Say } from '@jiheng/ui'

/** The columns every form has, and those it may have besides. */
export const usualColumns = ['level1', 'level2', 'name', 'sign', 'target', 'unit', 'weight', 'evidence'] as const
const furtherColumns = ['lastYear', 'actual', 'score', 'scoring', 'reason'] as const
export type Column = (typeof usualColumns)[number] | (typeof furtherColumns)[number]

/** The further columns of which a row of the form says something. */
export const furtherIn = ({ indicators }: LintForm): Column[] =>
  furtherColumns.filter((column) => indicators.some((row) => (row[column] ?? '') !== ''))

/** The name of the element a cell is shown in. */
export const cellId = (row: number, column: Column): string => `cell-${row}-${column}`

/** The cell of the page a finding's cell is shown in; where its column is not shown, the row's name. Null for the form itself. */
export function shownCell(form: LintForm, { indicator, field }: LintCell): { row: number; column: Column } | null {
  if (indicator === null) return null
  const column = [...usualColumns, ...furtherIn(form)].find((each) => each === field)
  return { row: indicator, column: column ?? 'name' }
}

/** Puts the cursor into a cell. */
export function goToCell(row: number, column: Column): void {
  const input = document.getElementById(cellId(row, column))?.querySelector('input')
  input?.scrollIntoView({ block: 'center' })
  input?.focus({ preventScroll: true })
}

/** Where a finding stands, as the file calls it, else by row and column. */
export function placeOf(form: LintForm, origin: FormOrigin | null, cell: LintCell | undefined, { t }: Say): string {
  if (cell === undefined || cell.field === 'ex_ante') return t('goal_check.whole_form')
  const named = origin && cellIn(origin, form, cell)
  if (named) return named
  if (cell.indicator === null || cell.field === 'funds') return t('goal_check.whole_form')
  const column: IndicatorField = cell.field
  return t('goal_check.cell', { n: cell.indicator + 1, column: t(`goal_check.column.${column}`) })
}

import type { CallOutput } from '@jiheng/api'
import type { State } from '@jiheng/ui'

export type FinanceList = CallOutput<'getFinanceList'>
export type FinanceRow = CallOutput<'listFinanceRows'>['items'][number]
export type FinanceColumn = NonNullable<FinanceList['summary']>['columns'][number]
export type Report = CallOutput<'getReconciliation'>
export type ReportRow = Report['rows'][number]
export type SideEntry = CallOutput<'openDifference'>['finance'][number]
export type Statements = CallOutput<'getStatements'>
export type BankRow = Statements['rows'][number]

export const kinds = ['payment', 'allocation', 'cash_arrival', 'statement'] as const
export type Kind = (typeof kinds)[number]
export const outcomes = ['new', 'differs', 'refused', 'linked', 'known'] as const
export type Outcome = (typeof outcomes)[number]

/** How a row stands, for its mark. */
export const stateOfOutcome: Record<Outcome, State> = {
  new: 'green',
  linked: 'grey',
  known: 'grey',
  differs: 'orange',
  refused: 'red',
}
export const stateOfLevel: Record<BankRow['level'], State> = {
  confirmed: 'green',
  sure: 'green',
  likely: 'yellow',
  none: 'red',
}

/** The line of the budget and the month of a row, as the address keeps it. */
export const keyOf = ({ projectId, kind, source, month }: ReportRow): string =>
  [projectId, kind, source, month].join('.')

/** What a person changed about columns so far, by column. */
export type ColumnEdits = Record<
  number,
  { field?: FinanceColumn['field']; unit?: NonNullable<FinanceColumn['money']>['unit'] }
>

/** What was found and what a person changed, as the server takes it: only what a hand chose. */
export const settledColumns = (columns: readonly FinanceColumn[], edits: ColumnEdits) =>
  columns.flatMap(({ column, field, because, money }) => {
    const edit = edits[column]
    const byHand = {
      ...(because === 'by_hand' && { field }),
      ...(money?.unitFrom === 'by_hand' && { unit: money.unit }),
    }
    const chosen = { ...byHand, ...edit }
    return Object.keys(chosen).length === 0 ? [] : [{ column, ...chosen }]
  })

/** Whether the unit of some amounts is only a guess. */
export const asksUnit = ({ summary }: FinanceList, edits: ColumnEdits): boolean =>
  (summary?.columns ?? []).some(
    ({ column, money }) => money?.unitFrom === 'assumed' && edits[column]?.unit === undefined,
  )

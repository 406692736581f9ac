import type { CallInput, CallOutput } from '@jiheng/api'

export type ImportList = CallOutput<'getImport'>
export type Summary = NonNullable<ImportList['summary']>
export type ImportColumn = Summary['columns'][number]
export type Entry = CallOutput<'listImportEntries'>['items'][number]
export type Settings = NonNullable<CallInput<'settleImport'>['body']>
export type ColumnEdit = Omit<NonNullable<Settings['columns']>[number], 'column'>
export type Edits = Readonly<Record<number, ColumnEdit>>

export const isBusy = ({ state }: ImportList): boolean => state === 'reading' || state === 'importing'

/** Columns whose amounts could mean several things: their unit or currency is told by nobody. */
export function assumed({ columns }: Summary, edits: Edits = {}): ImportColumn[] {
  return columns.filter(({ column, money, field }) => {
    const { unit, currency, field: chosen = field } = edits[column] ?? {}
    return (
      chosen !== null &&
      money !== undefined &&
      ((money.unitFrom === 'assumed' && !unit) || (money.currencyFrom === 'assumed' && !currency))
    )
  })
}

/** Whether somebody must look at the columns before the check means anything. */
export const needsColumns = (summary: Summary): boolean => summary.missing.length > 0 || assumed(summary).length > 0

/** All a person settled about the list, earlier and now: the server forgets what is not told again. */
export function settings(summary: Summary, edits: Edits, asOf: string | null): Settings {
  const columns = summary.columns.flatMap((read) => {
    const settled = { ...settledBefore(read), ...edits[read.column] }
    return Object.keys(settled).length > 0 ? [{ column: read.column, ...settled }] : []
  })
  return { sheet: summary.sheet, header: summary.header, columns, asOf }
}

function settledBefore({ because, field, money, order }: ImportColumn): ColumnEdit {
  return {
    ...(because === 'by_hand' && { field }),
    ...(money?.unitFrom === 'by_hand' && { unit: money.unit }),
    ...(money?.currencyFrom === 'by_hand' && { currency: money.currency }),
    ...(order && { order }),
  }
}

/** What the list's amounts are counted in; `moreFen` of its entries is in hundredths of it. */
export function currencyOf(summary: Summary | null): string {
  return summary?.columns.find(({ field, money }) => field === 'totalInvestment' && money)?.money?.currency ?? 'CNY'
}

/** The phrase of a project's field as the registry names it: `totalInvestmentFen` is the list's `totalInvestment`. */
export function fieldKey(field: string): string {
  const plain = field.replace(/(?<=.)(Fen|Name|Id|Code)$/, '')
  return `imports.fields.${field === 'externalId' ? field : plain}`
}

const vocabularies: Record<string, string> = {
  kind: 'kind_name',
  industry: 'industry_name',
  class: 'class_name',
  stage: 'stage_name',
}

/** The phrase of a value that comes from a closed list, else undefined. */
export function wordKey(field: string, value: unknown): string | undefined {
  const words = vocabularies[field]
  return words && typeof value === 'string' ? `projects.${words}.${value}` : undefined
}

const weight: Record<string, number> = {
  plannedFinish: 0,
  totalInvestmentFen: 1,
  yearPlanFen: 2,
  plannedStart: 3,
  externalId: 8,
  description: 9,
}

/** Changes in the order they matter: finish and money first, long texts last. */
export function byWeight<T extends { field: string }>(changes: readonly T[]): T[] {
  return changes.toSorted((a, b) => (weight[a.field] ?? 5) - (weight[b.field] ?? 5))
}

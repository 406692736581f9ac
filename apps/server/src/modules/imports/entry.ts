import { daysBetween, type Day } from '@jiheng/kernel/base'
import type { RegisterRow, RowOutcome } from '../projects/index.ts'
import {
  cellAddress,
  hasError,
  projectKey,
  type Cell,
  type CellProblem,
  type ImportedRow,
  type ListSummary,
} from './reader/index.ts'
import { fundingOf, registerRow, reportOf, type ListDays } from './register-row.ts'

export type Outcome = 'created' | 'updated' | 'unchanged' | 'older' | 'failed'

/** Something to say about a cell; `key` is a phrase (`imports.cell.…` or `errors.…`). */
export type EntryProblem = Pick<CellProblem, 'severity' | 'params' | 'cell' | 'column'> & {
  key: string
  field: string | null
}

type Params = CellProblem['params']

/** One project of a list, or one row that cannot go in. */
export type Entry = {
  rowNumber: number
  name: string
  outcome: Outcome
  projectId: string | null
  register: RegisterRow | null
  funding: Record<string, number>
  changes: Record<string, [old: unknown, now: unknown]>
  problems: EntryProblem[]
  withheld: Record<string, string>
  original: Cell[] | null
  /** Calendar days the planned finish moved back, and what the total investment grew by, against what was known before. */
  daysLater: number | null
  moreFen: number | null
}

type Judged = Exclude<RowOutcome, { outcome: 'refused' }>

/** A good project of a list before the registry judged it. */
export type Candidate = { row: ImportedRow; register: RegisterRow }

/**
 * Splits what was read into rows that fail and projects that may go in. Several rows of one project are its history:
 * the newest becomes the record, the others its earlier reports.
 */
export function sortRows(rows: readonly ImportedRow[], days: ListDays): { failed: Entry[]; candidates: Candidate[] } {
  const failed = rows.filter(hasError).map(failedEntry)
  const good = rows.filter((row) => !hasError(row))
  const candidates = [...Map.groupBy(good, ({ values }) => projectKey(values)).values()].map((reports): Candidate => {
    const [newest, ...earlier] = reports.toSorted((a, b) =>
      compare(reportOf(b.values, days).asOf, reportOf(a.values, days).asOf),
    ) as [ImportedRow, ...ImportedRow[]]
    const register = registerRow(newest.values, days)
    if (earlier.length > 0) register.earlier = earlier.map(({ values }) => reportOf(values, days))
    return { row: newest, register }
  })
  return { failed, candidates }
}

function failedEntry(row: ImportedRow): Entry {
  return { ...plainEntry(row), outcome: 'failed', original: row.original }
}

/** The entry of a project, given what the registry says would become of it. */
export function judgedEntry({ row, register }: Candidate, outcome: RowOutcome, summary: ListSummary): Entry {
  if (outcome.outcome === 'refused') {
    const entry = failedEntry(row)
    return { ...entry, problems: [...entry.problems, refusalOf(outcome, row.at, summary)] }
  }
  return {
    ...plainEntry(row),
    outcome: outcome.outcome,
    projectId: outcome.id === '' ? null : outcome.id,
    register: inListCurrency(register, outcome, summary),
    changes: changesTold(outcome),
    funding: fundingOf(row.values),
    ...slipOf(outcome),
  }
}

/** A new project whose amounts are all unknown is still counted in the list's currency; a known one keeps its own. */
function inListCurrency(register: RegisterRow, { outcome }: Judged, { columns }: ListSummary): RegisterRow {
  const stated = new Set(
    columns.flatMap(({ money }) => (money === undefined || money.currencyFrom === 'assumed' ? [] : [money.currency])),
  )
  const [currency] = stated
  if (outcome !== 'created' || register.currency !== undefined || currency === undefined || stated.size > 1) {
    return register
  }
  return { ...register, currency }
}

function plainEntry({ at, values, problems, withheld }: ImportedRow): Entry {
  const name = values.name ?? values.code ?? values.externalId ?? ''
  return {
    ...{
      rowNumber: at,
      name,
      outcome: 'unchanged',
      projectId: null,
      register: null,
      funding: {},
      changes: {},
      problems,
      withheld,
    },
    ...{ original: null, daysLater: null, moreFen: null },
  }
}

/** What the registry refused, put at the cell it speaks of (or at the name). */
export function refusalOf(
  { reason, field, params = {} }: Extract<RowOutcome, { outcome: 'refused' }>,
  rowNumber: number,
  summary: ListSummary,
): EntryProblem {
  const told = summary.columns.find((column) => column.field !== null && fieldNames(column.field).includes(field ?? ''))
  const { column = 0, field: listField = null } = told ?? summary.columns.find((each) => each.field === 'name') ?? {}
  return {
    severity: 'error',
    key: `errors.${reason}`,
    params,
    cell: cellAddress(summary.sheet, rowNumber, column),
    column,
    field: listField,
  }
}

/** Something to say about a row as a whole, at its name. */
export function noticeAtName(reason: string, params: Params, rowNumber: number, summary: ListSummary): EntryProblem {
  const { column = 0 } = summary.columns.find(({ field }) => field === 'name') ?? {}
  const cell = cellAddress(summary.sheet, rowNumber, column)
  return { severity: 'notice', key: `imports.cell.${reason}`, params, cell, column, field: 'name' }
}

/** What the registry calls a list's field. */
const fieldNames = (field: string): string[] => [field, `${field}Fen`, `${field}Name`, `${field}Id`, `${field}Code`]

/** What an update changes; of a new project everything is new. */
export const changesTold = ({ outcome, changes }: Judged): Entry['changes'] => (outcome === 'updated' ? changes : {})

/** How far a project slipped and how much dearer it became, when it was known before. */
export function slipOf({ outcome, changes }: Judged): Pick<Entry, 'daysLater' | 'moreFen'> {
  if (outcome !== 'updated') return { daysLater: null, moreFen: null }
  const [oldFinish, newFinish] = changes.plannedFinish ?? []
  const [oldTotal, newTotal] = changes.totalInvestmentFen ?? []
  const sameMoney = changes.currency === undefined
  return {
    daysLater:
      typeof oldFinish === 'string' && typeof newFinish === 'string'
        ? daysBetween(oldFinish as Day, newFinish as Day)
        : null,
    moreFen: sameMoney && typeof oldTotal === 'number' && typeof newTotal === 'number' ? newTotal - oldTotal : null,
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

import { earlierDay, type Day } from '@jiheng/kernel/base'
import { readRegion, type RegisterRow, type Report } from '../projects/index.ts'
import { industryIn, kindIn, stageIn } from './list-words.ts'
import type { MoneyField, RowValues } from './reader/index.ts'

/** The day a list speaks of when a row does not say, and the last day anything can be known. */
export type ListDays = { asOf: Day | null; today: Day }

/**
 * A row as the registry takes it. What the list does not say, or keeps back, is left out, so that the registry keeps
 * what it has. Amounts are hundredths of `currency`.
 */
export function registerRow(values: RowValues, days: ListDays): RegisterRow {
  const row: RegisterRow = { name: values.name ?? '' }
  const tell = <K extends keyof RegisterRow>(field: K, value: RegisterRow[K] | undefined): void => {
    if (value !== undefined) row[field] = value
  }
  for (const field of SAME_NAME) tell(field, values[field])
  for (const [field, from] of RENAMED) tell(field, values[from])
  for (const [field, from] of AMOUNTS) tell(field, values[from]?.amountFen)
  tell(
    'currency',
    AMOUNTS.map(([, from]) => values[from]?.currency).find((currency) => currency !== undefined),
  )
  tell('kind', kindIn(values.kind))
  tell('industry', industryIn(values.industry) ?? industryIn(values.kind))
  tell('stage', stageIn(values.stage))
  tell('regionCode', regionOf(values))
  if (values.longitude !== undefined && values.latitude !== undefined) {
    row.location = { type: 'Point', coordinates: [values.longitude, values.latitude] }
  }
  const { asOf, rating } = reportOf(values, days)
  row.report = rating == null ? { asOf } : { asOf, rating }
  return row
}

/** What a row says about its project on its day. */
export function reportOf(values: RowValues, { asOf, today }: ListDays): Report {
  const report: Report = { asOf: earlierDay(values.asOf ?? asOf ?? today, today) }
  if (values.plannedFinish !== undefined) report.plannedFinish = values.plannedFinish
  if (values.totalInvestment !== undefined) report.totalInvestmentFen = values.totalInvestment.amountFen
  if (values.rating?.confidence) report.rating = values.rating.confidence
  return report
}

/** Amounts by source of funding, which belong to the budget rather than to the registry. */
export function fundingOf(values: RowValues): Record<string, number> {
  const told = Object.entries(values).filter(([field]) => field.startsWith('funding.'))
  return Object.fromEntries(
    told.map(([field, money]) => [field.slice('funding.'.length), (money as { amountFen: number }).amountFen]),
  )
}

const SAME_NAME = [
  ...(['code', 'externalId', 'class', 'address', 'description', 'contact'] as const),
  ...(['plannedStart', 'plannedFinish', 'approvedOn', 'approvedFinish', 'actualStart', 'actualFinish'] as const),
] as const
const RENAMED = [
  ['ownerName', 'owner'],
  ['departmentName', 'department'],
  ['contractorName', 'contractor'],
] as const
const AMOUNTS = [
  ['totalInvestmentFen', 'totalInvestment'],
  ['yearPlanFen', 'yearPlan'],
  ['approvedAmountFen', 'approvedAmount'],
] as const satisfies readonly (readonly [keyof RegisterRow, MoneyField])[]

/** The region a list names in its own column, else in the address. */
function regionOf({ region, address }: RowValues): string | undefined {
  const read =
    (region === undefined ? undefined : readRegion(region)) ?? (address === undefined ? undefined : readRegion(address))
  return read?.region.code
}

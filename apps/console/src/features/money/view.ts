import type { CallInput, CallOutput } from '@jiheng/api'
import { oneOf, type Search } from '../../shared/search-text.ts'

export type Execution = CallOutput<'getFundExecution'>
export type ExecutionRow = Execution['rows'][number]
export type Quadrants = CallOutput<'getFundQuadrants'>
export type Placed = Quadrants['items'][number]
export type Quadrant = Placed['quadrant']
export type Grouping = Execution['by']

export const groupings: readonly Grouping[] = ['source', 'project', 'department', 'region', 'month']
export const quadrants: readonly Quadrant[] = ['both_on_track', 'work_behind', 'both_behind', 'money_behind']

type Time = Pick<NonNullable<CallInput<'getFundExecution'>['query']>, 'asOf' | 'cut'>

/** The day the figures are read as of: a day, the January–July cut, or today. */
export function timeOf(search: Search): Time {
  if (oneOf(search['cut']) === 'jan_jul') return { cut: 'jan_jul' }
  const asOf = oneOf(search['asOf'])
  return asOf ? { asOf } : {}
}

export function groupingOf(search: Search): Grouping {
  return groupings.find((each) => each === oneOf(search['by'])) ?? 'source'
}

/** How far a rate is behind the share of the year that has passed, in points; negative is behind. */
export function behindTime(ratePercent: string | null, timePercent: string): number | null {
  return ratePercent === null ? null : Number(ratePercent) - Number(timePercent)
}

import type { Day } from '@jiheng/kernel/base'
import type { Changes } from '../audit/index.ts'
import type { NewProject } from './schema/project.ts'

/** What a list said about a project on one day. */
export type Report = {
  asOf: Day
  plannedFinish?: Day | null
  totalInvestmentFen?: number | null
  rating?: Rating | null
}
export type Rating = 'green' | 'amber_green' | 'amber' | 'amber_red' | 'red'

/**
 * One project as a list tells it. A field left out stays as it is (or gets its default in a new project); null clears it.
 * `ownerName` and the like become the organisation of exactly that name when the directory has one.
 */
export type RegisterRow = Partial<NewProject> & {
  name: string
  /** The list's own day and rating; today without a rating when it tells none. */
  report?: Pick<Report, 'asOf' | 'rating'>
  /** Older reports of the same project, in any order. */
  earlier?: Report[]
}

export type Batch = {
  /** Where rows go that name no organisation; the actor's own when left out. */
  organisationId?: string
  /** What brought the rows: the file's name, or `demo`. */
  source: string
  isSynthetic?: boolean
  why?: string
  rows: RegisterRow[]
}

export type RowOutcome =
  | {
      /** `older`: the list is older than the newest known report, so only the history is kept. */
      outcome: 'created' | 'updated' | 'unchanged' | 'older'
      /** Empty for a project that is only foreseen. */
      id: string
      changes: Changes
      /** Approved originals the row tells differently; they never change. */
      kept: string[]
    }
  | { outcome: 'refused'; reason: string; field?: string; params?: Record<string, string | number> }

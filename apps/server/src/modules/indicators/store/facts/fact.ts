import type { Day, EvidenceLevel, Explanation } from '@jiheng/kernel/base'
import type { Db } from '../../../../platform/db/database.ts'

/** A value of a figure for one project; of periodic figures one for each month, `asOf` within it. */
export type FactRow = {
  projectId: string
  name: string
  value: string | null
  asOf: Day | null
  evidenceLevel: EvidenceLevel
  /** How it was itself computed, where it was not simply read. */
  because?: Explanation
}

export type Span = { asOf: Day; from: Day }

/** Reads the figures `names` of many projects in one statement. `from` is the first day of the year, or of the period asked for. */
export type Reader = { names: readonly string[]; read(db: Db, ids: string[], span: Span): Promise<FactRow[]> }

/** The reader of finance lists and bank statements: bytes in, typed rows with cell-exact problems out. Knows no database and no HTTP. */
import { inSandbox } from '@jiheng/spreadsheet'
import type { FinanceReading } from './list.ts'
import type { FinanceFile } from './read.ts'

export { fieldsOf, financeFields, financeKinds, type FinanceField, type FinanceKind } from './fields.ts'
export type {
  FinanceChoice,
  FinanceColumnChoice,
  FinanceReading,
  FinanceRow,
  FinanceSummary,
  FinanceValues,
  RowProblem,
} from './list.ts'

/** A list waits for while a person looks on: it may take less than a list that is read by a job. */
const LIMITS = { millis: 20_000, heapMb: 512 }

/** Reads a list in a worker of its own. Never throws for what a file contains. */
export const readFinanceSafely = (file: FinanceFile): Promise<FinanceReading> =>
  inSandbox<FinanceReading>(new URL('./worker.ts', import.meta.url), file, LIMITS)

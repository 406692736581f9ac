import { cellBook } from '../cells.ts'
import type { CellBook } from '../cells.ts'
import type { FormFacts } from '../facts.ts'
import type { FormKind, OfficialForm, Say, Typed } from '../form.ts'
import { fillApplication } from './application.ts'
import { fillEvaluationSystem } from './evaluation-system.ts'
import { rowsOf } from './indicators.ts'
import { longRowsOf } from './long-term.ts'
import { fillMonitoring } from './monitoring.ts'
import { fillSelfEvaluation } from './self-evaluation.ts'

const fillers: Record<FormKind, (book: CellBook, facts: FormFacts) => void> = {
  application: fillApplication,
  monitoring: fillMonitoring,
  self_evaluation: fillSelfEvaluation,
  evaluation_system: fillEvaluationSystem,
}

/** A form with every cell the system can fill and what people typed. `say` gives the words of the paper in the office's language. */
export function fillForm(kind: FormKind, facts: FormFacts, typed: Typed, say: Say): OfficialForm {
  const book = cellBook(typed, say)
  fillers[kind](book, facts)
  const longRows = kind === 'application' ? longRowsOf(facts) : []
  return {
    format: 'jiheng-form/1',
    kind,
    year: facts.year,
    asOf: facts.asOf,
    projectId: facts.project.id,
    rows: kind === 'evaluation_system' ? [] : rowsOf(facts),
    ...(longRows.length > 0 && { longRows }),
    steps: kind === 'application' ? facts.steps.length : 0,
    cells: book.cells,
  }
}

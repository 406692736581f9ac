import type { FormKind, OfficialForm } from '../form.ts'
import type { Grid } from '../grid.ts'
import { applicationGrid } from './application.ts'
import { evaluationSystemGrid } from './evaluation-system.ts'
import { monitoringGrid } from './monitoring.ts'
import { selfEvaluationGrid } from './self-evaluation.ts'

const grids: Record<FormKind, (form: OfficialForm) => Grid> = {
  application: applicationGrid,
  monitoring: monitoringGrid,
  self_evaluation: selfEvaluationGrid,
  evaluation_system: evaluationSystemGrid,
}

/** The paper of a form: the one table from which screen, Excel, Word and PDF are made. */
export const gridOf = (form: OfficialForm): Grid => grids[form.kind](form)

import { isFen } from '../../base/index.ts'
import type { LintForm, LintIndicator } from '../form.ts'

export type JsonProblem = 'not_json' | 'not_a_form'

const REQUIRED = ['level1', 'level2', 'name', 'sign', 'target', 'unit', 'weight'] as const
const OPTIONAL = ['id', 'lastYear', 'actual', 'score', 'evidence', 'scoring', 'reason'] as const

/**
 * Reads a form, or a list of forms, from JSON: `{ project, year?, kind?, totalBudgetFen?, executionWeight?, exAnte?, indicators: [{ level1,
 * level2, name, sign, target, unit, weight, … }] }`. Cells may be numbers; missing ones are empty.
 */
export function readJsonForms(text: string): { ok: true; forms: LintForm[] } | { ok: false; problem: JsonProblem } {
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return { ok: false, problem: 'not_json' }
  }
  const forms = (Array.isArray(parsed) ? parsed : [parsed]).map(formOf)
  return forms.length > 0 && forms.every((form) => form !== null)
    ? { ok: true, forms }
    : { ok: false, problem: 'not_a_form' }
}

function formOf(value: unknown): LintForm | null {
  if (!isRecord(value) || !Array.isArray(value['indicators'])) return null
  const rows: unknown[] = value['indicators']
  if (!rows.every(isRecord)) return null
  const { year, totalBudgetFen, executionWeight, exAnte, kind } = value
  return {
    project: textOf(value['project']),
    ...(typeof kind === 'string' && { kind }),
    ...(typeof year === 'number' && Number.isInteger(year) && { year }),
    ...(isFen(totalBudgetFen) && { totalBudgetFen }),
    ...(/^\d{1,3}(\.\d{1,4})?$/.test(textOf(executionWeight)) && { executionWeight: textOf(executionWeight) }),
    ...((exAnte === 'passed' || exAnte === 'failed' || exAnte === 'none') && { exAnte }),
    indicators: rows.map(indicatorOf),
  }
}

function indicatorOf(row: Record<string, unknown>): LintIndicator {
  const required = Object.fromEntries(REQUIRED.map((field) => [field, textOf(row[field])]))
  const optional = OPTIONAL.flatMap((field) => (textOf(row[field]) === '' ? [] : [[field, textOf(row[field])]]))
  return { ...required, ...Object.fromEntries(optional) } as LintIndicator
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

import { decimal, explain, referenceTo } from '../base/index.ts'
import type { Day, Decimal, Explanation, Input } from '../base/index.ts'
import { defaultExAnteRules, exAnteDimensions, exAnteItems } from './sheet.ts'
import type { ExAnteDimension, ExAnteItem, ExAnteMark, ExAnteRules } from './sheet.ts'

/** The sheet of one assessor. */
export type ExAnteSheet = { assessorId: string; assessor: string; marks: Partial<Record<ExAnteItem, ExAnteMark>> }

export type ExAnteResult = {
  state: 'passed' | 'failed'
  /** Out of 100, half up to two decimals. */
  total: Decimal
  /** Out of 20 each. */
  dimensions: Record<ExAnteDimension, Decimal>
  explanation: Explanation
}

export type ExAnteProblem = { ok: false; problem: 'nobody_assessed' | 'items_open'; assessors: string[] }

const SCALE = 2

/**
 * The result of an evaluation before a project enters the budget: the mean of all assessors' points per dimension, half up to two decimals,
 * and their sum held against the pass mark. Every assessor judges every item.
 */
export function assessExAnte(
  sheets: readonly ExAnteSheet[],
  asOf: Day,
  rules: ExAnteRules = defaultExAnteRules,
): ({ ok: true } & ExAnteResult) | ExAnteProblem {
  if (sheets.length === 0) return { ok: false, problem: 'nobody_assessed', assessors: [] }
  const open = sheets.filter(({ marks }) =>
    exAnteDimensions.some((dimension) => exAnteItems[dimension].some((item) => !marks[item])),
  )
  if (open.length > 0) return { ok: false, problem: 'items_open', assessors: open.map(({ assessor }) => assessor) }
  const parts = exAnteDimensions.map((dimension) => dimensionOf(dimension, sheets, asOf, rules))
  const total = decimal.add(...parts.map(({ points }) => points))
  const explanation = explain({
    measure: 'measures.ex_ante_total',
    value: total,
    unit: 'score',
    rule: referenceTo(rules),
    formula: 'Σ',
    inputs: parts.map(({ input }) => input),
    asOf,
    sampleSize: sheets.length,
    note: { key: 'notes.ex_ante_pass', params: { from: rules.passFrom } },
  })
  return {
    ok: true,
    state: decimal.compare(total, rules.passFrom) >= 0 ? 'passed' : 'failed',
    total,
    dimensions: Object.fromEntries(
      parts.map(({ dimension, points }) => [dimension, points]),
    ) as ExAnteResult['dimensions'],
    explanation,
  }
}

function dimensionOf(dimension: ExAnteDimension, sheets: readonly ExAnteSheet[], asOf: Day, rules: ExAnteRules) {
  const sums = sheets.map(({ marks }) =>
    decimal.add(...exAnteItems[dimension].map((item) => rules.points[(marks as Record<ExAnteItem, ExAnteMark>)[item]])),
  )
  const points = decimal.divide(decimal.add(...sums), String(sheets.length), SCALE)
  const because = explain({
    measure: `measures.ex_ante_${dimension}`,
    value: points,
    unit: 'score',
    rule: referenceTo(rules),
    formula: 'x̄',
    inputs: sheets.map(({ assessorId, assessor }, at) => ({
      measure: 'measures.ex_ante_sheet',
      value: sums[at] ?? null,
      unit: 'score' as const,
      source: { kind: 'actual' as const, id: assessorId, label: assessor },
      asOf,
      evidenceLevel: 3 as const,
    })),
    asOf,
  })
  const input: Input = { measure: because.measure, value: points, unit: 'score', because }
  return { dimension, points, input }
}

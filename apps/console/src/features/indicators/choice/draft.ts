import { decimal, type Decimal } from '@jiheng/kernel/base'
import type { CallInput, CallOutput } from '@jiheng/api'
import type { LintForm } from '@jiheng/kernel/indicator-lint'
import { phrase } from '@jiheng/phrases'
import {
  adjustmentProblems,
  isUnlike,
  levelsOf,
  type Adjustment,
  type AdjustmentProblem,
  type ScoringRuleKey,
} from '@jiheng/kernel/indicator'
import type { Indicator } from '../view.ts'

export type Choice = CallOutput<'getIndicatorChoice'>
type Body = CallInput<'chooseIndicators'>['body']

/** A chosen indicator while it is adjusted: every figure a text, null where it is empty. */
export type Row = {
  indicator: Indicator
  weight: string | null
  target: string | null
  rule: ScoringRuleKey
  reason: string
}
/** `basedOn`: when the choice that is being changed was made. */
export type Draft = { executionWeight: string | null; rows: readonly Row[]; why: string; basedOn: string | null }

const EXECUTION = '10'

export const draftOf = ({ executionWeight, rows, chosenAt }: Choice): Draft => ({
  executionWeight: executionWeight ?? EXECUTION,
  rows: rows.map(({ indicator, weight, target, rule, reason }) => ({
    ...{ indicator, weight, target, rule, reason: reason ?? '' },
  })),
  why: '',
  basedOn: chosenAt,
})

/** An indicator as the library has it. */
const rowOf = (indicator: Indicator): Row => {
  const { weight, target, rule } = indicator
  return { indicator, weight, target, rule, reason: '' }
}

/** The rows with one more, where its first level stands in the form. */
export function withIndicator(rows: readonly Row[], indicator: Indicator): Row[] {
  const order: readonly string[] = levelsOf.form
  const place = ({ indicator: { level1 } }: Row): number => order.indexOf(level1)
  return [...rows, rowOf(indicator)].toSorted((a, b) => place(a) - place(b))
}

function adjustmentOf({ weight, target, rule, reason }: Row): Adjustment {
  return { weight: weight ?? '0', ...(target !== null && { target }), rule, ...(reason.trim() && { reason }) }
}

/** What the library does not allow of a row. */
export const problemsOf = (row: Row): AdjustmentProblem[] => adjustmentProblems(row.indicator, adjustmentOf(row))

/** Whether a row is otherwise than in the library, so that it needs a reason. */
export const isAdjusted = (row: Row): boolean => isUnlike(row.indicator, adjustmentOf(row))

/** What lacks to a hundred points; below zero there are too many. */
export const missingIn = ({ executionWeight, rows }: Draft): Decimal =>
  rows.reduce(
    (rest, { weight }) => decimal.subtract(rest, weight ?? '0'),
    decimal.subtract('100', executionWeight ?? '0'),
  )

/** What is sent: what is as in the library is left out. */
export function bodyOf({ executionWeight, rows, why, basedOn }: Draft): Body {
  return {
    executionWeight: executionWeight ?? '0',
    basedOn,
    ...(why.trim() && { why: why.trim() }),
    rows: rows.map(({ indicator, weight, target, rule, reason }) => ({
      ...{ code: indicator.code, version: indicator.version },
      ...(weight !== indicator.weight && { weight: weight ?? '0' }),
      ...(target !== null && target !== indicator.target && { target }),
      ...(rule !== indicator.rule && { rule }),
      ...(reason.trim() && { reason: reason.trim() }),
    })),
  }
}

/** The points as the bar of the check page adds them up. */
export const weightsIn = ({ executionWeight, rows }: Draft): LintForm => ({
  project: '',
  executionWeight: executionWeight ?? '0',
  indicators: rows.map(({ indicator, weight }) => ({
    ...{ level1: phrase('zh-CN', `indicators.level.${indicator.level1}`), level2: indicator.level2 },
    ...{ name: indicator.name, sign: '', target: '', unit: '', weight: weight ?? '0' },
  })),
})

import { decimal, scaled } from '../base/index.ts'
import type { Decimal, Fen } from '../base/index.ts'
import { gradeOf } from './grade.ts'
import type { Grade } from './grade.ts'
import type { ProjectScore } from './project.ts'
import type { ScoringRules } from './rules.ts'

/** A line of 项目资金. */
export type FundsFigures = { initialFen: Fen | null; fullYearFen: Fen | null; executedFen: Fen | null }

/** What a filled form prints besides what it reports; null where a cell is empty. */
export type PrintedForm = {
  executionWeight: Decimal
  funds: { total: FundsFigures; parts: readonly FundsFigures[]; rate: Decimal | null; score: Decimal | null } | null
  indicators: readonly { id: string; name: string; weight: Decimal | null; score: Decimal | null }[]
  total: Decimal | null
  grade?: Grade | null
}

/** Two things of one form that cannot both be true: what is printed, and what follows from the rest. */
export type Contradiction = {
  kind:
    | 'funds_total_differs'
    | 'execution_rate_differs'
    | 'execution_score_differs'
    | 'score_differs'
    | 'score_without_ground'
    | 'score_above_weight'
    | 'weights_do_not_sum'
    | 'total_differs'
    | 'total_above_100'
    | 'grade_differs'
  /** The indicator it stands at; null for the form. */
  indicatorId: string | null
  /** For the phrase `rule_pack.contradictions.<kind>`. */
  params: Record<string, string>
}

const COLUMNS = ['initialFen', 'fullYearFen', 'executedFen'] as const

/** The year's money by its parts, which are what was entered; by the total where there are none. */
export function fundsOf({ funds }: Pick<PrintedForm, 'funds'>): FundsFigures {
  const of = (column: keyof FundsFigures): Fen | null =>
    funds ? (partsOf(funds.parts, column) ?? funds.total[column]) : null
  return { initialFen: of('initialFen'), fullYearFen: of('fullYearFen'), executedFen: of('executedFen') }
}

function partsOf(parts: readonly FundsFigures[], column: keyof FundsFigures): Fen | null {
  const told = parts.flatMap((part) => part[column] ?? [])
  return told.length === 0 ? null : told.reduce((sum, each) => sum + each, 0)
}

/** What contradicts itself in a filled form, given the score computed from what it reports. In reading order. */
export function contradictionsIn(form: PrintedForm, score: ProjectScore, rules: ScoringRules): Contradiction[] {
  return [...inFunds(form, score), ...inIndicators(form, score), ...inTotal(form, rules)]
}

const found = (
  kind: Contradiction['kind'],
  printed: string,
  computed: string,
  more: { indicatorId?: string; name?: string; column?: string } = {},
): Contradiction => {
  const { indicatorId = null, ...named } = more
  return { kind, indicatorId, params: { printed, computed, ...named } }
}

function inFunds(form: PrintedForm, score: ProjectScore): Contradiction[] {
  const { funds } = form
  if (!funds) return []
  const totals = COLUMNS.flatMap((column) => {
    const sum = partsOf(funds.parts, column)
    const printed = funds.total[column]
    return sum === null || printed === sum
      ? []
      : [found('funds_total_differs', wan(printed ?? 0), wan(sum), { column })]
  })
  const { fullYearFen, executedFen } = fundsOf(form)
  const rate = fullYearFen && executedFen !== null ? decimal.percentOf(String(executedFen), String(fullYearFen)) : null
  const isRateOff = funds.rate !== null && rate !== null && !isSameRate(funds.rate, rate)
  const earned = score.execution.score
  const isScoreOff = funds.score !== null && earned !== null && !isSame(funds.score, earned)
  return [
    ...totals,
    ...(isRateOff ? [found('execution_rate_differs', funds.rate ?? '', rate ?? '')] : []),
    ...(isScoreOff ? [found('execution_score_differs', funds.score ?? '', earned ?? '')] : []),
  ]
}

function inIndicators({ indicators, executionWeight }: PrintedForm, score: ProjectScore): Contradiction[] {
  const components = new Map(score.indicators.map((component) => [component.subject.id, component]))
  const each = indicators.flatMap(({ id, name, weight, score: printed }): Contradiction[] => {
    if (printed === null) return []
    const at = { indicatorId: id, name }
    if (weight !== null && decimal.compare(printed, weight) > 0)
      return [found('score_above_weight', printed, weight, at)]
    const computed = components.get(id)?.score ?? null
    if (computed === null) return decimal.isZero(printed) ? [] : [found('score_without_ground', printed, '', at)]
    return isSame(printed, computed) ? [] : [found('score_differs', printed, computed, at)]
  })
  const weights = indicators.flatMap(({ weight }) => weight ?? [])
  const [sum, expected] = [decimal.add(...weights), decimal.subtract('100', executionWeight)]
  const isWhole = weights.length === 0 || decimal.compare(sum, expected) === 0
  return isWhole ? each : [...each, found('weights_do_not_sum', sum, expected)]
}

function inTotal({ funds, indicators, total, grade }: PrintedForm, rules: ScoringRules): Contradiction[] {
  if (total === null) return []
  const printed = [...indicators.flatMap(({ score }) => score ?? []), ...(funds?.score == null ? [] : [funds.score])]
  const sum = decimal.add(...printed)
  const graded = gradeOf(total, rules)
  return [
    ...(printed.length > 0 && !isSame(total, sum) ? [found('total_differs', total, sum)] : []),
    ...(decimal.compare(total, '100') > 0 ? [found('total_above_100', total, '100')] : []),
    ...(grade && graded.ok && graded.grade !== grade ? [found('grade_differs', total, graded.grade)] : []),
  ]
}

/** Printed with fewer decimals it may still be the same number. */
const isSame = (printed: Decimal, exact: Decimal): boolean =>
  decimal.compare(printed, decimal.round(exact, scaled.placesOf(printed))) === 0 ||
  decimal.compare(printed, exact) === 0

/** A rate is printed as 99.97 %, or as 0.9997. */
const isSameRate = (printed: Decimal, percent: Decimal): boolean =>
  isSame(printed, percent) || isSame(printed, decimal.divide(percent, '100', 4))

const wan = (amountFen: Fen): string => decimal.divide(String(amountFen), '1000000', 6)

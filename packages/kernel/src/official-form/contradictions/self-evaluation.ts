import { decimal } from '../../base/index.ts'
import type { Decimal } from '../../base/index.ts'
import { figuresOf } from '../../indicator-lint/index.ts'
import type { FormReading, LintForm, LintIndicator, Place, TextSheet } from '../../indicator-lint/index.ts'
import { contradictionsIn, defaultScoringRules, fundsOf, scoreProject } from '../../scoring/index.ts'
import type { Actual, Contradiction, Grade, Indicator, PrintedForm, ProjectScore } from '../../scoring/index.ts'
import { note } from '../cells.ts'
import type { OfficialForm } from '../form.ts'
import { moneyTable } from '../written/money.ts'
import type { FormContradiction } from './found.ts'
import { executedAboveBudget } from './money.ts'

/**
 * What contradicts itself in a filled 绩效自评表: points are computed from what the file itself reports and held against what it prints. Where the
 * printed points are those the facts give, nothing is said: the facts may know more than the file shows.
 */
export function inSelfEvaluation(
  form: OfficialForm,
  sheet: TextSheet,
  reading: FormReading,
  codeOf: (name: string) => string | undefined,
): FormContradiction[] {
  const printed = { ...printedIn(reading.form), grade: gradeIn(sheet) }
  const whole = scoreOf(reading.form.indicators.map(inPercent), printed, form.year)
  const score = whole ?? scoreOf([], printed, form.year)
  if (!score) return []
  const rows = reading.form.indicators
  const overspent = executedAboveBudget(moneyTable(sheet.rows))
  const told = contradictionsIn(printed, score, defaultScoringRules).flatMap(({ kind, indicatorId, params }) => {
    if (!whole && kind === 'score_without_ground') return []
    const row = indicatorId === null ? null : Number(indicatorId.slice(1))
    const code = row === null ? undefined : codeOf(rows[row]?.name ?? '')
    const key = row === null ? keyOf(kind, params) : `indicator.${code ?? ''}.score`
    const ours = form.cells[key]
    const isKnown =
      row !== null && ours?.number !== undefined && ours.number === decimal.canonical(params['printed'] ?? '0')
    if (isKnown && /^score_(?:differs|without_ground)$/.test(kind)) return []
    const at = row === null ? placeIn(sheet, reading, key) : reading.placeOf({ indicator: row, field: 'score' })
    return [{ key, say: note(`rule_pack.contradictions.${kind}`, params), ours: oursAt(form, key), at }]
  })
  return [...overspent.map((each) => ({ ...each, ours: oursAt(form, each.key) })), ...told]
}

/** A spreadsheet keeps 97.5% as 0.975: where a share of tens is aimed at, a bare number below two is meant as one. */
function inPercent(written: LintIndicator): LintIndicator {
  const { target } = figuresOf(written)
  const { actual = '' } = written
  const isShare = target?.unit === '%' && decimal.compare(target.value, '10') > 0 && /^[01](?:\.\d+)?$/.test(actual)
  return isShare ? { ...written, actual: `${decimal.multiply(actual, '100')}%` } : written
}

const numberIn = (text: string | undefined): Decimal | null =>
  text && /^\d+(?:\.\d+)?%?$/.test(text) ? decimal.canonical(text.replace('%', '')) : null

function printedIn({ funds, indicators, executionWeight = '10', printedTotal }: LintForm): PrintedForm {
  return {
    executionWeight,
    funds: funds ? { ...funds, rate: numberIn(funds.printed?.rate), score: numberIn(funds.printed?.score) } : null,
    indicators: indicators.map((written, row) => {
      const { weight, score } = figuresOf(written)
      return { id: `i${row}`, name: written.name, weight, score }
    }),
    total: numberIn(printedTotal),
  }
}

/** The score the file's own figures give; null where its weights go beyond 100. What is missing to 100 is a row nobody reports. */
function scoreOf(indicators: LintForm['indicators'], printed: PrintedForm, year: number): ProjectScore | null {
  const rows = indicators.map((written, row) => ({ id: `i${row}`, written, figures: figuresOf(written) }))
  const own = rows.map(({ id, written, figures: { target, weight, isSampled } }): Indicator => {
    const about = { id, name: written.name, weight: weight ?? '0', isSampled }
    return target
      ? { ...about, kind: 'quantitative', sign: target.sign, target: target.value, unit: target.unit }
      : { ...about, kind: 'qualitative', target: written.target }
  })
  const actuals = rows.map(({ id, written, figures: { target, actual, sampleSize } }): Actual => {
    const about = {
      id: `a-${id}`,
      indicatorId: id,
      evidenceLevel: 3 as const,
      ...(sampleSize !== null && { sampleSize }),
    }
    if (target) return { ...about, kind: 'quantitative', value: actual }
    const percent = /(\d{1,3}(?:\.\d+)?)[%％]/.exec(written.actual ?? '')?.[1] ?? null
    return { ...about, kind: 'qualitative', band: bandOf(percent), percent }
  })
  const { executionWeight } = printed
  const left = decimal.subtract('100', decimal.add(executionWeight, ...own.map(({ weight }) => weight)))
  const unwritten: Indicator = { id: 'unwritten', name: '', weight: left, kind: 'qualitative', target: '' }
  const { fullYearFen, executedFen } = fundsOf(printed)
  const score = scoreProject({
    set: { id: 'file', version: '1', executionWeight, indicators: decimal.isZero(left) ? own : [...own, unwritten] },
    actuals,
    execution: { source: { kind: 'budget_line', id: 'file' }, budgetFen: fullYearFen, executedFen, evidenceLevel: 2 },
    today: `${year}-12-31`,
  })
  return score.ok ? score : null
}

const bandOf = (percent: Decimal | null) =>
  percent !== null && decimal.compare(percent, '60') < 0
    ? 'not_met'
    : percent !== null && decimal.compare(percent, '80') < 0
      ? 'partly_met'
      : 'met'

const columnOf: Record<string, string> = { initialFen: 'initial', fullYearFen: 'full', executedFen: 'executed' }

function keyOf(kind: Contradiction['kind'], { column = '' }: Contradiction['params']): string {
  if (kind === 'funds_total_differs') return `funds.total.${columnOf[column] ?? column}`
  if (kind === 'execution_rate_differs') return 'funds.rate'
  if (kind === 'execution_score_differs') return 'execution.score'
  if (kind === 'weights_do_not_sum') return 'total.weight'
  return kind === 'grade_differs' ? 'total.grade' : 'total.score'
}

/** What stands there in ours; of the weights what the indicators weigh, without the execution the file counts apart. */
function oursAt({ cells }: OfficialForm, key: string): string {
  const [own, execution] = [cells[key], cells['execution.weight']?.number]
  const isOfIndicators = key === 'total.weight' && own?.number !== undefined && execution !== undefined
  return isOfIndicators ? decimal.subtract(own.number ?? '0', execution) : (own?.text ?? '')
}

const heads: Record<string, RegExp> = {
  'funds.total.initial': /年初预算/,
  'funds.total.full': /全年预算/,
  'funds.total.executed': /执行数/,
  'funds.rate': /执行率/,
  'execution.score': /^得分$/,
}

const grades = { 优: 'excellent', 良: 'good', 中: 'fair', 差: 'poor' } as const
const totalRow = ({ rows }: TextSheet) =>
  rows.findLast(({ cells }) => /^(?:总分|合计|总计)/.test((cells.find((cell) => cell !== '') ?? '').trim()))

/** The grade printed beside the total. */
function gradeIn(sheet: TextSheet): Grade | null {
  const printed = totalRow(sheet)
    ?.cells.find((cell) => Object.hasOwn(grades, cell.trim()))
    ?.trim()
  return printed === undefined ? null : grades[printed as keyof typeof grades]
}

/** The cell of a total: its row, and the column the money's heading or the points stand in. */
function placeIn(sheet: TextSheet, { placeOf }: FormReading, key: string): Place | null {
  const { rows } = sheet
  const funds = placeOf({ indicator: null, field: 'funds' })
  const head = heads[key]
  if (head && funds) {
    const above = rows.filter(({ at, cells }) => at < funds.row && cells.some((cell) => /年初预算/.test(cell))).at(-1)
    const column = above?.cells.findIndex((cell) => head.test(cell.replace(/\s/g, ''))) ?? -1
    return { row: funds.row, column: Math.max(column, 0) }
  }
  const total = totalRow(sheet)
  const field = key === 'total.weight' ? 'weight' : 'score'
  const column = placeOf({ indicator: 0, field })?.column
  return total && column !== undefined ? { row: total.at, column } : null
}

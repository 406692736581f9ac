import { decimal } from '../base/index.ts'
import type { Note } from '../base/index.ts'
import { comparable, lint } from '../indicator-lint/index.ts'
import type { LintField, LintFinding, LintForm } from '../indicator-lint/index.ts'
import { note } from './cells.ts'
import { causes, chances } from './fill/monitoring.ts'
import type { FormIndicator } from './facts.ts'
import { officialLevels } from './fill/indicators.ts'
import { evaluationTree } from './fill/tree.ts'
import type { FormCell, OfficialForm } from './form.ts'
import { quantityIn } from './written/indicators.ts'

/** An error keeps the form from being handed in, a warning wants a reason, a hint is worth a thought. */
export type FormFinding = {
  id: string
  severity: 'error' | 'warning' | 'hint'
  /** The cells it is about, the first one to go to. */
  keys: readonly string[]
  /** A phrase below `forms.findings`, or what the linter says. */
  say: Note
  lint?: LintFinding
}

/** Everything that is wrong with a form, in the order of its cells; the linter's findings behind the form's own. */
export function checkForm(form: OfficialForm): FormFinding[] {
  return [
    ...required(form),
    ...weights(form),
    ...money(form),
    ...asked(form),
    ...outlooks(form),
    ...judged(form),
    ...linted(form),
  ]
}

const finding = (
  id: string,
  severity: FormFinding['severity'],
  keys: readonly string[],
  params: Note['params'] = {},
): FormFinding => ({
  ...{ id, severity, keys, say: note(`forms.findings.${id}`, params) },
})

/** What is missing is said once per cell, and says where it is to be given. */
function required({ cells }: OfficialForm): FormFinding[] {
  return Object.values(cells).flatMap((cell) => {
    const id = cell.text === '' && cell.isRequired ? missingOf(cell) : null
    return id === null ? [] : [finding(id, 'error', [cell.key], { name: rowName(cells, cell) })]
  })
}

const ofIndicator: Record<string, string> = {
  reason: 'deviation_without_reason',
  note: 'outlook_without_note',
  actual: 'actual_missing',
}

/** A budget that is not there is one finding, not one for each of its cells. */
function missingOf({ key, isOpen, isLater }: FormCell): string | null {
  if (isLater) return key.startsWith('total.') || key.endsWith('.grounds') ? null : 'not_yet_known'
  const isIndicator = /^(?:indicator|long)\./.test(key)
  const column = key.slice(key.lastIndexOf('.') + 1)
  if (isIndicator && ofIndicator[column] !== undefined) return ofIndicator[column]
  if (key.startsWith('funds.')) return key === 'funds.total.initial' ? 'budget_missing' : null
  if (isOpen) return isIndicator ? 'required_of_indicator' : 'required_empty'
  return /^(?:total|double|execution|indicator)\./.test(key) ? 'not_computed' : 'fact_missing'
}

const rowName = (cells: OfficialForm['cells'], { key }: FormCell): string => {
  const row = /^((?:indicator|long)\..+)\.[a-z_]+$/.exec(key)?.[1]?.replace(/\.(?:cause|chance)$/, '')
  return row === undefined ? '' : (cells[`${row}.name`]?.text ?? '')
}

/** All points add up to 100. */
function weights({ kind, cells, rows }: OfficialForm): FormFinding[] {
  if (kind !== 'self_evaluation') return []
  const sum = cells['total.weight']?.number
  const keys = ['total.weight', ...rows.map(({ code }) => `indicator.${code}.weight`)]
  return sum !== undefined && decimal.compare(sum, '100') !== 0
    ? [finding('weights_do_not_sum', 'error', keys, { sum })]
    : []
}

/** More cannot be used than there is. */
function money({ cells }: OfficialForm): FormFinding[] {
  const at = (key: string) => cells[key]?.number
  return ['fiscal', 'carried', 'other', 'total'].flatMap((line) => {
    const [full, executed, expected] = ['full', 'executed', 'expected'].map((column) => at(`funds.${line}.${column}`))
    const over = (amount: string | undefined): boolean =>
      amount !== undefined && full !== undefined && decimal.compare(amount, full) > 0
    return [
      ...(over(executed)
        ? [
            finding('executed_above_budget', 'error', [`funds.${line}.executed`], {
              amount: executed ?? '',
              budget: full ?? '',
            }),
          ]
        : []),
      ...(over(expected) && !over(executed)
        ? [
            finding('expected_above_budget', 'warning', [`funds.${line}.expected`], {
              amount: expected ?? '',
              budget: full ?? '',
            }),
          ]
        : []),
    ]
  })
}

/** The year asks for more than the whole project may cost. */
function asked({ kind, cells }: OfficialForm): FormFinding[] {
  const total = cells['funds.total.initial']?.number
  const investment = quantityIn(cells['long.investment.target']?.text ?? '')
  const whole = kind === 'application' && investment ? comparable(investment.value, investment.unit, '万元') : null
  return total !== undefined && whole !== null && decimal.compare(total, whole) > 0
    ? [
        finding('asked_above_investment', 'warning', ['funds.total.initial'], {
          amount: total,
          whole: decimal.canonical(whole),
        }),
      ]
    : []
}

/** One likelihood each; where the target is in doubt a cause is ticked, and what cannot be reached any more is mended. */
function outlooks({ kind, cells, rows }: OfficialForm): FormFinding[] {
  if (kind !== 'monitoring') return []
  return rows.flatMap(({ code }) => {
    const cell = (column: string): string => cells[`indicator.${code}.${column}`]?.text ?? ''
    const name = cell('name')
    const ticked = chances.filter((chance) => cell(`chance.${chance}`) !== '')
    const chanceKeys = chances.map((chance) => `indicator.${code}.chance.${chance}`)
    if (ticked.length !== 1) return [finding('one_chance', 'error', chanceKeys, { name })]
    const isDoubtful = ticked[0] !== 'certain'
    const hasCause = causes.some((cause) => cell(`cause.${cause}`) !== '')
    return isDoubtful && !hasCause
      ? [
          finding(
            'cause_missing',
            'error',
            causes.map((cause) => `indicator.${code}.cause.${cause}`),
            { name },
          ),
        ]
      : []
  })
}

/** Points somebody gave lie between nothing and what the row weighs. */
function judged({ kind, cells }: OfficialForm): FormFinding[] {
  if (kind !== 'evaluation_system') return []
  return evaluationTree.flatMap(({ code, points }) => {
    const key = `indicator.${code}.score`
    const cell = cells[key]
    if (!cell?.isOpen || cell.text === '') return []
    const { number } = cell
    const isFit = number !== undefined && !decimal.isNegative(number) && decimal.compare(number, points) <= 0
    return isFit
      ? []
      : [finding('points_unsuitable', 'error', [key], { name: cells[`indicator.${code}.name`]?.text ?? '', points })]
  })
}

const columnOf: Partial<Record<LintField, string>> = {
  name: 'name',
  target: 'target',
  sign: 'target',
  unit: 'target',
  weight: 'weight',
  actual: 'actual',
  reason: 'reason',
  scoring: 'standard',
  evidence: 'actual',
}
/** What an application must mend, a form of the year can only explain: its targets were approved. */
const severities = { must: 'warning', should: 'hint', consider: 'hint' } as const

/** How grave what the linter says is in a form of a kind. */
export const severityOf = (kind: OfficialForm['kind'], { severity }: LintFinding): FormFinding['severity'] =>
  kind === 'application' && severity === 'must' ? 'error' : severities[severity]

function linted(form: OfficialForm): FormFinding[] {
  if (form.kind === 'evaluation_system') return []
  const rows = form.rows
  return lint(lintFormOf(form)).map((found): FormFinding => {
    const keys = found.cells.flatMap(({ indicator, field }) => {
      const code = indicator === null ? undefined : rows[indicator]?.code
      if (field === 'funds') return ['funds.total.initial']
      const column = form.kind === 'application' && field === 'evidence' ? 'explained' : (columnOf[field] ?? 'name')
      const key = code === undefined ? undefined : `indicator.${code}.${column}`
      return key !== undefined && form.cells[key] ? [key] : []
    })
    return {
      id: found.rule.id,
      severity: severityOf(form.kind, found),
      keys,
      say: note(`lint.rules.${found.rule.id}.said`, found.params),
      lint: found,
    }
  })
}

/** The form as the linter reads one: cells as texts. */
export function lintFormOf({ cells, rows, year, kind }: OfficialForm): LintForm {
  const text = (key: string): string => cells[key]?.text ?? ''
  const weight = cells['execution.weight']?.number
  return {
    project: text('project.name'),
    year,
    ...(weight !== undefined && { executionWeight: weight }),
    indicators: rows.map(({ code, level1, level2 }) => {
      const of = (column: string): string => text(`indicator.${code}.${column}`)
      const told =
        kind === 'self_evaluation'
          ? { actual: of('actual'), reason: of('reason') }
          : kind === 'application'
            ? { scoring: of('standard'), evidence: of('explained') }
            : {}
      return {
        id: code,
        level1: officialLevels[level1 as FormIndicator['level1']] ?? '',
        level2,
        name: of('name'),
        sign: '',
        target: of('target'),
        unit: '',
        weight: of('weight'),
        ...told,
      }
    }),
  }
}

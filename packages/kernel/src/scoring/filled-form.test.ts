import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { isPhraseKey } from '../../../phrases/src/index.ts'
import { casesOf } from '../../../../fixtures/read.ts'
import { decimal } from '../base/index.ts'
import { figuresOf, readForm } from '../indicator-lint/index.ts'
import type { LintForm, TextSheet } from '../indicator-lint/index.ts'
import { contradictionsIn, defaultScoringRules as rules, fundsOf, scoreProject } from './index.ts'
import type { Actual, Indicator, PrintedForm, ProjectScore } from './index.ts'

const sheetOf = (rows: readonly (readonly string[])[]): TextSheet => ({
  rows: rows.map((cells, n) => ({ at: n + 1, cells })),
})

/** A form scored as a careful person would: words only where somebody judged them, the money by its parts, missing points missing. */
function examined(form: LintForm, judged: Readonly<Record<string, string>>) {
  const rows = form.indicators.map((written, n) => ({ id: `i${n}`, written, figures: figuresOf(written) }))
  const number = (text: string | undefined) =>
    text && /^\d/.test(text) ? decimal.canonical(text.replace('%', '')) : null
  const printed: PrintedForm = {
    executionWeight: form.executionWeight ?? '10',
    funds: form.funds
      ? { ...form.funds, rate: number(form.funds.printed?.rate), score: number(form.funds.printed?.score) }
      : null,
    indicators: rows.map(({ id, written, figures: { weight, score } }) => ({ id, name: written.name, weight, score })),
    total: number(form.printedTotal),
  }
  const indicators = rows.map(({ id, written, figures: { target, weight, isSampled } }): Indicator => {
    const about = { id, name: written.name, weight: weight ?? '0', isSampled }
    return target
      ? { ...about, kind: 'quantitative', sign: target.sign, target: target.value, unit: target.unit }
      : { ...about, kind: 'qualitative', target: written.target }
  })
  const actuals = rows.map(({ id, written, figures: { target, actual, sampleSize } }): Actual => {
    const about = { id: `a-${id}`, indicatorId: id, ...(sampleSize !== null && { sampleSize }) }
    if (target) return { ...about, kind: 'quantitative', value: actual, evidenceLevel: 3 }
    return { ...about, kind: 'qualitative', band: 'met', percent: judged[written.name] ?? null, evidenceLevel: 3 }
  })
  const { fullYearFen, executedFen } = fundsOf(printed)
  const { executionWeight } = printed
  const left = decimal.subtract('100', decimal.add(executionWeight, ...indicators.map(({ weight }) => weight)))
  const unwritten: Indicator = { id: 'unwritten', name: '未写出的指标', weight: left, kind: 'qualitative', target: '' }
  const set = {
    id: 'form',
    version: '1',
    executionWeight,
    indicators: left === '0' ? indicators : [...indicators, unwritten],
  }
  const source = { kind: 'budget_line', id: 'form' } as const
  const execution = { source, budgetFen: fullYearFen, executedFen, evidenceLevel: 2 } as const
  const score = scoreProject({ set, actuals, execution, today: `${form.year ?? 2022}-12-31` })
  assert.ok(score.ok, JSON.stringify(score))
  return { score, contradictions: contradictionsIn(printed, score, rules) }
}

const named = ({ contradictions }: ReturnType<typeof examined>) =>
  contradictions.map(({ kind, params }) => [kind, params['name'] ?? params['column']].filter(Boolean).join(' '))
const scoresOf = ({ indicators }: ProjectScore) => indicators.map(({ score }) => score)

test('a filled form: what contradicts itself is found, and the score is what its own figures give', () => {
  type Case = {
    rows: string[][]
    contradictions: string[]
    judged: Record<string, string>
    scores: (string | null)[]
    execution: string
    total: string
    coveredWeight: string
  }
  for (const { rows, contradictions, judged, ...expected } of casesOf<Case>('scoring/filled-form.json')) {
    const read = readForm(sheetOf(rows))
    assert.ok(read)
    const found = examined(read.form, judged)
    assert.deepEqual(named(found), contradictions)
    const { total, coveredWeight, execution } = found.score
    assert.deepEqual({ scores: scoresOf(found.score), execution: execution.score, total, coveredWeight }, expected)
    for (const { kind } of found.contradictions) assert.ok(isPhraseKey(`rule_pack.contradictions.${kind}`), kind)
  }
})

const REAL = new URL('../../../../../shared/data/self-evaluation/real-form-2022.txt', import.meta.url)

test(
  'the published form of 2022: execution printed as 0 was 10, and most of its full marks rest on words',
  { skip: !existsSync(REAL) && 'the published form is not here' },
  () => {
    const lines = readFileSync(REAL, 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
    const rows = lines.flatMap((line) =>
      line.split(/;\s*(?=其他资金)/).map((part) => part.split('|').map((cell) => cell.trim())),
    )
    const read = readForm(sheetOf(rows))
    assert.ok(read)
    const { form } = read
    assert.deepEqual(
      form.indicators
        .map((indicator) => figuresOf(indicator))
        .map(({ target, actual }) => [target?.sign, target?.value, target?.unit, actual])
        .slice(0, 5),
      [
        ['≥', '50', '个', '50'],
        ['≥', '100', '百分比', '100'],
        [undefined, undefined, undefined, null],
        [undefined, undefined, undefined, null],
        ['≤', '90', '万元', '90'],
      ],
    )
    const complete = { ...form, indicators: form.indicators.filter(({ weight }) => weight !== '') }
    const bare = examined(complete, {})
    assert.deepEqual(named(bare), [
      ...['funds_total_differs initialFen', 'funds_total_differs fullYearFen', 'funds_total_differs executedFen'],
      ...['execution_rate_differs', 'execution_score_differs'],
      ...complete.indicators
        .filter(({ actual }) => actual === '达成预期指标')
        .map(({ name }) => `score_without_ground ${name}`),
      'weights_do_not_sum',
    ])
    const [rate, execution] = bare.contradictions.slice(3)
    assert.deepEqual(
      [rate?.params, execution?.params],
      [
        { printed: '0', computed: '100' },
        { printed: '0', computed: '10' },
      ],
    )
    // 10 of execution and 24 of figures are proved; 56 more if somebody judges the words wholly met; 10 of satisfaction are cut off.
    assert.deepEqual(scoresOf(bare.score), ['8', '8', null, null, '8', null, null, null, null, null])
    assert.deepEqual(
      [bare.score.execution.score, bare.score.total, bare.score.coveredWeight, bare.score.grade],
      ['10', '34', '34', null],
    )
    const judged = Object.fromEntries(complete.indicators.map(({ name }) => [name, '100']))
    const generous = examined(complete, judged)
    assert.deepEqual(
      [generous.score.total, generous.score.coveredWeight, generous.score.context.pointsByEvidence],
      ['90', '90', { 1: '0', 2: '10', 3: '80', 4: '0' }],
    )
    assert.ok(generous.score.context.isWeaklyFounded)
    assert.deepEqual(
      named(generous),
      named(bare).filter((each) => !each.startsWith('score_without_ground')),
    )
  },
)

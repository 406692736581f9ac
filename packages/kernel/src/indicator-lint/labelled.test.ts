import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { casesOf } from '../../../../fixtures/read.ts'
import { lint, lintRules, withExample } from './index.ts'
import type { LintForm, LintIndicator } from './index.ts'

type Labelled = [place: string, ...LabelledCells]
type LabelledCells = [
  name: string,
  sign: string,
  target: string,
  unit: string,
  labels: string,
  more?: Partial<LintIndicator>,
]

/** Stands beside each case, so that the form has weights; nothing is wrong with it. */
const neighbour: LintIndicator = {
  level1: '产出',
  level2: '数量',
  name: '改造泵站座数',
  sign: '≥',
  target: '4',
  unit: '座',
  weight: '10',
}

function rowOf(place: string, name: string, sign: string, target: string, unit: string): LintIndicator {
  const [level1 = '', level2 = ''] = place.split('/')
  return { level1, level2, name, sign, target, unit, weight: '10' }
}

function formOf([place, name, sign, target, unit, , more]: Labelled): LintForm {
  const row = { ...rowOf(place, name, sign, target, unit), ...more }
  return { project: '滨河片区改造项目', year: 2026, totalBudgetFen: 1_000_000_000, indicators: [row, neighbour] }
}

function ownFindings(form: LintForm): string[] {
  const own = lint(form).filter(({ cells }) => cells.every(({ indicator }) => indicator === 0))
  return own.map(({ rule }) => rule.id)
}

/** What the linter makes of a labelled set: recall over all labels, noise as the share of findings nobody labelled. */
function measure(cases: readonly Labelled[]) {
  const tally = { wanted: 0, caught: 0, told: 0, wrong: 0, good: 0, disturbed: 0, differing: [] as string[] }
  for (const each of cases) {
    const labels = each[5].split(' ').filter((label) => label !== '')
    const found = ownFindings(formOf(each))
    const missed = labels.filter((label) => !found.includes(label))
    const wrong = found.filter((rule) => !labels.includes(rule))
    tally.wanted += labels.length
    tally.caught += labels.length - missed.length
    tally.told += found.length
    tally.wrong += wrong.length
    if (labels.length === 0) tally.good++
    if (labels.length === 0 && wrong.length > 0) tally.disturbed++
    const told = `missed [${missed.join(' ')}] wrong [${wrong.join(' ')}]`
    if (missed.length + wrong.length > 0) tally.differing.push(`${each.slice(0, 5).join(' ')}: ${told}`)
  }
  return tally
}

const percent = (part: number, whole: number): string => `${((part * 100) / whole).toFixed(1)} %`

for (const file of ['tuned', 'held-out'] as const) {
  test(`labelled indicators, ${file}: at least 95 % are found, at most 5 % of findings are noise`, (t) => {
    const cases = casesOf<Labelled>(`indicator-lint/${file}.json`)
    const { wanted, caught, told, wrong, good, disturbed, differing } = measure(cases)
    t.diagnostic(
      `${file}: ${cases.length} indicators, recall ${percent(caught, wanted)} (${caught}/${wanted}), ` +
        `noise ${percent(wrong, told)} (${wrong}/${told}), good ones disturbed ${percent(disturbed, good)} (${disturbed}/${good})`,
    )
    for (const each of differing) t.diagnostic(each)
    assert.ok(caught / wanted >= 0.95)
    assert.ok(wrong / told <= 0.05)
    assert.ok(disturbed / good <= 0.05)
  })
}

test('every rule on indicators has a labelled example it finds', () => {
  const cases = [
    ...casesOf<Labelled>('indicator-lint/tuned.json'),
    ...casesOf<Labelled>('indicator-lint/held-out.json'),
  ]
  assert.ok(cases.length >= 240)
  const labelled = new Set(cases.flatMap((each) => each[5].split(' ')))
  const rules = lintRules.filter(({ looksAt }) => looksAt === 'indicator').map(({ id }) => id)
  assert.deepEqual(
    rules.filter((id) => !labelled.has(id)),
    [],
  )
})

type Row = [
  id: string,
  place: string,
  name: string,
  sign: string,
  target: string,
  unit: string,
  weight: string,
  more?: Partial<LintIndicator>,
]
type FormCase = {
  name: string
  form?: Partial<LintForm>
  drop?: string[]
  set?: Record<string, Partial<LintIndicator>>
  add?: Row[]
  finds: string[]
}

function changedForm(base: { form: LintForm; rows: Row[] }, change: FormCase): LintForm {
  const rows = [...base.rows, ...(change.add ?? [])].filter(([id]) => !change.drop?.includes(id))
  const indicators = rows.map(([id, place, name, sign, target, unit, weight, more]) => ({
    ...rowOf(place, name, sign, target, unit),
    weight,
    ...more,
    ...change.set?.[id],
  }))
  return { ...base.form, ...change.form, indicators }
}

const forms = JSON.parse(
  readFileSync(new URL('../../../../fixtures/indicator-lint/forms.json', import.meta.url), 'utf8'),
) as { streets: { form: LintForm; rows: Row[] }; cases: FormCase[] }

test('whole forms: each fault of the set is found, and nothing else', () => {
  for (const each of forms.cases) {
    const found = lint(changedForm(forms.streets, each)).map(({ rule }) => rule.id)
    assert.deepEqual(found.toSorted(), each.finds.toSorted(), each.name)
  }
  const shown = new Set(forms.cases.flatMap(({ finds }) => finds))
  const rules = lintRules.filter(({ looksAt }) => looksAt === 'form').map(({ id }) => id)
  assert.deepEqual(
    rules.filter((id) => !shown.has(id)),
    [],
  )
})

test('a form that takes the example over has the fault no longer, or once less', () => {
  const count = (form: LintForm, id: string): number => lint(form).filter(({ rule }) => rule.id === id).length
  for (const each of forms.cases) {
    const form = changedForm(forms.streets, each)
    for (const { rule, example } of lint(form))
      assert.ok(count(withExample(form, example), rule.id) < count(form, rule.id), `${each.name}: ${rule.id}`)
  }
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { isPhraseKey, textsOf } from '../../../phrases/src/index.ts'
import { defaultLintParameters, lint, lintRules, withExample } from './index.ts'
import type { LintFinding, LintForm, LintIndicator } from './index.ts'

type Labelled = [place: string, name: string, sign: string, target: string, unit: string, labels: string, more?: object]

/** All labelled rows, as the rows of one huge form. */
const rows: LintIndicator[] = ['tuned', 'held-out'].flatMap((file) =>
  casesOf<Labelled>(`indicator-lint/${file}.json`).map(([place, name, sign, target, unit, , more], n) => {
    const [level1 = '', level2 = ''] = place.split('/')
    return { id: `${file}${n}`, level1, level2, name, sign, target, unit, weight: '10', ...more }
  }),
)
const base = { project: '滨河片区改造项目', year: 2026, totalBudgetFen: 1_000_000_000 }

const idsOf = (form: LintForm, finding: LintFinding): string =>
  JSON.stringify({
    rule: finding.rule.id,
    params: finding.params,
    cells: finding.cells
      .map(({ indicator, field }) => `${indicator === null ? '' : (form.indicators[indicator]?.id ?? '')} ${field}`)
      .toSorted(),
    written: finding.example.corrections.map(({ written }) => written).toSorted(),
  })
const findingsOf = (form: LintForm): string[] =>
  lint(form)
    .map((finding) => idsOf(form, finding))
    .toSorted()

test('the order of rows changes nothing', () => {
  const some = fc.shuffledSubarray(rows, { minLength: 2, maxLength: 30 })
  fc.assert(
    fc.property(some, fc.integer(), (chosen, seed) => {
      const other = chosen.toSorted((a, b) => hash(a.id ?? '', seed) - hash(b.id ?? '', seed))
      assert.deepEqual(findingsOf({ ...base, indicators: other }), findingsOf({ ...base, indicators: chosen }))
    }),
    { numRuns: 200 },
  )
})

const hash = (text: string, seed: number): number =>
  [...text].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) | 0, seed)

/** Any text, and text that is nearly an indicator. */
const scraps = [
  '≥',
  '≤',
  '＞=',
  '100',
  '0.95',
  '36.5万元',
  '%',
  '％',
  '提高',
  '无',
  '2026年',
  '满意度',
  '率',
  '和',
  '长度',
  '(',
  '—',
  ',',
  '.',
  '-',
  '个',
]
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...scraps), { maxLength: 12 }).map((parts) => parts.join('')),
)
const indicator = fc.record(
  {
    level1: text,
    level2: text,
    name: text,
    sign: text,
    target: text,
    unit: text,
    weight: text,
    lastYear: text,
    actual: text,
    evidence: text,
    scoring: text,
    reason: text,
  },
  { requiredKeys: ['level1', 'level2', 'name', 'sign', 'target', 'unit', 'weight'] },
)

test('no text whatever makes it throw, and every finding points at cells that are there', () => {
  fc.assert(
    fc.property(fc.array(indicator, { maxLength: 8 }), text, (indicators, project) => {
      for (const { cells, example } of lint({ ...base, project, indicators })) {
        for (const { indicator: at } of cells) assert.ok(at === null || at < indicators.length)
        for (const { indicator: at } of example.corrections) assert.ok(at === null || at < indicators.length)
      }
    }),
    { numRuns: 2000 },
  )
})

test('ten thousand indicators take less than a second, and time grows as their number', (t) => {
  const many = (count: number): LintForm => ({
    ...base,
    indicators: Array.from({ length: count }, (_, n) => ({
      ...(rows[n % rows.length] as LintIndicator),
      id: String(n),
      name: `${rows[n % rows.length]?.name ?? ''}`,
    })),
  })
  const time = (form: LintForm): number => {
    const start = process.cpuUsage()
    lint(form)
    return process.cpuUsage(start).user / 1000
  }
  time(many(2000))
  const [small, large] = [
    Math.min(time(many(2500)), time(many(2500))),
    Math.min(time(many(10_000)), time(many(10_000))),
  ]
  t.diagnostic(`2,500 indicators ${small.toFixed(0)} ms, 10,000 indicators ${large.toFixed(0)} ms`)
  assert.ok(large < 1000, `${large} ms`)
  assert.ok(large < small * 4 * 3, `${small} ms, then ${large} ms`)
  const hostile = '提高,1'.repeat(50_000)
  assert.ok(time({ ...base, indicators: [{ ...(rows[0] as LintIndicator), name: hostile, target: hostile }] }) < 100)
})

test('the corrected example no longer has the fault it corrects', () => {
  for (const row of rows) {
    const form: LintForm = {
      ...base,
      indicators: [row, { ...(rows[0] as LintIndicator), id: 'other', name: '改造泵站座数' }],
    }
    for (const finding of lint(form)) {
      if (finding.cells.some(({ indicator: at }) => at !== 0)) continue
      assert.ok(finding.example.corrections.length > 0, finding.rule.id)
      const after = lint(withExample(form, finding.example))
      const again = after.filter(
        ({ rule, cells }) => rule.id === finding.rule.id && cells.some(({ indicator: at }) => at === 0),
      )
      const told = finding.example.corrections.map(({ written }) => written).join(' | ')
      assert.deepEqual(
        again.map(({ rule }) => rule.id),
        [],
        `${row.name} ${row.target}: ${told}`,
      )
    }
  }
})

test('an example says something of the indicator it is for', () => {
  const vague = (name: string) => {
    const row: LintIndicator = {
      level1: '效益',
      level2: '社会',
      name,
      sign: '',
      target: '明显改善',
      unit: '',
      weight: '10',
    }
    const found = lint({ ...base, indicators: [row] }).find(({ rule }) => rule.id === 'vague_target')
    return found?.example.corrections[0]?.written
  }
  assert.equal(vague('居民出行便利程度'), '早晚高峰平均车速 ≥25公里/小时（10分）')
  assert.equal(
    vague('邻里关系'),
    '受访群众认为邻里关系好转的比例 ≥90%（10分）；依据：抽样问卷，样本不少于100份，每户一份',
  )
})

test('parameters decide, and every rule has its words in both languages', () => {
  const row: LintIndicator = {
    level1: '产出',
    level2: '数量',
    name: '改造泵站座数',
    sign: '≥',
    target: '靠谱',
    unit: '',
    weight: '90',
  }
  const found = (words: readonly string[]) =>
    lint({ ...base, indicators: [row] }, { ...defaultLintParameters, vagueWords: words }).map(({ rule }) => rule.id)
  assert.ok(found(['靠谱']).includes('vague_target'))
  assert.ok(found([]).includes('number_missing'))
  for (const { id } of lintRules)
    for (const part of ['name', 'said', 'why']) assert.ok(isPhraseKey(`lint.rules.${id}.${part}`), `${id} ${part}`)
  assert.ok(lintRules.length >= 24)
})

test('sentences ask for parameters that findings bring', () => {
  const asked = (id: string) =>
    [...(textsOf('zh-CN').get(`lint.rules.${id}.said`) ?? '').matchAll(/\{(\w+)/g)].map(([, name]) => name)
  for (const { rule, params } of lint({ ...base, indicators: rows, exAnte: 'none' }))
    for (const name of asked(rule.id)) assert.ok(name !== undefined && name in params, `${rule.id} ${name}`)
})

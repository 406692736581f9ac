import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { phraseOf } from '../../../phrases/src/index.ts'
import { casesOf } from '../../../../fixtures/read.ts'
import { decimal } from '../base/index.ts'
import type { TextSheet } from '../indicator-lint/index.ts'
import { wanOf } from './cells.ts'
import { checkForm, fillForm, formKinds, gridOf, markOf, nameOf, prefilled, readBack, rowMark } from './index.ts'
import type { FormFacts, FormKind, OfficialForm, Say, Typed } from './index.ts'

const [known] = casesOf<FormFacts>('official-form/facts.json') as [FormFacts]
const say: Say = ({ key, params }) => phraseOf('zh-CN', key, params)
type Case = { name: string; kind: FormKind; typed: Typed; cells: Record<string, string>; errors: string[] }

for (const { name, kind, typed, cells, errors } of casesOf<Case>('official-form/forms.json')) {
  test(name, () => {
    const form = fillForm(kind, known, typed, say)
    for (const [key, text] of Object.entries(cells)) assert.equal(form.cells[key]?.text, text, key)
    const found = checkForm(form).filter(({ severity }) => severity === 'error')
    assert.deepEqual(
      found.filter(({ lint }) => !lint).map(({ id, keys }) => `${id} ${keys[0]}`),
      errors,
    )
  })
}

test('money is printed in 万元 to the last fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 }), (amountFen) => {
      assert.equal(decimal.canonical(decimal.multiply(wanOf(amountFen), '1000000')), String(amountFen))
    }),
  )
})

test('at least nine of ten values are filled by the system, and what is missing says who reads it', (t) => {
  for (const kind of formKinds) {
    const { percent, missing, bySystem } = prefilled(fillForm(kind, known, {}, say))
    t.diagnostic(`${kind}: ${percent} % of ${bySystem + missing.length} values, ${missing.length} to give`)
    assert.ok(decimal.compare(percent, '90') >= 0, `${kind} ${percent}`)
    for (const { key, isOpen, neededBy } of missing) assert.ok(!isOpen || neededBy !== null, key)
  }
})

/** The form as a spreadsheet holds it after an export: cells in their columns, marks behind them. */
function exported(form: OfficialForm): TextSheet {
  const { rows, columnShares } = gridOf(form)
  const marks = rows.map((cells) =>
    rowMark(cells.flatMap(({ column, key }) => (key === null ? [] : [{ column, key }]))),
  )
  const lines = rows.map((cells, at) => {
    const texts = columnShares.map((_, column) => {
      const cell = cells.find((each) => each.column === column)
      return cell ? (cell.say ? say(cell.say) : (cell.number ?? cell.text)) : ''
    })
    return { at: at + 3, cells: [...texts, marks[at] ?? ''] }
  })
  return { rows: [{ at: 1, cells: ['题目', ...columnShares.slice(1).map(() => ''), markOf(form)] }, ...lines] }
}

/** Facts with other numbers, and parts of them missing. */
const anyFacts: fc.Arbitrary<FormFacts> = fc
  .record({
    scale: fc.integer({ min: 0, max: 3_000_000 }),
    hasFunds: fc.boolean(),
    hasScores: fc.boolean(),
    indicators: fc.subarray([...known.indicators]),
    steps: fc.integer({ min: 0, max: 2 }),
    hasExAnte: fc.boolean(),
  })
  .map(({ scale, hasFunds, hasScores, indicators, steps, hasExAnte }) => ({
    ...known,
    funds: hasFunds && known.funds.fiscal ? { fiscal: { ...known.funds.fiscal, executedFen: scale * 100 } } : {},
    indicators: hasScores ? indicators : indicators.map((indicator) => ({ ...indicator, actual: null, score: null })),
    steps: known.steps.slice(0, steps),
    total: hasScores ? known.total : null,
    exAnte: hasExAnte ? known.exAnte : null,
  }))

const rowOf = (key: string): string => key.split('.').slice(0, 2).join('.')

test('whatever is known: the paper has no gap, every cell has a name, and an own export comes back unchanged', () => {
  fc.assert(
    fc.property(anyFacts, fc.constantFrom(...formKinds), (facts, kind) => {
      const form = fillForm(kind, facts, {}, say)
      const { rows, columnShares } = gridOf(form)
      const covered = rows.flat().reduce((sum, { colSpan, rowSpan }) => sum + colSpan * rowSpan, 0)
      assert.equal(covered, rows.length * columnShares.length)
      assert.ok(Math.abs(columnShares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9, kind)
      for (const cell of rows.flat()) if (cell.say) assert.notEqual(say(cell.say), cell.say.key)
      for (const { key, text } of Object.values(form.cells)) {
        assert.ok(!text.includes('forms.') && !text.includes('…'), `${key}: ${text}`)
        const { row, cell } = nameOf(form, key)
        assert.notEqual(say(cell), cell.key)
        if (row !== null && typeof row !== 'string') assert.notEqual(say(row), row.key)
      }
      for (const found of checkForm(form)) if (!found.lint) assert.notEqual(say(found.say), found.say.key)
      const back = readBack(form, exported(form))
      assert.ok(back.ok)
      assert.deepEqual(back.differences, [])
      const onScreen = checkForm(form)
      const doubts = new Set(
        onScreen.filter(({ id }) => id === 'cause_missing').map(({ keys: [key = ''] }) => rowOf(key)),
      )
      for (const { key, say: said } of back.contradictions) {
        if (said.key.endsWith('doubt_without_reason')) assert.ok(doubts.has(rowOf(key)), key)
        // Facts with a part of the indicators keep the total of all.
        else if (kind !== 'self_evaluation')
          assert.ok(
            onScreen.some(({ say: shown }) => shown.key === said.key),
            said.key,
          )
      }
      for (const { lint } of back.findings)
        assert.ok(
          onScreen.some(({ id }) => id === lint.rule.id),
          lint.rule.id,
        )
    }),
    { numRuns: 60 },
  )
})

test('a changed cell is found at its place even when rows were put in between; another form is refused', () => {
  const form = fillForm('self_evaluation', known, {}, say)
  const sheet = exported(form)
  const rows = sheet.rows.map(({ at, cells }) => ({
    at: at + 1,
    cells: cells.map((cell) => (cell === '6栋' ? '12栋' : cell)),
  }))
  const back = readBack(form, { rows: [{ at: 1, cells: ['单位自己加的一行'] }, ...rows] })
  assert.ok(back.ok)
  assert.deepEqual(
    back.differences.map(({ key, kind, ours, theirs }) => [key, kind, ours, theirs]),
    [['indicator.a.actual', 'contradiction', '6栋', '12栋']],
  )
  const another = fillForm('self_evaluation', { ...known, project: { ...known.project, id: 'q' } }, {}, say)
  assert.deepEqual(readBack(another, sheet), { ok: false, problem: 'another_form' })
  assert.deepEqual(readBack(form, { rows: [{ at: 1, cells: ['序号', '名称'] }] }), { ok: false, problem: 'not_a_form' })
})

const REAL = new URL('../../../../../shared/data/self-evaluation/real-form-2022.txt', import.meta.url)

test('a real published form is held against the facts it was made from, and its totals are contradicted', (t) => {
  if (!existsSync(REAL)) return t.skip('the published form is not here')
  const lines = readFileSync(REAL, 'utf8').split('\n')
  const rows = lines
    .filter((line) => !line.startsWith('#'))
    .map((line, at) => ({
      at: at + 1,
      cells: line.split('|').map((cell) => cell.replace(/^[^:：]*[:：]\s*(?=\d{3}-)/, '').trim()),
    }))
  const money = { initialFen: 90_000_000, fullYearFen: 89_974_000, arrivedFen: 89_974_000, executedFen: 89_974_000 }
  const facts: FormFacts = {
    ...known,
    year: 2022,
    asOf: '2022-12-31',
    funds: { fiscal: { ...money, source: { kind: 'budget_line', id: 'b' } } },
    execution: known.execution && { ...known.execution, score: '10' },
    indicators: known.indicators
      .slice(0, 1)
      .map((indicator) => ({ ...indicator, name: '基建工程委托业务项目数量', target: '50', unit: '个', weight: '8' })),
  }
  const back = readBack(fillForm('self_evaluation', facts, {}, say), { rows })
  assert.ok(back.ok && back.read === 'layout')
  const found = new Map(back.differences.map(({ key, kind, ours, theirs }) => [key, [kind, ours, theirs]]))
  assert.deepEqual(found.get('funds.total.full'), ['contradiction', '89.974', '0'])
  assert.deepEqual(found.get('execution.score'), ['contradiction', '10', '0'])
  assert.equal(found.has('funds.fiscal.full'), false, 'the part agrees')
  assert.ok(back.unmatched.length >= 5, 'indicators the facts do not know are named')
  t.diagnostic(`${back.differences.length} differences, ${back.unmatched.length} indicators without a counterpart`)
})

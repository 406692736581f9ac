import assert from 'node:assert/strict'
import test from 'node:test'
import { phraseOf } from '../../../phrases/src/index.ts'
import { casesOf } from '../../../../fixtures/read.ts'
import {
  compileFormula,
  evaluate,
  evaluateExactly,
  outcomeWords,
  periodSpan,
  print,
  readUnit,
  said,
  spoken,
  vocabularyOf,
} from './index.ts'
import type { Formula, FormulaOptions, Given, MissingPolicy, Name } from './index.ts'

const vocabulary = vocabularyOf(casesOf<Name>('formula/names.json'))
const inChinese = (key: string, params: Record<string, string | number>) => phraseOf('zh-CN', key, params)

function compiled(source: string, options: Omit<FormulaOptions, 'vocabulary'> = {}): Formula {
  const found = compileFormula(source, { vocabulary, ...options })
  assert.ok(found.ok, `${source}: ${found.ok ? '' : JSON.stringify(found.faults)}`)
  return found.formula
}

/** Values by name, in the order the formula needs them. */
function givenFor({ needs }: Formula, values: Record<string, Given>): Given[] {
  return needs.map(({ name, over }) => values[over === 'children' ? `下级.${name.zh}` : name.zh] ?? null)
}

test('formulas give what a careful person works out', () => {
  type Case = {
    formula: string
    values: Record<string, Given>
    unit: string
    missing?: MissingPolicy
    result?: string | boolean
    problem?: string
    names?: string
  }
  for (const { formula: source, values, unit, missing = 'unknown', result, problem, names } of casesOf<Case>(
    'formula/results.json',
  )) {
    const formula = compiled(source, { missing })
    const given = givenFor(formula, values)
    const outcome = evaluate(formula, given)
    assert.equal(formula.yields, unit, source)
    if (problem === undefined) assert.deepEqual(outcome, { ok: true, value: result }, source)
    else {
      assert.ok(!outcome.ok, `${source}: ${JSON.stringify(outcome)}`)
      assert.equal(outcome.problem, problem, source)
      const text = said(outcomeWords(formula, outcome), inChinese)
      assert.ok(text.includes(names ?? '') && !text.includes('formula.'), `${source}: ${text}`)
    }
    assert.deepEqual(evaluateExactly(formula, given), outcome, source)
  }
})

test('a fault says where it is, and what is offered mends it', () => {
  type Case = { formula: string; yields?: string; fault: string; at: [number, number]; better?: string }
  for (const { formula: source, yields, fault, at, better } of casesOf<Case>('formula/faults.json')) {
    const options = { vocabulary, ...(yields !== undefined && { yields }) }
    const found = compileFormula(source, options)
    assert.ok(!found.ok, source)
    const [first] = found.faults
    assert.ok(first)
    assert.deepEqual([first.key, first.start, first.end], [`formula.faults.${fault}`, ...at], source)
    for (const locale of ['zh-CN', 'en'] as const) {
      const text = said(first, (key, params) => phraseOf(locale, key, params))
      assert.ok(!/formula\.|…。|\{/.test(text), text)
    }
    const replacement = first.suggestion?.replacement
    const mended = replacement && source.slice(0, replacement.start) + replacement.text + source.slice(replacement.end)
    assert.equal(mended, better, source)
    if (mended === undefined) continue
    const again = compileFormula(mended, options)
    assert.ok(again.ok || again.faults.every((each) => each.key !== first.key || each.start > first.start), mended)
  }
})

test('units are read as people write them', () => {
  for (const { text, unit, shift } of casesOf<{ text: string; unit: string | null; shift?: number }>(
    'formula/units.json',
  )) {
    const read = readUnit(text)
    assert.deepEqual(read && [read.unit.text, read.shift], unit === null ? null : [unit, shift], text)
  }
})

test('formulas have one normal form in each language and are read aloud', () => {
  type Case = { formula: string; zh: string; en: string; spoken: string }
  for (const { formula: source, zh, en, spoken: aloud } of casesOf<Case>('formula/normal.json')) {
    const { tree } = compiled(source)
    assert.equal(print(tree, vocabulary, 'zh'), zh)
    assert.equal(print(tree, vocabulary, 'en'), en)
    assert.equal(said(spoken(tree), inChinese), aloud)
    const english = said(spoken(tree, 'en'), (key, params) => phraseOf('en', key, params))
    assert.ok(!/formula\.|\{|…/.test(english), english)
    for (const text of [zh, en]) assert.equal(print(compiled(text).tree, vocabulary), zh, text)
  }
})

test('results are written in the unit and places asked for', () => {
  const inWan = compiled('全年预算数 − 全年执行数', { yields: '万元', places: 1 })
  assert.deepEqual(evaluate(inWan, ['28.8', 12_345_678]), { ok: true, value: '16.5' })
  const inFen = compiled('全年预算数 × 33.33%', { yields: 'fen', places: 0 })
  assert.deepEqual(evaluate(inFen, ['0.0001']), { ok: true, value: '33' })
  assert.deepEqual(evaluate(compiled('道路长度', { yields: '公里', places: 3 }), ['1.2345']), {
    ok: true,
    value: '1.235',
  })
})

test('what a formula was read as is told to its author', () => {
  const keys = (source: string) => compiled(source).notices.map(({ key }) => key)
  assert.deepEqual(keys('材料抽检合格率 × 40% + 安全得分 × 30%'), ['formula.notices.rate_as_points'])
  assert.deepEqual(keys('合格批数 ÷ 抽检批数 × 100'), ['formula.notices.rate_times_hundred'])
  assert.deepEqual(keys('合格批数 ÷ 抽检批数 × 100分'), [])
})

test('a name two figures share is asked for by its id', () => {
  const shared = vocabularyOf([
    { id: 'a', zh: '得分', unit: '分' },
    { id: 'b', zh: '得分', unit: '%' },
  ])
  const found = compileFormula('得分 × 2', { vocabulary: shared })
  assert.equal(found.ok ? '' : found.faults[0]?.key, 'formula.faults.ambiguous_name')
  const byId = compileFormula('b × 2', { vocabulary: shared })
  assert.ok(byId.ok && byId.formula.unit?.isRate)
  assert.equal(print(byId.formula.tree, shared), 'b × 2')
})

test('periods end with the day of evaluation', () => {
  const spans = (['this_year', 'this_quarter', 'last_quarter', 'last_month', 'last_3_months', 'to_date'] as const).map(
    (period) => {
      const { from, to } = periodSpan(period, '2026-02-14')
      return [from, to]
    },
  )
  assert.deepEqual(spans, [
    ['2026-01-01', '2026-02-14'],
    ['2026-01-01', '2026-02-14'],
    ['2025-10-01', '2025-12-31'],
    ['2026-01-01', '2026-01-31'],
    ['2025-12-01', '2026-02-14'],
    [null, '2026-02-14'],
  ])
})

test('a formula stored by ids survives that a figure is renamed', () => {
  const before = vocabularyOf([
    { id: '0b-1', zh: '安全得分', unit: '分' },
    { id: 'k2', zh: '合格率', unit: '%' },
  ])
  const found = compileFormula('安全得分 × 合格率 − 合计(下级.安全得分)', { vocabulary: before })
  assert.ok(found.ok)
  const stored = print(found.formula.tree, before, 'zh', 'id')
  assert.equal(stored, '“0b-1” × k2 − 合计(下级.“0b-1”)')
  const after = vocabularyOf(before.names.map((name) => ({ ...name, zh: `年度${name.zh}` })))
  const again = compileFormula(stored, { vocabulary: after })
  assert.ok(again.ok)
  assert.equal(print(again.formula.tree, after), '年度安全得分 × 年度合格率 − 合计(下级.年度安全得分)')
})

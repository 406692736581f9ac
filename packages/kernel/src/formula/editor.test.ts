import assert from 'node:assert/strict'
import test from 'node:test'
import { casesOf } from '../../../../fixtures/read.ts'
import { flatten } from '../base/index.ts'
import { compileFormula, completionsAt, evaluateExplained, sensitivityOf, vocabularyOf } from './index.ts'
import type { Formula, FormulaOptions, Name, Origin } from './index.ts'

const vocabulary = vocabularyOf(casesOf<Name>('formula/names.json'))
const request = {
  measure: 'measures.indicator_score',
  rule: { id: 'formula', version: '1' },
  asOf: '2026-03-01',
  vocabulary,
}

function compiled(source: string, options: Omit<FormulaOptions, 'vocabulary'> = {}): Formula {
  const found = compileFormula(source, { vocabulary, ...options })
  assert.ok(found.ok, source)
  return found.formula
}

/** Lines as a reader sees them: depth, name or formula, value, unit. */
function linesOf(formula: Formula, given: Parameters<typeof evaluateExplained>[1], origins: Origin[] = []): string[] {
  const { explanation } = evaluateExplained(formula, given, { ...request, origins })
  return flatten(explanation).map(({ depth, measure, value, unit, source }) => {
    const what = source?.label ?? measure.replace('measures.', '')
    return `${'  '.repeat(depth)}${what} ${value ?? '–'} ${unit}`
  })
}

test('an explanation goes from the result over the parts of the formula to every figure', () => {
  const formula = compiled('材料抽检合格率 × 40% + min(安全得分, 90分) × 30%')
  assert.deepEqual(linesOf(formula, ['97.5', '95']), [
    'indicator_score 66 score',
    '  formula_part 39 percent',
    '    材料抽检合格率 97.5 percent',
    '  formula_part 27 score',
    '    formula_part 90 score',
    '      安全得分 95 score',
  ])
  const { explanation } = evaluateExplained(formula, ['97.5', '95'], request)
  assert.equal(explanation.formula, '材料抽检合格率 × 40% + 最小值(安全得分, 90分) × 30%')
  assert.equal(explanation.inputs[1]?.because?.formula, '最小值(安全得分, 90分) × 30%')
})

test('figures carry their source, age and evidence to the top; without a source they are no evidence', () => {
  const formula = compiled('安全得分 + 进度得分')
  const origins: Origin[] = [
    { source: { kind: 'progress_report', id: 'r1' }, asOf: '2026-02-20', evidenceLevel: 1 },
    { source: { kind: 'document', id: 'd1', label: '检查记录' }, asOf: '2026-02-27', evidenceLevel: 2 },
  ]
  const { explanation } = evaluateExplained(formula, ['40', '50'], { ...request, origins })
  assert.deepEqual(
    explanation.inputs.map(({ source }) => source),
    [
      { label: '安全得分', kind: 'progress_report', id: 'r1' },
      { label: '检查记录', kind: 'document', id: 'd1' },
    ],
  )
  assert.deepEqual([explanation.evidenceLevel, explanation.dataAgeDays], [2, 9])
  assert.equal(evaluateExplained(formula, ['40', '50'], request).explanation.evidenceLevel, 4)
})

test('money is explained in whole fen, areas with their unit, only the branch taken is shown', () => {
  assert.deepEqual(
    linesOf(compiled('如果(安全事故数 > 0, 全年执行数, 全年预算数)', { yields: '万元' }), ['0', 12_345, '28.8']),
    ['indicator_score 28800000 fen', '  formula_part 否 text', '    安全事故数 0 count', '  全年预算数 28800000 fen'],
  )
  assert.deepEqual(linesOf(compiled('完成面积 + 计划面积'), ['1.2', '500']), [
    'indicator_score 12500 平方米 text',
    '  完成面积 12000 平方米 text',
    '  计划面积 500 平方米 text',
  ])
})

test('rows of children are shown one by one and counted as the sample', () => {
  const formula = compiled('平均(下级.得分)', { missing: 'skip' })
  const { explanation } = evaluateExplained(formula, [['90', null, '81']], {
    ...request,
    origins: [
      [
        { source: { kind: 'project', id: 'a', label: '甲项目' } },
        null,
        { source: { kind: 'project', id: 'c', label: '丙项目' } },
      ],
    ],
  })
  assert.deepEqual(
    explanation.inputs.map(({ source, value }) => [source?.label, value]),
    [
      ['甲项目', '90'],
      ['得分', null],
      ['丙项目', '81'],
    ],
  )
  assert.equal(explanation.sampleSize, 3)
  assert.deepEqual(explanation.note, { key: 'formula.notes.missing_as_skip', params: { names: '得分' } })
})

test('without a result the explanation says why', () => {
  const missing = evaluateExplained(compiled('安全得分 + 进度得分'), [null, '50'], request)
  assert.deepEqual(missing.explanation.note, { key: 'formula.outcomes.missing', params: { names: '安全得分' } })
  assert.equal(missing.explanation.value, null)
  const divided = evaluateExplained(compiled('全年执行数 ÷ 全年预算数'), [1, '0'], request)
  assert.deepEqual(divided.explanation.note, {
    key: 'formula.outcomes.division_by_zero',
    params: { text: '全年预算数' },
  })
})

test('what may follow depends on where the cursor stands', () => {
  const offered = (source: string, at = source.length) => completionsAt(source, at, vocabulary).map(({ text }) => text)
  assert.equal(offered('安全')[0], '安全得分')
  assert.equal(offered('合格')[0], '合格批数')
  assert.ok(offered('合格').includes('材料抽检合格率'))
  assert.ok(offered('钢筋').includes('“材料(钢筋)合格率”'))
  assert.equal(offered('safe')[0], '安全得分')
  assert.deepEqual(offered('安全得分 ').slice(0, 4), ['+', '−', '×', '÷'])
  assert.deepEqual(offered('安全得分 × 40').slice(0, 2), ['%', '分'])
  assert.deepEqual(offered('500万'), ['万元'])
  assert.equal(offered('合计(月度完成额, ')[0], '本年')
  assert.deepEqual(offered('合计(月度完成额, 近'), ['近3个月'])
  assert.ok(!offered('四舍五入(安全得分, ').includes('本年'))
  assert.ok(offered('合计(下级.').includes('得分'))
  assert.deepEqual(offered('四舍'), ['四舍五入()', '四舍六入()'])
  assert.equal(offered('安全得分 + 安全得分', 2)[0], '安全得分')
  assert.equal(offered('“材料')[0], '材料抽检合格率')
  assert.equal(offered('安全得分 + ')[0] === '安全得分', false)
  assert.deepEqual(completionsAt('安全', 2, vocabulary)[0], {
    kind: 'name',
    text: '安全得分',
    back: 0,
    name: vocabulary.names[1],
    start: 0,
    end: 2,
  })
})

test('a slider shows where a figure takes the result', () => {
  const formula = compiled('如果(超期天数 > 3, 0, min(100, 安全得分 × 1.25))', { yields: '分' })
  const safety = sensitivityOf(formula, ['2', '60'], 'safety', { from: '0', to: '100', steps: 4 })
  assert.deepEqual(
    safety?.points.map(({ at, outcome }) => [at, outcome.ok && outcome.value]),
    [
      ['0', '0'],
      ['25', '31.25'],
      ['50', '62.5'],
      ['75', '93.75'],
      ['100', '100'],
    ],
  )
  assert.deepEqual(
    [safety?.direction, safety?.least, safety?.most, safety?.now],
    ['rises', '0', '100', { ok: true, value: '75' }],
  )
  assert.equal(sensitivityOf(formula, ['2', '60'], 'days_late', { from: '0', to: '6', steps: 6 })?.direction, 'falls')
  assert.equal(
    sensitivityOf(compiled('全年执行数 ÷ 全年预算数'), [1, '5'], 'budget', { from: '0', to: '9', steps: 3 })?.direction,
    'unknown',
  )
  assert.equal(sensitivityOf(formula, ['2', '60'], 'budget', { from: '0', to: '6', steps: 6 }), null)
  assert.equal(sensitivityOf(formula, ['2', '60'], 'safety', { from: '6', to: '6', steps: 6 }), null)
})

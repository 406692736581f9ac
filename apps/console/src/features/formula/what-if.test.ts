import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { decimal } from '@jiheng/kernel/base'
import { compileFormula, vocabularyOf } from '@jiheng/kernel/formula'
import { each, rangeOf, resultOf, single, stepOf, sweepOf, together, valueAt, type Input } from './what-if.ts'

test('a slider goes to a hundred percent, to twice an amount, and counts in whole numbers', () => {
  assert.deepEqual(rangeOf('97.5', '%'), { from: '0', to: '100', steps: 100, places: 2 })
  assert.deepEqual(rangeOf('130', '%').to, '130')
  assert.deepEqual(rangeOf('6', '个'), { from: '0', to: '12', steps: 12, places: 0 })
  assert.deepEqual(rangeOf('0', 'fen').to, '100000000')
  assert.deepEqual(rangeOf('-3', '天').from, '-6')
  assert.equal(valueAt(rangeOf('123456789', 'fen'), 50), '123456789')
})

test('every step gives a value in range, and the step nearest to it is that step', () => {
  const value = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String)
  fc.assert(
    fc.property(value, fc.constantFrom('%', 'fen', '个'), fc.nat(100), (at, unit, step) => {
      const range = rangeOf(at, unit)
      const k = Math.min(step, range.steps)
      const found = valueAt(range, k)
      assert.ok(decimal.compare(found, range.from) >= 0 && decimal.compare(found, range.to) <= 0)
      assert.equal(stepOf(range, found), k)
    }),
  )
})

test('a moved figure changes the result as the formula says; the others stay', () => {
  const vocabulary = vocabularyOf([
    { id: 'passed', zh: '合格批次', unit: '批次' },
    { id: 'tested', zh: '检测批次', unit: '批次' },
  ])
  const compiled = compileFormula('合格批次 ÷ 检测批次 × 100%', { vocabulary, yields: '%' })
  assert.ok(compiled.ok)
  const input = (id: string, value: string): Input => ({
    ...{ id, name: id, unit: '批次', over: null, values: [value], labels: [], asOf: null, evidenceLevel: null },
  })
  const inputs = [input('tested', '40'), input('passed', '38')]
  const { formula } = compiled
  assert.deepEqual(resultOf(formula, inputs, {}), { ok: true, value: '95' })
  assert.deepEqual(resultOf(formula, inputs, { passed: '20' }), { ok: true, value: '50' })
  const sweep = sweepOf(formula, inputs, {}, { key: 'passed', range: rangeOf('38', '批次') })
  assert.deepEqual([sweep?.direction, sweep?.least, sweep?.most], ['rises', '0', '190'])
  const divisor = sweepOf(formula, inputs, {}, { key: 'tested', range: rangeOf('40', '批次') })
  assert.deepEqual([divisor?.direction, divisor?.from], ['falls', '1'], 'nothing is divided by zero')
})

test('values of parts are moved together by a share or one by one, and one by one wins', () => {
  const vocabulary = vocabularyOf([
    { id: 'progress', zh: '实际进度', unit: '%' },
    { id: 'weight', zh: '权重', unit: '' },
  ])
  const compiled = compileFormula('加权平均(下级.实际进度, 下级.权重)', { vocabulary, yields: '%' })
  assert.ok(compiled.ok)
  const parts = (id: string, unit: string, values: string[]): Input => ({
    ...{ id, name: id, unit, over: 'children', values, labels: ['路基', '桥梁'], asOf: null, evidenceLevel: null },
  })
  const progress = parts('progress', '%', ['30', '50'])
  const inputs = [progress, parts('weight', '', ['3', '1'])]
  const { formula } = compiled
  assert.deepEqual(resultOf(formula, inputs, {}), { ok: true, value: '35' })
  const all = together(progress)
  assert.deepEqual(resultOf(formula, inputs, { [all.key]: '50' }), { ok: true, value: '17.5' })
  const [road, bridge] = each(progress)
  assert.ok(road && bridge)
  assert.deepEqual([road.label, bridge.label, road.real], ['路基', '桥梁', '30'])
  assert.deepEqual(resultOf(formula, inputs, { [all.key]: '50', [bridge.key]: '90' }), { ok: true, value: '33.75' })
  assert.deepEqual(
    [sweepOf(formula, inputs, {}, all)?.direction, sweepOf(formula, inputs, {}, bridge)?.most],
    ['rises', '47.5'],
  )
  const real = single({ ...progress, over: null, values: ['30'] }, null)
  assert.deepEqual([real.key, real.real], ['progress', '30'])
})

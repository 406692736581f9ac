import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { decimal } from '../base/index.ts'
import {
  allExAnteItems,
  assessExAnte,
  defaultExAnteRules,
  exAnteDimensions,
  exAnteItems,
  exAnteMarks,
} from './index.ts'
import type { ExAnteItem, ExAnteMark, ExAnteSheet } from './index.ts'

const sheet = (mark: ExAnteMark, more: Partial<Record<ExAnteItem, ExAnteMark>> = {}, assessor = '甲'): ExAnteSheet => ({
  assessorId: assessor,
  assessor,
  marks: { ...Object.fromEntries(allExAnteItems.map((item) => [item, mark])), ...more },
})

test('five dimensions of four items with five points each make 100', () => {
  assert.deepEqual(
    exAnteDimensions.map((dimension) => exAnteItems[dimension].length),
    [4, 4, 4, 4, 4],
  )
  assert.equal(new Set(allExAnteItems).size, 20)
  const all = assessExAnte([sheet('excellent')], '2026-03-02')
  assert.ok(all.ok)
  assert.deepEqual([all.total, all.state, all.explanation.rule.mark], ['100', 'passed', 'U'])
})

test('sixty points pass and fifty-nine do not; several assessors count by their mean', () => {
  const at60 = assessExAnte([sheet('fair')], '2026-03-02')
  assert.ok(at60.ok)
  assert.deepEqual([at60.total, at60.state], ['60', 'passed'])
  const below = assessExAnte([sheet('fair'), sheet('fair', { policy_fit: 'poor' }, '乙')], '2026-03-02')
  assert.ok(below.ok)
  assert.deepEqual([below.total, below.dimensions.necessity, below.state], ['59', '11', 'failed'])
})

test('nobody and half a sheet are no result', () => {
  assert.deepEqual(assessExAnte([], '2026-03-02'), { ok: false, problem: 'nobody_assessed', assessors: [] })
  const half = { ...sheet('good'), marks: { policy_fit: 'good' as const } }
  assert.deepEqual(assessExAnte([sheet('good', {}, '乙'), half], '2026-03-02'), {
    ok: false,
    problem: 'items_open',
    assessors: ['甲'],
  })
})

test('a better mark never lowers the total, and the order of assessors does not matter', () => {
  const anyMark = fc.constantFrom(...exAnteMarks)
  const anySheets = fc.array(fc.tuple(...allExAnteItems.map(() => anyMark)), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(anySheets, fc.nat(19), (told, at) => {
      const sheets = told.map((marks, n) => ({
        assessorId: String(n),
        assessor: String(n),
        marks: Object.fromEntries(allExAnteItems.map((item, i) => [item, marks[i]])) as ExAnteSheet['marks'],
      }))
      const item = allExAnteItems[at] ?? 'policy_fit'
      const better = sheets.map((each, n) =>
        n === 0 ? { ...each, marks: { ...each.marks, [item]: 'excellent' as const } } : each,
      )
      const [before, after, turned] = [sheets, better, sheets.toReversed()].map((each) =>
        assessExAnte(each, '2026-03-02'),
      )
      assert.ok(before?.ok && after?.ok && turned?.ok)
      assert.ok(decimal.compare(after.total, before.total) >= 0)
      assert.equal(turned.total, before.total)
      assert.equal(before.state === 'passed', decimal.compare(before.total, defaultExAnteRules.passFrom) >= 0)
    }),
    { numRuns: 100 },
  )
})

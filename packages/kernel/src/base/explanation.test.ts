import assert from 'node:assert/strict'
import test from 'node:test'
import { dataAgeOf, evidenceLevelOf, explain, flatten, referenceTo } from './index.ts'

const rule = { id: 'rule', version: '1' }
const inner = explain({
  measure: 'measures.inner',
  value: '3',
  unit: 'count',
  rule: { id: 'inner_rule', version: '2' },
  asOf: '2026-03-10',
  inputs: [
    {
      measure: 'measures.measured',
      value: '1',
      unit: 'count',
      source: { kind: 'evidence', id: 'e1' },
      evidenceLevel: 1,
      asOf: '2026-03-01',
    },
    {
      measure: 'measures.stated',
      value: '2',
      unit: 'count',
      source: { kind: 'progress_report', id: 'r1' },
      asOf: '2026-03-08',
    },
  ],
})
const outer = explain({
  measure: 'measures.outer',
  value: '6',
  unit: 'count',
  rule,
  asOf: '2026-03-10',
  inputs: [
    { measure: 'measures.inner', value: '3', unit: 'count', because: inner },
    { measure: 'measures.factor', value: '2', unit: 'count', source: { kind: 'rule', id: 'rule' } },
  ],
})

test('the weakest evidence and the oldest data carry through', () => {
  assert.equal(inner.evidenceLevel, 3)
  assert.equal(inner.dataAgeDays, 9)
  assert.equal(outer.evidenceLevel, 3)
  assert.equal(outer.dataAgeDays, 9)
  assert.equal(outer.v, 1)
})

test('evidence of missing, unsourced and parameter inputs', () => {
  assert.equal(evidenceLevelOf([{ measure: 'm', value: null, unit: 'count', evidenceLevel: 1 }]), 4)
  assert.equal(evidenceLevelOf([{ measure: 'm', value: '1', unit: 'count' }]), 4)
  assert.equal(evidenceLevelOf([{ measure: 'm', value: '1', unit: 'count', source: { kind: 'rule', id: 'r' } }]), 4)
  assert.equal(dataAgeOf([{ measure: 'm', value: '1', unit: 'count', asOf: '2026-04-01' }], '2026-03-01'), 0)
  assert.equal(dataAgeOf([], '2026-03-01'), undefined)
})

test('an explanation is plain JSON and lists in reading order', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(outer)), outer)
  assert.deepEqual(
    flatten(outer).map((line) => [line.depth, line.measure, line.rule?.id]),
    [
      [0, 'measures.outer', 'rule'],
      [1, 'measures.inner', 'inner_rule'],
      [2, 'measures.measured', undefined],
      [2, 'measures.stated', undefined],
      [1, 'measures.factor', undefined],
    ],
  )
})

test('what is stated wins over what could be derived', () => {
  const stated = explain({
    measure: 'm',
    value: '1',
    unit: 'count',
    rule,
    inputs: [],
    asOf: '2026-03-10',
    evidenceLevel: 2,
    dataAgeDays: 0,
  })
  assert.deepEqual([stated.evidenceLevel, stated.dataAgeDays], [2, 0])
})

test('a reference leaves the parameters behind', () => {
  assert.deepEqual(referenceTo({ id: 'r', version: '1', mark: 'P', ...{ parameters: { limit: 3 } } }), {
    id: 'r',
    version: '1',
    mark: 'P',
  })
})

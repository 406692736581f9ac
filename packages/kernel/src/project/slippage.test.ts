import assert from 'node:assert/strict'
import test from 'node:test'
import { casesOf } from '../../../../fixtures/read.ts'
import { explainSlippage } from './index.ts'

type Case = { name: string; before: string | null; after: string | null; days: string | null }

const list2019 = { asOf: '2019-03-31', list: 'uk_2019.csv' }
const list2020 = { asOf: '2020-03-31', list: 'uk_2020.csv' }

test('a later finish is told in days', () => {
  for (const { name, before, after, days } of casesOf<Case>('project/slippage.json')) {
    const found = explainSlippage({ ...list2019, plannedFinish: before }, { ...list2020, plannedFinish: after })
    assert.equal(found?.value ?? null, days, name)
  }
})

test('the explanation names both lists, their days, and that they are statements', () => {
  const found = explainSlippage(
    { ...list2019, plannedFinish: '2021-01-01' },
    { ...list2020, plannedFinish: '2021-01-11' },
  )
  assert.deepEqual(
    found?.inputs.map(({ value, asOf, source }) => [value, asOf, source?.label]),
    [
      ['2021-01-01', '2019-03-31', 'uk_2019.csv'],
      ['2021-01-11', '2020-03-31', 'uk_2020.csv'],
    ],
  )
  assert.deepEqual([found?.asOf, found?.dataAgeDays, found?.evidenceLevel], ['2020-03-31', 366, 3])
})

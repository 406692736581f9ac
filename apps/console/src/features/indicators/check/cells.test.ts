import assert from 'node:assert/strict'
import test from 'node:test'
import type { LintForm } from '@jiheng/kernel/indicator-lint'
import { phraseOf } from '@jiheng/phrases'
import { furtherIn, placeOf, shownCell } from './cells.ts'

const row = { level1: '产出', level2: '数量', name: '道路长度', sign: '≥', target: '3', unit: '公里', weight: '10' }
const form: LintForm = {
  project: '',
  indicators: [
    { ...row, id: '7' },
    { ...row, actual: '2' },
  ],
}
const words = { t: (key: string, params: object = {}) => phraseOf('zh-CN', key, params as never) } as never

test('a finding is named as the file calls its cell, else by row and column', () => {
  const origin = { prefix: '自评表!', columns: { target: 'E' }, funds: '自评表!C9' }
  const place = (indicator: number | null, field: 'target' | 'actual' | 'funds' | 'ex_ante') =>
    placeOf(form, origin, { indicator, field }, words)
  assert.deepEqual(
    [place(0, 'target'), place(1, 'target'), place(0, 'actual'), place(null, 'funds'), place(null, 'ex_ante')],
    ['自评表!E7', '第 2 行 指标值', '第 1 行 实际完成值', '自评表!C9', '整张表'],
  )
  assert.equal(placeOf(form, null, { indicator: 0, field: 'target' }, words), '第 1 行 指标值')
})

test('a cell that is shown takes the cursor; of a column that is not, the name does', () => {
  assert.deepEqual(furtherIn(form), ['actual'])
  assert.deepEqual(shownCell(form, { indicator: 1, field: 'actual' }), { row: 1, column: 'actual' })
  assert.deepEqual(shownCell(form, { indicator: 1, field: 'reason' }), { row: 1, column: 'name' })
  assert.equal(shownCell(form, { indicator: null, field: 'weight' }), null)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blank, bodyOf } from './new-project-body.ts'

test('empty fields are not sent, texts are trimmed', () => {
  assert.deepEqual(bodyOf({ ...blank, name: ' 测试路 ', totalInvestmentFen: 0 }), {
    name: '测试路',
    class: 'new',
    stage: 'application',
    totalInvestmentFen: 0,
  })
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { withExample, type LintForm } from '@jiheng/kernel/indicator-lint'
import { phraseOf } from '@jiheng/phrases'
import { checked, weightsOf } from './checked.ts'
import { sampleForm } from './sample-form.ts'

const say = (key: string, params: Record<string, string | number> = {}) => phraseOf('zh-CN', key, params)

test('a finding stands at its row, one on several rows or none at the form, none twice', () => {
  const { all, ofForm, ofRow } = checked(sampleForm, say)
  assert.equal(all.length, ofForm.length + [...ofRow.values()].flat().length)
  assert.ok(ofRow.get(0)?.some(({ rule }) => rule === 'name_is_task'))
  assert.ok(ofForm.some(({ rule }) => rule === 'weights_do_not_sum'))
  assert.ok(all.every(({ message, example }) => message !== '' && example.length > 0))
})

test('taking examples over ends: the form has fewer findings each time', () => {
  let form: LintForm = sampleForm
  for (let left = checked(form, say).all.length; left > 0; left = checked(form, say).all.length) {
    const [first] = checked(form, say).all
    form = withExample(form, first?.finding.example ?? { corrections: [] })
    if (checked(form, say).all.length >= left) break
  }
  assert.deepEqual(
    checked(form, say).all.filter(({ severity }) => severity === 'must'),
    [],
  )
})

test('weights are added up by first level; what lacks is told exactly', () => {
  const row = { level2: '', name: '甲', sign: '', target: '', unit: '' }
  const form = {
    project: '',
    indicators: [
      { ...row, level1: '产出指标', weight: '49.5分' },
      { ...row, level1: '效益', weight: '30' },
      { ...row, level1: '其他', weight: '一成' },
    ],
  }
  assert.deepEqual(weightsOf(form), {
    parts: [
      { name: 'execution', weight: '10' },
      { name: 'output', weight: '49.5' },
      { name: 'benefit', weight: '30' },
    ],
    missing: '10.5',
  })
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { casesOf } from '../../../../fixtures/read.ts'
import { cellIn, lintDefinition, readForms } from './index.ts'
import type { DefinitionInWords, FormOrigin } from './index.ts'

type Case = { what: string; definition: DefinitionInWords; rules: string[] }

test('an indicator of a library is looked through as a row of a form', () => {
  for (const { what, definition, rules } of casesOf<Case>('indicator-lint/definitions.json'))
    assert.deepEqual(
      lintDefinition(definition).map(({ rule }) => rule.id),
      rules,
      what,
    )
})

test('every sheet with a table of indicators is a form, and cells are called as the file calls them', () => {
  const rows = [
    { at: 2, cells: ['一级指标', '二级指标', '三级指标', '指标值', '分值'] },
    { at: 3, cells: ['产出', '数量', '改造道路长度', '≥3.2公里', '20'] },
  ]
  const forms = readForms([
    { name: '说明', rows: [{ at: 1, cells: ['填表说明'] }] },
    { name: '目标表', rows },
  ])
  assert.deepEqual(
    forms.map(({ sheet, form }) => [sheet, form.indicators.length]),
    [['目标表', 1]],
  )
  const [read] = forms
  assert.ok(read)
  const form = { ...read.form, indicators: read.form.indicators.map((row) => ({ ...row, id: '3' })) }
  const origin: FormOrigin = { prefix: '目标表!', columns: { target: 'D' }, funds: null }
  assert.equal(cellIn(origin, form, { indicator: 0, field: 'target' }), '目标表!D3')
  assert.equal(cellIn(origin, form, { indicator: 0, field: 'evidence' }), null, 'no such column there')
  assert.equal(cellIn(origin, form, { indicator: 1, field: 'target' }), null, 'a row added since')
  assert.equal(cellIn(origin, form, { indicator: null, field: 'funds' }), null)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { cellsOf, pastedForm } from './pasted.ts'

test('rows copied from a sheet are read by their header', () => {
  const form = pastedForm(
    [
      '一级指标\t二级指标\t三级指标\t年度指标值\t分值',
      '产出\t数量\t改造道路长度\t≥3.2公里\t20',
      '\t质量\t压实度合格率\t≥98%\t10',
    ].join('\r\n'),
  )
  assert.deepEqual(
    form?.indicators.map(({ level1, level2, name, target, weight }) => [level1, level2, name, target, weight]),
    [
      ['产出', '数量', '改造道路长度', '≥3.2公里', '20'],
      ['产出', '质量', '压实度合格率', '≥98%', '10'],
    ],
  )
})

test('without a header the usual order of columns is taken; what is no table is told', () => {
  const form = pastedForm('效益\t社会\t受益户数\t≥\t1200\t户\t30\n')
  const [row] = form?.indicators ?? []
  assert.deepEqual([row?.name, row?.sign, row?.target, row?.unit, row?.weight], ['受益户数', '≥', '1200', '户', '30'])
  assert.equal(pastedForm('今天开会'), null)
  assert.equal(pastedForm(''), null)
})

test('a cell with line ends and quotes comes whole, and any table comes back as it was', () => {
  assert.deepEqual(cellsOf('甲\t"第一行\n第二行 ""引"""\n乙\t丙'), [
    ['甲', '第一行\n第二行 "引"'],
    ['乙', '丙'],
  ])
  const cell = fc.string({ unit: fc.constantFrom('甲', 'a', '"', '\t', '\n', ' '), minLength: 1, maxLength: 6 })
  const filled = cell.filter((text) => text.trim() !== '')
  fc.assert(
    fc.property(fc.array(fc.array(filled, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (table) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
      assert.deepEqual(cellsOf(table.map((row) => row.map(quoted).join('\t')).join('\n')), table)
    }),
  )
})

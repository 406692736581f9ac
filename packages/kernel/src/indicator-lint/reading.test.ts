import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { lint, readForm, readJsonForms } from './index.ts'
import type { TextSheet } from './index.ts'

const sheet = (...rows: string[][]): TextSheet => ({ rows: rows.map((cells, n) => ({ at: n + 1, cells })) })

const evaluation = sheet(
  ['项目支出绩效自评表'],
  ['（2026年度）'],
  ['项目名称', '', '滨河路改造工程', '', '', '主管部门', '市政局'],
  ['项目资金\n（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '年度资金总额', '500', '480.5', '480.5', '10', '100%', '10'],
  ['', '其中：本年财政拨款', '500', '480.5', '480.5'],
  ['', '  上年结转资金', '', '', ''],
  [
    '绩效指标',
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ],
  ['', '产出指标（50分）', '数量指标', '指标1：改造道路长度', '≥3.2公里', '3.4公里', '20', '20', ''],
  ['', '', '', '指标2：', '', '', '', '', ''],
  ['', '', '质量指标', '压实度合格率', '≥98%', '达成预期指标', '30', '30', ''],
  ['', '效益指标（30分）', '社会效益', '出行便利程度', '明显提高', '明显提高', '30', '30', ''],
  ['', '满意度指标', '服务对象满意度', '居民满意度', '≥90%', '93%', '10', '10', ''],
  ['总分', '', '', '', '', '', '100', '100'],
)

test('an official self-evaluation form is read through its merged cells', () => {
  const read = readForm(evaluation)
  assert.ok(read)
  const { indicators, ...form } = read.form
  assert.deepEqual(form, {
    project: '滨河路改造工程',
    year: 2026,
    totalBudgetFen: 500_000_000,
    executionWeight: '10',
    funds: {
      total: { initialFen: 500_000_000, fullYearFen: 480_500_000, executedFen: 480_500_000 },
      parts: [
        { initialFen: 500_000_000, fullYearFen: 480_500_000, executedFen: 480_500_000, source: 'fiscal' },
        { initialFen: null, fullYearFen: null, executedFen: null, source: 'carried' },
      ],
      printed: { rate: '100%', score: '10' },
    },
    printedTotal: '100',
  })
  assert.deepEqual(
    indicators.map(({ score }) => score),
    ['20', '30', '30', '10'],
  )
  assert.deepEqual(
    indicators.map(({ level1, level2, target, weight, actual }) => [level1, level2, target, weight, actual]),
    [
      ['产出指标（50分）', '数量指标', '≥3.2公里', '20', '3.4公里'],
      ['产出指标（50分）', '质量指标', '≥98%', '30', '达成预期指标'],
      ['效益指标（30分）', '社会效益', '明显提高', '30', '明显提高'],
      ['满意度指标', '服务对象满意度', '≥90%', '10', '93%'],
    ],
  )
  const found = lint(read.form).map(({ rule, cells }) => [rule.id, cells[0] && read.placeOf(cells[0])])
  assert.deepEqual(found, [
    ['actual_without_facts', { row: 11, column: 5 }],
    ['vague_target', { row: 12, column: 4 }],
    ['actual_without_facts', { row: 12, column: 5 }],
    ['satisfaction_without_sample', null],
    ['no_cost', null],
    ['outputs_one_sided', null],
  ])
})

test('a goals form with signs, units and scoring in columns of their own, long-term goals above the year’s', () => {
  const read = readForm(
    sheet(
      ['2026年项目支出绩效目标申报表', '', '', '', '', '单位：元'],
      ['项目名称：智慧水务监测系统'],
      ['资金总额', '1,200,000'],
      ['长期绩效指标'],
      ['一级指标', '二级指标', '指标内容', '指标值', '备注'],
      ['产出指标', '数量指标', '监测点位数量', '≥900个', ''],
      ['年度绩效指标'],
      ['一级指标', '二级指标', '三级指标', '*指标值', '', '计量单位', '*评（扣）分标准', '备注'],
      ['', '', '', '符号', '数值', '', '', ''],
      ['产出指标', '数量指标', '监测点位数量', '≥', '300', '个', '未达目标酌情扣分', ''],
      ['', '成本指标', '项目总成本', '≤', '120', '万元', '', ''],
      ['填报人：', '', ''],
    ),
  )
  assert.ok(read)
  assert.equal(read.form.totalBudgetFen, 120_000_000)
  assert.deepEqual(
    read.form.indicators.map(({ level2, sign, target, unit }) => [level2, sign, target, unit]),
    [
      ['数量指标', '≥', '300', '个'],
      ['成本指标', '≤', '120', '万元'],
    ],
  )
  const ids = lint(read.form).map(({ rule }) => rule.id)
  assert.ok(ids.includes('scoring_rule_vague') && ids.includes('cost_restates_budget'))
})

test('no sheet whatever makes the reader throw; one without a table is none', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('一级指标', '二级指标', '指标值', '分值', '年初预算数', '执行数', '年度资金总额', '1'),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
      const read = readForm(sheet(...rows))
      if (read) lint(read.form)
    }),
    { numRuns: 1000 },
  )
  assert.equal(readForm(sheet(['项目名称', '道路'], ['金额', '100'])), null)
})

test('JSON of a form, of several, and of neither', () => {
  const one = {
    project: '道路',
    year: 2026,
    indicators: [{ level1: '产出', level2: '数量', name: '道路长度', target: 3, weight: 10 }],
  }
  const read = readJsonForms(JSON.stringify([one, one]))
  assert.ok(read.ok)
  assert.equal(read.forms.length, 2)
  assert.deepEqual(read.forms[0]?.indicators[0], {
    level1: '产出',
    level2: '数量',
    name: '道路长度',
    sign: '',
    target: '3',
    unit: '',
    weight: '10',
  })
  assert.deepEqual(readJsonForms('{'), { ok: false, problem: 'not_json' })
  assert.deepEqual(readJsonForms('{"indicators":[1]}'), { ok: false, problem: 'not_a_form' })
})

const real = new URL('../../../../../shared/data/self-evaluation/real-form-2022.txt', import.meta.url)
const skip = existsSync(real) ? false : 'the real form is not beside the repository'

test('the real form of 2022: what a careful reader sees is found', { skip }, (t) => {
  const lines = readFileSync(real, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !line.includes('(cut)'))
  const cells = (line: string): string[] => line.split(/[|;]/).map((cell) => cell.trim())
  const read = readForm({ rows: lines.map((line, n) => ({ at: n + 1, cells: cells(line) })) })
  assert.ok(read)
  assert.equal(read.form.indicators.length, 9)
  assert.equal(read.form.totalBudgetFen, 90_000_000)
  const found = lint(read.form).map(({ rule, cells: [first] }) => `${rule.id} ${first?.indicator ?? ''}`.trim())
  t.diagnostic(found.join(', '))
  const seen = [
    'funds_total_differs',
    'share_sign 1',
    'unit_wording 1',
    'standard_missing 2',
    'actual_without_facts 2',
    'deadline_vague 3',
    'cost_restates_budget 4',
    'cost_against_execution 4',
    'standard_missing 5',
    'vague_target 6',
    'actual_without_facts 6',
    'vague_target 7',
    'wrong_branch 7',
    'vague_target 8',
    'mostly_words 2',
  ]
  assert.deepEqual(
    seen.filter((each) => !found.includes(each)),
    [],
  )
})

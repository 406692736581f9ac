import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { makeXlsx } from '@jiheng/spreadsheet/samples'

const program = fileURLToPath(new URL('./main.ts', import.meta.url))
let folder = ''

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiheng-'))
})
after(() => rm(folder, { recursive: true }))

type Finding = { rule: string; severity: string; cells: { cell: string | null }[]; message: string; example: string[] }
type Line = { error?: { code: string }; forms: { project: string; indicators: number; findings: Finding[] }[] }

function jiheng(
  args: string[],
  language = 'zh_CN.UTF-8',
): Promise<{ code: number; out: string; err: string; lines: Line[] }> {
  return new Promise((resolve) => {
    const env = { ...process.env, LANG: language }
    execFile(process.execPath, [program, 'lint-indicators', ...args], { env }, (error, out, err) => {
      const lines = out.split('\n').filter((line) => line.startsWith('{'))
      resolve({ code: Number(error?.code ?? 0), out, err, lines: lines.map((line) => JSON.parse(line) as Line) })
    })
  })
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const head = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值']
const form = [
  ['项目支出绩效自评表（2026年度）'],
  ['项目名称', '滨河路改造工程'],
  ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值'],
  ['年度资金总额', 0, 0, 0, 10],
  ['其中：本年财政拨款', 500, 480.5, 480.5],
  head,
  ['产出指标', '数量指标', '改造道路长度', '≥3.2公里', '3.4公里', 20],
  [null, '质量指标', '压实度合格率', '≥98%', '98.6%', 10],
  [null, '时效指标', '完工时间', '按时完成', '2026年10月', 10],
  [null, '成本指标', '项目总成本', '≤500万元', '500万元', 10],
  ['效益指标', '社会效益指标', '居民出行便利程度', '明显提高', '明显提高', 30],
  ['满意度指标', '服务对象满意度指标', '居民满意度', '≥90%', '93%', 10],
]

test('a workbook is looked through cell by cell, and the exit code tells', async () => {
  const path = await file('自评表.xlsx', makeXlsx([{ name: '自评表', rows: form, merges: ['A7:A10'] }]))
  const { code, lines } = await jiheng([path, '--json'])
  assert.equal(code, 1)
  const [only] = lines[0]?.forms ?? []
  assert.deepEqual([only?.project, only?.indicators], ['滨河路改造工程', 6])
  const told = only?.findings.map(({ rule, cells }) => `${rule} ${cells[0]?.cell ?? '—'}`)
  assert.deepEqual(told, [
    'vague_target 自评表!D11',
    'actual_without_facts 自评表!E11',
    'funds_total_differs 自评表!B4',
    'cost_against_execution 自评表!E10',
    'deadline_vague 自评表!D9',
    'cost_restates_budget 自评表!D10',
    'satisfaction_without_sample —',
  ])
  const funds = only?.findings.find(({ rule }) => rule === 'funds_total_differs')
  assert.equal(funds?.message, '年度资金总额的年初预算数为 0.00 万元，各分项合计 500.00 万元。')
  assert.deepEqual(funds?.example, ['合计应为：年初 500.00 万元，全年 480.50 万元，执行 480.50 万元'])
})

test('people read sentences in their language; a form in order is told so and ends well', async () => {
  const bad = await file('bad.csv', `${head.join(',')}\n产出,数量,完成道路改造,≥3条,,50\n`)
  const { out, code } = await jiheng([bad], 'en')
  assert.equal(code, 1)
  assert.match(out, /^Should change {2}The name is a task {2}C2$/m)
  assert.match(out, /→ For example: 道路改造数量 ≥3条（50分）/)
  const good = await file(
    'good.json',
    JSON.stringify({
      project: '道路',
      year: 2026,
      indicators: [
        { level1: '产出', level2: '数量', name: '改造道路长度', sign: '≥', target: 3.2, unit: '公里', weight: 20 },
        { level1: '产出', level2: '质量', name: '压实度合格率', sign: '≥', target: '98', unit: '%', weight: 15 },
        { level1: '产出', level2: '时效', name: '完工时间', sign: '≤', target: '2026年10月31日', unit: '', weight: 10 },
        {
          level1: '产出',
          level2: '成本',
          name: '道路单位造价',
          sign: '≤',
          target: '560',
          unit: '元/平方米',
          weight: 5,
        },
        {
          level1: '效益',
          level2: '社会',
          name: '早高峰平均车速',
          sign: '≥',
          target: '24',
          unit: '公里/小时',
          weight: 30,
        },
        {
          level1: '满意度',
          level2: '服务对象满意度',
          name: '居民满意度',
          sign: '≥',
          target: '90',
          unit: '%',
          weight: 10,
          evidence: '入户问卷150户',
        },
      ],
    }),
  )
  const well = await jiheng([good])
  assert.deepEqual(
    [well.code, well.out.trim()],
    [0, `${good}（道路）：6 个指标，0 处问题；必须改 0 处，应当改 0 处，建议改 0 处。`],
  )
})

test('what cannot be read is told in its place, and the others are done', async () => {
  const list = await file('list.csv', '项目名称,总投资\n道路,100\n')
  const broken = await file('broken.json', '{')
  const odd = await file('odd.json', '{"rows":[]}')
  const wrong = await file('wrong.xlsx', 'a,b\n1,2\n')
  const { code, lines } = await jiheng([list, broken, odd, wrong, join(folder, 'none.xlsx'), folder, '--json'])
  assert.equal(code, 1)
  assert.deepEqual(
    lines.map(({ error }) => error?.code),
    ['no_form', 'not_json', 'not_a_form', 'wrong_extension', 'file_missing', 'unreadable'],
  )
  const none = await jiheng([])
  assert.deepEqual([none.code, none.err], [2, '请指明要检查的文件，例如：npx jiheng lint-indicators 绩效目标表.xlsx\n'])
})

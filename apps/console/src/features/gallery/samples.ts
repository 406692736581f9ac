import type { Explanation } from '@jiheng/kernel/base'
import type { MapPoint, State } from '@jiheng/ui'

export type SampleProject = {
  id: string
  name: string
  code: string
  state: State
  region: string
  planned: number
  actual: number | null
  budgetFen: number
  updated: string
}

const kinds = [
  '老旧小区改造工程',
  '港区道路提升工程',
  '标准厂房建设项目',
  '智慧社区信息平台',
  '污水管网改造工程',
  '码头堆场扩建工程',
]
const regions = ['钦南区', '钦北区', '灵山县', '浦北县', '栖霞区']
const cycle: State[] = ['green', 'green', 'yellow', 'green', 'orange', 'green', 'red', 'grey']

/** Invented projects, the same at every visit. */
export const sampleProjects: readonly SampleProject[] = Array.from({ length: 10_000 }, (_, at) => ({
  id: String(at + 1),
  name: `${regions[at % 5]}第 ${at + 1} 号${kinds[at % 6]}`,
  code: `2025-4507${String(at % 5).padStart(2, '0')}-48-01-${String(100_000 + at)}0`,
  state: cycle[at % 8] ?? 'grey',
  region: regions[at % 5] ?? '',
  planned: (at * 37) % 101,
  actual: at % 8 === 7 ? null : Math.max(0, ((at * 37) % 101) - ((at * 13) % 17)),
  budgetFen: 120_000_000_000 - ((at * 7_919_000) % 110_000_000_000),
  updated: `2026-0${1 + (at % 6)}-${String(1 + (at % 28)).padStart(2, '0')}`,
}))

export const sampleExplanation: Explanation = {
  v: 1,
  measure: 'measures.progress_deviation',
  value: '-7.4',
  unit: 'points',
  rule: { id: 'progress_behind', version: '1', mark: 'P', source: '种子文件：进度偏差超过 5% 预警，按百分点解释' },
  formula: '实际进度 − 计划进度 = 41.2 − 48.6',
  asOf: '2026-03-02',
  dataAgeDays: 2,
  evidenceLevel: 3,
  inputs: [
    {
      measure: 'measures.planned_progress',
      value: '48.6',
      unit: 'percent',
      because: {
        v: 1,
        measure: 'measures.planned_progress',
        value: '48.6',
        unit: 'percent',
        rule: { id: 'plan_curve', version: '1', mark: 'P' },
        formula: 'Σ 权重 × 已过工作日 ÷ 计划工作日',
        asOf: '2026-03-02',
        evidenceLevel: 2,
        inputs: [
          {
            measure: '地基与基础',
            value: '100',
            unit: 'percent',
            source: { kind: 'node', id: '1', label: '节点 1.1' },
          },
          { measure: '主体结构', value: '62.5', unit: 'percent', source: { kind: 'node', id: '2', label: '节点 1.2' } },
        ],
      },
    },
    {
      measure: 'measures.actual_progress',
      value: '41.2',
      unit: 'percent',
      asOf: '2026-02-28',
      source: { kind: 'project', id: '1', label: '2026-02-28 进度填报' },
    },
  ],
}

export const samplePoints: readonly MapPoint[] = sampleProjects
  .slice(0, 300)
  .map(({ id, name, state, region }, at) => ({
    id,
    label: name,
    state,
    note: region,
    href: `/projects/${id}`,
    lon: 108.35 + ((at * 61) % 100) / 100,
    lat: 21.75 + ((at * 37) % 100) / 130,
  }))

const day = (month: number) => `2025-${String(month).padStart(2, '0')}-01`

export const sampleSeries = [
  { name: '实际进度', points: [4, 9, 15, 22, 28, 33, 38, 41].map((value, at) => [day(at + 1), value] as const) },
  {
    name: '计划进度',
    points: [5, 11, 18, 26, 34, 41, 48, 55, 65, 78, 90, 100].map((value, at) => [day(at + 1), value] as const),
    dashed: true,
    muted: true,
  },
]

export type SampleNode = { id: string; name: string; state: State; budgetFen: number; children: SampleNode[] }

export const sampleTree: readonly SampleNode[] = [
  {
    id: '1',
    name: '土建工程',
    state: 'orange',
    budgetFen: 800_000_000,
    children: [
      { id: '1.1', name: '地基与基础', state: 'green', budgetFen: 300_000_000, children: [] },
      {
        id: '1.2',
        name: '主体结构',
        state: 'orange',
        budgetFen: 500_000_000,
        children: [{ id: '1.2.1', name: '一至六层', state: 'red', budgetFen: 260_000_000, children: [] }],
      },
    ],
  },
  { id: '2', name: '室外管网', state: 'grey', budgetFen: 120_000_000, children: [] },
]

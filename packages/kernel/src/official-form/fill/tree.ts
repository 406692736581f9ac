import type { Decimal } from '../../base/index.ts'
import type { ExAnteDimension } from '../../ex-ante/index.ts'

/** Where the points of a row come from: a share of money, of an ex-ante dimension, of the project's own indicators, or somebody's judgement. */
export type TreeSource =
  | { from: 'arrival' | 'execution' | 'judged' }
  | { from: 'ex_ante'; dimension: ExAnteDimension }
  | { from: 'indicators'; level1: 'output' | 'benefit' | 'satisfaction'; level2: RegExp | null }

export type TreeRow = {
  code: string
  level1: 'decision' | 'process' | 'output' | 'benefit'
  level2: string
  points: Decimal
  source: TreeSource
}

const row = (
  code: string,
  level1: TreeRow['level1'],
  level2: string,
  points: Decimal,
  source: TreeSource,
): TreeRow => ({
  ...{ code, level1, level2, points, source },
})
const exAnte = (dimension: ExAnteDimension): TreeSource => ({ from: 'ex_ante', dimension })
const outputs = (level2: RegExp): TreeSource => ({ from: 'indicators', level1: 'output', level2 })

/**
 * 评价指标体系: the common tree 决策 15 · 过程 20 · 产出 35 · 效益 30. The names are practice (P); the points are a proposal (U) in which
 * output and benefit weigh 65 of 100.
 */
export const evaluationTree: readonly TreeRow[] = [
  row('basis', 'decision', 'approval', '3', exAnte('necessity')),
  row('procedure', 'decision', 'approval', '2', exAnte('plan')),
  row('goals', 'decision', 'goals', '3', exAnte('goals')),
  row('clarity', 'decision', 'goals', '2', exAnte('goals')),
  row('budget', 'decision', 'funding', '3', exAnte('economy')),
  row('allocation', 'decision', 'funding', '2', exAnte('financing')),
  row('arrival', 'process', 'money', '4', { from: 'arrival' }),
  row('execution', 'process', 'money', '5', { from: 'execution' }),
  row('compliance', 'process', 'money', '5', { from: 'judged' }),
  row('rules', 'process', 'organisation', '3', { from: 'judged' }),
  row('effective', 'process', 'organisation', '3', { from: 'judged' }),
  row('quantity', 'output', 'quantity', '10', outputs(/数量/)),
  row('quality', 'output', 'quality', '10', outputs(/质量/)),
  row('timeliness', 'output', 'time', '8', outputs(/时效/)),
  row('cost', 'output', 'cost', '7', outputs(/成本/)),
  row('effect', 'benefit', 'benefit', '20', { from: 'indicators', level1: 'benefit', level2: null }),
  row('satisfaction', 'benefit', 'satisfaction', '10', { from: 'indicators', level1: 'satisfaction', level2: null }),
]

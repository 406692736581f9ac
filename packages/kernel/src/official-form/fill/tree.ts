import type { Decimal } from '../../base/index.ts'
import type { ExAnteDimension } from '../../ex-ante/index.ts'
import type { CheckId } from '../facts.ts'

/**
 * Where the points of a row come from: a share of money, of an ex-ante dimension, of the project's own indicators; what the records say, as a
 * proposal somebody may judge otherwise; or somebody's judgement alone.
 */
export type TreeSource =
  | { from: 'arrival' | 'execution' | 'judged' | 'adjustment' | 'clarity' }
  /** By the share that is in order, or a point less for each thing, or for each kind of thing, that is not. */
  | { from: 'checks'; ids: readonly CheckId[]; by: 'share' | 'each' | 'kind' }
  | { from: 'ex_ante'; dimension: ExAnteDimension }
  | { from: 'indicators'; level1: 'output' | 'benefit' | 'satisfaction'; level2: RegExp | null }

export type TreeRow = {
  code: string
  level1: 'decision' | 'process' | 'output' | 'benefit'
  level2: string
  points: Decimal
  source: TreeSource
  /** What proposes the points where the first source knows nothing. */
  instead: TreeSource | null
}

const row = (
  code: string,
  level1: TreeRow['level1'],
  level2: string,
  points: Decimal,
  source: TreeSource,
  instead: TreeSource | null = null,
): TreeRow => ({
  ...{ code, level1, level2, points, source, instead },
})
const exAnte = (dimension: ExAnteDimension): TreeSource => ({ from: 'ex_ante', dimension })
const checks = (by: 'share' | 'each' | 'kind', ...ids: CheckId[]): TreeSource => ({ from: 'checks', ids, by })
const outputs = (level2: RegExp): TreeSource => ({ from: 'indicators', level1: 'output', level2 })

/**
 * 评价指标体系: the common tree 决策 15 · 过程 20 · 产出 35 · 效益 30. The names are practice (P); the points are a proposal (U) in which
 * output and benefit weigh 65 of 100.
 */
export const evaluationTree: readonly TreeRow[] = [
  row('basis', 'decision', 'approval', '3', exAnte('necessity')),
  row('procedure', 'decision', 'approval', '2', exAnte('plan'), checks('share', 'approval')),
  row('goals', 'decision', 'goals', '3', exAnte('goals')),
  row('clarity', 'decision', 'goals', '2', exAnte('goals'), { from: 'clarity' }),
  row('budget', 'decision', 'funding', '3', exAnte('economy'), { from: 'adjustment' }),
  row('allocation', 'decision', 'funding', '2', exAnte('financing')),
  row('arrival', 'process', 'money', '4', { from: 'arrival' }),
  row('execution', 'process', 'money', '5', { from: 'execution' }),
  row('compliance', 'process', 'money', '5', checks('each', 'payments', 'exceptions')),
  row('rules', 'process', 'organisation', '3', { from: 'judged' }),
  row('effective', 'process', 'organisation', '3', checks('kind', 'changes', 'alerts', 'evidence')),
  row('quantity', 'output', 'quantity', '10', outputs(/数量/)),
  row('quality', 'output', 'quality', '10', outputs(/质量/), checks('share', 'tests')),
  row('timeliness', 'output', 'time', '8', outputs(/时效/)),
  row('cost', 'output', 'cost', '7', outputs(/成本/)),
  row('effect', 'benefit', 'benefit', '20', { from: 'indicators', level1: 'benefit', level2: null }),
  row('satisfaction', 'benefit', 'satisfaction', '10', { from: 'indicators', level1: 'satisfaction', level2: null }),
]

import { plain, withoutBrackets } from './text.ts'

/** 产出, 效益, 满意度, 成本; 决策 and 过程 belong to the evaluation tree and are not looked into. */
export type Level1 = 'output' | 'benefit' | 'satisfaction' | 'cost' | 'process'
/** Where an indicator hangs: its first and second level. */
export type Branch =
  | 'output.quantity'
  | 'output.quality'
  | 'output.time'
  | 'output.cost'
  | 'benefit.economic'
  | 'benefit.social'
  | 'benefit.ecological'
  | 'benefit.sustainable'
  | 'satisfaction.served'
  | 'cost.economic'
  | 'cost.social'
  | 'cost.ecological'

const LEVEL1 = new Map<string, Level1>([
  ['产出', 'output'],
  ['效益', 'benefit'],
  ['满意度', 'satisfaction'],
  ['成本', 'cost'],
  ['决策', 'process'],
  ['过程', 'process'],
])

const LEVEL2: Record<Exclude<Level1, 'process'>, readonly (readonly [RegExp, Branch])[]> = {
  output: [
    [/^(?:产出)?数量$/, 'output.quantity'],
    [/^(?:产出)?质量$/, 'output.quality'],
    [/^(?:产出)?时效$/, 'output.time'],
    [/^(?:产出)?成本$/, 'output.cost'],
  ],
  benefit: [
    [/^经济$/, 'benefit.economic'],
    [/^社会$/, 'benefit.social'],
    [/^(?:生态|生态环境|环境)$/, 'benefit.ecological'],
    [/^(?:可持续|可持续影响|可持续发展)$/, 'benefit.sustainable'],
    [/^(?:实施|项目)$/, 'benefit.social'],
  ],
  satisfaction: [[/满意|对象|公众|受益/, 'satisfaction.served']],
  cost: [
    [/^经济(?:成本)?$/, 'cost.economic'],
    [/^社会(?:成本)?$/, 'cost.social'],
    [/^(?:生态|环境|生态环境)(?:成本)?$/, 'cost.ecological'],
  ],
}

/** The official words for a branch, as the forms print them. */
export const branchNames: Record<Branch, readonly [level1: string, level2: string]> = {
  'output.quantity': ['产出指标', '数量指标'],
  'output.quality': ['产出指标', '质量指标'],
  'output.time': ['产出指标', '时效指标'],
  'output.cost': ['产出指标', '成本指标'],
  'benefit.economic': ['效益指标', '经济效益指标'],
  'benefit.social': ['效益指标', '社会效益指标'],
  'benefit.ecological': ['效益指标', '生态效益指标'],
  'benefit.sustainable': ['效益指标', '可持续影响指标'],
  'satisfaction.served': ['满意度指标', '服务对象满意度指标'],
  'cost.economic': ['成本指标', '经济成本指标'],
  'cost.social': ['成本指标', '社会成本指标'],
  'cost.ecological': ['成本指标', '生态环境成本指标'],
}

/** The first level a cell names; null outside the official tree, undefined for an empty cell. */
export function level1Of(written: string): Level1 | null | undefined {
  const text = bare(written)
  return text === '' ? undefined : (LEVEL1.get(text) ?? null)
}

/** The branch two cells name; null outside the official tree, undefined where the second is empty or the first is 决策, 过程. */
export function branchOf(level1: Level1 | null | undefined, written: string): Branch | null | undefined {
  const text = bare(written).replace(/效益$/, '')
  if (text === '' || level1 === 'process' || level1 === undefined) return undefined
  return level1 === null ? null : (LEVEL2[level1].find(([pattern]) => pattern.test(text))?.[1] ?? null)
}

export function level1OfBranch(branch: Branch): Level1 {
  return branch.slice(0, branch.indexOf('.')) as Level1
}

/** Without 指标, points in brackets and numbering: `二、产出指标（50分）` is 产出. */
function bare(written: string): string {
  const text = withoutBrackets(plain(written)).replace(/^(?:[一二三四五六\d]+[、.])/, '')
  return text.replace(/\d+(?:\.\d+)?分?$/, '').replace(/指标$/, '')
}

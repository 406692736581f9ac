import { decimal } from '../base/index.ts'
import type { Decimal, Mark } from '../base/index.ts'

/** 绩效目标表 · 共性评价体系 · 事前评估 · 人员 · 班组 · 部门. */
export const trees = ['form', 'evaluation', 'ex_ante', 'person', 'team', 'department'] as const
export type Tree = (typeof trees)[number]

/** First levels of each tree; their words are the phrases `indicators.level.<level>`. */
export const levelsOf = {
  form: ['output', 'benefit', 'satisfaction', 'cost'],
  evaluation: ['decision', 'process', 'output', 'benefit'],
  ex_ante: ['necessity', 'economy', 'goals', 'feasibility', 'funding'],
  person: ['results', 'cooperation', 'conduct'],
  team: ['results', 'cooperation', 'conduct'],
  department: ['results', 'cooperation', 'conduct'],
} as const satisfies Record<Tree, readonly string[]>
export type Level1 = (typeof levelsOf)[Tree][number]
export const levels: readonly Level1[] = [...new Set(Object.values(levelsOf).flat())]

export const natures = ['quantitative', 'qualitative'] as const
/** More is better, less is better, exactly this. */
export const directions = ['more', 'less', 'exact'] as const
export const signs = ['≥', '>', '=', '<', '≤'] as const
/**
 * How points follow from target and result: in proportion; for less-is-better target over result, or the share not exceeded; by the bands
 * of a qualitative indicator.
 */
export const scoringRules = ['proportional', 'reverse_quotient', 'reverse_linear', 'bands'] as const
export type ScoringRuleKey = (typeof scoringRules)[number]

/** What stands for 达成, 部分达成, 未达成. */
export type BandTexts = { met: string; partlyMet: string; notMet: string }

/** What an indicator means, as one version says it. */
export type Definition = {
  name: string
  nameEn: string
  tree: Tree
  level1: Level1
  level2: string
  /** Kinds of projects; none: all. */
  kinds: readonly string[]
  nature: (typeof natures)[number]
  direction: (typeof directions)[number]
  sign: (typeof signs)[number] | null
  /** Null where every project sets its own; `targetText` then says how. */
  target: Decimal | null
  unit: string | null
  targetText: string | null
  weight: Decimal
  weightMin: Decimal
  weightMax: Decimal
  source: 'formula' | 'manual'
  formula: string | null
  reportedBy: string | null
  /** The least evidence that counts: 1 measured by the system, 2 a document, 3 a statement. */
  evidenceLevel: 1 | 2 | 3
  evidence: string
  rule: ScoringRuleKey
  /** Rules a project may choose; the first is `rule`. */
  rules: readonly ScoringRuleKey[]
  bands: BandTexts | null
  mark: Mark
  basis: string
  explanation: string
  standard: string
  note: string | null
}

export type DefinitionProblem = {
  field: keyof Definition
  problem:
    | 'level_outside_tree'
    | 'fields_of_other_nature'
    | 'sign_against_direction'
    | 'rule_unsuitable'
    | 'weights_out_of_order'
    | 'source_incomplete'
}

/** What in a definition contradicts itself; formula and wording are looked at elsewhere. */
export function definitionProblems(definition: Definition): DefinitionProblem[] {
  const { tree, level1, nature, direction, sign, rule, rules, source, formula, reportedBy } = definition
  const problems: DefinitionProblem[] = []
  const tell = (field: DefinitionProblem['field'], problem: DefinitionProblem['problem'], is: boolean): void => {
    if (is) problems.push({ field, problem })
  }
  tell('level1', 'level_outside_tree', !(levelsOf[tree] as readonly string[]).includes(level1))
  tell('nature', 'fields_of_other_nature', !fitsNature(definition))
  tell('sign', 'sign_against_direction', sign !== null && directionOf(sign) !== direction)
  const fitting = rulesFor(nature, direction)
  tell('rule', 'rule_unsuitable', rules[0] !== rule || rules.some((each) => !fitting.includes(each)))
  tell('weight', 'weights_out_of_order', !areOrdered(definition))
  tell(
    'source',
    'source_incomplete',
    source === 'formula' ? formula === null || nature !== 'quantitative' : formula !== null || reportedBy === null,
  )
  return problems
}

/** The direction a sign tells. */
export const directionOf = (sign: (typeof signs)[number]): Definition['direction'] =>
  sign === '=' ? 'exact' : sign === '≥' || sign === '>' ? 'more' : 'less'

/** The scoring rules an indicator of this kind may have, the usual one first. */
export function rulesFor(nature: Definition['nature'], direction: Definition['direction']): readonly ScoringRuleKey[] {
  if (nature === 'qualitative') return ['bands']
  return direction === 'less' ? ['reverse_quotient', 'reverse_linear'] : ['proportional']
}

function fitsNature({ nature, sign, unit, target, targetText, bands }: Definition): boolean {
  return nature === 'quantitative'
    ? sign !== null && unit !== null && (target === null) !== (targetText === null) && bands === null
    : sign === null && unit === null && target === null && targetText !== null && bands !== null
}

function areOrdered({ weight, weightMin, weightMax }: Definition): boolean {
  const isRising = decimal.compare(weightMin, weight) <= 0 && decimal.compare(weight, weightMax) <= 0
  return isRising && decimal.compare(weightMin, '0') > 0 && decimal.compare(weightMax, '100') <= 0
}

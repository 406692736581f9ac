import type { Day, Decimal, Mark, Note } from '../base/index.ts'

/** Events after which a result cannot stand as computed: a fatal accident, a major accident of quality, misused funds, false figures. */
export const vetoEvents = ['fatal_accident', 'quality_accident', 'misused_funds', 'false_figures'] as const
export type VetoEvent = (typeof vetoEvents)[number]
/** The grade is at most 差, or the indicators it concerns earn nothing. */
export type VetoEffect = 'grade_poor' | 'indicators_zero'

/** What each rule of scoring may set otherwise. Weights and scores in points, bounds in percent. */
export type RuleParameters = {
  /** Points for budget execution in a new set; a set states its own. */
  execution: { weight: Decimal }
  /** Whether A = T meets > and <; where T > 0 the share is whole either way. */
  quantitative: { equalityAtStrictSign: 'met' | 'missed' }
  /** What ≤ and < earn above the target, unless the set states it: A is T ÷ A × w, B is (1 − (A − T) ÷ T) × w. */
  reverse: { variant: 'A' | 'B' }
  /** A target of zero or below is met or not; there are no shares of it. */
  zeroTarget: Record<never, never>
  negativeActual: { counts: 'as_given' | 'as_zero' }
  /** What nobody reported once the deadline (MM-DD of the year after) has passed; before it, it is missing. */
  blank: { afterDeadline: 'missing' | 'zero'; deadline: string }
  /** Decimals of each component, half up, once; totals add the rounded components. */
  total: { places: number }
  /** Lower bounds in percent, belonging to the band; each band ends below the one above it, the highest at 100. */
  qualitative: { met: Decimal; partly_met: Decimal; not_met: Decimal }
  /**
   * Percent of the target from which a reason is asked; for a zero target the actual value from which it is. Never more than the weight is
   * earned. `cut`: without a reason this percent of the points is lost from that percent of the target on.
   */
  overAchievement: { percent: Decimal; ofZero: Decimal | null; cut: { fromPercent: Decimal; percent: Decimal } | null }
  /** Lower bounds, belonging to the grade; the total is rounded before it is graded. */
  grade: { excellent: Decimal; good: Decimal; fair: Decimal }
  /** Points of the first levels; of `costSplit` where costs are a level of their own. */
  weightSplit: { output: Decimal; benefit: Decimal; satisfaction: Decimal }
  costSplit: { cost: Decimal; output: Decimal; benefit: Decimal; satisfaction: Decimal }
  /** Output and benefit together weigh at least this percent, or it is said. */
  outputAndBenefit: { leastPercent: Decimal }
  veto: { effects: Record<VetoEvent, VetoEffect> }
  /** Satisfaction is scored from a sample of at least so many. */
  sample: { least: number }
}
export type RuleKey = keyof RuleParameters

/** A rule of a pack: what it says, how well it is founded, in whose words, and from when. */
export type PackRule<Key extends RuleKey = RuleKey> = {
  parameters: RuleParameters[Key]
  mark: Mark
  source: string
  effectiveFrom: Day
}

/**
 * Rules of scoring for a region as data. A pack states only what differs from the one it extends. Versions never change once adopted; of those
 * in effect on a day the newest holds.
 */
export type RulePack = {
  format: typeof PACK_FORMAT
  id: string
  name: string
  version: number
  /** The beginning of the region codes it holds for; null for the national one. */
  region: string | null
  extends: string | null
  effectiveFrom: Day
  rules: { [Key in RuleKey]?: PackRule<Key> }
}
export const PACK_FORMAT = 'jiheng-rule-pack/1'

/** The rule as explanations and phrases know it: `zeroTarget` is `score_zero_target`. */
export const ruleId = (key: RuleKey): string =>
  `score_${key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`

/** What a rule says in one plain sentence: a phrase below `rule_pack.says`. */
export function sentenceOf<Key extends RuleKey>(key: Key, parameters: RuleParameters[Key]): Note {
  const variants: Partial<Record<RuleKey, string>> = { ...(variantOf(parameters) && { [key]: variantOf(parameters) }) }
  const variant = variants[key]
  const params: Note['params'] = {}
  for (const [name, value] of Object.entries(parameters)) {
    if (typeof value === 'string' || typeof value === 'number') params[name] = value
  }
  if ('cut' in parameters && parameters.cut) {
    params['fromPercent'] = parameters.cut.fromPercent
    params['lost'] = parameters.cut.percent
  }
  if ('ofZero' in parameters) params['ofZero'] = parameters.ofZero ?? ''
  if ('effects' in parameters) {
    const effects = Object.values(parameters.effects)
    params['poor'] = effects.filter((effect) => effect === 'grade_poor').length
    params['zero'] = effects.length - Number(params['poor'])
  }
  return { key: `rule_pack.says.${ruleId(key).slice('score_'.length)}${variant ? `.${variant}` : ''}`, params }
}

/** Rules that may say one thing or another have a sentence for each. */
function variantOf(parameters: RuleParameters[RuleKey]): string | null {
  if ('equalityAtStrictSign' in parameters) return parameters.equalityAtStrictSign
  if ('variant' in parameters) return `variant_${parameters.variant.toLowerCase()}`
  if ('counts' in parameters) return parameters.counts
  if ('afterDeadline' in parameters) return parameters.afterDeadline
  if ('effects' in parameters) return isUsual(parameters.effects) ? 'usual' : 'own'
  if ('cut' in parameters) return parameters.cut ? 'cut' : parameters.ofZero === null ? 'plain' : 'with_zero'
  return null
}

/** Lives and money touch the whole result, quality and figures the indicators they concern. */
const isUsual = ({
  fatal_accident,
  misused_funds,
  quality_accident,
  false_figures,
}: RuleParameters['veto']['effects']) =>
  [fatal_accident, misused_funds].every((effect) => effect === 'grade_poor') &&
  [quality_accident, false_figures].every((effect) => effect === 'indicators_zero')

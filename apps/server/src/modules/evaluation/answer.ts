import { hash } from 'node:crypto'
import {
  linesOf,
  prepareSet,
  scoreByPrepared,
  type IndicatorSet,
  type PreparedSet,
  type ProjectScore,
  type ScoreQuestion,
} from '@jiheng/kernel/scoring'
import type { RulesInForce } from './service/packs.ts'

export { EXECUTION } from '@jiheng/kernel/scoring'

/** A set made ready to be scored by; sets are checked when they are made, so that only a stricter pack can refuse one. */
export function prepared(set: IndicatorSet, { rules }: RulesInForce): PreparedSet {
  const found = prepareSet(set, rules)
  if (!found.ok) throw new RangeError(`set ${set.id} version ${set.version}: ${found.problem}`)
  return found
}

/** A question answered: the score, its lines as JSON, and a digest that is equal when and only when the answer says the same. */
export type Answer = { score: ProjectScore; components: string; digest: string }

export function answer(by: PreparedSet, question: ScoreQuestion, packs: readonly string[]): Answer {
  const score = scoreByPrepared(by, question)
  const components = JSON.stringify(linesOf(score, question))
  const { set } = by
  const beside = set.chosen || question.vetoes ? [set, question.vetoes] : []
  const said = [set.id, set.version, packs, score.total, score.grade, score.explanation.note?.key, ...beside]
  return { score, components, digest: hash('sha256', `${JSON.stringify(said)}${components}`, 'base64url') }
}

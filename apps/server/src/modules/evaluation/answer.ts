import { isDeepStrictEqual } from 'node:util'
import { decimal } from '@jiheng/kernel/base'
import { scoreProject, type ComponentScore, type ProjectScore, type ScoreQuestion } from '@jiheng/kernel/scoring'

/** One line of a score, as kept beside the explanation: what it weighs, what it got, and of which value. */
export type Component = {
  code: string
  weight: string
  score: string | null
  state: ComponentScore['state']
  remarks: string[]
  value: string | null
}

/** The code under which the execution of the budget is kept among the components. */
export const EXECUTION = 'execution'

/** The kernel's score of a question; sets are checked when they are made, so its weights are right. */
export function answer(question: ScoreQuestion): ProjectScore {
  const score = scoreProject(question)
  if (!score.ok) throw new RangeError(`set ${question.set.id} version ${question.set.version}: ${score.problem}`)
  return score
}

/** The lines of a score, execution last. */
export function componentsOf(question: ScoreQuestion, score: ProjectScore): Component[] {
  const values = new Map(
    question.actuals.map((actual) => [
      actual.indicatorId,
      actual.kind === 'quantitative' ? actual.value : actual.percent,
    ]),
  )
  const { budgetFen, executedFen } = question.execution
  const line = (
    code: string,
    { weight, score: got, state, remarks }: ComponentScore,
    value: string | null,
  ): Component => ({ code, weight, score: got, state, remarks, value })
  return [
    ...score.indicators.map((component) =>
      line(component.subject.id, component, values.get(component.subject.id) ?? null),
    ),
    line(EXECUTION, score.execution, budgetFen === null || executedFen === null ? null : `${executedFen}/${budgetFen}`),
  ]
}

/** The question without how its values came about, which the explanation tells and the score does not depend on. */
export const asked = (question: ScoreQuestion): ScoreQuestion => ({
  ...question,
  actuals: question.actuals.map(({ because: _, ...actual }) => actual),
})

type Kept = { set_id: string; version: number; total: string; components: Component[] }

/** Whether a new score says the same as the one before, so that it only confirms it. */
export function isSame(before: Kept, now: Kept): boolean {
  return (
    before.set_id === now.set_id &&
    before.version === now.version &&
    decimal.compare(before.total, now.total) === 0 &&
    isDeepStrictEqual(before.components, now.components)
  )
}

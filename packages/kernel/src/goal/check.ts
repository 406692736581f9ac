import { scaled } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'
import { forestOf } from './forest.ts'
import type { Forest } from './forest.ts'
import { goalLevels, goalRule } from './goal.ts'
import type { Goal, GoalLevel, GoalRule } from './goal.ts'

export type GoalProblem =
  | {
      problem:
        | 'duplicate_goal'
        | 'orphan'
        | 'below_itself'
        | 'no_owner'
        | 'owner_of_other_level'
        | 'level_skipped'
        | 'finish_before_start'
        | 'outside_parent'
        | 'beyond_its_period'
        | 'weight_not_positive'
        | 'target_not_positive'
      goalId: string
    }
  /** Of siblings below a parent; of annual goals without one, those of one owner and year. */
  | { problem: 'weights_do_not_sum'; goalId: string; parentId: string | null; sum: Decimal }

/** What keeps goals from being a cascade, goal by goal; an empty list when nothing does. Linear in the number of goals. */
export function checkGoals(goals: readonly Goal[], rule: GoalRule = goalRule): GoalProblem[] {
  const forest = forestOf(goals)
  const named = (problem: Exclude<GoalProblem['problem'], 'weights_do_not_sum'>, found: readonly Goal[]) =>
    found.map(({ id }): GoalProblem => ({ problem, goalId: id }))
  return [
    ...named('duplicate_goal', forest.duplicates),
    ...named('orphan', forest.orphans),
    ...named('below_itself', forest.circular),
    ...forest.goals.flatMap((goal, n) => goalProblems(goal, parentOf(forest, n), rule)),
    ...weightProblems(forest),
  ]
}

function parentOf({ goals, parents }: Forest, n: number): Goal | undefined {
  return goals[parents[n] ?? -1]
}

function goalProblems(goal: Goal, parent: Goal | undefined, { parameters }: GoalRule): GoalProblem[] {
  const level = goalLevels.indexOf(goal.level)
  const isChildOfOther = parent ? level !== goalLevels.indexOf(parent.level) + 1 : false
  const isFloating = goal.parentId === null && level > 0
  const isOutside = parent !== undefined && (goal.start < parent.start || goal.finish > parent.finish)
  const wrong: [boolean, Exclude<GoalProblem['problem'], 'weights_do_not_sum'>][] = [
    [isFloating, 'orphan'],
    [isChildOfOther, 'level_skipped'],
    [goal.owner === null, 'no_owner'],
    [goal.owner !== null && goal.owner.kind !== parameters.ownerKinds[goal.level], 'owner_of_other_level'],
    [goal.finish < goal.start, 'finish_before_start'],
    [isOutside, 'outside_parent'],
    [periodOf(goal.level, goal.start) !== periodOf(goal.level, goal.finish), 'beyond_its_period'],
    [signOf(goal.weight) <= 0, 'weight_not_positive'],
    [signOf(goal.target.amount) <= 0, 'target_not_positive'],
  ]
  return wrong.flatMap(([isWrong, problem]): GoalProblem[] => (isWrong ? [{ problem, goalId: goal.id }] : []))
}

/** The year, quarter, month or day a day lies in. */
function periodOf(level: GoalLevel, day: string): string {
  switch (level) {
    case 'annual':
      return day.slice(0, 4)
    case 'quarterly':
      return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
    case 'monthly':
      return day.slice(0, 7)
    case 'daily':
      return day
  }
}

function weightProblems(forest: Forest): GoalProblem[] {
  const orphans = new Set(forest.orphans)
  const siblings = Map.groupBy(
    forest.goals.filter((goal) => !orphans.has(goal)),
    ({ parentId, owner, start }) => parentId ?? `\n${owner?.id ?? ''}\n${start.slice(0, 4)}`,
  )
  return [...siblings.values()].flatMap((group): GoalProblem[] => {
    const scale = scaled.mostPlaces(group.map((goal) => goal.weight))
    const sum = group.reduce((total, goal) => total + scaled.scaled(goal.weight, scale), 0n)
    const [first] = group
    if (!first || sum === 100n * scaled.tenTo(scale)) return []
    return [
      { problem: 'weights_do_not_sum', goalId: first.id, parentId: first.parentId, sum: scaled.unscaled(sum, scale) },
    ]
  })
}

function signOf(value: Decimal): number {
  const whole = scaled.scaled(value, scaled.placesOf(value))
  return whole > 0n ? 1 : whole < 0n ? -1 : 0
}

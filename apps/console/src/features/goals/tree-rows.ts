import type { CallOutput } from '@jiheng/api'
import type { State } from '@jiheng/ui'

export type GoalTree = CallOutput<'getGoalTree'>
export type Goal = GoalTree['items'][number]
export type TreeRow = { goal: Goal; depth: number; below: number; isOpen: boolean }

/** The rows in sight: goals come depth first; those below a closed one are left out. Where only problems are asked for, their goals stand alone. */
export function rowsInSight(items: readonly Goal[], closed: ReadonlySet<string>, onlyProblems: boolean): TreeRow[] {
  if (onlyProblems)
    return items.filter((goal) => goal.problems.length > 0).map((goal) => ({ goal, depth: 0, below: 0, isOpen: false }))
  const below = new Map<string, number>()
  for (const { parentId } of items) if (parentId !== null) below.set(parentId, (below.get(parentId) ?? 0) + 1)
  const depths = new Map<string, number>()
  return items.flatMap((goal) => {
    const above = goal.parentId === null ? -1 : (depths.get(goal.parentId) ?? -1)
    const isHidden =
      goal.parentId !== null && below.has(goal.parentId) && (closed.has(goal.parentId) || above === HIDDEN)
    depths.set(goal.id, isHidden ? HIDDEN : above + 1)
    if (isHidden) return []
    return [{ goal, depth: above + 1, below: below.get(goal.id) ?? 0, isOpen: !closed.has(goal.id) }]
  })
}

const HIDDEN = -2

/** Closed at first: quarterly goals and everything lower, so that a year fits the page. */
export const closedAtFirst = (items: readonly Goal[]): ReadonlySet<string> =>
  new Set(items.filter((goal) => goal.level === 'quarterly' || goal.level === 'monthly').map((goal) => goal.id))

export type GoalState = NonNullable<Goal['attainment']>['state'] | 'draft'

export const stateOfGoal = (goal: Pick<Goal, 'attainment' | 'isIssued'>): GoalState =>
  goal.isIssued && goal.attainment ? goal.attainment.state : 'draft'

export const markOf: Record<GoalState, State> = {
  met: 'green',
  under_way: 'green',
  missed: 'red',
  not_due: 'grey',
  draft: 'grey',
}

export type Counted = { met: number; missed: number }

/** How many goals are met, and how many are past their period and not met. */
export function countStates(items: readonly Goal[]): Counted {
  return {
    met: items.filter((goal) => stateOfGoal(goal) === 'met').length,
    missed: items.filter((goal) => stateOfGoal(goal) === 'missed').length,
  }
}

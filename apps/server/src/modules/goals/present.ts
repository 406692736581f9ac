import { daysBetween, decimal } from '@jiheng/kernel/base'
import type { GoalProblem } from '@jiheng/kernel/goal'
import type { Actor } from '../../platform/actor.ts'
import { allowedOnCrossItem, allowedOnGoal, allowedOnPlan, allowedOnReport } from './policy.ts'
import type { CrossItem, CrossItemDetail } from './schema/cross-items.ts'
import type { Goal, GoalDetail, GoalPlan, GoalReport, GoalTree } from './schema/goals.ts'
import type { GoalDetailRow } from './service/goals.ts'
import type { PlanTree } from './service/plans.ts'
import type { CrossRow, StepRow } from './store/cross-items.ts'
import type { GoalRow } from './store/goals.ts'
import type { ListedPlan } from './store/plans.ts'
import type { ReportRow } from './store/reports.ts'

export function presentPlan(plan: ListedPlan, actor: Actor): GoalPlan {
  return {
    id: plan.id,
    organisation: { id: plan.organisationId, name: plan.organisationName },
    year: plan.year,
    name: plan.name,
    issuedVersion: plan.issuedVersion,
    isChanged: plan.isChanged,
    goals: plan.goals,
    percent: plan.percent,
    allowed: allowedOnPlan(actor, plan),
  }
}

export function presentTree({ plan, explanation, goals, problems }: PlanTree, actor: Actor): GoalTree {
  const named = Map.groupBy(problems, (problem) => problem.goalId)
  const above = new Set(goals.map((goal) => goal.parentId))
  return {
    plan: presentPlan(plan, actor),
    explanation,
    items: goals.map((goal) => presentGoal(goal, actor, !above.has(goal.id), named.get(goal.id) ?? [])),
    problems: problems.length,
  }
}

function presentGoal(goal: GoalRow, actor: Actor, isLeaf: boolean, problems: readonly GoalProblem[]): Goal {
  const { percent, claimedPercent, state, asOf } = goal
  return {
    id: goal.id,
    planId: goal.planId,
    parentId: goal.parentId,
    level: goal.level,
    title: goal.title,
    owner:
      goal.ownerId === null
        ? null
        : { id: goal.ownerId, name: goal.ownerName ?? '', organisation: goal.ownerOrganisation ?? '' },
    startsOn: goal.startsOn,
    endsOn: goal.endsOn,
    weight: goal.weight,
    target: goal.target,
    unit: goal.unit,
    metBy: goal.metBy,
    project:
      goal.projectId === null || goal.projectName === null ? null : { id: goal.projectId, name: goal.projectName },
    nodeId: goal.nodeId,
    isIssued: goal.isIssued,
    attainment:
      percent === null || claimedPercent === null || state === null || asOf === null
        ? null
        : { percent: decimal.canonical(percent), claimedPercent: decimal.canonical(claimedPercent), state, asOf },
    problems: problems.map((found) => ({ problem: found.problem, ...('sum' in found && { sum: found.sum }) })),
    allowed: allowedOnGoal(actor, goal, isLeaf),
    version: goal.version,
  }
}

export function presentGoalDetail(
  { goal, explanation, reports, isLeaf, parentOwnerId }: GoalDetailRow,
  actor: Actor,
): GoalDetail {
  return {
    goal: presentGoal(goal, actor, isLeaf, []),
    explanation,
    reports: reports.map((report) => presentReport(report, goal, parentOwnerId, actor)),
  }
}

function presentReport(row: ReportRow, goal: GoalRow, parentOwnerId: string | null, actor: Actor): GoalReport {
  return {
    id: row.id,
    goalId: row.goalId,
    amount: row.amount,
    day: row.day,
    note: row.note,
    reporter: { id: row.reporterId, name: row.reporterName },
    reportedAt: row.reportedAt,
    state: row.state,
    decider: row.deciderId === null ? null : { id: row.deciderId, name: row.deciderName ?? '' },
    decidedAt: row.decidedAt,
    returnReason: row.returnReason,
    allowed: allowedOnReport(actor, row, goal, parentOwnerId),
  }
}

export function presentCrossItem(row: CrossRow, actor: Actor, today: string): CrossItem {
  const offer = row.offeredTo && row.offeredDueOn !== null ? { person: row.offeredTo, dueOn: row.offeredDueOn } : null
  const move =
    row.state === 'closed'
      ? []
      : [
          row.state === 'handing_over' && offer
            ? offer.person
            : row.state === 'reported_done'
              ? row.raisedBy
              : row.holder,
        ]
  return {
    id: row.id,
    title: row.title,
    detail: row.detail,
    project: row.projectId === null || row.projectName === null ? null : { id: row.projectId, name: row.projectName },
    state: row.state,
    holder: row.holder,
    dueOn: row.dueOn,
    offer,
    reportedOn: row.reportedOn,
    closedOn: row.closedOn,
    daysLate: row.daysLate ?? Math.max(0, daysBetween(row.dueOn, row.reportedOn ?? today)),
    raisedBy: row.raisedBy,
    raisedAt: row.raisedAt,
    move,
    isMine: move.some((person) => person.id === actor.accountId),
    allowed: allowedOnCrossItem(actor, row, today),
  }
}

export const presentCrossDetail = (
  row: CrossRow,
  steps: readonly StepRow[],
  actor: Actor,
  today: string,
): CrossItemDetail => ({
  item: presentCrossItem(row, actor, today),
  steps: steps.map(({ id, event, by, at, to, dueOn, note }) => ({ id, event, by, at, to, dueOn, note })),
})

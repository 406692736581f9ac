import { advanceCrossItem } from '@jiheng/kernel/goal'
import type { Actor } from '../../platform/actor.ts'
import { may } from '../identity/index.ts'
import { crossEvents } from './schema/cross-items.ts'
import { eventOf, kernelItem } from './service/cross-items.ts'
import { mayWriteAt } from './service/reports.ts'
import type { CrossRow } from './store/cross-items.ts'
import type { GoalRow } from './store/goals.ts'
import type { LetterRow } from './store/letters.ts'
import type { PlanRow } from './store/plans.ts'
import type { ReportRow } from './store/reports.ts'

const has = (actor: Actor, permission: string): boolean =>
  actor.grants.some((grant) => grant.permissions.has(permission))

export const allowedOnPlans = (actor: Actor): string[] => (has(actor, 'goals:write') ? ['create'] : [])

export function allowedOnPlan(actor: Actor, plan: PlanRow): string[] {
  if (!may(actor, 'goals:write', { orgPath: plan.orgPath })) return []
  return ['add_goal', ...(plan.isChanged ? ['issue'] : [])]
}

/** `isLeaf`: no goal is below it. */
export function allowedOnGoal(actor: Actor, goal: GoalRow, isLeaf: boolean): string[] {
  const writes = may(actor, 'goals:write', { orgPath: goal.orgPath })
  const isOwner = goal.ownerId === actor.accountId && has(actor, 'goals:sign')
  return [
    ...(writes ? ['edit', 'remove'] : []),
    ...(writes && goal.level !== 'daily' ? ['add_below'] : []),
    ...(writes && goal.level === 'annual' && isLeaf && goal.projectId !== null ? ['cascade'] : []),
    ...(goal.isIssued && isLeaf && goal.metBy === 'reports' && (isOwner || writes) ? ['report'] : []),
  ]
}

/** Shown to whoever may edit goals there; the owner of the goal above may decide as well and is told by the goal's own page. */
export function allowedOnReport(
  actor: Actor,
  report: ReportRow,
  goal: GoalRow,
  parentOwnerId: string | null,
): string[] {
  if (report.state !== 'claimed' || report.reporterId === actor.accountId) return []
  return parentOwnerId === actor.accountId || mayWriteAt(actor, goal) ? ['accept', 'return'] : []
}

export function allowedOnLetter(actor: Actor, letter: LetterRow): string[] {
  const isToSign = letter.accountId === actor.accountId && letter.isNewest && letter.signedAt === null
  return isToSign && has(actor, 'goals:sign') ? ['sign'] : []
}

/** The steps the double lock would let this person take today. */
export function allowedOnCrossItem(actor: Actor, row: CrossRow, today: string): string[] {
  if (!has(actor, 'goals:sign')) return []
  const mayJudge = row.raisedBy.id === actor.accountId || mayWriteAt(actor, row)
  return crossEvents.filter((event) => {
    if ((event === 'confirm' || event === 'send_back') && !mayJudge) return false
    return advanceCrossItem(kernelItem(row), eventOf(actor.accountId, today, { event, toId: '-' })).ok
  })
}

import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { may } from '../../identity/index.ts'
import type { GoalDecision, NewGoalReport } from '../schema/goals.ts'
import { issuedGoal } from '../store/goals.ts'
import { decideReport, findReport, insertReport } from '../store/reports.ts'
import { tell, writeAs, type GoalsParts } from './parts.ts'

type Place = { orgPath: string; projectId: string | null }

/** Whether a person may edit goals at the place of one. */
export const mayWriteAt = (actor: Actor, { orgPath, projectId }: Place): boolean =>
  may(actor, 'goals:write', { orgPath, ...(projectId !== null && { projectId }) })

/** What owners tell of goals that no node and no goal below speaks for; another person accepts it. */
export function goalReporting(parts: GoalsParts) {
  const { clock } = parts
  return {
    /** Throws `goal_not_issued`, `not_goal_owner`, `goal_met_by_below`, `goal_met_by_node`, `day_not_come`. */
    reportGoal: (
      actor: Actor,
      goalId: string,
      { amount, day = clock.today(), note = '' }: NewGoalReport,
    ): Promise<{ id: string }> =>
      writeAs(parts, actor, 'goals:sign', async (tx) => {
        const goal = await issuedGoal(tx, goalId)
        if (!goal) throw new AppError('not_found', 'goal_not_issued')
        if (goal.ownerId !== actor.accountId && !mayWriteAt(actor, goal))
          throw new AppError('rule_violated', 'not_goal_owner')
        if (!goal.isLeaf) throw new AppError('rule_violated', 'goal_met_by_below')
        if (goal.metBy !== 'reports') throw new AppError('rule_violated', 'goal_met_by_node')
        refuseFuture(day, clock.today(), 'day')
        const id = newId()
        await insertReport(tx, { id, goalId, amount, day, note, by: actor.accountId, at: clock.now().toISOString() })
        tell(tx, parts, actor, {
          action: 'goals.reported',
          orgPath: goal.orgPath,
          projectId: goal.projectId,
          subject: { kind: 'goal_report', id, label: goal.title },
          ids: { planId: goal.planId, goalId },
          changes: { amount: [null, amount], day: [null, day] },
        })
        return { id: goalId }
      }),

    /** By the owner of the goal above or whoever may edit goals there, never by the reporter. Throws `report_decided_by_another`, `report_already_decided`, `return_needs_reason`. */
    async decideGoalReport(actor: Actor, reportId: string, { decision, why }: GoalDecision): Promise<{ id: string }> {
      if (decision === 'return' && why === undefined)
        throw new AppError('invalid_input', 'return_needs_reason', {}, [
          { field: 'why', reason: 'return_needs_reason' },
        ])
      return writeAs(parts, actor, 'goals:sign', async (tx) => {
        const report = await findReport(tx, reportId)
        const goal = report && (await issuedGoal(tx, report.goalId))
        if (!report || !goal) throw new AppError('not_found', 'goal_report_not_found')
        if (report.reporterId === actor.accountId) throw new AppError('rule_violated', 'report_decided_by_another')
        if (goal.parentOwnerId !== actor.accountId && !mayWriteAt(actor, goal))
          throw new AppError('rule_violated', 'not_goal_owner_above')
        const state = decision === 'accept' ? 'accepted' : 'returned'
        const returned = decision === 'return' ? (why ?? '') : null
        if (!(await decideReport(tx, reportId, state, returned, actor.accountId, clock.now().toISOString())))
          throw new AppError('conflict', 'report_already_decided')
        tell(tx, parts, actor, {
          action: `goals.report_${state}`,
          orgPath: goal.orgPath,
          projectId: goal.projectId,
          subject: { kind: 'goal_report', id: reportId, label: goal.title },
          ids: { planId: goal.planId, goalId: goal.id },
          changes: { state: ['claimed', state] },
          ...(why !== undefined && { why }),
        })
        return { id: goal.id }
      })
    },
  }
}

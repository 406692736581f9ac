import type { Explanation } from '@jiheng/kernel/base'
import { checkGoals, type GoalProblem } from '@jiheng/kernel/goal'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts, type Db } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { covers, permit } from '../../identity/index.ts'
import { explainPlan } from '../explained.ts'
import { draftGoals } from '../kernel-goals.ts'
import { ownerKindOf } from '../owner.ts'
import type { NewGoalPlan } from '../schema/goals.ts'
import { annualShares } from '../store/attainment.ts'
import { draftOf, goalsOfPlan, type GoalRow } from '../store/goals.ts'
import {
  findPlan,
  insertIssue,
  insertPlan,
  listIssues,
  listPlans,
  lockPlan,
  findPlaceOf,
  type IssueRow,
  type ListedPlan,
} from '../store/plans.ts'
import { readAs, tell, wholeReach, type GoalsParts } from './parts.ts'

/** Which rule of the database goals would break, as the phrase people read. */
const issueConflicts = { issued_weights_sum: 'goals_not_issuable', issued_within_parent: 'goals_not_issuable' }

export type PlanTree = { plan: ListedPlan; explanation: Explanation | null; goals: GoalRow[]; problems: GoalProblem[] }

/** Plans of goals: made for a year, edited as a working copy, issued as versions that never change. */
export function planning(parts: GoalsParts) {
  const { database, clock, identity } = parts
  return {
    listPlans: (actor: Actor): Promise<ListedPlan[]> => readAs(parts, actor, 'goals:read', listPlans),

    /** Throws `goal_plan_exists`, `organisation_not_found`. */
    async createPlan(
      actor: Actor,
      { organisationId = actor.organisationId, year, name }: NewGoalPlan,
    ): Promise<{ id: string }> {
      const reach = permit(actor, 'goals:write')
      const orgPath = await identity.pathInReach(reach, organisationId)
      return explainingConflicts({ plan_once: 'goal_plan_exists' }, () =>
        database.write(reach, async (tx) => {
          const plan = {
            id: newId(),
            organisationId,
            orgPath,
            year,
            name: name ?? (await findPlaceOf(tx, organisationId)).name,
          }
          await insertPlan(tx, { ...plan, by: actor.accountId, at: clock.now().toISOString() })
          tell(tx, parts, actor, {
            action: 'goals.plan_created',
            orgPath,
            subject: { kind: 'goal_plan', id: plan.id, label: plan.name },
            changes: { year: [null, year] },
          })
          return { id: plan.id }
        }),
      )
    },

    getPlan: (actor: Actor, id: string): Promise<ListedPlan> =>
      readAs(parts, actor, 'goals:read', (db) => planIn(db, id)),

    /** The working copy, depth first, with what keeps it from being issued. */
    async planTree(actor: Actor, id: string): Promise<PlanTree> {
      const found = await readAs(parts, actor, 'goals:read', async (db) => ({
        plan: await planIn(db, id),
        goals: await goalsOfPlan(db, id),
        shares: await annualShares(db, id),
      }))
      const draft = await database.read(wholeReach(actor), (db) => draftOf(db, id))
      return {
        plan: found.plan,
        explanation: explainPlan(found.plan.percent, found.shares),
        goals: depthFirst(found.goals),
        problems: checkGoals(draftGoals(draft)),
      }
    },

    listIssues: (actor: Actor, id: string): Promise<IssueRow[]> =>
      readAs(parts, actor, 'goals:read', async (db) => {
        await planIn(db, id)
        return listIssues(db, id)
      }),

    /**
     * Issues the working copy (下达): checked as a whole and frozen as the next version. Throws `goal_plan_empty`, `goal_plan_unchanged`,
     * `issue_needs_reason` after the first, `goals_not_issuable` naming how many problems there are.
     */
    async issuePlan(actor: Actor, id: string, why?: string): Promise<{ version: number }> {
      const reach = permit(actor, 'goals:write')
      const seen = await database.read(reach, (db) => planIn(db, id))
      if (!covers(reach, seen.orgPath)) throw new AppError('forbidden', 'forbidden', { permission: 'goals:write' })
      return explainingConflicts(issueConflicts, () =>
        database.write(wholeReach(actor), async (tx) => {
          const plan = await lockPlan(tx, id)
          if (!plan) throw new AppError('not_found', 'goal_plan_not_found')
          const draft = await draftOf(tx, id)
          if (draft.length === 0) throw new AppError('rule_violated', 'goal_plan_empty')
          if (!plan.isChanged) throw new AppError('conflict', 'goal_plan_unchanged')
          if (plan.issuedVersion > 0 && why === undefined)
            throw new AppError('invalid_input', 'issue_needs_reason', {}, [
              { field: 'why', reason: 'issue_needs_reason' },
            ])
          const problems = checkGoals(draftGoals(draft))
          if (problems.length > 0) throw new AppError('rule_violated', 'goals_not_issuable', { count: problems.length })
          const version = plan.issuedVersion + 1
          const kinds = draft.map((goal) => ({
            goalId: goal.id,
            kind: ownerKindOf(goal.organisationKind ?? '', goal.level),
          }))
          await insertIssue(
            tx,
            {
              planId: id,
              version,
              orgPath: plan.orgPath,
              why: why ?? '',
              by: actor.accountId,
              at: clock.now().toISOString(),
            },
            kinds,
          )
          tell(tx, parts, actor, {
            action: 'goals.issued',
            orgPath: plan.orgPath,
            subject: { kind: 'goal_plan', id, label: plan.name },
            ids: { planId: id, version },
            changes: { version: [plan.issuedVersion, version], goals: [null, draft.length] },
            ...(why !== undefined && { why }),
          })
          return { version }
        }),
      )
    },
  }
}

async function planIn(db: Db, id: string): Promise<ListedPlan> {
  const plan = await findPlan(db, id)
  if (!plan) throw new AppError('not_found', 'goal_plan_not_found')
  return plan
}

/** Goals whose parent is out of the reader's sight stand at the top. */
function depthFirst(goals: readonly GoalRow[]): GoalRow[] {
  const seen = new Set(goals.map((goal) => goal.id))
  const below = Map.groupBy(goals, (goal) => (goal.parentId !== null && seen.has(goal.parentId) ? goal.parentId : null))
  const ordered: GoalRow[] = []
  const ahead = [...(below.get(null) ?? [])].reverse()
  for (let goal = ahead.pop(); goal !== undefined; goal = ahead.pop()) {
    ordered.push(goal)
    ahead.push(...[...(below.get(goal.id) ?? [])].reverse())
  }
  return ordered
}

import { createHash } from 'node:crypto'
import type { Explanation, Input } from '@jiheng/kernel/base'
import { explainAttainment, rollUpGoals, type GoalAttainment, type RollUp } from '@jiheng/kernel/goal'
import { systemReach } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { issuedGoals } from '../kernel-goals.ts'
import {
  factsOf,
  fingerprintsOf,
  keepAttainments,
  plansToRollUp,
  type FactRow,
  type KeptAttainment,
} from '../store/attainment.ts'
import { issuedOf } from '../store/goals.ts'
import { lockPlan } from '../store/plans.ts'
import type { GoalsParts } from './parts.ts'

/** How far goals are reached, by facts from below and nothing else. */
export function rolling({ database, clock, facts }: GoalsParts) {
  /** Computes every goal of a plan as issued last and keeps what changed with its explanation. */
  const rollUp = async (tx: Tx, planId: string): Promise<void> => {
    const plan = await lockPlan(tx, planId)
    if (!plan || plan.issuedVersion === 0) return
    const goals = await issuedOf(tx, planId)
    const told = await factsOf(tx, planId)
    const sources = new Map(told.map((fact) => [fact.id, fact.source]))
    const asOf = clock.today()
    const rolledUp = rollUpGoals(issuedGoals(goals), told, asOf)
    const known = await fingerprintsOf(tx, planId)
    const rows = [...rolledUp.attainments.values()].flatMap((found): KeptAttainment[] => {
      const fingerprint = fingerprintOf(found, rolledUp)
      if (known.get(found.goal.id) === fingerprint) return []
      const { goal, percent, claimedPercent, state } = found
      const explanation = sourced(explainAttainment(rolledUp, goal.id, 0), sources)
      return [{ goal_id: goal.id, percent, claimed_percent: claimedPercent, state, explanation, fingerprint }]
    })
    await keepAttainments(tx, planId, asOf, rows, clock.now().toISOString())
    facts.publish(
      tx,
      { type: 'goals.rolled_up', planId, projectId: null },
      { topic: 'goals', permission: 'goals:read', orgPath: plan.orgPath },
    )
  }

  return {
    rollUp,

    /** Plans that hang on these projects, or all of them; one transaction each. */
    async rollUpPlans(projectIds: readonly string[] | null): Promise<void> {
      const reach = systemReach('goals')
      const plans = await database.read(reach, (db) => plansToRollUp(db, projectIds))
      for (const planId of plans) await database.write(reach, (tx) => rollUp(tx, planId))
    },

    rollUpPlan: (planId: string): Promise<void> => database.write(systemReach('goals'), (tx) => rollUp(tx, planId)),
  }
}

/** All that enters an attainment and its explanation but the day. */
function fingerprintOf(
  { percent, claimedPercent, state, goal, childIds, facts }: GoalAttainment,
  { attainments }: RollUp,
): string {
  const below = childIds.map((id) => {
    const child = attainments.get(id)
    return child && [id, child.percent, child.goal.weight, child.goal.title]
  })
  return createHash('sha1')
    .update(JSON.stringify([percent, claimedPercent, state, goal.title, goal.target, below, facts]))
    .digest('base64')
}

/** The kernel knows facts; which kind of record each of them is, we do. */
function sourced(explanation: Explanation, sources: ReadonlyMap<string, FactRow['source']>): Explanation {
  const inputs = explanation.inputs.map((input): Input => {
    const kind = input.source?.kind === 'quantity' ? sources.get(input.source.id) : undefined
    return kind && input.source ? { ...input, source: { ...input.source, kind } } : input
  })
  return { ...explanation, inputs }
}

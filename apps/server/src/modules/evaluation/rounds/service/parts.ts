import type { Actor, Reach } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { record, type Changes } from '../../../audit/index.ts'
import { covers, permit, type Permission, type Unit } from '../../../identity/index.ts'
import type { EvaluationParts } from '../../service/parts.ts'
import { nextSteps, type RoundState, type RoundStep } from '../states.ts'
import { tellAsker } from '../store/asking.ts'
import { insertStep, lockRound, moveRound, type RoundRow } from '../store/rounds.ts'

export type RoundParts = EvaluationParts

export type Deed = {
  action: string
  round: Pick<RoundRow, 'id' | 'name' | 'orgPath'>
  projectId?: string
  subject?: { kind: string; id: string; label?: string }
  changes?: Changes
  why?: string
}

/** Leaves the audit record of a deed and tells open screens, those of experts too; last step of every use case. */
export function tell(tx: Tx, { clock, facts }: Pick<RoundParts, 'clock' | 'facts'>, actor: Actor, deed: Deed): void {
  const { action, round, projectId, changes, why } = deed
  record(tx, actor, clock.now(), {
    action,
    subject: deed.subject ?? { kind: 'round', id: round.id, label: round.name },
    orgPath: round.orgPath,
    ...(projectId !== undefined && { projectId }),
    ...(changes && { changes }),
    ...(why !== undefined && { why }),
  })
  const fact = { type: action, roundId: round.id, projectId: projectId ?? null }
  const place = { orgPath: round.orgPath, ...(projectId !== undefined && { projectId }), id: round.id }
  facts.publish(tx, fact, { topic: 'rounds', permission: 'rounds:read', ...place })
  facts.publish(
    tx,
    { type: 'evaluation.tasks_changed', roundId: round.id },
    {
      ...{ topic: 'scoring_tasks', permission: 'rounds:score' },
      ...place,
    },
  )
}

/** Everything at the places a reach covers, secret projects among it: a round is run whole or not at all. */
export const wholeOf = (reach: Reach): Reach => ({ ...reach, actor: { ...reach.actor, clearance: 2 } })

/** The unit whose rounds are meant: the one told, or the widest the permission reaches. Throws `round_needs_unit`, `organisation_not_found`. */
export async function unitOf(
  { identity }: Pick<RoundParts, 'identity'>,
  reach: Reach,
  organisationId: string | undefined,
): Promise<Unit> {
  const unit = await identity.unitInReach(reach, organisationId)
  if (!unit) throw new AppError('rule_violated', 'round_needs_unit')
  return unit
}

/** A round of the actor's, locked, for one of its next steps. Throws `round_not_found`, `round_step_unsuitable`. */
export async function lockForStep(tx: Tx, reach: Reach, id: string, step: RoundStep): Promise<RoundRow> {
  await tellAsker(tx, { accountId: reach.actor.accountId, runs: true })
  const round = await lockRound(tx, id)
  if (!round || !covers(reach, round.orgPath)) throw new AppError('not_found', 'round_not_found')
  if (!nextSteps(round.kind, round.state).includes(step)) throw new AppError('conflict', 'round_step_unsuitable')
  return round
}

/** Takes one step of a round: lock, rule, work, trace; all in one commit. */
export function stepping(parts: RoundParts) {
  return (
    actor: Actor,
    permission: Permission,
    { id, step }: { id: string; step: RoundStep },
    work: (tx: Tx, round: RoundRow) => Promise<Omit<Deed, 'round'>>,
  ): Promise<{ id: string }> => {
    const reach = permit(actor, permission)
    return parts.database.write(wholeOf(reach), async (tx) => {
      const round = await lockForStep(tx, reach, id, step)
      tell(tx, parts, actor, { ...(await work(tx, round)), round })
      return { id }
    })
  }
}

export type Doing = { actor: Actor; at: string }

/** Puts a round into a stage, with its step. */
export const move = (tx: Tx, roundId: string, state: RoundState, { actor, at }: Doing, why = ''): Promise<void> =>
  moveRound(tx, { id: newId(), roundId, state, why, doneBy: actor.accountId, doneAt: at })

/** Notes a step of a round that is in the stage already. */
export const note = (tx: Tx, roundId: string, state: RoundState, { actor, at }: Doing, why = ''): Promise<void> =>
  insertStep(tx, { id: newId(), roundId, state, why, doneBy: actor.accountId, doneAt: at })

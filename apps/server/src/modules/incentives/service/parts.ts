import type { Actor, Reach } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Facts } from '../../../platform/facts.ts'
import { record, type Changes } from '../../audit/index.ts'
import { covers, permit, type Identity, type Permission, type Unit } from '../../identity/index.ts'
import { tellAsker } from '../store/asking.ts'
import { lockProposal, type ProposalRow, type ProposalState } from '../store/proposals.ts'

/** What the use cases of incentives are made of. */
export type IncentiveParts = { database: Database; clock: Clock; facts: Facts; identity: Identity }

/** The unit whose people are meant: the one told, or the widest the permission reaches. Throws `incentive_needs_unit`, `organisation_not_found`. */
export async function unitOf(
  { identity }: Pick<IncentiveParts, 'identity'>,
  reach: Reach,
  organisationId: string | undefined,
): Promise<Unit> {
  const unit = await identity.unitInReach(reach, organisationId)
  if (!unit) throw new AppError('rule_violated', 'incentive_needs_unit')
  return unit
}

export type Deed = {
  action: string
  orgPath: string
  subject: { kind: string; id: string; label?: string }
  changes?: Changes
  why?: string
}

/** Leaves the audit record of a deed and tells open screens; last step of every use case. */
export function tell(
  tx: Tx,
  { clock, facts }: Pick<IncentiveParts, 'clock' | 'facts'>,
  actor: Actor,
  deed: Deed,
): void {
  record(tx, actor, clock.now(), deed)
  const { action, orgPath } = deed
  facts.publish(tx, { type: action }, { topic: 'incentives', permission: 'incentives:manage', orgPath })
  // An event is heard by one permission: who decides is told by another.
  const changed = { type: 'incentives.list_changed' }
  facts.publish(tx, changed, { topic: 'incentives', permission: 'incentives:decide', orgPath })
}

export const subjectOf = ({ id, name, period }: Pick<ProposalRow, 'id' | 'name' | 'period'>) => ({
  ...{ kind: 'incentive_list', id, label: `${name} ${period}` },
})

/** The list somebody takes a step of, locked until commit. Throws `incentive_list_not_found`, `incentive_step_unsuitable`, `incentive_list_corrected`. */
export async function lockedList(
  tx: Tx,
  reach: Reach,
  { id, from }: { id: string; from: readonly ProposalState[] },
): Promise<ProposalRow> {
  await tellAsker(tx, { accountId: reach.actor.accountId, keeps: true })
  const list = await lockProposal(tx, id)
  if (!list || !covers(reach, list.orgPath)) throw new AppError('not_found', 'incentive_list_not_found')
  if (list.corrected) throw new AppError('conflict', 'incentive_list_corrected', { n: list.corrected.version })
  if (!from.includes(list.state)) throw new AppError('conflict', 'incentive_step_unsuitable')
  return list
}

type Step = { id: string; from: ProposalState }
type Work = (tx: Tx, list: ProposalRow) => Promise<Pick<Deed, 'action' | 'changes' | 'why'>>

/** Takes one step of a list: lock, rule, work, trace; all in one commit. Throws as `lockedList`. */
export function stepping(parts: IncentiveParts) {
  const stepAs = (reach: Reach, { id, from }: Step, work: Work): Promise<{ id: string }> =>
    parts.database.write(reach, async (tx) => {
      const list = await lockedList(tx, reach, { id, from: [from] })
      const deed = await work(tx, list)
      tell(tx, parts, reach.actor, { ...deed, orgPath: list.orgPath, subject: subjectOf(list) })
      return { id }
    })
  return {
    stepAs,
    step: (actor: Actor, permission: Permission, step: Step, work: Work): Promise<{ id: string }> =>
      stepAs(permit(actor, permission), step, work),
  }
}

import { daysOfQuarter, type Quarter, type QuarterDays } from '@jiheng/kernel/credit'
import type { Actor, Reach } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Facts } from '../../../platform/facts.ts'
import { record, type Changes } from '../../audit/index.ts'
import type { Identity, Unit } from '../../identity/index.ts'
import type { Projects } from '../../projects/index.ts'

/** What the use cases of contractors' records are made of. */
export type CreditParts = { database: Database; clock: Clock; facts: Facts; identity: Identity; projects: Projects }

/**
 * The unit whose records are meant: the one told, or the widest the permission reaches. Throws `organisation_not_found` out of
 * reach, `credit_needs_unit` for who reaches single projects only.
 */
export async function unitOf(
  { identity }: Pick<CreditParts, 'identity'>,
  reach: Reach,
  organisationId: string | undefined,
): Promise<Unit> {
  const unit = await identity.unitInReach(reach, organisationId)
  if (!unit) throw new AppError('rule_violated', 'credit_needs_unit')
  return unit
}

/** The days of a quarter. Throws `credit_period_unsuitable` where the text names none. */
export function daysOf(period: Quarter): QuarterDays {
  const days = daysOfQuarter(period)
  if (days) return days
  throw new AppError('invalid_input', 'credit_period_unsuitable', {}, [
    { field: 'period', reason: 'credit_period_unsuitable' },
  ])
}

export type Deed = {
  action: string
  orgPath: string
  projectId?: string
  subject: { kind: string; id: string; label?: string }
  changes?: Changes
  why?: string
}

/** Leaves the audit record of a deed and tells open screens; last step of every use case. */
export function tell(tx: Tx, { clock, facts }: Pick<CreditParts, 'clock' | 'facts'>, actor: Actor, deed: Deed): void {
  record(tx, actor, clock.now(), deed)
  const { action, orgPath, projectId = null } = deed
  facts.publish(tx, { type: action, projectId }, { topic: 'credit', permission: 'credit:read', orgPath })
}

/** Records are computed from all a unit's place holds that is not secret, whoever asks. */
export const wholePlace = (actor: Actor, orgPath: string): Reach => ({
  actor: { ...actor, clearance: 1 },
  scopes: [orgPath],
  projects: [],
})

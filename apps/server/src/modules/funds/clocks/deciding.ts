import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { record } from '../../audit/index.ts'
import { covers, permit } from '../../identity/index.ts'
import type { FundsParts } from '../service/parts.ts'
import { decideVersion, lockVersion, nameOf, type VersionRow, type VersionState } from './store/versions.ts'
import { refusePast } from './versions.ts'
import type { ClockDecision } from './versions-schema.ts'

const states = { confirm: 'confirmed', refuse: 'refused', withdraw: 'withdrawn' } as const satisfies Record<
  ClockDecision['decision'],
  VersionState
>

/** What becomes of proposals: nobody decides their own. */
export function clockDecisions({ database, clock, facts }: FundsParts) {
  return {
    /**
     * Confirms or refuses what another proposed, or takes the own proposal back. Throws `clock_version_not_found`,
     * `clock_version_decided`, `clock_version_own`, `clock_version_not_own`, `rule_effective_in_past`, `clock_version_day_taken`, `clock_version_why_needed`.
     */
    async decideClockVersion(actor: Actor, id: string, { decision, why }: ClockDecision): Promise<{ id: string }> {
      const reach = permit(actor, 'fund_rules:write')
      return explainingConflicts({ clock_version_once: 'clock_version_day_taken' }, () =>
        database.write(reach, async (tx) => {
          const version = await lockVersion(tx, id)
          if (!version || !covers(reach, version.orgPath)) throw new AppError('not_found', 'clock_version_not_found')
          refuseDecision(version, actor, decision, clock.today())
          if (decision === 'refuse' && why === undefined)
            throw new AppError('invalid_input', 'clock_version_why_needed', {}, [
              { field: 'why', reason: 'clock_version_why_needed' },
            ])
          const state = states[decision]
          await decideVersion(tx, id, { state, by: actor.accountId, at: clock.now().toISOString(), why: why ?? null })
          record(tx, actor, clock.now(), {
            action: `funds.clock_version_${state}`,
            subject: { kind: 'clock_version', id, label: nameOf(version.number) },
            orgPath: version.orgPath,
            changes: { state: [version.state, state] },
            ...(why !== undefined && { why }),
          })
          if (state === 'confirmed')
            facts.publish(
              tx,
              { type: 'funds.clock_version_confirmed', versionId: id },
              { topic: 'funds', permission: 'contracts:read', orgPath: version.orgPath },
            )
          return { id }
        }),
      )
    },
  }
}

function refuseDecision(
  { state, proposedBy, effectiveFrom }: VersionRow,
  { accountId }: Actor,
  decision: ClockDecision['decision'],
  today: string,
): void {
  if (state !== 'proposed') throw new AppError('conflict', 'clock_version_decided')
  const isOwn = proposedBy.id === accountId
  if (decision === 'withdraw' && !isOwn) throw new AppError('rule_violated', 'clock_version_not_own')
  if (decision !== 'withdraw' && isOwn) throw new AppError('rule_violated', 'clock_version_own')
  if (decision === 'confirm') refusePast(effectiveFrom, today)
}

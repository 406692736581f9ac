import { sumFen } from '@jiheng/kernel/base'
import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { changesBetween } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import type { ExclusionEnd, NewExclusion } from '../schema.ts'
import { endExclusion, findExclusion, insertExclusion } from '../store/exclusions.ts'
import { findMovement } from '../store/movements.ts'
import { enter } from './journal.ts'
import { STARTS_CLOCK } from './movements.ts'
import { tell, type FundsParts } from './parts.ts'

/** Parts of inflows that rightly stand, each with its reason. */
export function excluding(parts: FundsParts) {
  const { database, clock, projects } = parts
  return {
    /**
     * Takes a part of an inflow out of its clock, from the day it began where that was later (a dispute). Throws `exclusion_unsuitable` for what starts no clock and for undone entries,
     * `exclusion_over_amount`, and `retention_exceeds_unpaid` when the retained money was paid already.
     */
    async exclude(actor: Actor, movementId: string, input: NewExclusion): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:write')
      return database.write(reach, async (tx) => {
        const found = await findMovement(tx, movementId)
        if (!found) throw new AppError('not_found', 'movement_not_found')
        const project = await projects.lock(tx, found.projectId)
        const movement = (await findMovement(tx, movementId)) ?? found
        if (!STARTS_CLOCK.has(movement.kind) || movement.reversesId !== null || movement.reversedOn !== null)
          throw new AppError('rule_violated', 'exclusion_unsuitable')
        const leftFen = movement.amountFen - sumFen(movement.exclusions.map((exclusion) => exclusion.amountFen))
        if (input.amountFen > leftFen) throw new AppError('rule_violated', 'exclusion_over_amount', { leftFen })
        const { from = null, until = null, ...rest } = input
        if (from !== null) refuseFuture(from, clock.today(), 'from')
        refuseBackwards(from ?? movement.day, until)
        const said = { ...rest, startsOn: from, until }
        const id = newId()
        await insertExclusion(tx, {
          ...said,
          id,
          projectId: project.id,
          movementId,
          recordedBy: actor.accountId,
          recordedAt: clock.now().toISOString(),
        })
        if (movement.kind === 'acceptance' && input.reason === 'retention' && (said.until ?? '9999') > clock.today()) {
          const { contractId, day } = movement
          const entry = { kind: 'retention', contractId, amountFen: input.amountFen } as const
          await enter(tx, { id, kind: 'retention', projectId: project.id, day }, entry)
        }
        const subject = { kind: 'exclusion', id, label: movement.label }
        await tell(tx, parts, actor, {
          fact: 'funds.excluded',
          project,
          subject,
          ids: { exclusionId: id, movementId },
          changes: changesBetween({}, said),
          why: input.why,
        })
        return { id: movementId }
      })
    },

    /** Says when an excluded amount falls due; from that day its clock runs. Throws `exclusion_already_ended`. */
    async endExclusion(actor: Actor, id: string, { until, why }: ExclusionEnd): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:write')
      return database.write(reach, async (tx) => {
        const found = await findExclusion(tx, id)
        if (!found) throw new AppError('not_found', 'exclusion_not_found')
        const project = await projects.lock(tx, found.projectId)
        const exclusion = (await findExclusion(tx, id)) ?? found
        if (exclusion.until !== null && exclusion.until <= clock.today())
          throw new AppError('conflict', 'exclusion_already_ended')
        refuseBackwards(exclusion.startsOn, until)
        await endExclusion(tx, id, until)
        const changes = { until: [exclusion.until, until] } satisfies Record<string, [unknown, unknown]>
        await tell(tx, parts, actor, {
          fact: 'funds.excluded',
          project,
          subject: { kind: 'exclusion', id },
          ids: { exclusionId: id, movementId: exclusion.movementId },
          changes,
          why,
        })
        return { id: exclusion.movementId }
      })
    },
  }
}

/** Nothing ends before it began. */
function refuseBackwards(from: string | null, until: string | null): void {
  if (from !== null && until !== null && until < from)
    throw new AppError('invalid_input', 'exclusion_ends_before_start')
}

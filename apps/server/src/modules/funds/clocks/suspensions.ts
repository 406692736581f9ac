import { addDays, type Day } from '@jiheng/kernel/base'
import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { explainingConflicts, type Tx } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { changesBetween } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import { tell, type Deed, type FundsParts } from '../service/parts.ts'
import type { NewSuspension, SuspensionEnd } from './schema.ts'
import {
  endSuspension,
  findSuspension,
  insertSuspension,
  listSuspensions,
  type SuspensionRow,
} from './store/suspensions.ts'

const refusals = {
  suspension_days_check: 'suspension_days_unsuitable',
  suspension_one_check: 'suspension_over_one_thing',
  suspension_contract_fkey: 'contract_not_found',
  suspension_movement_fkey: 'movement_not_found',
}

/** No end of force majeure is known years ahead; days of the year 9999 would leave the calendar. */
const FARTHEST_DAYS = 3660

function refuseFarEnd(endsOn: Day | null, today: Day): void {
  if (endsOn !== null && endsOn > addDays(today, FARTHEST_DAYS))
    throw new AppError('invalid_input', 'suspension_days_unsuitable')
}

/** Days on which nobody could move the money, each with its reason. */
export function suspending(parts: FundsParts) {
  const { database, clock, projects } = parts

  const noted = (
    tx: Tx,
    actor: Actor,
    project: Deed['project'],
    id: string,
    { changes, why }: Pick<Deed, 'changes'> & { why: string },
  ) =>
    tell(tx, parts, actor, {
      ...{ fact: 'funds.suspended', project, changes, why },
      ...{ subject: { kind: 'suspension', id }, ids: { suspensionId: id } },
    })

  return {
    listSuspensions: (actor: Actor, projectId: string): Promise<SuspensionRow[]> =>
      projects.readWithin(actor, 'contracts:read', projectId, (db) => listSuspensions(db, projectId)),

    async getSuspension(actor: Actor, id: string): Promise<SuspensionRow> {
      const found = await database.read(permit(actor, 'contracts:read'), (db) => findSuspension(db, id))
      if (!found) throw new AppError('not_found', 'suspension_not_found')
      return found
    },

    /**
     * Takes days of force majeure out of the clocks of a project, a contract or an inflow. What began after an amount fell due
     * excuses nothing; the clock itself says so. Throws `day_not_come`, `suspension_days_unsuitable`, `suspension_over_one_thing`,
     * `contract_not_found`, `movement_not_found`.
     */
    async suspend(actor: Actor, projectId: string, input: NewSuspension): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:write')
      const { contractId = null, movementId = null, endsOn = null, documentNo = null, startsOn, reason, why } = input
      refuseFuture(startsOn, clock.today(), 'startsOn')
      refuseFarEnd(endsOn, clock.today())
      return explainingConflicts(refusals, () =>
        database.write(reach, async (tx) => {
          const project = await projects.lock(tx, projectId)
          const said = { contractId, movementId, reason, startsOn, endsOn, documentNo }
          const id = newId()
          const by = { recordedBy: actor.accountId, recordedAt: clock.now().toISOString() }
          await insertSuspension(tx, { ...said, ...by, id, projectId, why })
          await noted(tx, actor, project, id, { changes: changesBetween({}, said), why })
          return { id }
        }),
      )
    },

    /** Says the last day that does not count. Throws `suspension_already_ended`, `suspension_days_unsuitable`. */
    async endSuspension(actor: Actor, id: string, { endsOn, why }: SuspensionEnd): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:write')
      return database.write(reach, async (tx) => {
        const found = await findSuspension(tx, id)
        if (!found) throw new AppError('not_found', 'suspension_not_found')
        const project = await projects.lock(tx, found.projectId)
        const suspension = (await findSuspension(tx, id)) ?? found
        if (suspension.endsOn !== null) throw new AppError('conflict', 'suspension_already_ended')
        if (endsOn < suspension.startsOn) throw new AppError('invalid_input', 'suspension_days_unsuitable')
        refuseFarEnd(endsOn, clock.today())
        await endSuspension(tx, id, endsOn)
        await noted(tx, actor, project, id, { changes: { endsOn: [null, endsOn] }, why })
        return { id }
      })
    },
  }
}

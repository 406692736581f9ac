import { chinaCalendar, isWorkday } from '@jiheng/kernel/base'
import { standingOf, type Standing } from '@jiheng/kernel/evaluation-round'
import { systemReach, type Actor } from '../../../../platform/actor.ts'
import { permit, type Permission } from '../../../identity/index.ts'
import type { RemindedKind } from '../states.ts'
import { askingAs, tellAsker } from '../store/asking.ts'
import {
  dutiesOfExpert,
  dutiesOfOwner,
  dutiesOfRunner,
  dutiesOfUnit,
  dutiesOnScores,
  type DutyRow,
} from '../store/duties.ts'
import { keepReminders, waitingEverywhere, type Given } from '../store/reminders.ts'
import type { RoundParts } from './parts.ts'
import { asOwner, asRunner, nowhere } from './subjects.ts'

export type Duty = DutyRow & { standing: Standing | null; workdays: number | null }

const urgency = { late: 0, today: 1, soon: 2, ahead: 3 } as const
/** What is told of late things only: an officer is not reminded before experts are late. */
const lateOnly = new Set<RemindedKind>(['chase'])

/** What waits for whom, by when, and reminding them of it. */
export function dutyKeeping({ database, clock, facts }: RoundParts) {
  /** Where a day stands; in a year without a calendar told without counting working days. */
  const stand = (dueOn: string, today: string): { standing: Standing; workdays: number | null } => {
    const found = standingOf(chinaCalendar, dueOn, today)
    if (found.ok) return { standing: found.standing, workdays: found.workdays }
    return { standing: dueOn < today ? 'late' : dueOn === today ? 'today' : 'ahead', workdays: null }
  }

  return {
    /** What waits for the reader in evaluation rounds: as expert, as scored unit, as who runs rounds, as a person with scores; the most urgent first. */
    async listDuties(actor: Actor): Promise<Duty[]> {
      const today = clock.today()
      const { accountId, organisationId, organisationPath: orgPath } = actor
      const holds = (permission: Permission) => actor.grants.some(({ permissions }) => permissions.has(permission))
      const found = await database.read(nowhere(actor), (db) =>
        askingAs(db, asOwner(actor), (tx) => dutiesOfOwner(tx, today)),
      )
      const asNobody = { accountId, runs: false }
      if (holds('rounds:score'))
        found.push(
          ...(await database.read(permit(actor, 'rounds:score'), (db) =>
            askingAs(db, asNobody, (tx) => dutiesOfExpert(tx, accountId)),
          )),
        )
      if (holds('rounds:appeal'))
        found.push(
          ...(await database.read(permit(actor, 'rounds:appeal'), (db) =>
            askingAs(db, asNobody, (tx) => dutiesOfUnit(tx, { orgPath, today })),
          )),
        )
      if (holds('rounds:manage'))
        found.push(
          ...(await database.read(permit(actor, 'rounds:manage'), (db) =>
            askingAs(db, asRunner(actor), async (tx) => [
              ...(await dutiesOfRunner(tx, { accountId, organisationId, today })),
              ...(await dutiesOnScores(tx, { accountId, organisationId })),
            ]),
          )),
        )
      return found
        .map((row) => ({
          ...row,
          ...(row.dueOn === null ? { standing: null, workdays: null } : stand(row.dueOn, today)),
        }))
        .toSorted((a, b) => rankOf(a) - rankOf(b) || ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1))
    },

    /**
     * Reminds everybody of what is due soon, today or late, each of it once, on working days: noted for who runs the round, and open
     * screens read again. Answers how many reminders were new.
     */
    async remind(): Promise<number> {
      const today = clock.today()
      const work = isWorkday(chinaCalendar, today)
      if (work.ok && !work.isWorkday) return 0
      const reach = systemReach('evaluation')
      return database.write(reach, async (tx) => {
        await tellAsker(tx, { accountId: reach.actor.accountId, runs: true })
        const due = (await waitingEverywhere(tx)).flatMap((one): Given[] => {
          const { standing } = stand(one.dueOn, today)
          if (standing === 'ahead' || (standing !== 'late' && lateOnly.has(one.kind))) return []
          return [{ ...one, standing }]
        })
        const fresh = await keepReminders(tx, due, clock.now().toISOString())
        for (const orgPath of new Set(fresh.map((one) => one.orgPath))) {
          const fact = { type: 'evaluation.reminded' }
          facts.publish(tx, fact, { topic: 'rounds', permission: 'rounds:read', orgPath })
          facts.publish(tx, fact, { topic: 'scoring_tasks', permission: 'rounds:score', orgPath })
        }
        return fresh.length
      })
    },
  }
}

/** What has no day comes after what is near and before what is far. */
const rankOf = ({ standing }: Duty): number => (standing === null ? 2.5 : urgency[standing])

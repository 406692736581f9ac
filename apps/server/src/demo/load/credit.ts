import { addDays, addWorkdays, chinaCalendar, type Day } from '@jiheng/kernel/base'
import { daysOfQuarter, quarterBefore } from '@jiheng/kernel/credit'
import type { Actor } from '../../platform/actor.ts'
import { REPLY_WORKDAYS, type PastReply } from '../../modules/credit/index.ts'
import { siteAccount } from '../parties.ts'
import type { Key, Municipality } from '../shapes.ts'
import { creditReplies } from '../words/credit.ts'
import { eveningOf, morningOf, type Loading } from './loading.ts'

/** Published so many days before the first day: the term for replies still runs when somebody looks. */
const PUBLISHED_DAYS_AGO = 2

/** Contractors' records of the two last quarters as the city keeps them: one reply decided, one that waits. */
export async function loadCredit({ tx, reach, past, idOf }: Loading, { startDay }: Municipality): Promise<void> {
  const newest = quarterBefore(startDay)
  const before = quarterBefore(daysOfQuarter(newest)?.from ?? startDay)
  const publish = async (period: string, day: Day): Promise<string | undefined> => {
    past.clock.set(morningOf(day))
    // Without the working days of the year to come nobody can be told until when to reply: the record stays a draft.
    const isPublished = addWorkdays(chinaCalendar, day, REPLY_WORKDAYS).ok
    const round = await past.credit.loadRound(tx, reach.actor, { organisationId: idOf('qz'), period, isPublished })
    return isPublished ? round?.id : undefined
  }
  const reply = async (roundId: string | undefined, contractor: Key, day: string, told: Told): Promise<boolean> => {
    if (roundId === undefined) return true
    past.clock.set(eveningOf(addDays(day, 1)))
    const by = {
      contractorId: idOf(contractor),
      submittedBy: idOf(siteAccount(contractor)),
      submittedAt: morningOf(day),
    }
    return past.credit.loadReply(tx, { roundId, about: 1, ...by, ...told }, officer(reach.actor, idOf('office')))
  }
  const publishedOn = addDays(daysOfQuarter(before)?.until ?? startDay, 8)
  const older = await publish(before, publishedOn)
  const { decided, waiting } = creditReplies
  await firstOf(['co.02', 'co.01'], (contractor) => reply(older, contractor, addDays(publishedOn, 1), decided))
  const latest = await publish(newest, addDays(startDay, -PUBLISHED_DAYS_AGO))
  const repliedOn = addDays(startDay, 1 - PUBLISHED_DAYS_AGO)
  await firstOf(['co.01', 'co.03', 'co.04'], (contractor) => reply(latest, contractor, repliedOn, waiting))
}

/** The first contractor that has something to speak of speaks. */
async function firstOf(contractors: readonly Key[], speak: (contractor: Key) => Promise<boolean>): Promise<void> {
  for (const contractor of contractors) if (await speak(contractor)) return
}

type Told = Pick<PastReply, 'text' | 'decision'>

/** The officer who decides: not who computed and published, which the load did. */
const officer = (system: Actor, accountId: string): Actor => ({ ...system, accountId, name: 'office' })

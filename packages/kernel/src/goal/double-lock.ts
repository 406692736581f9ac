import { daysBetween, isDay } from '../base/index.ts'
import type { Day } from '../base/index.ts'

/** 双锁定: the one person a cross-department item stands with, and the one day it is due. */
export type Lock = { personId: string; dueOn: Day }

/**
 * A cross-department item. Once locked it always stands with exactly one person and one date: while it is handed over it still stands
 * with the one who hands over, and what is reported done still stands with its person until it is confirmed.
 */
export type CrossItem =
  | { state: 'open' }
  | { state: 'locked'; lock: Lock }
  | { state: 'handing_over'; lock: Lock; offer: Lock }
  | { state: 'reported_done'; lock: Lock; reportedOn: Day }
  | { state: 'closed'; lock: Lock; closedOn: Day; daysLate: number }

export type CrossEvent =
  | { event: 'lock'; personIds: readonly string[]; dueOn: Day | null }
  /** `dueOn` null keeps the date. */
  | { event: 'hand_over'; byPersonId: string; toPersonId: string; dueOn: Day | null }
  | { event: 'accept' | 'decline' | 'withdraw'; byPersonId: string }
  | { event: 'report_done'; byPersonId: string; on: Day }
  | { event: 'confirm' | 'send_back'; byPersonId: string; on: Day }

export type CrossProblem =
  | 'not_one_person'
  | 'not_a_date'
  | 'not_its_person'
  | 'not_offered_to_this_person'
  | 'already_theirs'
  | 'confirms_own_work'
  | 'not_possible_now'

export type CrossStep = { ok: true; item: CrossItem } | { ok: false; problem: CrossProblem }

/** The item after an event, or why the event is not possible. An item never leaves its person before another has accepted it. */
export function advanceCrossItem(item: CrossItem, event: CrossEvent): CrossStep {
  switch (event.event) {
    case 'lock':
      return item.state === 'open' ? lock(event.personIds, event.dueOn) : refused('not_possible_now')
    case 'hand_over':
      return item.state === 'locked' ? offer(item.lock, event) : refused('not_possible_now')
    case 'accept':
    case 'decline':
    case 'withdraw':
      return item.state === 'handing_over' ? answer(item, event) : refused('not_possible_now')
    case 'report_done':
      if (item.state !== 'locked') return refused('not_possible_now')
      if (event.byPersonId !== item.lock.personId) return refused('not_its_person')
      if (!isDay(event.on)) return refused('not_a_date')
      return reached({ state: 'reported_done', lock: item.lock, reportedOn: event.on })
    case 'confirm':
    case 'send_back':
      return item.state === 'reported_done' ? judge(item, event) : refused('not_possible_now')
  }
}

function lock(personIds: readonly string[], dueOn: Day | null): CrossStep {
  const [personId, ...others] = personIds
  if (personId === undefined || others.length > 0) return refused('not_one_person')
  if (dueOn === null || !isDay(dueOn)) return refused('not_a_date')
  return reached({ state: 'locked', lock: { personId, dueOn } })
}

function offer(held: Lock, { byPersonId, toPersonId, dueOn }: CrossEvent & { event: 'hand_over' }): CrossStep {
  if (byPersonId !== held.personId) return refused('not_its_person')
  if (toPersonId === held.personId) return refused('already_theirs')
  if (dueOn !== null && !isDay(dueOn)) return refused('not_a_date')
  return reached({ state: 'handing_over', lock: held, offer: { personId: toPersonId, dueOn: dueOn ?? held.dueOn } })
}

function answer(
  { lock: held, offer: offered }: CrossItem & { state: 'handing_over' },
  { event, byPersonId }: CrossEvent & { event: 'accept' | 'decline' | 'withdraw' },
): CrossStep {
  if (event === 'withdraw') {
    return byPersonId === held.personId ? reached({ state: 'locked', lock: held }) : refused('not_its_person')
  }
  if (byPersonId !== offered.personId) return refused('not_offered_to_this_person')
  return reached({ state: 'locked', lock: event === 'accept' ? offered : held })
}

/** Work counts as done on the day it was reported, whenever it is confirmed; nobody confirms their own. */
function judge(
  { lock: held, reportedOn }: CrossItem & { state: 'reported_done' },
  { event, byPersonId, on }: CrossEvent & { event: 'confirm' | 'send_back' },
): CrossStep {
  if (byPersonId === held.personId) return refused('confirms_own_work')
  if (event === 'send_back') return reached({ state: 'locked', lock: held })
  if (!isDay(on) || on < reportedOn) return refused('not_a_date')
  const daysLate = Math.max(0, daysBetween(held.dueOn, reportedOn))
  return reached({ state: 'closed', lock: held, closedOn: on, daysLate })
}

function reached(item: CrossItem): CrossStep {
  return { ok: true, item }
}

function refused(problem: CrossProblem): CrossStep {
  return { ok: false, problem }
}

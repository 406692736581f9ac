import { addDays, daysBetween } from '@jiheng/kernel/base'
import { ROOT_ORGANISATION, systemReach } from '../../platform/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import type { Past } from '../past.ts'
import type { Key, Municipality } from '../shapes.ts'
import { HISTORY_DAYS } from '../timing.ts'
import { loadChoices } from './choices.ts'
import { loadCredit } from './credit.ts'
import { eventsByDay, loadDay } from './day.ts'
import { grantsOf, loadDirectory } from './directory.ts'
import { loadFinanceLists } from './finance-lists.ts'
import { loadForms } from './forms.ts'
import { loadGoals } from './goals.ts'
import { loadIncentives } from './incentives.ts'
import { loadIndicators } from './indicators.ts'
import { answerAlerts, judge } from './judge.ts'
import { eveningOf, morningOf, type Loading } from './loading.ts'
import { loadMeasured } from './measured.ts'
import { loadPlanted } from './planted.ts'
import { loadRounds } from './rounds.ts'
import { loadSchedules } from './schedules.ts'
import { loadSurveys } from './surveys.ts'

/** Evenings before the start on which the rules were held against the facts, so that alerts have a past. */
const JUDGED_DAYS_AGO = [8, 2]

/** Writes a municipality through the faces of the modules, day by day as it happened, each day recorded under its own date. */
export async function loadMunicipality(
  tx: Tx,
  past: Past,
  made: Municipality,
  passwordHash: string,
  now: Date,
): Promise<void> {
  const ids = new Map<Key, string>([['root', ROOT_ORGANISATION]])
  const idOf = (key: Key): string => {
    const id = ids.get(key) ?? newId()
    ids.set(key, id)
    return id
  }
  const loading: Loading = { tx, reach: systemReach('demo'), past, idOf, ids }
  past.clock.set(morningOf(addDays(made.startDay, -HISTORY_DAYS)))
  await loadDirectory(loading, made, passwordHash)
  const days = eventsByDay(made)
  for (const [day, events] of [...days].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    past.clock.set(eveningOf(day))
    await loadDay(loading, events)
    if (JUDGED_DAYS_AGO.includes(daysBetween(day, made.startDay))) await judge(loading, made)
  }
  past.clock.set(now.toISOString())
  await past.identity.loadDirectory(tx, loading.reach.actor, {
    grants: made.accounts.flatMap((account) => grantsOf(loading, account, made.startDay, 'project')),
  })
  await loadSchedules(loading, made)
  await loadMeasured(loading, made)
  await loadPlanted(loading, made)
  await loadFinanceLists(loading, made)
  await loadSurveys(loading, made)
  past.clock.set(now.toISOString())
  await judge(loading, made)
  await past.evaluation.scoreWithin(
    tx,
    made.projects.map(({ key }) => idOf(key)),
  )
  await answerAlerts(loading, made)
  await loadGoals(loading, made)
  await loadForms(loading, made)
  await loadIndicators(loading, made)
  await loadChoices(loading, made)
  await past.leads.searchWithin(tx)
  await loadCredit(loading, made)
  await loadRounds(loading, made)
  await loadIncentives(loading, made)
  past.clock.set(now.toISOString())
  await past.within(tx).funds.runMonthlyTrial()
}

import { addDays, endOfMonth, monthOf, type Day } from '@jiheng/kernel/base'
import {
  defaultForecastRule,
  judgeTrial,
  tryForecast,
  type FundFacts,
  type PastMonth,
  type TrialCase,
} from '@jiheng/kernel/fund-forecast'
import { ROOT_PATH, systemReach, type Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import type { FundsParts } from '../service/parts.ts'
import { widestPlace } from '../widest-place.ts'
import { factsOn } from './facts.ts'
import { firstDay, forecastProjects, paidByMonth, type ForecastProject } from './store/facts.ts'
import { insertTrial } from './store/trials.ts'

/** Projects read at a time, and the months looked back over at most. */
const PORTION = 500
const MOST_MONTHS = 36

/** Holds the forecast against what happened. */
export function trials({ database, clock, facts }: FundsParts) {
  /** Tries it over all projects at a place, and keeps how it did. */
  const runTrial = async (orgPath: string, accountId: string): Promise<void> => {
    const reach = systemReach('funds')
    const today = clock.today()
    const cases = await database.read(reach, (db) => casesAt(db, orgPath, today))
    const { version, parameters } = defaultForecastRule
    await database.write(reach, async (tx) => {
      await insertTrial(tx, {
        ...{ id: newId(), orgPath, asOf: today, ruleVersion: version, parameters, projects: cases.projects },
        ...judgeTrial(cases.all),
        ...{ runBy: accountId, runAt: clock.now().toISOString() },
      })
      facts.publish(tx, { type: 'funds.forecast_tried' }, { topic: 'funds', permission: 'contracts:read', orgPath })
    })
  }
  return {
    runTrial,
    /** Each month over everything. */
    runMonthlyTrial: () => runTrial(ROOT_PATH, systemReach('funds').actor.accountId),
    /** Asks for a trial over all the asker reaches; it runs as a job. */
    async askForTrial(actor: Actor): Promise<{ asked: true }> {
      const reach = permit(actor, 'fund_rules:write')
      const orgPath = widestPlace(reach)
      return database.write(reach, (tx) => {
        record(tx, actor, clock.now(), {
          action: 'funds.forecast_trial_asked',
          subject: { kind: 'organisation', id: actor.organisationId },
          orgPath,
          changes: {},
        })
        facts.publish(tx, { type: 'funds.forecast_trial_asked', orgPath, accountId: actor.accountId })
        return { asked: true } as const
      })
    },
  }
}

/** The ends of months that are over, the last `MOST_MONTHS` of them. */
function monthEnds(from: Day, today: Day): Day[] {
  const days: Day[] = []
  for (let day = endOfMonth(from); day < today; day = endOfMonth(addDays(day, 1))) days.push(day)
  return days.slice(-MOST_MONTHS)
}

async function casesAt(db: Db, orgPath: string, today: Day): Promise<{ projects: number; all: TrialCase[] }> {
  const from = await firstDay(db, orgPath)
  const projects = await forecastProjects(db, { orgPath })
  const days = from === null ? [] : monthEnds(from, today)
  const all: TrialCase[] = []
  let told = 0
  for (let at = 0; at < projects.length && days.length > 0; at += PORTION) {
    for (const cases of await casesOf(db, projects.slice(at, at + PORTION), days)) {
      if (cases.length > 0) told++
      all.push(...cases)
    }
  }
  return { projects: told, all }
}

async function casesOf(db: Db, projects: readonly ForecastProject[], days: readonly Day[]): Promise<TrialCase[][]> {
  const known: Map<string, FundFacts>[] = []
  for (const day of days) known.push(await factsOn(db, projects, { day, isToday: false }))
  const ids = projects.map(({ id }) => id)
  const paid = new Map(
    (await paidByMonth(db, ids, days.at(-1)!)).map(({ projectId, month, paidFen }) => [
      `${projectId} ${month}`,
      paidFen,
    ]),
  )
  return projects.map(({ id, kind }) => {
    const months = known.flatMap((facts): PastMonth[] => {
      const own = facts.get(id)
      return own ? [{ ...own, paidInMonthFen: paid.get(`${id} ${monthOf(own.asOf)}`) ?? 0 }] : []
    })
    return tryForecast(kind, months)
  })
}

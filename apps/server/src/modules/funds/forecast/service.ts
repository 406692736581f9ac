import type { Day, Explanation } from '@jiheng/kernel/base'
import {
  defaultForecastRule,
  explainFunds,
  forecastFunds,
  type FundFacts,
  type FundForecast,
} from '@jiheng/kernel/fund-forecast'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import { permit } from '../../identity/index.ts'
import type { FundsParts } from '../service/parts.ts'
import { widestPlace } from '../widest-place.ts'
import { factsOn } from './facts.ts'
import type { ForecastQuery } from './schema.ts'
import { forecastProjects, type ForecastProject } from './store/facts.ts'
import { trialAt, type TrialRow } from './store/trials.ts'
import { trials } from './trials.ts'

export type ExplainedForecast = FundForecast & { explanation: Explanation }
export type ProjectForecast = {
  asOf: Day
  trial: TrialRow | null
  /** Null where the forecast has not shown that it is better than guessing, or nothing is in the book yet. */
  forecast: ExplainedForecast | null
  /** Judged by a trial of its own; null where that fails. */
  paidInThreeMonthsFen: number | null
  hasBook: boolean
}
export type GapRow = { project: ForecastProject; forecast: ExplainedForecast }
export type GapPage = {
  asOf: Day
  trial: TrialRow | null
  projects: number
  gaps: number
  missingFen: number
  rows: GapRow[]
  nextCursor: string | null
}

const PAGE = 50

/** Whether a project's money will last. Shown only where trials say the forecast beats the naive rate; feeds no score and no lead. */
export function forecasts(parts: FundsParts) {
  const { database, clock, projects } = parts

  const inForce = (db: Db, orgPath: string) => trialAt(db, orgPath, defaultForecastRule.version)

  return {
    ...trials(parts),

    /** Of one project, as of today. */
    getForecast(actor: Actor, projectId: string): Promise<ProjectForecast> {
      const today = clock.today()
      return projects.readWithin(actor, 'contracts:read', projectId, async (db, { orgPath }) => {
        const trial = (await inForce(db, orgPath)) ?? null
        const asked = await forecastProjects(db, { projectId })
        const facts = (await factsOn(db, asked, { day: today, isToday: true })).get(projectId)
        const hasBook = facts !== undefined
        return {
          ...{ asOf: today, trial, hasBook },
          forecast: hasBook && trial?.gap.isShown ? explained(facts) : null,
          paidInThreeMonthsFen: hasBook && trial?.payments.isShown ? forecastFunds(facts).paidInThreeMonthsFen : null,
        }
      })
    },

    /** Of all projects in reach those whose money will not last, the soonest and then the largest gap first. Throws `cursor_unsuitable`. */
    async listForecasts(actor: Actor, query: ForecastQuery): Promise<GapPage> {
      const today = clock.today()
      const { limit = PAGE, cursor, ...place } = query
      const reach = permit(actor, 'contracts:read')
      return database.read(reach, async (db) => {
        const trial = (await inForce(db, widestPlace(reach))) ?? null
        const none = { asOf: today, trial, projects: 0, gaps: 0, missingFen: 0, rows: [], nextCursor: null }
        if (trial?.gap.isShown !== true) return none
        const asked = await forecastProjects(db, place)
        const facts = await factsOn(db, asked, { day: today, isToday: true })
        const gaps = gapsOf(asked, facts)
        const from = cursor === undefined ? 0 : startOf(gaps, cursor)
        const shown = gaps.slice(from, from + limit)
        return {
          ...{ asOf: today, trial, projects: facts.size, gaps: gaps.length },
          missingFen: gaps.reduce((sum, { gap }) => sum + gap.amountFen, 0),
          rows: shown.map(({ project, facts: own }) => ({ project, forecast: explained(own) })),
          nextCursor: from + limit < gaps.length && shown.length > 0 ? cursorOf(shown.at(-1)!) : null,
        }
      })
    },
  }
}

const explained = (facts: FundFacts): ExplainedForecast => ({
  ...forecastFunds(facts),
  explanation: explainFunds(facts),
})

type Gap = { project: ForecastProject; facts: FundFacts; gap: { month: string; amountFen: number } }

function gapsOf(asked: readonly ForecastProject[], facts: ReadonlyMap<string, FundFacts>): Gap[] {
  const gaps = asked.flatMap((project): Gap[] => {
    const own = facts.get(project.id)
    const gap = own && forecastFunds(own).gap
    return own && gap ? [{ project, facts: own, gap }] : []
  })
  return gaps.sort((a, b) => before(placeOf(a), placeOf(b)))
}

type Place = readonly [month: string, amountFen: number, id: string]
const placeOf = ({ project, gap }: Gap): Place => [gap.month, gap.amountFen, project.id]

function before(a: Place, b: Place): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1
  return b[1] - a[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0)
}

const cursorOf = (gap: Gap): string => encodeCursor([...placeOf(gap)])

function startOf(gaps: readonly Gap[], cursor: string): number {
  const last = decodeCursor(cursor, 3) as unknown as Place
  const at = gaps.findIndex((gap) => before(placeOf(gap), last) > 0)
  return at < 0 ? gaps.length : at
}

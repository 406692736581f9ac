import { yearOf } from '@jiheng/kernel/base'
import {
  fundClockVersions,
  readClocks,
  standingMoney,
  type FundAnswer,
  type FundClockVersion,
} from '@jiheng/kernel/fund-clock'
import { systemReach, type Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { executionOf, fundCurve, type Execution, type FundPoint } from '../execution/project.ts'
import { sources, type BudgetSource, type FundsQuery } from '../schema.ts'
import { booksOf } from '../store/book.ts'
import { budgetOf } from '../store/budget.ts'
import { clockBooks, type ClockBooks } from '../store/clocks.ts'
import { settledOf, type Settled } from '../store/movements.ts'
import { placesAt } from '../store/postings.ts'
import { keepStanding } from '../store/standing.ts'
import { noteTotals, type FundsParts } from './parts.ts'

/** What of a line is issued or has arrived and is not paid out, and what of that is in the account. Below 0: paid beyond issue. */
export type SourceLeft = { issuedFen: number; onHandFen: number }

export type FundsPicture = FundAnswer & {
  year: number
  asOf: string
  years: number[]
  total: Execution
  sources: ({ source: BudgetSource; left: SourceLeft } & Execution)[]
  settled: Settled
  points: FundPoint[]
}

/** Where a project's money is: for a page at once, and what stands still kept for lists and rules. */
export function overview(parts: FundsParts) {
  const { clock, database, facts, projects } = parts

  const refreshStanding = async (
    tx: Tx,
    projectIds: readonly string[],
    today: string = clock.today(),
  ): Promise<void> => {
    await projects.lockMany(tx, projectIds)
    const books = await clockBooks(tx, projectIds, today)
    const standing = [...books].flatMap(([projectId, book]) =>
      readClocks({ ...book, today }).standing.map(({ explain, ...told }) => ({
        ...told,
        projectId,
        explanation: told.level === 'none' ? null : explain(),
        officeLevels: officeLevels(book, told.version),
      })),
    )
    await keepStanding(tx, projectIds, today, standing)
    await noteTotals(tx, parts, projectIds)
  }

  return {
    /** Reads the clocks of projects and keeps what stands still, without telling anybody; for bulk loads. */
    refreshStanding,

    /** Budget and execution of a year by source, what stands still by which clock, and the curves, as of a day. Throws `day_not_come`. */
    async getFunds(actor: Actor, projectId: string, { asOf = clock.today(), year = yearOf(asOf) }: FundsQuery) {
      refuseFuture(asOf, clock.today(), 'asOf')
      return projects.readWithin(actor, 'contracts:read', projectId, async (db, place) => {
        const { lines, adjustments } = await budgetOf(db, projectId)
        const book = (await booksOf(db, [projectId], asOf)).get(projectId) ?? []
        const clocks = (await clockBooks(db, [projectId], asOf)).get(projectId) ?? { movements: [] }
        const ofYear = lines.filter((line) => line.year === year)
        const inYear = new Set(ofYear.map((line) => line.id))
        const places = (await placesAt(db, projectId, asOf)).filter((each) => each.year === year)
        const total = executionOf(ofYear, adjustments, book, asOf)
        const picture: FundsPicture = {
          ...standingMoney({ ...clocks, today: asOf }),
          year,
          asOf,
          years: [...new Set(lines.map((line) => line.year))],
          total,
          sources: sources.flatMap((source) => {
            const ofSource = ofYear.filter((line) => line.source === source)
            return ofSource.length === 0
              ? []
              : [{ source, left: leftOf(places, source), ...executionOf(ofSource, adjustments, book, asOf) }]
          }),
          settled: await settledOf(db, projectId, asOf),
          points: fundCurve(
            year,
            total.fullYearFen,
            book.filter(({ budgetLineId }) => budgetLineId !== null && inYear.has(budgetLineId)),
            asOf,
          ),
        }
        return { place, picture }
      })
    },

    /** Reads one project's clocks anew after something changed, and tells the rules. */
    async refreshAfterChange(projectId: string): Promise<void> {
      await database.write(systemReach('funds'), async (tx) => {
        await refreshStanding(tx, [projectId])
        facts.publish(tx, { type: 'funds.standing_changed', projectId })
      })
    },

    /** Reads every clock anew, since they move with each day, and the totals, since they turn with each year. */
    async refreshAll(): Promise<void> {
      const reach = systemReach('funds')
      await projects.eachPortion(reach, refreshStanding)
      await database.write(reach, (tx) => facts.publish(tx, { type: 'funds.standing_refreshed', day: clock.today() }))
    },
  }
}

function leftOf(places: Awaited<ReturnType<typeof placesAt>>, source: BudgetSource): SourceLeft {
  const lies = (place: string): number =>
    places.reduce((sum, each) => sum + (each.place === place && each.source === source ? each.amountFen : 0), 0)
  const onHandFen = lies('on_hand')
  return { issuedFen: onHandFen + lies('allocated'), onHandFen }
}

/** The day counts of an office's version; null of a national one. */
function officeLevels({ versions = [] }: ClockBooks, named: string): FundClockVersion['levels'] | null {
  const isNational = fundClockVersions.some(({ version }) => version === named)
  return isNational ? null : (versions.find(({ version }) => version === named)?.levels ?? null)
}

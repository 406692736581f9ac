import { yearOf, type Day } from '@jiheng/kernel/base'
import type { RegisterRow } from '../modules/projects/index.ts'
import { makeAccounts } from './accounts.ts'
import { makeActuals } from './actuals.ts'
import { courseOf } from './course.ts'
import { makeDirectory } from './directory.ts'
import { makeMaterials, makeObstacles } from './hindrances.ts'
import { emptyFunds, makeFunds } from './money.ts'
import { makePicture } from './pictures.ts'
import { makePortfolio } from './portfolio.ts'
import { makeReports } from './reports.ts'
import type { Dated, DemoProject, FundsRows, Municipality, ProgressRows } from './shapes.ts'
import { enteredOn } from './timing.ts'
import { closeParents } from './tree.ts'

/**
 * The demo municipality as it stands on `startDay`, with eighteen months behind it: two jurisdictions, 300 projects, and
 * whatever was reported, ordered, allocated and paid. Wholly synthetic, and the same for the same day.
 */
export function makeMunicipality(startDay: Day): Municipality {
  const organisations = makeDirectory()
  const projects = makePortfolio(startDay)
  const progress: ProgressRows = { reports: [], materialOrders: [], arrivals: [], obstacles: [] }
  const funds = emptyFunds()
  const actuals: Municipality['actuals'] = []
  const pictures: Municipality['pictures'] = []
  for (const [at, project] of projects.entries()) {
    const course =
      project.situation.phase === 'active' || project.situation.phase === 'finished'
        ? courseOf(project, startDay)
        : null
    if (course) {
      const reports = makeReports(project, course, startDay)
      progress.reports.push(...reports)
      pictures.push(...makePicture(project, course, reports, at))
      const { materialOrders, arrivals } = makeMaterials(project, course, startDay)
      progress.materialOrders.push(...materialOrders)
      progress.arrivals.push(...arrivals)
    }
    actuals.push(...makeActuals(project, startDay))
    closeParents(project.tree)
    progress.obstacles.push(...makeObstacles(project, course, startDay))
    const books = makeFunds(project, course, startDay)
    for (const kind of Object.keys(funds) as (keyof FundsRows)[]) (funds[kind] as Dated<unknown>[]).push(...books[kind])
    planYear(project, books, startDay)
    project.changes = asLists(project, startDay)
    project.registered.on = enteredOn(project.registered.on, startDay)
  }
  const everything: Dated<unknown>[] = [
    ...Object.values(progress).flat(),
    ...Object.values(funds).flat(),
    ...actuals,
    ...pictures,
  ]
  for (const one of everything) one.on = enteredOn(one.on, startDay)
  return {
    startDay,
    organisations,
    accounts: makeAccounts(organisations, projects),
    projects,
    progress,
    funds,
    actuals,
    pictures,
  }
}

/** The investment planned for this year is what its budget lines say. */
function planYear({ registered, changes }: DemoProject, books: FundsRows, today: Day): void {
  const lines = books.budgetLines.filter(({ row }) => row.year === yearOf(today))
  const on = lines
    .map((line) => line.on)
    .toSorted()
    .at(-1)
  if (on === undefined) return
  const yearPlanFen = lines.reduce((sum, { row }) => sum + row.initialFen, 0)
  if (on <= registered.on) registered.row.yearPlanFen = yearPlanFen
  else changes.push({ on, row: { name: registered.row.name, yearPlanFen } })
}

/** One row for each day changes were entered, naming its project and repeating finish and total, as an office's list does. */
function asLists({ registered, changes }: DemoProject, startDay: Day): Dated<RegisterRow>[] {
  const { name, code, organisationId } = registered.row
  const identity = {
    name,
    ...(code !== undefined && { code }),
    ...(organisationId !== undefined && { organisationId }),
  }
  let { plannedFinish, totalInvestmentFen } = registered.row
  return [...Map.groupBy(changes, ({ on }) => enteredOn(on, startDay))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, group]) => {
      const told: Partial<RegisterRow> = Object.assign({}, ...group.map(({ row }) => row))
      plannedFinish = told.plannedFinish ?? plannedFinish
      totalInvestmentFen = told.totalInvestmentFen ?? totalInvestmentFen
      return {
        on,
        row: {
          ...told,
          ...(plannedFinish !== undefined && { plannedFinish }),
          ...(totalInvestmentFen !== undefined && { totalInvestmentFen }),
          ...identity,
        },
      }
    })
}

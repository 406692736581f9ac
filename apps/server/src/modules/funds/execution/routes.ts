import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import type { Funds } from '../service.ts'
import type { Figures } from './groups.ts'
import { ExecutionQuery, FundExecution } from './schema.ts'

export function executionRoutes(app: App, funds: Funds): void {
  app.get(
    '/api/v1/fund-execution',
    {
      schema: {
        operationId: 'getFundExecution',
        tags: ['funds'],
        summary:
          'Budget and execution of a year over projects, by source, project, department, region or month, as of a day',
        querystring: ExecutionQuery,
        response: { 200: FundExecution, ...problems() },
      },
    },
    async (request) => {
      const { year, asOf, by, timePercent, total, rows, nextCursor } = await funds.getExecution(
        request.actor,
        request.query,
      )
      return {
        ...{ year, asOf, by, timePercent, nextCursor },
        total: presentFigures(total),
        rows: rows.map(({ key, name, executedInMonthFen, ...figures }) => ({
          ...{ key, name, executedInMonthFen },
          ...presentFigures(figures),
        })),
      }
    },
  )
}

const presentFigures = (figures: Figures) => ({
  projects: figures.projects,
  initialFen: figures.initialFen,
  fullYearFen: figures.fullYearFen,
  allocatedFen: figures.allocatedFen,
  arrivedFen: figures.arrivedFen,
  executedFen: figures.executedFen,
  ratePercent: figures.ratePercent,
  explanation: figures.explanation,
})

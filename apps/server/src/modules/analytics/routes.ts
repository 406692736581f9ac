import type { App } from '../../platform/http/app.ts'
import { problems } from '../../platform/http/problem.ts'
import { moneyRoutes } from './money/routes.ts'
import { CallShape, PortfolioFigures, PortfolioQuery, Workbench, WorkbenchQuery } from './schema.ts'
import type { Analytics } from './service.ts'

export function analyticsRoutes(app: App, analytics: Analytics): void {
  app.addSchema(CallShape)
  moneyRoutes(app, analytics)

  app.get(
    '/api/v1/workbench',
    {
      schema: {
        operationId: 'getWorkbench',
        tags: ['analytics'],
        summary: 'Which projects need a call today, why, and whose move it is',
        querystring: WorkbenchQuery,
        response: { 200: Workbench, ...problems() },
      },
    },
    async (request) => analytics.getWorkbench(request.actor, request.query.limit),
  )

  app.get(
    '/api/v1/portfolio-figures',
    {
      schema: {
        operationId: 'getPortfolioFigures',
        tags: ['analytics'],
        summary: 'Sums of the projects in reach',
        querystring: PortfolioQuery,
        response: { 200: PortfolioFigures, ...problems() },
      },
    },
    async (request) => analytics.getPortfolioFigures(request.actor, request.query.year),
  )
}

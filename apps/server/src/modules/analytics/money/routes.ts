import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import type { Analytics } from '../service.ts'
import { FundCurve, FundCurveQuery, FundQuadrants, QuadrantQuery } from './schema.ts'

export function moneyRoutes(app: App, analytics: Analytics): void {
  app.get(
    '/api/v1/fund-quadrants',
    {
      schema: {
        operationId: 'getFundQuadrants',
        tags: ['analytics'],
        summary: 'Goal progress against money progress of each project, as of a day',
        querystring: QuadrantQuery,
        response: { 200: FundQuadrants, ...problems() },
      },
    },
    async (request) => analytics.getFundQuadrants(request.actor, request.query),
  )

  app.get(
    '/api/v1/fund-curve',
    {
      schema: {
        operationId: 'getFundCurve',
        tags: ['analytics'],
        summary: 'Planned, allocated, paid and earned amounts of a project or a selection by months, as of a day',
        querystring: FundCurveQuery,
        response: { 200: FundCurve, ...problems() },
      },
    },
    async (request) => analytics.getFundCurve(request.actor, request.query),
  )
}

import { Type } from 'typebox'
import type { Actor } from '../../../platform/actor.ts'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import type { Funds } from '../service.ts'
import { ForecastAccuracy, ForecastQuery, FundForecast, FundForecasts } from './schema.ts'
import type { GapPage, ProjectForecast } from './service.ts'
import type { TrialRow } from './store/trials.ts'

export function forecastRoutes(app: App, funds: Funds): void {
  app.addSchema(ForecastAccuracy)

  app.get(
    '/api/v1/projects/:id/fund-forecast',
    {
      schema: {
        operationId: 'getFundForecast',
        tags: ['funds'],
        summary:
          'Whether the money of a project will last the next six months, where the forecast is good enough to be shown',
        params: Type.Object({ id: Id }),
        response: { 200: FundForecast, ...problems(404) },
      },
    },
    async (request) => presentForecast(await funds.getForecast(request.actor, request.params.id), request.actor),
  )

  app.get(
    '/api/v1/fund-forecasts',
    {
      schema: {
        operationId: 'listFundForecasts',
        tags: ['funds'],
        summary: 'Projects whose money may not last the next six months, the soonest first',
        querystring: ForecastQuery,
        response: { 200: FundForecasts, ...problems() },
      },
    },
    async (request) => presentGaps(await funds.listForecasts(request.actor, request.query), request.actor),
  )

  app.post(
    '/api/v1/fund-forecast-trials',
    {
      schema: {
        operationId: 'tryFundForecast',
        tags: ['funds'],
        summary: 'Hold the forecast against what happened, over all projects in reach; runs as a job',
        response: { 202: Type.Object({ asked: Type.Literal(true) }), ...problems() },
      },
    },
    async (request, reply) => reply.code(202).send(await funds.askForTrial(request.actor)),
  )
}

const allowedOf = (actor: Actor): string[] =>
  actor.grants.some(({ permissions }) => permissions.has('fund_rules:write')) ? ['try'] : []

function presentForecast(
  { asOf, trial, forecast, paidInThreeMonthsFen, hasBook }: ProjectForecast,
  actor: Actor,
): FundForecast {
  const state = forecast ? 'shown' : trial === null ? 'not_tried' : trial.gap.isShown ? 'no_book' : 'not_good_enough'
  return {
    asOf,
    state: hasBook ? state : 'no_book',
    accuracy: trial && presentTrial(trial),
    forecast: forecast && {
      months: forecast.months.map((month) => ({ ...month })),
      lowestFen: forecast.lowestFen,
      lowestMonth: forecast.lowestMonth,
      gap: forecast.gap,
      reasons: forecast.reasons,
      explanation: forecast.explanation,
    },
    paidInThreeMonthsFen,
    allowed: allowedOf(actor),
  }
}

function presentGaps(
  { asOf, trial, projects, gaps, missingFen, rows, nextCursor }: GapPage,
  actor: Actor,
): FundForecasts {
  return {
    asOf,
    state: trial === null ? 'not_tried' : trial.gap.isShown ? 'shown' : 'not_good_enough',
    accuracy: trial && presentTrial(trial),
    ...{ projects, gaps, missingFen, nextCursor },
    items: rows.flatMap(({ project: { id, name, code }, forecast: { gap, lowestMonth, reasons, explanation } }) =>
      gap ? [{ project: { id, name, code }, gap, lowestMonth, reasons, explanation }] : [],
    ),
    allowed: allowedOf(actor),
  }
}

function presentTrial({ asOf, runAt, organisation, projects, parameters, gap, payments }: TrialRow): ForecastAccuracy {
  const { leastCases, leastBetterPercent } = parameters
  return { asOf, runAt, organisation, projects, leastCases, leastBetterPercent, gap, payments }
}

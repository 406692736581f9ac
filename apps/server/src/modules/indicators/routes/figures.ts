import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import { presentFigures, presentRates } from '../present-figure.ts'
import { FigureForm, FigureList, RateForm, RateList, RateQuery } from '../schema/figure.ts'
import type { Library } from '../service/index.ts'

const tags = ['indicators']
const ById = Type.Object({ id: Id })

export function figureRoutes(app: App, library: Library): void {
  app.get(
    '/api/v1/projects/:id/figures',
    {
      schema: {
        operationId: 'listFigures',
        tags,
        summary: 'Figures people told of a project, the newest first',
        params: ById,
        response: { 200: FigureList, ...problems(404) },
      },
    },
    async ({ actor, params }) => presentFigures(await library.listFigures(actor, params.id)),
  )

  app.post(
    '/api/v1/projects/:id/figures',
    {
      schema: {
        operationId: 'recordFigure',
        tags,
        summary: 'Tell a figure of a project',
        params: ById,
        body: FigureForm,
        response: { 201: FigureList, ...problems(404, 409) },
      },
    },
    async ({ actor, params, body }, reply) => {
      await library.recordFigure(actor, params.id, body)
      return reply.code(201).send(presentFigures(await library.listFigures(actor, params.id)))
    },
  )

  app.get(
    '/api/v1/exchange-rates',
    {
      schema: {
        operationId: 'listExchangeRates',
        tags,
        summary: 'Published rates, the newest first',
        querystring: RateQuery,
        response: { 200: RateList, ...problems() },
      },
    },
    async ({ actor, query }) => presentRates(await library.listRates(actor, query.currency, query.until)),
  )

  app.post(
    '/api/v1/exchange-rates',
    {
      schema: {
        operationId: 'recordExchangeRates',
        tags,
        summary: 'Keep published rates',
        body: RateForm,
        response: { 201: Type.Object({ recorded: Type.Integer() }), ...problems(409) },
      },
    },
    async ({ actor, body }, reply) => reply.code(201).send(await library.recordRates(actor, body)),
  )
}

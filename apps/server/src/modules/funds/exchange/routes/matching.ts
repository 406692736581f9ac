import { Type } from 'typebox'
import { readerLocale, type App } from '../../../../platform/http/app.ts'
import { problems } from '../../../../platform/http/problem.ts'
import { Id } from '../../../identity/index.ts'
import { presentIntake, presentStatements } from '../present.ts'
import * as schema from '../schema.ts'
import type { Exchange } from '../service.ts'

const ByRow = Type.Object({ rowId: Id })

export function matchingRoutes(app: App, exchange: Exchange): void {
  app.post(
    '/api/v1/fund-intake',
    {
      schema: {
        operationId: 'takeInFunds',
        tags: ['funds'],
        summary:
          'Entries of the finance system, up to 1,000; each is answered by itself, and the same entry again with what it became',
        body: schema.FundIntake,
        response: { 200: schema.FundIntakeAnswer, ...problems(422) },
      },
    },
    async (request) => presentIntake(await exchange.takeIn(request.actor, request.body), readerLocale(request)),
  )

  app.get(
    '/api/v1/bank-statements',
    {
      schema: {
        operationId: 'getStatements',
        tags: ['funds'],
        summary: 'Rows of bank statements with the payments found for them, and what is left on both sides',
        querystring: schema.StatementQuery,
        response: { 200: schema.StatementPictureShape, ...problems() },
      },
    },
    async (request) =>
      presentStatements(await exchange.readStatements(request.actor, request.query), readerLocale(request)),
  )

  app.post(
    '/api/v1/statement-matches',
    {
      schema: {
        operationId: 'confirmMatches',
        tags: ['funds'],
        summary: 'Say which rows of statements are which payments',
        body: schema.MatchForm,
        response: { 200: schema.MatchAnswer, ...problems(404, 409) },
      },
    },
    (request) => exchange.confirmMatches(request.actor, request.body.pairs),
  )

  app.delete(
    '/api/v1/statement-matches/:rowId',
    {
      schema: {
        operationId: 'undoMatch',
        tags: ['funds'],
        summary: 'Take back that a row of a statement is a payment',
        params: ByRow,
        response: { 200: schema.MatchAnswer, ...problems(404) },
      },
    },
    (request) => exchange.undoMatch(request.actor, request.params.rowId),
  )
}

import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import { presentException } from '../present-contracts.ts'
import { presentMovement } from '../present.ts'
import { FundMovement } from '../schema.ts'
import {
  ExceptionPage,
  ExceptionQuery,
  Ledger,
  LedgerQuery,
  NewException,
  NewRelease,
  PaymentException,
  Reason,
} from '../schema/contracts.ts'
import { Postings } from '../schema/postings.ts'
import type { Funds } from '../service.ts'

const ById = Type.Object({ id: Id })

export function ledgerRoutes(app: App, funds: Funds): void {
  books(app, funds)
  exceptions(app, funds)
}

function books(app: App, funds: Funds): void {
  app.get(
    '/api/v1/projects/:id/ledger',
    {
      schema: {
        operationId: 'getLedger',
        tags: ['funds'],
        summary: 'Where every fen of a project is as of a day, and whether the books balance',
        params: ById,
        querystring: LedgerQuery,
        response: { 200: Ledger, ...problems(404) },
      },
    },
    async ({ actor, params, query }) => {
      const { asOf, isBalanced, places } = await funds.getLedger(actor, params.id, query)
      return {
        asOf,
        isBalanced,
        places: places.map(({ book, place, amountFen, postings, year, source, contractId }) => ({
          ...{ book, place, amountFen, postings, year, source, contractId },
        })),
      }
    },
  )

  app.get(
    '/api/v1/fund-movements/:id/postings',
    {
      schema: {
        operationId: 'listFundPostings',
        tags: ['funds'],
        summary: 'From where to where an entry moved money, book by book',
        params: ById,
        response: { 200: Postings, ...problems(404) },
      },
    },
    async ({ actor, params }) => ({
      items: (await funds.listPostings(actor, params.id)).map(({ book, place, amountFen, year, source, contract }) => ({
        ...{ book, place, amountFen, year, source, contract },
      })),
    }),
  )

  app.post(
    '/api/v1/projects/:id/retention-releases',
    {
      schema: {
        operationId: 'releaseRetention',
        tags: ['funds'],
        summary: 'Release money withheld from acceptances; the amount follows',
        params: ById,
        body: NewRelease,
        response: { 201: FundMovement, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await funds.releaseRetention(actor, params.id, body)
      return reply.code(201).send(presentMovement(await funds.getMovement(actor, id), actor))
    },
  )
}

function exceptions(app: App, funds: Funds): void {
  app.get(
    '/api/v1/payment-exceptions',
    {
      schema: {
        operationId: 'listPaymentExceptions',
        tags: ['funds'],
        summary: 'Payments allowed beyond what was accepted, with who signed for them, newest first',
        querystring: ExceptionQuery,
        response: { 200: ExceptionPage, ...problems() },
      },
    },
    async ({ actor, query }) => {
      const { rows, nextCursor } = await funds.listExceptions(actor, query)
      return { items: rows.map((row) => presentException(row, actor)), nextCursor }
    },
  )

  app.post(
    '/api/v1/contracts/:id/payment-exceptions',
    {
      schema: {
        operationId: 'recordPaymentException',
        tags: ['funds'],
        summary: 'Ask to pay beyond what was accepted',
        params: ById,
        body: NewException,
        response: { 201: PaymentException, ...problems(404) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await funds.recordException(actor, params.id, body)
      return reply.code(201).send(presentException(await funds.getException(actor, id), actor))
    },
  )

  app.post(
    '/api/v1/payment-exceptions/:id/signatures',
    {
      schema: {
        operationId: 'signPaymentException',
        tags: ['funds'],
        summary: 'Sign an exception somebody else asked for',
        params: ById,
        response: { 201: PaymentException, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params }, reply) => {
      const { id } = await funds.signException(actor, params.id)
      return reply.code(201).send(presentException(await funds.getException(actor, id), actor))
    },
  )

  app.post(
    '/api/v1/payment-exceptions/:id/revocations',
    {
      schema: {
        operationId: 'revokePaymentException',
        tags: ['funds'],
        summary: 'Take back an exception nothing was paid by',
        params: ById,
        body: Type.Object({ why: Reason }, { additionalProperties: false }),
        response: { 201: PaymentException, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await funds.revokeException(actor, params.id, body)
      return reply.code(201).send(presentException(await funds.getException(actor, id), actor))
    },
  )
}

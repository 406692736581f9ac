import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import { presentInvoice, presentRequest, presentRequestDetail } from '../present-contracts.ts'
import {
  Invoice,
  InvoiceList,
  InvoiceVoid,
  NewInvoice,
  NewRequest,
  PaymentRequestDetail,
  RequestPage,
  RequestPayment,
  RequestQuery,
  RequestStep,
} from '../schema/requests.ts'
import type { Funds } from '../service.ts'

const ById = Type.Object({ id: Id })
const tags = ['payment requests']

export function requestRoutes(app: App, funds: Funds): void {
  invoices(app, funds)
  reading(app, funds)
  moving(app, funds)
}

function invoices(app: App, funds: Funds): void {
  app.get(
    '/api/v1/contracts/:id/invoices',
    {
      schema: {
        operationId: 'listInvoices',
        tags,
        summary: 'Invoices of a contract, newest first',
        params: ById,
        response: { 200: InvoiceList, ...problems(404) },
      },
    },
    async ({ actor, params }) => ({
      items: (await funds.listInvoices(actor, params.id)).map((row) => presentInvoice(row, actor)),
    }),
  )

  app.post(
    '/api/v1/contracts/:id/invoices',
    {
      schema: {
        operationId: 'recordInvoice',
        tags,
        summary: 'Add an invoice; one that is known already is refused with who has it',
        params: ById,
        body: NewInvoice,
        response: { 201: Invoice, ...problems(404, 409) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await funds.recordInvoice(actor, params.id, body)
      return reply.code(201).send(presentInvoice(await funds.getInvoice(actor, id), actor))
    },
  )

  app.post(
    '/api/v1/invoices/:id/voids',
    {
      schema: {
        operationId: 'voidInvoice',
        tags,
        summary: 'Void an invoice that was entered wrongly or reversed by its seller',
        params: ById,
        body: InvoiceVoid,
        response: { 201: Invoice, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await funds.voidInvoice(actor, params.id, body)
      return reply.code(201).send(presentInvoice(await funds.getInvoice(actor, id), actor))
    },
  )
}

function reading(app: App, funds: Funds): void {
  app.get(
    '/api/v1/payment-requests',
    {
      schema: {
        operationId: 'listPaymentRequests',
        tags,
        summary: 'Who waits for money and who holds it since when, the longest first; a contractor sees its own',
        querystring: RequestQuery,
        response: { 200: RequestPage, ...problems() },
      },
    },
    async ({ actor, query }) => {
      const { rows, nextCursor, held } = await funds.listRequests(actor, query)
      return { items: rows.map((row) => presentRequest(row, actor)), nextCursor, held }
    },
  )

  app.get(
    '/api/v1/payment-requests/:id',
    {
      schema: {
        operationId: 'getPaymentRequest',
        tags,
        summary: 'A request, its invoices and every step it took',
        params: ById,
        response: { 200: PaymentRequestDetail, ...problems(404) },
      },
    },
    async ({ actor, params }) => presentRequestDetail(await funds.getRequest(actor, params.id), actor),
  )
}

function moving(app: App, funds: Funds): void {
  app.post(
    '/api/v1/contracts/:id/payment-requests',
    {
      schema: {
        operationId: 'submitPaymentRequest',
        tags,
        summary: 'Ask to be paid; the amount is kept until it is paid, returned or withdrawn',
        params: ById,
        body: NewRequest,
        response: { 201: PaymentRequestDetail, ...problems(404, 422) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await funds.submitRequest(actor, params.id, body)
      return reply.code(201).send(presentRequestDetail(await funds.getRequest(actor, id), actor))
    },
  )

  app.post(
    '/api/v1/payment-requests/:id/steps',
    {
      schema: {
        operationId: 'advancePaymentRequest',
        tags,
        summary: 'Approve, return, hand in again or withdraw a request',
        params: ById,
        body: RequestStep,
        response: { 201: PaymentRequestDetail, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await funds.advanceRequest(actor, params.id, body)
      return reply.code(201).send(presentRequestDetail(await funds.getRequest(actor, id), actor))
    },
  )

  app.post(
    '/api/v1/payment-requests/:id/payments',
    {
      schema: {
        operationId: 'payPaymentRequest',
        tags,
        summary: 'Pay an approved request, whole or in part',
        params: ById,
        body: RequestPayment,
        response: { 201: PaymentRequestDetail, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await funds.payRequest(actor, params.id, body)
      return reply.code(201).send(presentRequestDetail(await funds.getRequest(actor, id), actor))
    },
  )
}

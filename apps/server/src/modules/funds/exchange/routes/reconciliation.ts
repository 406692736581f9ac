import { Type } from 'typebox'
import type { App } from '../../../../platform/http/app.ts'
import { problems } from '../../../../platform/http/problem.ts'
import { Id } from '../../../identity/index.ts'
import * as schema from '../schema.ts'
import type { Exchange } from '../service.ts'
import type { ReconciliationRow, SideEntry } from '../store/reconciliation.ts'

export function reconciliationRoutes(app: App, exchange: Exchange): void {
  app.get(
    '/api/v1/fund-reconciliation',
    {
      schema: {
        operationId: 'getReconciliation',
        tags: ['funds'],
        summary:
          'What the finance system says against what we say, to the fen, by line of the budget and month, as of a day',
        querystring: schema.ReconciliationQuery,
        response: { 200: schema.ReconciliationReport, ...problems() },
      },
    },
    async (request) => {
      const { rows, ...report } = await exchange.reconcile(request.actor, request.query)
      const maySign = request.actor.grants.some(({ permissions }) => permissions.has('funds:write'))
      return { ...report, rows: rows as never[], allowed: maySign ? ['sign'] : [] }
    },
  )

  app.get(
    '/api/v1/fund-reconciliation/entries',
    {
      schema: {
        operationId: 'openDifference',
        tags: ['funds'],
        summary: 'The entries of both sides of one line and month',
        querystring: schema.DifferenceQuery,
        response: { 200: schema.Difference, ...problems() },
      },
    },
    async (request) => {
      const { finance, own } = await exchange.openDifference(request.actor, request.query)
      return { finance: finance.map(presentEntry), own: own.map(presentEntry) }
    },
  )

  app.post(
    '/api/v1/fund-reconciliation/entries/:id/decision',
    {
      schema: {
        operationId: 'decideFinanceEntry',
        tags: ['funds'],
        summary:
          'Say of an entry of the finance system which of ours it is, or that it is one of its own and is booked',
        params: Type.Object({ id: Id }),
        body: schema.EntryDecision,
        response: { 204: Type.Null(), ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      await exchange.decideFinanceEntry(request.actor, request.params.id, request.body)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/fund-reconciliations',
    {
      schema: {
        operationId: 'listReconciliations',
        tags: ['funds'],
        summary: 'Signed reports of a year, newest first',
        querystring: schema.ReconciliationQuery,
        response: { 200: schema.SignedReconciliations, ...problems() },
      },
    },
    async (request) => ({
      items: (await exchange.listReconciliations(request.actor, request.query)).map(presentSigned),
    }),
  )

  app.post(
    '/api/v1/fund-reconciliations',
    {
      schema: {
        operationId: 'signReconciliation',
        tags: ['funds'],
        summary: 'Sign the report as it stands; its figures are kept',
        body: schema.NewReconciliation,
        response: { 201: schema.SignedReconciliation, ...problems(409, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await exchange.signReconciliation(request.actor, request.body)
      const signed = await exchange.listReconciliations(request.actor, { year: request.body.year })
      return reply.code(201).send(presentSigned(signed.find((each) => each.id === id)!))
    },
  )
}

const presentEntry = ({
  id,
  day,
  amountFen,
  referenceNo,
  payeeName,
  movementId,
  origin,
  rowNumber,
  twinDay,
  mayBe,
}: SideEntry) => ({
  ...{ id, day, amountFen, referenceNo, payeeName, movementId, origin, rowNumber, twinDay, mayBe: mayBe ?? [] },
})

const presentSigned = (row: ReconciliationRow & { signedByName: string }) => ({
  ...{ id: row.id, year: row.year, asOf: row.asOf, compared: row.compared, differing: row.differing },
  ...{ financeFen: row.financeFen, ourFen: row.ourFen, note: row.note },
  ...{ signedBy: row.signedByName, signedOn: row.signedOn, differences: row.differences },
})

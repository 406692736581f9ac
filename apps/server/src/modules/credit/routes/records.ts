import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { ExplanationShape } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { presentPage, presentRecord } from '../present.ts'
import { CodeShape, ComputeForm, ContractorRecord, InspectionForm, RecordPage, RecordQuery } from '../schema.ts'
import type { Credit } from '../service.ts'

const ById = Type.Object({ id: Id })
const Made = Type.Object({ id: Id })

export function recordRoutes(app: App, credit: Credit): void {
  app.addSchema(ContractorRecord)

  app.get(
    '/api/v1/credit-records',
    {
      schema: {
        operationId: 'listCreditRecords',
        tags: ['credit'],
        summary: "Contractors' records of a quarter: a reply that waits first, then by name, never by score",
        querystring: RecordQuery,
        response: { 200: RecordPage, ...problems(404, 422) },
      },
    },
    async (request) => presentPage(await credit.listRecords(request.actor, request.query), credit.today()),
  )

  app.get(
    '/api/v1/credit-records/:code',
    {
      schema: {
        operationId: 'getCreditRecord',
        tags: ['credit'],
        summary: "One contractor's history at a unit: every version, what it rests on, replies",
        params: Type.Object({ code: CodeShape }),
        querystring: Type.Object({ organisationId: Type.Optional(Id) }),
        response: { 200: Type.Unsafe<ContractorRecord>({ $ref: 'ContractorRecord#' }), ...problems(404, 422) },
      },
    },
    async ({ actor, params, query }) => {
      const found = await credit.getRecord(actor, params.code, query.organisationId)
      return presentRecord(found, found.unit, {
        actor,
        today: credit.today(),
        mayWrite: found.mayWrite,
        mayReply: false,
      })
    },
  )

  app.get(
    '/api/v1/credit-scores/:id/explanation',
    {
      schema: {
        operationId: 'explainCreditScore',
        tags: ['credit'],
        summary: 'How a score came about',
        params: ById,
        response: { 200: ExplanationShape, ...problems(404) },
      },
    },
    ({ actor, params }) => credit.getExplanation(actor, params.id),
  )

  app.post(
    '/api/v1/credit-rounds',
    {
      schema: {
        operationId: 'computeCredit',
        tags: ['credit'],
        summary: 'Compute the records of a quarter that is over, as a draft',
        body: ComputeForm,
        response: { 200: Made, ...problems(404, 409, 422) },
      },
    },
    ({ actor, body }) => credit.computeRound(actor, body),
  )

  app.post(
    '/api/v1/credit-rounds/:id/publication',
    {
      schema: {
        operationId: 'publishCredit',
        tags: ['credit'],
        summary: "Publish a quarter's records; contractors may answer for 5 working days",
        params: ById,
        response: { 200: Made, ...problems(404, 409, 422) },
      },
    },
    ({ actor, params }) => credit.publishRound(actor, params.id),
  )

  app.post(
    '/api/v1/projects/:id/credit-inspections',
    {
      schema: {
        operationId: 'recordInspection',
        tags: ['credit'],
        summary: 'Enter what an inspection of safety, evidence, rectification or wages found',
        params: ById,
        body: InspectionForm,
        response: { 201: Made, ...problems(404, 409) },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.code(201).send(await credit.recordInspection(actor, params.id, body)),
  )
}

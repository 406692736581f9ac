import { Type } from 'typebox'
import { problems } from '../../../platform/http/problem.ts'
import type { App } from '../../../platform/http/app.ts'
import { Id } from '../../identity/index.ts'
import { presentExAnte } from '../present-ex-ante.ts'
import { EvidenceForm, ExAnte, SheetForm } from '../schema/ex-ante.ts'
import type { Evaluations } from '../service.ts'

const ById = Type.Object({ id: Id })
const tags = ['forms']

export function exAnteRoutes(app: App, evaluation: Evaluations): void {
  app.addSchema(ExAnte)
  app.get(
    '/api/v1/projects/:id/ex-ante',
    {
      schema: {
        operationId: 'getExAnte',
        tags,
        summary: 'The evaluation of a project before it enters the budget',
        params: ById,
        response: { 200: Type.Ref('ExAnte'), ...problems(404) },
      },
    },
    async ({ actor, params }) => presentExAnte(await evaluation.getExAnte(actor, params.id), actor),
  )

  app.put(
    '/api/v1/projects/:id/ex-ante/evidence',
    {
      schema: {
        operationId: 'setExAnteEvidence',
        tags,
        summary: 'Open an evaluation, or replace the evidence of the open one',
        params: ById,
        body: EvidenceForm,
        response: { 200: Type.Ref('ExAnte'), ...problems(404, 422) },
      },
    },
    async ({ actor, params, body }) => {
      await evaluation.setExAnteEvidence(actor, params.id, body.evidence)
      return presentExAnte(await evaluation.getExAnte(actor, params.id), actor)
    },
  )

  app.put(
    '/api/v1/projects/:id/ex-ante/sheet',
    {
      schema: {
        operationId: 'assessExAnte',
        tags,
        summary: "Keep one's own sheet of marks",
        params: ById,
        body: SheetForm,
        response: { 200: Type.Ref('ExAnte'), ...problems(404, 422) },
      },
    },
    async ({ actor, params, body }) => {
      await evaluation.assessExAnte(actor, params.id, body)
      return presentExAnte(await evaluation.getExAnte(actor, params.id), actor)
    },
  )

  app.post(
    '/api/v1/projects/:id/ex-ante/conclusion',
    {
      schema: {
        operationId: 'concludeExAnte',
        tags,
        summary: 'Compute the result of all sheets and close the evaluation',
        params: ById,
        response: { 201: Type.Ref('ExAnte'), ...problems(404, 422) },
      },
    },
    async ({ actor, params }, reply) => {
      await evaluation.concludeExAnte(actor, params.id)
      return reply.code(201).send(presentExAnte(await evaluation.getExAnte(actor, params.id), actor))
    },
  )
}

import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import { presentRevision } from '../present.ts'
import {
  AdoptionForm,
  ProposalForm,
  RefusalForm,
  ReviewForm,
  Revision,
  RevisionPage,
  RevisionQuery,
} from '../schema/revision.ts'
import type { Library } from '../service/index.ts'

const tags = ['indicators']
const ById = Type.Object({ id: Id })

export function revisionRoutes(app: App, library: Library): void {
  app.get(
    '/api/v1/indicator-revisions',
    {
      schema: {
        operationId: 'listIndicatorRevisions',
        tags,
        summary: 'Revisions of the library, the newest first',
        querystring: RevisionQuery,
        response: { 200: RevisionPage, ...problems() },
      },
    },
    async ({ actor, query }) => {
      const { rows, nextCursor } = await library.listRevisions(actor, query)
      return { items: rows.map((row) => presentRevision(row, actor)), nextCursor }
    },
  )

  app.get(
    '/api/v1/indicator-revisions/:id',
    {
      schema: {
        operationId: 'getIndicatorRevision',
        tags,
        summary: 'A revision with what the linter and the experts say',
        params: ById,
        response: { 200: Revision, ...problems(404) },
      },
    },
    async ({ actor, params }) => presentRevision(await library.getRevision(actor, params.id), actor),
  )

  app.post(
    '/api/v1/indicator-revisions',
    {
      schema: {
        operationId: 'proposeIndicator',
        tags,
        summary: 'Propose an indicator, or a new version of one',
        body: ProposalForm,
        response: { 201: Revision, ...problems(404, 409) },
      },
    },
    async ({ actor, body }, reply) => {
      const { id } = await library.propose(actor, body)
      return reply.code(201).send(presentRevision(await library.getRevision(actor, id), actor))
    },
  )
  decisionRoutes(app, library)
}

function decisionRoutes(app: App, library: Library): void {
  app.post(
    '/api/v1/indicator-revisions/:id/reviews',
    {
      schema: {
        operationId: 'reviewIndicatorRevision',
        tags,
        summary: 'Give an opinion as an expert',
        params: ById,
        body: ReviewForm,
        response: { 201: Revision, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await library.review(actor, params.id, body)
      return reply.code(201).send(presentRevision(await library.getRevision(actor, id), actor))
    },
  )

  app.post(
    '/api/v1/indicator-revisions/:id/adoption',
    {
      schema: {
        operationId: 'adoptIndicatorRevision',
        tags,
        summary: 'Make a reviewed revision the version in force from a day on',
        params: ById,
        body: AdoptionForm,
        response: { 201: Revision, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await library.adopt(actor, params.id, body)
      return reply.code(201).send(presentRevision(await library.getRevision(actor, id), actor))
    },
  )

  app.post(
    '/api/v1/indicator-revisions/:id/refusal',
    {
      schema: {
        operationId: 'refuseIndicatorRevision',
        tags,
        summary: 'Turn a revision down',
        params: ById,
        body: RefusalForm,
        response: { 201: Revision, ...problems(404, 409) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await library.refuse(actor, params.id, body.why)
      return reply.code(201).send(presentRevision(await library.getRevision(actor, id), actor))
    },
  )
}

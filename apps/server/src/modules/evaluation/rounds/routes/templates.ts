import { Type } from 'typebox'
import type { App } from '../../../../platform/http/app.ts'
import { problems } from '../../../../platform/http/problem.ts'
import { Id } from '../../../identity/index.ts'
import { presentTemplate, presentVersions } from '../present.ts'
import {
  RoundTemplate,
  RoundTemplateDetail,
  RoundTemplateList,
  TemplateForm,
  TemplateVersionForm,
} from '../schema/templates.ts'
import type { Rounds } from '../service.ts'

const tags = ['rounds']
const ById = Type.Object({ id: Id })
const Made = Type.Object({ id: Id })

/** What projects, persons, teams and departments are judged by, with own weights. */
export function templateRoutes(app: App, rounds: Rounds): void {
  app.addSchema(RoundTemplate)
  app.get(
    '/api/v1/evaluation-templates',
    {
      schema: {
        operationId: 'listRoundTemplates',
        tags,
        summary: 'The newest version of each template in reach',
        response: { 200: RoundTemplateList, ...problems() },
      },
    },
    async ({ actor }) => ({
      items: (await rounds.listTemplates(actor)).map((row) => presentTemplate(row, actor)),
      allowed: rounds.mayCreate(actor) ? ['create' as const] : [],
    }),
  )

  app.get(
    '/api/v1/evaluation-templates/:id',
    {
      schema: {
        operationId: 'getRoundTemplate',
        tags,
        summary: 'A template with every version there was and what rests on each',
        params: ById,
        response: { 200: RoundTemplateDetail, ...problems(404) },
      },
    },
    async ({ actor, params }) => presentVersions(await rounds.getTemplate(actor, params.id), actor),
  )

  app.post(
    '/api/v1/evaluation-templates',
    {
      schema: {
        operationId: 'createRoundTemplate',
        tags,
        summary: 'Make a template; weights sum to 100',
        body: TemplateForm,
        response: { 201: Made, ...problems(409, 422) },
      },
    },
    async ({ actor, body }, reply) => reply.code(201).send(await rounds.createTemplate(actor, body)),
  )

  app.post(
    '/api/v1/evaluation-templates/:id/versions',
    {
      schema: {
        operationId: 'reviseRoundTemplate',
        tags,
        summary: 'Publish a version of a template; rounds keep the one they were made with',
        params: ById,
        body: TemplateVersionForm,
        response: { 201: Made, ...problems(404) },
      },
    },
    async ({ actor, params, body }, reply) => reply.code(201).send(await rounds.reviseTemplate(actor, params.id, body)),
  )
}

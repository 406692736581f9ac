import { Type } from 'typebox'
import type { App } from '../../../../platform/http/app.ts'
import { problems } from '../../../../platform/http/problem.ts'
import { Id } from '../../../identity/index.ts'
import { presentTemplate } from '../present.ts'
import { presentSubject } from '../present-results.ts'
import { ExpertForm, ExpertList } from '../schema/experts.ts'
import { SubjectForm, SubjectQuery, SubjectScoreList } from '../schema/results.ts'
import { Count } from '../schema/shapes.ts'
import { RoundTemplate, RoundTemplateList, TemplateForm, TemplateVersionForm } from '../schema/templates.ts'
import type { Rounds } from '../service.ts'

const tags = ['rounds']
const ById = Type.Object({ id: Id })
const Made = Type.Object({ id: Id })

/** What rounds are held with: templates, experts, and the scores of people that rest on them. */
export function settingRoutes(app: App, rounds: Rounds): void {
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
    }),
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
        summary: 'Add a version of a template; rounds keep the one they were made with',
        params: ById,
        body: TemplateVersionForm,
        response: { 201: Made, ...problems(404) },
      },
    },
    async ({ actor, params, body }, reply) => reply.code(201).send(await rounds.reviseTemplate(actor, params.id, body)),
  )

  app.get(
    '/api/v1/evaluation-experts',
    {
      schema: {
        operationId: 'listExperts',
        tags,
        summary: 'Who may be drawn',
        response: { 200: ExpertList, ...problems() },
      },
    },
    async ({ actor }) => ({
      items: (await rounds.listExperts(actor)).map(({ id, accountId, name, fields, employer, isActive, open }) => ({
        ...{ id, accountId, name, fields, employer, isActive, open },
      })),
    }),
  )

  app.put(
    '/api/v1/evaluation-experts/:accountId',
    {
      schema: {
        operationId: 'keepExpert',
        tags,
        summary: 'Add an expert, or change fields, employer and whether active',
        params: Type.Object({ accountId: Id }),
        body: ExpertForm,
        response: { 200: Type.Object({ accountId: Id }), ...problems(404, 422) },
      },
    },
    ({ actor, params, body }) => rounds.keepExpert(actor, params.accountId, body),
  )

  app.get(
    '/api/v1/subject-scores',
    {
      schema: {
        operationId: 'listSubjectScores',
        tags,
        summary: 'Scores of persons, teams or departments from evaluated results, by name',
        querystring: SubjectQuery,
        response: { 200: SubjectScoreList, ...problems() },
      },
    },
    async ({ actor, query }) => ({ items: (await rounds.listSubjects(actor, query)).map(presentSubject) }),
  )

  app.post(
    '/api/v1/subject-scores',
    {
      schema: {
        operationId: 'computeSubjectScores',
        tags,
        summary: 'Work out the scores of everybody a template is for',
        body: SubjectForm,
        response: { 201: Type.Object({ scored: Count, uncovered: Count }), ...problems(404, 422) },
      },
    },
    async ({ actor, body }, reply) => reply.code(201).send(await rounds.computeSubjects(actor, body)),
  )

  app.get(
    '/api/v1/own-subject-scores',
    {
      schema: {
        operationId: 'listOwnSubjectScores',
        tags,
        summary: "The reader's own scores with everything they rest on",
        response: { 200: SubjectScoreList, ...problems() },
      },
    },
    async ({ actor }) => ({ items: (await rounds.listOwnSubjects(actor)).map(presentSubject) }),
  )
}

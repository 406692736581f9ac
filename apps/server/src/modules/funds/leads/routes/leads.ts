import { Type } from 'typebox'
import type { App } from '../../../../platform/http/app.ts'
import { problems } from '../../../../platform/http/problem.ts'
import { Id } from '../../../identity/index.ts'
import { presentFile, presentLead } from '../present.ts'
import {
  ClosureForm,
  HandOverForm,
  LeadDetail,
  LeadPage,
  LeadQuery,
  QuestionForm,
  SearchOutcome,
  TipForm,
  TriageForm,
} from '../schema/leads.ts'
import type { Leads } from '../service.ts'

const ById = Type.Object({ id: Id })

export function leadHandlingRoutes(app: App, leads: Leads): void {
  app.addSchema(LeadDetail)
  const opened = async (actor: Parameters<Leads['getLead']>[0], { id }: { id: string }) =>
    presentFile(await leads.getLead(actor, id), actor, leads.today())

  app.get(
    '/api/v1/leads',
    {
      schema: {
        operationId: 'listLeads',
        tags: ['leads'],
        summary: 'Leads on anomalies of money, the gravest and oldest first; the look is on record',
        querystring: LeadQuery,
        response: { 200: LeadPage, ...problems() },
      },
    },
    async (request) => {
      const { rows, ...page } = await leads.listLeads(request.actor, request.query)
      return { items: rows.map((row) => presentLead(row, leads.today())), ...page }
    },
  )

  app.post(
    '/api/v1/leads',
    {
      schema: {
        operationId: 'addLead',
        tags: ['leads'],
        summary: 'Keep what somebody told; who told it is read with the case file alone',
        body: TipForm,
        response: { 201: LeadDetail, ...problems(404) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await opened(request.actor, await leads.addTip(request.actor, request.body))),
  )

  app.post(
    '/api/v1/leads/searches',
    {
      schema: {
        operationId: 'searchLeads',
        tags: ['leads'],
        summary: 'Go through the books of all projects now',
        response: { 200: SearchOutcome, ...problems() },
      },
    },
    (request) => leads.searchLeads(request.actor),
  )

  app.get(
    '/api/v1/leads/:id',
    {
      schema: {
        operationId: 'getLead',
        tags: ['leads'],
        summary: 'One lead with what was seen, asked and decided; the look is on record',
        params: ById,
        response: { 200: LeadDetail, ...problems(404) },
      },
    },
    (request) => opened(request.actor, request.params),
  )

  app.post(
    '/api/v1/leads/:id/triage',
    {
      schema: {
        operationId: 'triageLead',
        tags: ['leads'],
        summary: 'Keep a lead for asking, or put it aside with a reason',
        params: ById,
        body: TriageForm,
        response: { 200: LeadDetail, ...problems(404, 409) },
      },
    },
    async (request) => opened(request.actor, await leads.triageLead(request.actor, request.params.id, request.body)),
  )

  app.post(
    '/api/v1/leads/:id/questions',
    {
      schema: {
        operationId: 'askUnit',
        tags: ['leads'],
        summary: 'Ask the unit for an explanation',
        params: ById,
        body: QuestionForm,
        response: { 201: LeadDetail, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(await opened(request.actor, await leads.askUnit(request.actor, request.params.id, request.body))),
  )

  app.post(
    '/api/v1/leads/:id/closure',
    {
      schema: {
        operationId: 'closeLead',
        tags: ['leads'],
        summary: 'Settle a lead: confirmed or unfounded, and why',
        params: ById,
        body: ClosureForm,
        response: { 200: LeadDetail, ...problems(404, 409) },
      },
    },
    async (request) => opened(request.actor, await leads.closeLead(request.actor, request.params.id, request.body)),
  )

  app.post(
    '/api/v1/leads/:id/case-file',
    {
      schema: {
        operationId: 'handOverLead',
        tags: ['leads'],
        summary: 'Hand a lead to the inspector as a case file',
        params: ById,
        body: HandOverForm,
        response: { 201: LeadDetail, ...problems(404, 409) },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(
          await opened(request.actor, await leads.handOver(request.actor, request.params.id, request.body.summary)),
        ),
  )
}

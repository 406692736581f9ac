import { Type } from 'typebox'
import type { App } from '../../../../platform/http/app.ts'
import { problems } from '../../../../platform/http/problem.ts'
import { Id } from '../../../identity/index.ts'
import { presentRule } from '../present.ts'
import { BidList, BidsForm, PartyLinkForm, PartyLinkList } from '../schema/parties.ts'
import { LeadRule, LeadRuleList, RuleId, RuleTrial, RuleVersionForm, TrialForm } from '../schema/rules.ts'
import type { Leads } from '../service.ts'

const ById = Type.Object({ id: Id })

/** The rules with their parameters, and what they know of parties. */
export function leadRuleRoutes(app: App, leads: Leads): void {
  app.addSchema(LeadRule)

  app.get(
    '/api/v1/lead-rules',
    {
      schema: {
        operationId: 'listLeadRules',
        tags: ['leads'],
        summary: 'The rules, their parameters in force and how often they were right',
        response: { 200: LeadRuleList, ...problems() },
      },
    },
    async (request) => ({ items: (await leads.listRules(request.actor)).map(presentRule) }),
  )

  app.post(
    '/api/v1/lead-rules/:ruleId/trials',
    {
      schema: {
        operationId: 'tryLeadRule',
        tags: ['leads'],
        summary: 'What other parameters would have seen in the last twelve months; nothing is kept',
        params: RuleId,
        body: TrialForm,
        response: { 200: RuleTrial, ...problems() },
      },
    },
    (request) => leads.tryRule(request.actor, request.params.ruleId, request.body.parameters),
  )

  app.post(
    '/api/v1/lead-rules/:ruleId/versions',
    {
      schema: {
        operationId: 'changeLeadRule',
        tags: ['leads'],
        summary: 'Set new parameters of a rule, with their dry run beside them',
        params: RuleId,
        body: RuleVersionForm,
        response: { 201: LeadRuleList, ...problems() },
      },
    },
    async (request, reply) => {
      await leads.changeRule(request.actor, request.params.ruleId, request.body)
      return reply.code(201).send({ items: (await leads.listRules(request.actor)).map(presentRule) })
    },
  )

  app.get(
    '/api/v1/contracts/:id/bids',
    {
      schema: {
        operationId: 'listBids',
        tags: ['leads'],
        summary: 'Who bid for a contract',
        params: ById,
        response: { 200: BidList, ...problems(404) },
      },
    },
    async (request) => ({ items: await leads.listBids(request.actor, request.params.id) }),
  )

  app.post(
    '/api/v1/contracts/:id/bids',
    {
      schema: {
        operationId: 'recordBids',
        tags: ['leads'],
        summary: 'Keep who bid for a contract',
        params: ById,
        body: BidsForm,
        response: { 201: BidList, ...problems(404, 409) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await leads.recordBids(request.actor, request.params.id, request.body)),
  )

  app.get(
    '/api/v1/party-links',
    {
      schema: {
        operationId: 'listPartyLinks',
        tags: ['leads'],
        summary: 'How parties hang together, and money that went between them',
        response: { 200: PartyLinkList, ...problems() },
      },
    },
    async (request) => ({ items: await leads.listLinks(request.actor) }),
  )

  app.post(
    '/api/v1/party-links',
    {
      schema: {
        operationId: 'recordPartyLink',
        tags: ['leads'],
        summary: 'Keep that two parties belong together, or that money went between them',
        body: PartyLinkForm,
        response: { 201: Type.Object({ id: Id }), ...problems() },
      },
    },
    async (request, reply) => reply.code(201).send(await leads.recordLink(request.actor, request.body)),
  )
}

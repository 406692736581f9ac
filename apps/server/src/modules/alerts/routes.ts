import { Type } from 'typebox'
import type { App } from '../../platform/http/app.ts'
import { problems } from '../../platform/http/problem.ts'
import { Id } from '../identity/index.ts'
import { presentAlert, presentDetail, presentRule } from './present.ts'
import {
  AcknowledgementForm,
  AlertDetail,
  AlertPage,
  AlertQuery,
  AlertRule,
  AlertRuleList,
  CommentForm,
  RuleForm,
  RuleId,
} from './schema.ts'
import type { Alerts } from './service.ts'

const ById = Type.Object({ id: Id })

export function alertRoutes(app: App, alerts: Alerts): void {
  app.addSchema(AlertRule)

  app.get(
    '/api/v1/alerts',
    {
      schema: {
        operationId: 'listAlerts',
        tags: ['alerts'],
        summary: 'Open alerts worst first, or closed ones newest first',
        querystring: AlertQuery,
        response: { 200: AlertPage, ...problems() },
      },
    },
    async (request) => {
      const { rows, total, nextCursor } = await alerts.list(request.actor, request.query)
      return { items: rows.map((row) => presentAlert(row, alerts.today())), total, nextCursor }
    },
  )

  app.get(
    '/api/v1/alerts/:id',
    {
      schema: {
        operationId: 'getAlert',
        tags: ['alerts'],
        summary: 'One alert with its explanation and trail',
        params: ById,
        response: { 200: AlertDetail, ...problems(404) },
      },
    },
    async (request) => presentDetail(await alerts.get(request.actor, request.params.id), request.actor, alerts.today()),
  )

  app.post(
    '/api/v1/alerts/:id/acknowledgements',
    {
      schema: {
        operationId: 'acknowledgeAlert',
        tags: ['alerts'],
        summary: 'Take an alert on: what is being done, until when',
        params: ById,
        body: AcknowledgementForm,
        response: { 201: AlertDetail, ...problems(404, 409) },
      },
    },
    async (request, reply) => {
      const { id } = await alerts.acknowledge(request.actor, request.params.id, request.body)
      return reply.code(201).send(presentDetail(await alerts.get(request.actor, id), request.actor, alerts.today()))
    },
  )

  app.post(
    '/api/v1/alerts/:id/notes',
    {
      schema: {
        operationId: 'addAlertNote',
        tags: ['alerts'],
        summary: 'Say something about an alert',
        params: ById,
        body: CommentForm,
        response: { 201: AlertDetail, ...problems(404) },
      },
    },
    async (request, reply) => {
      const { id } = await alerts.comment(request.actor, request.params.id, request.body.text)
      return reply.code(201).send(presentDetail(await alerts.get(request.actor, id), request.actor, alerts.today()))
    },
  )

  app.get(
    '/api/v1/alert-rules',
    {
      schema: {
        operationId: 'listAlertRules',
        tags: ['alerts'],
        summary: 'Every version of every rule',
        response: { 200: AlertRuleList, ...problems() },
      },
    },
    async (request) => ({ items: (await alerts.listRules(request.actor)).map(presentRule) }),
  )

  app.post(
    '/api/v1/alert-rules/:ruleId/versions',
    {
      schema: {
        operationId: 'changeAlertRule',
        tags: ['alerts'],
        summary: 'Set new parameters of a rule from a day on',
        params: RuleId,
        body: RuleForm,
        response: { 201: AlertRule, ...problems(404) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(presentRule(await alerts.changeRule(request.actor, request.params.ruleId, request.body))),
  )
}

import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import { presentAlerts } from '../present.ts'
import { CorrectionForm, IncentiveAlerts, UpholdingForm } from '../schema/moving.ts'
import type { Incentives } from '../service.ts'

const ById = Type.Object({ id: Id })
const Made = Type.Object({ id: Id })
const tags = ['incentives']

export function watchingRoutes(app: App, incentives: Incentives): void {
  app.get(
    '/api/v1/incentive-alerts',
    {
      schema: {
        operationId: 'listIncentiveAlerts',
        tags,
        summary:
          'What asks who decides lists for a move: scores that moved under one, appeals that wait; the most urgent first',
        response: { 200: IncentiveAlerts, ...problems() },
      },
    },
    async ({ actor }) => presentAlerts(await incentives.listAlerts(actor)),
  )

  app.post(
    '/api/v1/incentive-lists/:id/corrections',
    {
      schema: {
        operationId: 'openIncentiveCorrection',
        tags,
        summary: 'Open a version that corrects a decided list, which stays as it is; somebody else decides it',
        params: ById,
        body: CorrectionForm,
        response: { 201: Made, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.code(201).send(await incentives.openCorrection(actor, params.id, body.why)),
  )

  app.post(
    '/api/v1/incentive-lists/:id/upholdings',
    {
      schema: {
        operationId: 'upholdIncentiveList',
        tags,
        summary: 'Let a list stand although scores moved, having seen which; another move asks again',
        params: ById,
        body: UpholdingForm,
        response: { 201: Made, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) => reply.code(201).send(await incentives.upholdList(actor, params.id, body)),
  )
}

import { Type } from 'typebox'
import type { Actor } from '../../../platform/actor.ts'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import { ProjectYearPath } from '../schema.ts'
import { Veto, VetoDecision, VetoForm, VetoLifting, VetoList } from '../schema/vetoes.ts'
import type { Evaluations } from '../service.ts'
import type { VetoRow } from '../store/vetoes.ts'

const ById = Type.Object({ id: Id })
const ByVeto = Type.Object({ id: Id, vetoId: Id })
const Made = Type.Object({ id: Id })
const tags = ['evaluation']

export function vetoRoutes(app: App, evaluation: Evaluations): void {
  app.addSchema(Veto)

  app.get(
    '/api/v1/projects/:id/evaluation/:year/vetoes',
    {
      schema: {
        operationId: 'listVetoes',
        tags,
        summary: 'Events of a year after which the result cannot stand as computed',
        params: ProjectYearPath,
        response: { 200: VetoList, ...problems(404) },
      },
    },
    async (request) => {
      const { rows, isKeeper } = await evaluation.listVetoes(request.actor, request.params.id, request.params.year)
      return { items: rows.map((row) => presentVeto(row, isKeeper, request.actor)), allowed: isKeeper ? ['raise'] : [] }
    },
  )

  app.post(
    '/api/v1/projects/:id/vetoes',
    {
      schema: {
        operationId: 'raiseVeto',
        tags,
        summary: 'Say that an event happened after which the result cannot stand; another person confirms it',
        params: ById,
        body: VetoForm,
        response: { 201: Made, ...problems(404, 409) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await evaluation.raiseVeto(request.actor, request.params.id, request.body)),
  )

  app.post(
    '/api/v1/projects/:id/vetoes/:vetoId/decisions',
    {
      schema: {
        operationId: 'decideVeto',
        tags,
        summary: 'Confirm or refuse what another raised, or take the own one back',
        params: ByVeto,
        body: VetoDecision,
        response: { 201: Made, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id, vetoId } = request.params
      return reply.code(201).send(await evaluation.decideVeto(request.actor, id, vetoId, request.body))
    },
  )

  app.post(
    '/api/v1/projects/:id/vetoes/:vetoId/lifting',
    {
      schema: {
        operationId: 'liftVeto',
        tags,
        summary: 'Lift a confirmed veto whose ground has fallen away',
        params: ByVeto,
        body: VetoLifting,
        response: { 201: Made, ...problems(404, 409) },
      },
    },
    async (request, reply) => {
      const { id, vetoId } = request.params
      return reply.code(201).send(await evaluation.liftVeto(request.actor, id, vetoId, request.body.why))
    },
  )
}

const presentVeto = ({ projectId: _, ...row }: VetoRow, isKeeper: boolean, actor: Actor): Veto => ({
  ...row,
  allowed: isKeeper ? allowedOf(row, actor) : [],
})

function allowedOf({ state, raised }: Pick<VetoRow, 'state' | 'raised'>, actor: Actor): string[] {
  const isOwn = raised.by.id === actor.accountId
  if (state === 'confirmed') return isOwn ? [] : ['lift']
  if (state !== 'raised') return []
  return isOwn ? ['withdraw'] : ['confirm', 'refuse']
}

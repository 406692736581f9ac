import { Type } from 'typebox'
import type { FastifyReply } from 'fastify'
import type { Actor } from '../../../platform/actor.ts'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { expectedVersion, tellVersion } from '../../../platform/http/version.ts'
import { Id } from '../../identity/index.ts'
import { presentGoalDetail, presentTree } from '../present.ts'
import {
  CascadeForm,
  GoalDecision,
  GoalDetail,
  GoalEdit,
  GoalTree,
  NewGoal,
  NewGoalReport,
  People,
  PeopleQuery,
} from '../schema/goals.ts'
import type { Goals } from '../service.ts'

const ById = Type.Object({ id: Id })
const tags = ['goals']

export function cascadeRoutes(app: App, goals: Goals): void {
  const answer = async (reply: FastifyReply, actor: Actor, id: string): Promise<GoalDetail> => {
    const found = await goals.getGoal(actor, id)
    tellVersion(reply, found.goal.version)
    return presentGoalDetail(found, actor)
  }

  app.get(
    '/api/v1/people',
    {
      schema: {
        operationId: 'findPeople',
        tags,
        summary: 'People work can be given to, in the whole directory, by name or unit',
        querystring: PeopleQuery,
        response: { 200: People, ...problems() },
      },
    },
    async ({ actor, query }) => ({
      items: (await goals.findPeople(actor, query.q)).map(({ id, name, organisation }) => ({ id, name, organisation })),
    }),
  )

  app.post(
    '/api/v1/goal-plans/:id/goals',
    {
      schema: {
        operationId: 'addGoal',
        tags,
        summary: 'Add a goal to the working copy',
        params: ById,
        body: NewGoal,
        response: { 201: GoalDetail, ...problems(404, 422) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await goals.addGoal(actor, params.id, body)
      return reply.code(201).send(await answer(reply, actor, id))
    },
  )

  app.get(
    '/api/v1/goals/:id',
    {
      schema: {
        operationId: 'getGoal',
        tags,
        summary: 'A goal, how far it is reached and by what',
        params: ById,
        response: { 200: GoalDetail, ...problems(404) },
      },
    },
    async ({ actor, params }, reply) => answer(reply, actor, params.id),
  )

  app.patch(
    '/api/v1/goals/:id',
    {
      schema: {
        operationId: 'editGoal',
        tags,
        summary: 'Edit a goal of the working copy',
        params: ById,
        body: GoalEdit,
        response: { 200: GoalDetail, ...problems(404, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      await goals.editGoal(request.actor, request.params.id, request.body, expectedVersion(request))
      return answer(reply, request.actor, request.params.id)
    },
  )

  app.delete(
    '/api/v1/goals/:id',
    {
      schema: {
        operationId: 'removeGoal',
        tags,
        summary: 'Take a goal and all below it out of the working copy',
        params: ById,
        response: { 204: Type.Null(), ...problems(404) },
      },
    },
    async ({ actor, params }, reply) => {
      await goals.removeGoal(actor, params.id)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/api/v1/goals/:id/cascade',
    {
      schema: {
        operationId: 'cascadeGoal',
        tags,
        summary: 'Propose quarterly and monthly goals along the dates of the project',
        params: ById,
        body: CascadeForm,
        response: { 201: GoalTree, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { planId } = await goals.cascadeGoal(actor, params.id, body)
      return reply.code(201).send(presentTree(await goals.planTree(actor, planId), actor))
    },
  )

  app.post(
    '/api/v1/goals/:id/reports',
    {
      schema: {
        operationId: 'reportGoal',
        tags,
        summary: 'Tell what was reached of a goal that nothing below speaks for',
        params: ById,
        body: NewGoalReport,
        response: { 201: GoalDetail, ...problems(404, 422) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await goals.reportGoal(actor, params.id, body)
      return reply.code(201).send(await answer(reply, actor, id))
    },
  )

  app.post(
    '/api/v1/goal-reports/:id/decisions',
    {
      schema: {
        operationId: 'decideGoalReport',
        tags,
        summary: 'Accept or return what was told of a goal',
        params: ById,
        body: GoalDecision,
        response: { 200: GoalDetail, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await goals.decideGoalReport(actor, params.id, body)
      return answer(reply, actor, id)
    },
  )
}

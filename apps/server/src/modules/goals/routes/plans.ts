import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import { allowedOnPlans } from '../policy.ts'
import { presentPlan, presentTree } from '../present.ts'
import { GoalIssues, GoalPlan, GoalPlanList, GoalTree, IssueForm, NewGoalPlan } from '../schema/goals.ts'
import type { Goals } from '../service.ts'

const ById = Type.Object({ id: Id })
const tags = ['goals']

export function planRoutes(app: App, goals: Goals): void {
  app.get(
    '/api/v1/goal-plans',
    {
      schema: {
        operationId: 'listGoalPlans',
        tags,
        summary: 'Plans of goals, newest year first',
        response: { 200: GoalPlanList, ...problems() },
      },
    },
    async ({ actor }) => ({
      items: (await goals.listPlans(actor)).map((plan) => presentPlan(plan, actor)),
      allowed: allowedOnPlans(actor),
    }),
  )

  app.post(
    '/api/v1/goal-plans',
    {
      schema: {
        operationId: 'createGoalPlan',
        tags,
        summary: 'Begin the goals of an organisation for a year',
        body: NewGoalPlan,
        response: { 201: GoalPlan, ...problems(404, 409) },
      },
    },
    async ({ actor, body }, reply) => {
      const { id } = await goals.createPlan(actor, body)
      return reply.code(201).send(presentPlan(await goals.getPlan(actor, id), actor))
    },
  )

  app.get(
    '/api/v1/goal-plans/:id/goals',
    {
      schema: {
        operationId: 'getGoalTree',
        tags,
        summary: 'The working copy of a plan, with attainment and what keeps it from being issued',
        params: ById,
        response: { 200: GoalTree, ...problems(404) },
      },
    },
    async ({ actor, params }) => presentTree(await goals.planTree(actor, params.id), actor),
  )

  app.get(
    '/api/v1/goal-plans/:id/versions',
    {
      schema: {
        operationId: 'listGoalIssues',
        tags,
        summary: 'When a plan was issued, by whom and why',
        params: ById,
        response: { 200: GoalIssues, ...problems(404) },
      },
    },
    async ({ actor, params }) => ({
      items: (await goals.listIssues(actor, params.id)).map(({ version, why, goals: count, issuedBy, issuedAt }) => ({
        version,
        why,
        goals: count,
        issuedBy,
        issuedAt,
      })),
    }),
  )

  app.post(
    '/api/v1/goal-plans/:id/versions',
    {
      schema: {
        operationId: 'issueGoalPlan',
        tags,
        summary: 'Issue the working copy as the next version',
        params: ById,
        body: IssueForm,
        response: { 201: GoalPlan, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) => {
      await goals.issuePlan(actor, params.id, body.why)
      return reply.code(201).send(presentPlan(await goals.getPlan(actor, params.id), actor))
    },
  )
}

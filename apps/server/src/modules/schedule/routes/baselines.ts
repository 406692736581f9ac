import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import { baselineFields } from '../present.ts'
import { baselineName, presentComparison, presentPunctuality, presentValue } from '../present-value.ts'
import {
  BaselineComparison,
  BaselineDates,
  Baselines,
  CompareQuery,
  EarnedValueCurveShape,
  EarnedValueShape,
  NewBaseline,
  NewBaselineForm,
  PunctualityShape,
  ValueQueryShape,
} from '../schema/baselines.ts'
import type { Scheduling } from '../service.ts'
import { ById } from './schedule.ts'

const tags = ['schedule']

export function baselineRoutes(app: App, schedules: Scheduling): void {
  app.get(
    '/api/v1/projects/:id/baselines',
    {
      schema: {
        operationId: 'listBaselines',
        tags,
        summary: 'Baselines of a project, the original first',
        params: ById,
        response: { 200: Baselines, ...problems(404) },
      },
    },
    async (request) => {
      const rows = await schedules.listBaselines(request.actor, request.params.id)
      return { items: rows.map((row) => ({ ...baselineFields(row), takenBy: row.takenByName })) }
    },
  )

  app.post(
    '/api/v1/projects/:id/baselines',
    {
      schema: {
        operationId: 'takeBaseline',
        tags,
        summary: 'Keep the plan as it stands, for good; the first one is the original',
        params: ById,
        body: NewBaselineForm,
        response: { 201: NewBaseline, ...problems(404, 409) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await schedules.takeBaseline(request.actor, request.params.id, request.body)),
  )

  app.get(
    '/api/v1/projects/:id/baselines/:baselineId/dates',
    {
      schema: {
        operationId: 'getBaselineDates',
        tags,
        summary: 'When everything was to be done by a baseline; it never changes',
        params: Type.Object({ id: Id, baselineId: Type.String({ description: 'Its id, `original` or `latest`' }) }),
        response: { 200: BaselineDates, ...problems(404) },
      },
    },
    async (request) => {
      const { id, baselineId } = request.params
      const { baseline, items } = await schedules.baselineDates(request.actor, id, baselineId)
      const dates = {
        nodeId: items.map(({ nodeId }) => nodeId),
        start: items.map(({ start }) => start),
        finish: items.map(({ finish }) => finish),
      }
      return { ...baselineName(baseline), dates }
    },
  )

  app.get(
    '/api/v1/projects/:id/baselines/compare',
    {
      schema: {
        operationId: 'compareBaselines',
        tags,
        summary: 'What changed between two baselines, or to the plan as it is',
        params: ById,
        querystring: CompareQuery,
        response: { 200: BaselineComparison, ...problems(404) },
      },
    },
    async (request) =>
      presentComparison(await schedules.compareBaselines(request.actor, request.params.id, request.query)),
  )

  app.get(
    '/api/v1/projects/:id/punctuality',
    {
      schema: {
        operationId: 'getPunctuality',
        tags,
        summary: 'Whether work keeps its dates, against the original baseline and the one in force',
        params: ById,
        response: { 200: PunctualityShape, ...problems(404) },
      },
    },
    async (request) => presentPunctuality(await schedules.punctuality(request.actor, request.params.id)),
  )
}

export function earnedValueRoutes(app: App, schedules: Scheduling): void {
  app.get(
    '/api/v1/projects/:id/earned-value',
    {
      schema: {
        operationId: 'getEarnedValue',
        tags,
        summary: 'Earned value and earned schedule as of a day, every figure explained',
        params: ById,
        querystring: ValueQueryShape,
        response: { 200: EarnedValueShape, ...problems(404, 422) },
      },
    },
    async (request) => presentValue(await schedules.earnedValue(request.actor, request.params.id, request.query)),
  )

  app.get(
    '/api/v1/projects/:id/earned-value/curve',
    {
      schema: {
        operationId: 'getEarnedValueCurve',
        tags,
        summary: 'Planned value, earned value and cost along the plan',
        params: ById,
        querystring: ValueQueryShape,
        response: { 200: EarnedValueCurveShape, ...problems(404, 422) },
      },
    },
    async (request) => {
      const { baseline, asOf, points } = await schedules.earnedValueCurve(
        request.actor,
        request.params.id,
        request.query,
      )
      return { asOf, baseline: baselineName(baseline), points }
    },
  )
}

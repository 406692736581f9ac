import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { RuleForm, Simulation, SimulationForm } from '../schema.ts'
import type { Credit } from '../service.ts'

export function ruleRoutes(app: App, credit: Credit): void {
  app.post(
    '/api/v1/credit-simulations',
    {
      schema: {
        operationId: 'tryCreditRule',
        tags: ['credit'],
        summary: "A quarter's records under other parameters beside those that hold; nothing is kept",
        body: SimulationForm,
        response: { 200: Simulation, ...problems(404, 422) },
      },
    },
    async ({ actor, body }) => ({
      items: (await credit.tryParameters(actor, body)).map(({ code, name, before, after }) => ({
        ...{ creditCode: code, name, before, after },
      })),
    }),
  )

  app.post(
    '/api/v1/credit-rules',
    {
      schema: {
        operationId: 'setCreditRule',
        tags: ['credit'],
        summary: 'Set the parameters for the quarters to come',
        body: RuleForm,
        response: { 201: Type.Object({ version: Type.Integer() }), ...problems(404, 409, 422) },
      },
    },
    async ({ actor, body }, reply) => reply.code(201).send(await credit.setRule(actor, body)),
  )
}

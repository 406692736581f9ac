import { Type } from 'typebox'
import type { App } from '../../../../platform/http/app.ts'
import { problems } from '../../../../platform/http/problem.ts'
import { Id } from '../../../identity/index.ts'
import { ExpertForm, ExpertList } from '../schema/experts.ts'
import type { Rounds } from '../service.ts'

const tags = ['rounds']

/** Who may be drawn. */
export function expertRoutes(app: App, rounds: Rounds): void {
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
}

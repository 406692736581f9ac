import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { presentAssignable } from '../present.ts'
import { AssignablePage, AssignableQuery } from '../schema/account.ts'
import type { Identity } from '../service/index.ts'

export function peopleRoutes(app: App, { accounts }: Identity): void {
  app.get(
    '/api/v1/assignable-people',
    {
      schema: {
        operationId: 'listAssignable',
        tags: ['accounts'],
        summary: 'People one may make responsible for a project, a node or a goal: names and units alone',
        querystring: AssignableQuery,
        response: { 200: AssignablePage, ...problems() },
      },
    },
    async (request) => {
      const { rows, nextCursor } = await accounts.assignable(request.actor, request.query)
      return { items: rows.map(presentAssignable), nextCursor }
    },
  )
}

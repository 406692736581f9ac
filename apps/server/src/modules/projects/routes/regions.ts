import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { fullNameOf, regions } from '../regions.ts'
import { Regions } from '../schema/regions.ts'

const items = regions.map(({ code, name, parent, seat }) => ({
  code,
  name,
  fullName: fullNameOf(code) || name,
  parent,
  seat,
}))

export function regionRoutes(app: App): void {
  app.get(
    '/api/v1/regions',
    {
      schema: {
        operationId: 'listRegions',
        tags: ['projects'],
        summary: 'Administrative regions projects lie in',
        response: { 200: Regions, ...problems() },
      },
    },
    async () => ({ items }),
  )
}

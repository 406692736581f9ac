import type { Locale } from '@jiheng/phrases'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { may } from '../../identity/index.ts'
import { presentVersion } from '../present.ts'
import { ByCode, IndicatorHistory, IndicatorPage, IndicatorQuery, IndicatorUse } from '../schema/indicator.ts'
import type { Library } from '../service/index.ts'

const tags = ['indicators']

export function libraryRoutes(app: App, library: Library): void {
  app.get(
    '/api/v1/indicators',
    {
      schema: {
        operationId: 'listIndicators',
        tags,
        summary: 'Indicators of the library as they hold on a day, by code',
        querystring: IndicatorQuery,
        response: { 200: IndicatorPage, ...problems() },
      },
    },
    async ({ actor, query }) => {
      const { rows, total, nextCursor } = await library.list(actor, query)
      return { items: rows.map((row) => presentVersion(row, actor.locale as Locale)), total, nextCursor }
    },
  )

  app.get(
    '/api/v1/indicators/:code',
    {
      schema: {
        operationId: 'getIndicator',
        tags,
        summary: 'Every version of an indicator, the newest first',
        params: ByCode,
        response: { 200: IndicatorHistory, ...problems(404) },
      },
    },
    async ({ actor, params: { code } }) => {
      const versions = await library.get(actor, code)
      const allowed = may(actor, 'indicators:propose', { orgPath: actor.organisationPath }) ? ['propose'] : []
      return { code, versions: versions.map((version) => presentVersion(version, actor.locale as Locale)), allowed }
    },
  )

  app.get(
    '/api/v1/indicators/:code/uses',
    {
      schema: {
        operationId: 'getIndicatorUses',
        tags,
        summary: 'Which sets, projects and scores use an indicator',
        params: ByCode,
        response: { 200: IndicatorUse, ...problems(404) },
      },
    },
    async ({ actor, params: { code } }) => library.usesOf(actor, code),
  )
}

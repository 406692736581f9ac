import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { presentChoice, presentMade } from '../present-choice.ts'
import { ChoiceForm, ChoiceList, IndicatorChoice, ProjectYear } from '../schema/choice.ts'
import type { Library } from '../service/index.ts'

const tags = ['indicators']

export function choiceRoutes(app: App, library: Library): void {
  app.get(
    '/api/v1/projects/:id/indicators/:year',
    {
      schema: {
        operationId: 'getIndicatorChoice',
        tags,
        summary: 'What a project is measured by in a year, out of the library',
        params: ProjectYear,
        response: { 200: IndicatorChoice, ...problems(404) },
      },
    },
    async ({ actor, params: { id, year } }) => presentChoice(await library.getChoice(actor, id, year), actor),
  )

  app.put(
    '/api/v1/projects/:id/indicators/:year',
    {
      schema: {
        operationId: 'chooseIndicators',
        tags,
        summary: 'Choose indicators of the library for a year, adjusted within their limits',
        params: ProjectYear,
        body: ChoiceForm,
        response: { 200: IndicatorChoice, ...problems(404, 409) },
      },
    },
    async ({ actor, params: { id, year }, body }) => {
      await library.choose(actor, id, year, body)
      return presentChoice(await library.getChoice(actor, id, year), actor)
    },
  )

  app.get(
    '/api/v1/projects/:id/indicators/:year/history',
    {
      schema: {
        operationId: 'listIndicatorChoices',
        tags,
        summary: 'Every choice of indicators a project made for a year, the newest first',
        params: ProjectYear,
        response: { 200: ChoiceList, ...problems(404) },
      },
    },
    async ({ actor, params: { id, year } }) => ({
      items: (await library.listChoices(actor, id, year)).map(presentMade),
    }),
  )
}

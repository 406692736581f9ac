import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { presentChoice } from '../present.ts'
import { ChoiceForm, IndicatorChoice, ProjectYear } from '../schema/choice.ts'
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
        response: { 200: IndicatorChoice, ...problems(404) },
      },
    },
    async ({ actor, params: { id, year }, body }) => {
      await library.choose(actor, id, year, body)
      return presentChoice(await library.getChoice(actor, id, year), actor)
    },
  )
}

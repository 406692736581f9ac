import type { Locale } from '@jiheng/phrases'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { presentTrial } from '../present.ts'
import { FactList, FormulaCheck, FormulaForm, FormulaTrial, TrialForm } from '../schema/formula.ts'
import type { Library } from '../service/index.ts'

const tags = ['indicators']

export function formulaRoutes(app: App, library: Library): void {
  app.get(
    '/api/v1/formula-facts',
    {
      schema: {
        operationId: 'listFormulaFacts',
        tags,
        summary: 'The figures formulas may use',
        response: { 200: FactList, ...problems() },
      },
    },
    async ({ actor }) => {
      const items = library
        .listFacts(actor)
        .map(({ id, zh, en = zh, unit, from, isPeriodic = false, isOfParts = false, isMoney = false }) => ({
          ...{ id, zh, en, unit, from, isPeriodic, isOfParts, isMoney },
        }))
      return { items }
    },
  )

  app.post(
    '/api/v1/formulas/check',
    {
      schema: {
        operationId: 'checkFormula',
        tags,
        summary: 'What is wrong with a formula, what it needs, and what may follow at a place',
        body: FormulaForm,
        response: { 200: FormulaCheck, ...problems() },
      },
    },
    async ({ actor, body }) => library.checkFormula(actor, body),
  )

  app.post(
    '/api/v1/formulas/try',
    {
      schema: {
        operationId: 'tryFormula',
        tags,
        summary: 'What a formula gives for a project, and how the result moves with one figure',
        body: TrialForm,
        response: { 200: FormulaTrial, ...problems(404) },
      },
    },
    async ({ actor, body }) => presentTrial(await library.tryFormula(actor, body), actor.locale as Locale),
  )
}

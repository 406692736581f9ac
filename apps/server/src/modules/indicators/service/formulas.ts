import { earlierDay, type Day, type Explanation } from '@jiheng/kernel/base'
import { evaluateExplained, sensitivityOf, type Formula, type Outcome, type Sensitivity } from '@jiheng/kernel/formula'
import type { Locale } from '@jiheng/phrases'
import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { permit } from '../../identity/index.ts'
import { compile, inWords, languageOf, presentCheck, type Checked } from '../formula.ts'
import type { FormulaForm, TrialForm } from '../schema/formula.ts'
import { readInputs, type Inputs } from '../store/facts/index.ts'
import { factNames, vocabulary, type FactName } from '../vocabulary.ts'
import type { LibraryParts } from './parts.ts'

export type Trial = Inputs & {
  formula: Formula
  asOf: Day
  outcome: Outcome
  explanation: Explanation
  sensitivity: Sensitivity | null
}

/** Formulas tried on projects before anybody relies on them. */
export function trying({ database, clock, projects }: LibraryParts) {
  return {
    /** The figures formulas may use. */
    listFacts(actor: Actor): readonly FactName[] {
      permit(actor, 'indicators:read')
      return factNames
    },

    /** Faults of a formula, its normal form, and what may follow at a place, in the reader's language. */
    checkFormula(actor: Actor, { formula, yields, position }: FormulaForm): Checked {
      permit(actor, 'indicators:read')
      return presentCheck(formula, yields, position, actor.locale as Locale)
    },

    /**
     * What a formula gives for a project as of a day, with its explanation, and how the result moves with one figure. Throws
     * `formula_unsound`, `project_not_found`.
     */
    async tryFormula(actor: Actor, { projectId, asOf, formula: source, yields, vary }: TrialForm): Promise<Trial> {
      permit(actor, 'indicators:read')
      const locale = actor.locale as Locale
      const found = compile(source, yields)
      if (!found.ok) {
        const [first] = found.faults
        throw new AppError('invalid_input', 'formula_unsound', { fault: first ? inWords(first, locale) : '' })
      }
      const { formula } = found
      const day = asOf === undefined ? clock.today() : earlierDay(asOf, clock.today())
      const { given, origins } = await database.read(permit(actor, 'evaluation:read'), async (db) => {
        const [place] = await projects.namedPlaces(db, [projectId])
        if (!place) throw new AppError('not_found', 'project_not_found')
        return (await readInputs(db, [projectId], [formula], day))(formula, projectId)
      })
      const { outcome, explanation } = evaluateExplained(formula, given, {
        ...{
          measure: 'measures.formula_result',
          rule: { id: 'indicator_formula', version: '1', mark: 'U' },
          asOf: day,
        },
        ...{ vocabulary, origins, language: languageOf(locale) },
      })
      const sensitivity = vary === undefined ? null : sensitivityOf(formula, given, vary.name, vary)
      return { formula, given, origins, asOf: day, outcome, explanation, sensitivity }
    },
  }
}

import { print } from '@jiheng/kernel/formula'
import { definitionProblems, type Definition } from '@jiheng/kernel/indicator'
import type { Locale } from '@jiheng/phrases'
import { AppError } from '../../platform/errors.ts'
import { compile, inWords } from './formula.ts'
import type { DefinitionForm } from './schema/indicator.ts'
import { vocabulary } from './vocabulary.ts'

/**
 * A definition as it is stored: nothing contradicts itself, and the formula is sound, gives the unit and is written by ids. Throws
 * `indicator_unsuitable` with the fields that are wrong, `formula_unsound` with the first fault.
 */
export function completed(form: DefinitionForm, locale: Locale): Definition {
  const { nameEn, sign, target, unit, targetText, formula, reportedBy, bands, note, mark, evidenceLevel, ...told } =
    form
  const definition: Definition = {
    ...told,
    nameEn: nameEn ?? form.name,
    ...{ sign: sign ?? null, target: target ?? null, unit: unit ?? null, targetText: targetText ?? null },
    formula: formula === undefined ? null : stored(formula, unit ?? '', locale),
    ...{ reportedBy: reportedBy ?? null, bands: bands ?? null, note: note ?? null, mark: mark ?? 'U' },
    evidenceLevel: evidenceLevel as Definition['evidenceLevel'],
  }
  const problems = definitionProblems(definition)
  if (problems.length === 0) return definition
  throw new AppError(
    'invalid_input',
    'indicator_contradicts_itself',
    {},
    problems.map(({ field, problem }) => ({ field: `definition.${field}`, reason: problem })),
  )
}

function stored(source: string, unit: string, locale: Locale): string {
  const found = compile(source, unit)
  if (found.ok) return print(found.formula.tree, vocabulary, 'zh', 'id')
  const [first] = found.faults
  const params = { fault: first ? inWords(first, locale) : '' }
  throw new AppError('invalid_input', 'formula_unsound', params, [
    { field: 'definition.formula', reason: 'formula_unsound', params },
  ])
}

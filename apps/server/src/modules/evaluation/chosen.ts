import { decimal, type Decimal } from '@jiheng/kernel/base'
import type { Adjusted, ReverseVariant } from '@jiheng/kernel/scoring'
import type { SetIndicator, SetVersion } from './question.ts'
import type { Choice, ChosenRow } from './store/choices.ts'

/**
 * The set a project is judged by: the one it was given, or the indicators it chose from the library in its place, where execution weighs what
 * the set says. A chosen indicator the set names keeps the set's code and what the system measures for it; the others stand under the library's.
 */
export function judgedSet(set: SetVersion, choice: Choice | undefined, projectId: string): SetVersion {
  if (!choice || !isApplied(set, choice)) return set
  const named = new Map(set.indicators.flatMap((one) => (one.library ? [[one.library.code, one] as const] : [])))
  const { by, on } = choice
  return {
    ...set,
    indicators: choice.rows.map((row) => chosenIndicator(row, named.get(row.code), choice)),
    chosen: { by, on, source: { kind: 'indicator_choice', id: projectId } },
  }
}

/** Weights still sum to what the set says: its own for execution, the chosen ones for the rest. */
export function isApplied(set: SetVersion, { executionWeight, rows }: Choice): boolean {
  const sum = rows.reduce<Decimal>((total, { weight }) => decimal.add(total, weight), '0')
  const rest = decimal.subtract('100', set.executionWeight)
  return decimal.compare(executionWeight, set.executionWeight) === 0 && decimal.compare(sum, rest) === 0
}

function chosenIndicator(row: ChosenRow, known: SetIndicator | undefined, choice: Choice): SetIndicator {
  const { code, version, name, level1, level2, nature, sign, unit, weight, target, targetText } = row
  const isCounted = nature === 'quantitative'
  const variant = isCounted ? variantOf(row.rule) : null
  const adjusted = adjustedBy(row, choice)
  return {
    ...{ code: known?.code ?? code, level1, level2, name, weight, kind: nature, sign, unit },
    ...{ target: isCounted ? target : null, targetText: isCounted ? null : targetText },
    measuredBy: known && isCounted && known.kind === nature && known.unit === unit ? known.measuredBy : null,
    library: { code, version },
    ...(variant && { reverseVariant: variant }),
    ...(adjusted && { adjusted }),
  }
}

const variantOf = (rule: string): ReverseVariant | null =>
  rule === 'reverse_quotient' ? 'A' : rule === 'reverse_linear' ? 'B' : null

/** What the project set otherwise than the library, if anything. */
function adjustedBy(row: ChosenRow, { by, on }: Choice): Adjusted | null {
  const { weight, libraryWeight, target, libraryTarget, rule, libraryRule, weightMin, weightMax, reason } = row
  const usual = variantOf(libraryRule)
  const isOtherTarget = target !== null && libraryTarget !== null && decimal.compare(target, libraryTarget) !== 0
  const instead = {
    ...(decimal.compare(weight, libraryWeight) !== 0 && { weight: libraryWeight }),
    ...(isOtherTarget && { target: libraryTarget }),
    ...(rule !== libraryRule && usual && { reverseVariant: usual }),
  }
  if (Object.keys(instead).length === 0) return null
  return { by, on, ...(reason !== null && { reason }), instead, limits: { least: weightMin, most: weightMax } }
}

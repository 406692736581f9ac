import { figuresOf, lint, type LintFinding, type LintForm } from '@jiheng/kernel/indicator-lint'
import { decimal, type Decimal } from '@jiheng/kernel/base'
import { toldOf, type Told } from '../../../shared/findings/told.ts'

export type Found = Told & { finding: LintFinding }

/** The findings of a form: those on one row by its position, the others on the form as a whole. */
export function checked(
  form: LintForm,
  say: (key: string, params?: Record<string, string | number>) => string,
): { all: Found[]; ofForm: Found[]; ofRow: Map<number, Found[]> } {
  const all = lint(form).map((finding) => ({ ...toldOf(finding, say), finding }))
  const rowOf = ({ cells }: Found): number | null => {
    const [first = null, ...others] = new Set(cells.map(({ indicator }) => indicator))
    return others.length === 0 ? first : null
  }
  const ofRow = Map.groupBy(
    all.filter((found) => rowOf(found) !== null),
    (found) => rowOf(found) ?? 0,
  )
  return { all, ofForm: all.filter((found) => rowOf(found) === null), ofRow }
}

export const partNames = ['output', 'benefit', 'satisfaction', 'cost', 'process', 'other'] as const
export type WeightPart = { name: (typeof partNames)[number] | 'execution'; weight: Decimal }

/** How the 100 points are shared out: budget execution and each first level; `missing` is what lacks (or, below zero, is too much). */
export function weightsOf({ indicators, executionWeight = '10' }: LintForm): { parts: WeightPart[]; missing: Decimal } {
  const figures = indicators.map(figuresOf)
  const sumOf = (name: WeightPart['name']): Decimal =>
    figures
      .filter(({ level1, weight }) => weight !== null && (level1 ?? 'other') === name)
      .reduce((sum, { weight }) => decimal.add(sum, weight ?? '0'), '0')
  const parts = partNames.map((name): WeightPart => ({ name, weight: sumOf(name) }))
  const all: WeightPart[] = [{ name: 'execution', weight: executionWeight }, ...parts]
  const shown = all.filter(({ weight }) => decimal.compare(weight, '0') > 0)
  return { parts: shown, missing: shown.reduce((rest, { weight }) => decimal.subtract(rest, weight), '100') }
}

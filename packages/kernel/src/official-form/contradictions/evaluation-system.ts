import { decimal, scaled } from '../../base/index.ts'
import type { Decimal } from '../../base/index.ts'
import { plain } from '../../indicator-lint/index.ts'
import { gradeOf } from '../../scoring/index.ts'
import type { Points, TreeRowWritten, TreeWritten } from '../written/tree.ts'
import { found } from './found.ts'
import type { Found } from './found.ts'

type Coded = (name: string) => string | undefined
type TreeRule = (tree: TreeWritten, codeOf: Coded) => Found[]

const sumOf = (points: readonly (Points | null)[]): Decimal =>
  decimal.canonical(decimal.add('0', ...points.flatMap((each) => each?.points ?? [])))
const differs = (printed: Points, computed: Decimal): boolean =>
  decimal.compare(printed.points, decimal.round(computed, scaled.placesOf(printed.points))) !== 0

/** All points of the third level add up to 100. */
const weightsOf100: TreeRule = ({ rows, total, weightsAt }) => {
  const sum = sumOf(rows.map(({ weight }) => weight))
  const hasWeights = rows.some(({ weight }) => weight !== null)
  if (!hasWeights || decimal.compare(sum, '100') === 0) return []
  return [found('weights_do_not_sum', 'total.weight', total.weight?.at ?? weightsAt, { printed: sum, computed: '100' })]
}

/** Points lie between nothing and what the row weighs. */
const scoreWithinWeight: TreeRule = ({ rows }, codeOf) =>
  rows.flatMap(({ name, weight, score }): Found[] => {
    if (!weight || !score) return []
    const isFit = !decimal.isNegative(score.points) && decimal.compare(score.points, weight.points) <= 0
    const params = { name: plain(name.text), printed: score.points, computed: weight.points }
    return isFit ? [] : [found('score_outside', `indicator.${codeOf(name.text) ?? ''}.score`, score.at, params)]
  })

/** A level has the points of its rows, those it may have and those it has. */
const levelsOfRows: TreeRule = ({ rows, levels }) =>
  levels.flatMap(({ name, points, score, from, until }): Found[] => {
    const own = rows.slice(from, until)
    const summed = (kind: string, printed: Points | null, column: 'weight' | 'score'): Found[] => {
      const parts = own.map((row: TreeRowWritten) => row[column])
      const computed = sumOf(parts)
      if (!printed || parts.every((part) => part === null) || !differs(printed, computed)) return []
      return [found(kind, '', printed.at, { name, printed: printed.points, computed })]
    }
    return [...summed('level_weight_differs', points, 'weight'), ...summed('level_score_differs', score, 'score')]
  })

/** The total is the sum of its rows, what it may be and what it is. */
const totalsOfRows: TreeRule = ({ rows, total }) => {
  const summed = (kind: string, key: string, printed: Points | null, parts: (Points | null)[]): Found[] => {
    const computed = sumOf(parts)
    if (!printed || parts.every((part) => part === null) || !differs(printed, computed)) return []
    return [found(kind, key, printed.at, { printed: printed.points, computed })]
  }
  const weights = rows.map(({ weight }) => weight)
  const isWhole = decimal.compare(sumOf(weights), '100') === 0
  return [
    ...(isWhole ? summed('total_weight_differs', 'total.weight', total.weight, weights) : []),
    ...summed(
      'total_differs',
      'total.score',
      total.score,
      rows.map(({ score }) => score),
    ),
  ]
}

const gradeNames = { excellent: '优', good: '良', fair: '中', poor: '差' } as const

/** The grade is the one the total has. */
const gradeOfTotal: TreeRule = ({ total: { score, grade } }) => {
  const graded = score && gradeOf(score.points)
  if (!score || !grade || !graded?.ok || gradeNames[graded.grade] === plain(grade.text)) return []
  const params = { name: plain(grade.text), grade: graded.grade, printed: score.points, computed: graded.grade }
  return [found('grade_differs', 'total.grade', grade.at, params)]
}

const rules: readonly TreeRule[] = [weightsOf100, scoreWithinWeight, levelsOfRows, totalsOfRows, gradeOfTotal]

/** What contradicts itself in a filled 评价指标体系. */
export const inEvaluationSystem: TreeRule = (tree, codeOf) => rules.flatMap((rule) => rule(tree, codeOf))

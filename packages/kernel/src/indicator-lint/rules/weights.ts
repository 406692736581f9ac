import { decimal } from '../../base/index.ts'
import type { Decimal } from '../../base/index.ts'
import type { Correction } from '../finding.ts'
import { sumOf } from '../item.ts'
import type { Item } from '../item.ts'
import { corrected } from '../write.ts'
import { byLevel, cellsOf, inOwnOrder, keyOf } from './form-found.ts'
import type { FormCheck, FormFound } from './form-found.ts'

type Weighed = { item: Item; weight: Decimal }

const weighed = (items: readonly Item[]): Weighed[] =>
  items.flatMap((item) => (item.weight === null || item.isNone ? [] : [{ item, weight: item.weight }]))
const total = (each: readonly Weighed[]): Decimal => sumOf(each.map(({ weight }) => weight))

/** Third-level weights sum to exactly 100 less the points for execution; to 100 where a form says nothing of execution. */
export const weightsDoNotSum: FormCheck = ({ form, items, weightSum, expectedSum, hasWeights }) => {
  const isWhole = form.executionWeight === undefined && decimal.compare(weightSum, '100') === 0
  const isRight = isWhole || decimal.compare(weightSum, expectedSum) === 0
  if (!hasWeights || isRight || items.some(({ weight, isNone }) => weight === null && !isNone)) return []
  const corrections = rescaled(weighed(items), expectedSum)
  return [found('weights_do_not_sum', items, { sum: weightSum, expected: expectedSum }, corrections)]
}

/** The first levels weigh 50, 30, 10 in the common form; judged once the whole is right and costs are no level of their own. */
export const levelWeightsDiffer: FormCheck = (context) => {
  const { parameters, weightSum, expectedSum, hasWeights } = context
  const groups = byLevel(context)
  const isOther = decimal.compare(expectedSum, decimal.add(...Object.values(parameters.levelWeights))) !== 0
  if (!hasWeights || isOther || decimal.compare(weightSum, expectedSum) !== 0 || groups.get('cost')?.length) return []
  return (['output', 'benefit', 'satisfaction'] as const).flatMap((level): FormFound[] => {
    const items = groups.get(level) ?? []
    const sum = total(weighed(items))
    const expected = parameters.levelWeights[level]
    if (items.length === 0 || decimal.compare(sum, expected) === 0) return []
    return [found('level_weights_differ', items, { level, sum, expected }, rescaled(weighed(items), expected))]
  })
}

/** One indicator that decides its whole level. */
export const weightHeavy: FormCheck = (context) => {
  const { heaviestPercent, heaviestFrom } = context.parameters
  return [...byLevel(context).entries()].flatMap(([level, items]) => {
    const all = weighed(items).filter(({ weight }) => decimal.compare(weight, '0') > 0)
    const sum = total(all)
    if (all.length < heaviestFrom) return []
    const bound = decimal.shareOf(sum, String(heaviestPercent))
    const heavy = all.filter(({ weight }) => decimal.compare(weight, bound) > 0)
    const isCrowd = all.length * heaviestPercent <= 100
    if (isCrowd) return []
    const corrections = heavy.length === 0 ? [] : capped(all, sum, bound)
    return heavy.map(({ item, weight }) =>
      found(
        'weight_heavy',
        [item],
        { level, name: item.nature.name, weight, sum, limit: heaviestPercent },
        corrections,
      ),
    )
  })
}

/** The same points for everything: nobody thought about what matters. */
export const weightsEqual: FormCheck = (context) =>
  [...byLevel(context).entries()].flatMap(([level, items]) => {
    const all = weighed(items)
    const [first] = all
    if (!first || all.length < context.parameters.equalFrom) return []
    if (all.some(({ weight }) => decimal.compare(weight, first.weight) !== 0)) return []
    const params = { level, count: all.length, weight: first.weight }
    return [found('weights_equal', items, params, graded(all, total(all)))]
  })

function found(
  rule: FormFound['rule'],
  items: readonly Item[],
  params: FormFound['params'],
  corrections: readonly Correction[],
): FormFound {
  return { rule, cells: cellsOf(items, 'weight'), params, example: { corrections } }
}

/** In the same proportion to the sum wanted, in half points; the rest goes to the heaviest. */
function rescaled(all: readonly Weighed[], sum: Decimal): Correction[] {
  const old = total(all.filter(({ weight }) => decimal.compare(weight, '0') > 0))
  const isNothing = decimal.isZero(old)
  const even = String(Math.max(1, all.length))
  return settled(
    all.map(({ item, weight }) => {
      const share = isNothing
        ? decimal.divide(sum, even, 4)
        : decimal.divide(decimal.multiply(decimal.max(weight, '0'), sum), old, 4)
      return { item, weight: halves(share) }
    }),
    sum,
    all,
  )
}

/** Weights above the bound cut to it, what is cut shared out among the rest. */
function capped(all: readonly Weighed[], sum: Decimal, bound: Decimal): Correction[] {
  const cap = decimal.multiply(String(Math.floor(Number(bound) * 2)), '0.5')
  const isHeavy = (weight: Decimal): boolean => decimal.compare(weight, cap) > 0
  const light = all.filter(({ weight }) => !isHeavy(weight))
  const left = decimal.subtract(sum, decimal.multiply(cap, String(all.length - light.length)))
  const each = decimal.divide(left, String(Math.max(1, light.length)), 4)
  const next = all.map(({ item, weight }) => ({ item, weight: isHeavy(weight) ? cap : halves(each) }))
  return settled(next, sum, all, light)
}

/** A little more for what stands first in the tree, a little less for the last. */
function graded(all: readonly Weighed[], sum: Decimal): Correction[] {
  const order = inOwnOrder(all.map(({ item }) => item))
  const rank = new Map(order.map((item, n) => [item, n]))
  const half = Math.floor(order.length / 2)
  const step = decimal.max(halves(decimal.shareOf(all[0]?.weight ?? '1', '20')), '0.5')
  const next = all.map(({ item, weight }) => {
    const at = rank.get(item) ?? 0
    if (at < half) return { item, weight: decimal.add(weight, step) }
    return { item, weight: at >= order.length - half ? decimal.subtract(weight, step) : weight }
  })
  return settled(next, sum, all)
}

/** What rounding lost or won is settled with one row; rows that did not change are left out. */
function settled(
  next: readonly Weighed[],
  sum: Decimal,
  before: readonly Weighed[],
  among: readonly Weighed[] = before,
): Correction[] {
  const rest = decimal.subtract(sum, total(next))
  const takers = new Set(among.map(({ item }) => item))
  const isHeaviest = among === before
  const chosen = next.reduce<Weighed | null>((most, each) => {
    if (!takers.has(each.item)) return most
    if (most === null) return each
    const order = isHeaviest ? decimal.compare(each.weight, most.weight) : 0
    return order > 0 || (order === 0 && keyOf(each.item) < keyOf(most.item)) ? each : most
  }, null)
  const old = new Map(before.map(({ item, weight }) => [item, weight]))
  return next.flatMap(({ item, weight }) => {
    const final = item === chosen?.item ? decimal.add(weight, rest) : weight
    return decimal.compare(final, old.get(item) ?? '-1') === 0 ? [] : [corrected(item, { weight: final })]
  })
}

const halves = (weight: Decimal): Decimal => decimal.divide(decimal.round(decimal.multiply(weight, '2'), 0), '2', 1)

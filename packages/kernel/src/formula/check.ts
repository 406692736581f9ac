import { decimal } from '../base/index.ts'
import { alike, bareAs, textAt } from './alike.ts'
import { checkCall } from './check-call.ts'
import { condition, figure } from './checking.ts'
import type { Checking } from './checking.ts'
import { fault, suggest, write } from './fault.ts'
import { shifted } from './decimals.ts'
import { nearest } from './nearest.ts'
import type { Node } from './tree.ts'
import type { Group, Typed } from './typed.ts'
import { anyUnit, combined, hasScore, isScore, plainNumber, productUnit, rate, readUnit, unitWords } from './unit.ts'
import type { Powers, Unit } from './unit.ts'
import type { Name } from './vocabulary.ts'
import { words } from './words.ts'

/** Decimals values of a unit usually have; finer values are computed as exactly. */
const usualPlaces = (unit: Unit): number =>
  unit.powers.length === 0 && !unit.isRate ? 4 : isScore(unit) || unit.isRate ? 2 : 3
const GUESSES = 5
const MOST_PLACES = 12

/** Units of a tree, what it needs, and every fault of meaning. */
export function check(node: Node, checking: Checking): Typed {
  const { start, end } = node
  const of = { start, end, written: node, isBare: false }
  switch (node.kind) {
    case 'number':
      return constant(node, checking)
    case 'name':
      return input(node, node.name, node.isOfChildren, checking)
    case 'unknown':
      tellUnknown(node.text, node, checking)
      return { ...of, kind: 'constant', value: '0', unit: anyUnit }
    case 'negate': {
      const inner = figure(node.node, checking)
      if (inner.kind === 'constant')
        return { ...inner, ...of, isBare: inner.isBare, value: decimal.negate(inner.value) }
      return { ...of, kind: 'negate', node: inner, unit: inner.unit, isBare: inner.isBare }
    }
    case 'not':
      return { ...of, kind: 'not', node: condition(node.node, checking), unit: null }
    case 'logic':
      return {
        ...of,
        kind: 'logic',
        joint: node.joint,
        parts: node.parts.map((part) => condition(part, checking)),
        unit: null,
      }
    case 'compare': {
      const { parts } = alike([figure(node.left, checking), figure(node.right, checking)], 'compare', checking)
      const [left, right] = parts as [Typed, Typed]
      return { ...of, kind: 'compare', operator: node.operator, left, right, unit: null }
    }
    case 'sum': {
      const found = node.terms.map((term) => figure(term.node, checking))
      const { unit, parts } = alike(found, 'sum', checking)
      const terms = parts.map((part, n) => ({ isMinus: node.terms[n]?.isMinus ?? false, node: part }))
      return { ...of, kind: 'sum', terms, unit, isBare: found.every(({ isBare }) => isBare) }
    }
    case 'product':
      return product(node, checking)
    case 'call':
      return checkCall(node, checking)
  }
}

function constant(node: Node & { kind: 'number' }, checking: Checking): Typed {
  const written = readUnit(node.unit)
  const of = { start: node.start, end: node.end, written: node, kind: 'constant' } as const
  if (!written) {
    checking.faults.push(fault('unknown_unit', node, { text: node.unit }))
    return { ...of, value: '0', unit: anyUnit, isBare: false }
  }
  const isBare = written.unit.text === ''
  return { ...of, value: shifted(node.digits, written.shift), unit: written.unit, isBare }
}

function input(node: Node, name: Name, isOfChildren: boolean, checking: Checking): Typed {
  const { start, end } = node
  const written = readUnit(name.unit)
  if (!written) checking.faults.push(fault('unit_of_name', node, { name: name.zh, text: name.unit }))
  const group = isOfChildren ? 'children' : name.isPeriodic === true ? 'period' : null
  const isMember = group !== null
  if (group === 'children' && checking.inside !== 'children') {
    const text = `合计(下级.${name.zh})`
    checking.faults.push(fault('children_need_total', node, { name: name.zh }, write(text, node)))
  } else if (group === 'children' && name.isOfParts === false) {
    checking.faults.push(fault('not_of_children', node, { name: name.zh }))
  } else if (group === 'period' && (checking.inside === null || checking.inside === 'children')) {
    const text = `合计(${textAt(checking, node)}, 本年)`
    checking.faults.push(fault('periodic_needs_period', node, { name: name.zh }, write(text, node)))
  }
  const { unit, shift } = written ?? { unit: anyUnit, shift: 0 }
  const need = needOf(name, isMember ? checking.inside : null, checking)
  const places = Math.min(MOST_PLACES, name.places ?? (name.unit === 'fen' ? 0 : usualPlaces(unit)))
  return { start, end, written: node, kind: 'input', need, shift, places, isMember, unit, isBare: false }
}

function needOf(name: Name, over: Group | null, { needs }: Checking): number {
  const known = needs.findIndex((need) => need.name.id === name.id && need.over === over)
  return known < 0 ? needs.push({ name, over }) - 1 : known
}

function tellUnknown(text: string, node: Node, checking: Checking): void {
  const { names } = checking.vocabulary
  const mayGuess = checking.guesses++ < GUESSES && text.length <= 60
  const near = mayGuess
    ? nearest(text, new Set(names.flatMap(({ zh, en }) => (en === undefined ? [zh] : [zh, en]))))
    : []
  const [best] = near
  const span = node.kind === 'unknown' && node.isOfChildren ? { start: node.end - text.length, end: node.end } : node
  const isCall = checking.vocabulary.functionOf(text) !== null
  const suggestion = isCall ? suggest('put_brackets', { text }) : best === undefined ? undefined : write(best, span)
  checking.faults.push(fault(isCall ? 'function_without_brackets' : 'unknown_name', node, { text }, suggestion))
}

function product(node: Node & { kind: 'product' }, checking: Checking): Typed {
  const factors = node.factors.map((factor) => ({ ...factor, node: figure(factor.node, checking) }))
  const { start, end } = node
  const of = { start, end, written: node, kind: 'product', factors } as const
  for (const { isDivisor, node: factor } of factors) {
    if (isDivisor && factor.kind === 'constant' && factor.unit !== anyUnit && decimal.isZero(factor.value))
      checking.faults.push(fault('divided_by_zero', factor, { text: textAt(checking, factor) }))
  }
  if (factors.some(({ node: { unit } }) => unit === anyUnit)) return { ...of, unit: anyUnit, isBare: false }
  const unit = unitOfProduct(factors)
  if (unit === null) {
    const [first, second] = factors.map((factor) => unitWords(factor.node.unit ?? plainNumber))
    const params = { text: textAt(checking, node), left: first ?? '', right: second ?? '' }
    checking.faults.push(fault('product_without_meaning', node, params, suggest('divide_instead')))
    return { ...of, unit: anyUnit, isBare: false }
  }
  const hundred = factors.find(
    ({ node: each, isDivisor }) => !isDivisor && each.isBare && each.kind === 'constant' && each.value === '100',
  )
  if (hundred && unit.isRate) {
    const span = { start: hundred.node.start, end: hundred.node.end }
    checking.notices.push({
      ...words('notices.rate_times_hundred', { text: textAt(checking, node) }),
      start,
      end,
      suggestion: write('100分', span),
    })
  }
  return { ...of, unit, isBare: factors.every(({ node: each }) => each.isBare) }
}

/** Units multiplied and divided; what cancels is a rate, as 完成 ÷ 计划 is. Null where the product means nothing. */
function unitOfProduct(factors: readonly { isDivisor: boolean; node: Typed }[]): Unit | null {
  let powers: Powers = []
  let isShare = false
  for (const { isDivisor, node } of factors) {
    const unit = node.unit ?? plainNumber
    isShare ||= unit.isRate || unit.powers.length > 0
    powers = combined(powers, unit.powers, isDivisor ? -1 : 1)
  }
  if (powers.length > 0) return productUnit(powers)
  return isShare ? rate : plainNumber
}

/** The whole formula brought to the unit it must yield, with the shift of the unit its result is written in. */
export function yielding(found: Typed, text: string, checking: Checking): Typed {
  const wanted = readUnit(text)
  if (!wanted || found.unit === anyUnit) return found
  if (found.unit === null) {
    checking.faults.push(fault('condition_as_number', found, { text: textAt(checking, found) }, suggest('use_if')))
    return found
  }
  if (found.unit.text === wanted.unit.text) return found
  if (found.isBare) return bareAs(found, wanted.unit, checking)
  const params = { found: unitWords(found.unit), wanted: unitWords(wanted.unit) }
  const toPoints = isScore(wanted.unit) && found.unit.isRate
  const perThing = !hasScore(found.unit) && isScore(wanted.unit)
  const suggestion = toPoints
    ? write(`${found.kind === 'sum' ? `(${checking.source})` : checking.source} × 100分`, {
        start: 0,
        end: checking.source.length,
      })
    : perThing
      ? suggest('points_each')
      : suggest('other_unit')
  checking.faults.push(fault('yields_other_unit', { start: 0, end: checking.source.length }, params, suggestion))
  return found
}

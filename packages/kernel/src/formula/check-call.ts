import { decimal } from '../base/index.ts'
import { alike, textAt } from './alike.ts'
import { condition, figure } from './checking.ts'
import type { Checking } from './checking.ts'
import { fault, suggest } from './fault.ts'
import { periodWord } from './period.ts'
import type { Node } from './tree.ts'
import type { Group, RoundingMode, Total, Typed } from './typed.ts'
import { anyUnit, pieces } from './unit.ts'
import type { Unit } from './unit.ts'
import { functionWord } from './vocabulary.ts'
import type { FunctionName } from './vocabulary.ts'

type Call = Node & { kind: 'call' }

const arguments_: Record<FunctionName, readonly [least: number, most: number]> = {
  if: [3, 3],
  min: [1, 100],
  max: [1, 100],
  round: [1, 2],
  ceiling: [1, 2],
  floor: [1, 2],
  half_even: [1, 2],
  abs: [1, 1],
  sum: [1, 100],
  average: [1, 100],
  weighted: [2, 2],
  count: [1, 100],
  if_missing: [2, 2],
  has: [1, 1],
}
const MOST_PLACES = 8
const totals: ReadonlySet<string> = new Set<Total>(['sum', 'average', 'min', 'max', 'count'])
const modes = { round: 'half_up', half_even: 'half_even', ceiling: 'ceiling', floor: 'floor' } as const

/** The units of a function's arguments and of its result. */
export function checkCall(node: Call, checking: Checking): Typed {
  const { start, end, name, parts } = node
  const of = { start, end, written: node, isBare: false }
  const [least, most] = arguments_[name]
  const isTotal = totals.has(name) || name === 'weighted'
  if (node.period && !isTotal) {
    checking.faults.push(fault('period_misplaced', node, { text: periodWord(node.period, 'zh') }))
    return { ...of, kind: 'constant', value: '0', unit: anyUnit }
  }
  if (parts.length < least || parts.length > most) {
    const key = least === most ? 'argument_count_exact' : 'argument_count'
    checking.faults.push(fault(key, node, { name: functionWord(name, 'zh'), least, most, found: parts.length }))
    return { ...of, kind: 'constant', value: '0', unit: anyUnit }
  }
  const [first, second, third] = parts as [Node, Node, Node]
  switch (name) {
    case 'if': {
      const asked = condition(first, checking)
      const { unit, parts: branches } = choices([second, third], checking)
      const [yes, no] = branches as [Typed, Typed]
      return { ...of, kind: 'if', condition: asked, yes, no, unit, isBare: yes.isBare && no.isBare }
    }
    case 'if_missing': {
      const { unit, parts: both } = choices([first, second], checking)
      const [inner, other] = both as [Typed, Typed]
      return { ...of, kind: 'if_missing', node: inner, other, unit }
    }
    case 'has': {
      const inner = checking.check(first, checking)
      if (inner.kind !== 'input' && inner.unit !== anyUnit)
        checking.faults.push(fault('has_needs_name', first, { text: textAt(checking, first) }))
      return { ...of, kind: 'has', node: inner, unit: null }
    }
    case 'abs': {
      const inner = figure(first, checking)
      return { ...of, kind: 'abs', node: inner, unit: inner.unit, isBare: inner.isBare }
    }
    case 'round':
    case 'ceiling':
    case 'floor':
    case 'half_even':
      return rounding(node, modes[name], first, second, checking)
    default:
      return total(node, name, checking)
  }
}

/** Both numbers of one unit, or both conditions. */
function choices(nodes: readonly [Node, Node], checking: Checking): { unit: Unit | null; parts: readonly Typed[] } {
  const [first, second] = [checking.check(nodes[0], checking), checking.check(nodes[1], checking)]
  if (first.unit === null && second.unit === null) return { unit: null, parts: [first, second] }
  if (first.unit !== null && second.unit !== null) return alike([first, second], 'choice', checking)
  const odd = first.unit === null ? nodes[0] : nodes[1]
  checking.faults.push(fault('condition_as_number', odd, { text: textAt(checking, odd) }, suggest('use_if')))
  return { unit: anyUnit, parts: [first, second] }
}

/** Places count in the unit a figure is read in: percent have two more than shares of 1. */
function rounding(node: Call, mode: RoundingMode, first: Node, second: Node | undefined, checking: Checking): Typed {
  const inner = figure(first, checking)
  const found = second === undefined ? '0' : placesIn(second)
  if (found === null && second) {
    checking.faults.push(fault('places', second, { text: textAt(checking, second), most: MOST_PLACES }))
  }
  const places = Number(found ?? 0) + (inner.unit?.isRate ? 2 : 0)
  const { start, end } = node
  return { start, end, written: node, kind: 'round', node: inner, mode, places, unit: inner.unit, isBare: inner.isBare }
}

function placesIn(node: Node): string | null {
  const [sign, number] = node.kind === 'negate' ? ['-', node.node] : ['', node]
  if (number.kind !== 'number' || number.unit !== '' || number.digits.includes('.')) return null
  return decimal.compare(number.digits, String(MOST_PLACES)) > 0 ? null : `${sign}${number.digits}`
}

function total(node: Call, name: FunctionName, checking: Checking): Typed {
  const { start, end, parts, period } = node
  const of = { start, end, written: node, isBare: false }
  const how: Total = name === 'weighted' ? 'average' : (name as Total)
  const group: Group | null = period ?? (parts.some((part) => isOfChildren(part)) ? 'children' : null)
  if (group === null && parts.some((part) => isPeriodic(part))) return withoutPeriod(node, checking)
  if (group === null && name !== 'weighted') return list(node, how, checking)
  if (checking.inside !== null) checking.faults.push(fault('total_in_total', node, { text: textAt(checking, node) }))
  else if (group === null) checking.faults.push(fault('weighted_over_what', node))
  else if (parts.length > 1 && name !== 'weighted')
    checking.faults.push(fault('one_total', node, { name: functionWord(name, 'zh') }))
  const outside = checking.inside
  checking.inside = group ?? 'children'
  const inner = how === 'count' ? checking.check(parts[0] as Node, checking) : figure(parts[0] as Node, checking)
  const weight = name === 'weighted' ? figure(parts[1] as Node, checking) : null
  checking.inside = outside
  if (period && inner.unit !== anyUnit && !parts.some((part) => isPeriodic(part)))
    checking.faults.push(
      fault('not_periodic', node, { text: textAt(checking, parts[0] as Node) }, suggest('without_period')),
    )
  const unit = how === 'count' ? pieces : inner.unit
  return { ...of, kind: 'fold', how, node: inner, weight, group: group ?? 'children', unit }
}

function withoutPeriod(node: Call, checking: Checking): Typed {
  const at = node.end - 1
  const [first] = node.parts
  const suggestion = suggest('put_period', {}, { start: at, end: at, text: ', 本年' })
  checking.faults.push(
    fault('periodic_needs_period', first ?? node, { name: textAt(checking, first ?? node) }, suggestion),
  )
  const { start, end } = node
  return { start, end, written: node, isBare: false, kind: 'constant', value: '0', unit: anyUnit }
}

function list(node: Call, how: Total, checking: Checking): Typed {
  const { start, end, parts } = node
  const of = { start, end, written: node, kind: 'list', how } as const
  if (how === 'count')
    return { ...of, parts: parts.map((part) => checking.check(part, checking)), unit: pieces, isBare: false }
  const { unit, parts: brought } = alike(
    parts.map((part) => figure(part, checking)),
    'choice',
    checking,
  )
  return { ...of, parts: brought, unit, isBare: brought.every(({ isBare }) => isBare) }
}

function isOfChildren(node: Node): boolean {
  return (node.kind === 'name' || node.kind === 'unknown') && node.isOfChildren ? true : inner(node).some(isOfChildren)
}

function isPeriodic(node: Node): boolean {
  return node.kind === 'name' && node.name.isPeriodic === true ? true : inner(node).some(isPeriodic)
}

function inner(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'sum':
      return node.terms.map((term) => term.node)
    case 'product':
      return node.factors.map((factor) => factor.node)
    case 'compare':
      return [node.left, node.right]
    case 'logic':
      return node.parts
    case 'call':
      return node.parts
    case 'negate':
    case 'not':
      return [node.node]
    default:
      return []
  }
}

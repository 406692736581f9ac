import { fault, suggest, write } from './fault.ts'
import type { Fault } from './fault.ts'
import { leftover, odd, operandMissing } from './leftover.ts'
import { tokensOf } from './lexer.ts'
import type { Comparison, Span, Token } from './lexer.ts'
import { periodOf } from './period.ts'
import { NOTHING, fail, isMark, peek, take, takeMark, textOf } from './reading.ts'
import type { Reading } from './reading.ts'
import { limits } from './tree.ts'
import type { Node } from './tree.ts'
import type { FunctionName, Vocabulary } from './vocabulary.ts'

export type Parsed = { ok: true; tree: Node } | { ok: false; fault: Fault }

type Rule = (reading: Reading) => Node

const comparisons: ReadonlySet<string> = new Set<Comparison>(['=', '≠', '<', '≤', '>', '≥'])

/** Reads a formula. Never throws; takes time in proportion to its length. The first fault of writing is told, faults of meaning come later. */
export function parse(source: string, vocabulary: Vocabulary): Parsed {
  if (source.length > limits.characters) {
    const span = { start: limits.characters, end: source.length }
    return { ok: false, fault: fault('too_long', span, { most: limits.characters }) }
  }
  const tokens = tokensOf(source, vocabulary)
  const reading: Reading = { source, tokens, at: 0, depth: 0, nodes: 0, fault: null, vocabulary }
  if (tokens.length === 1) return { ok: false, fault: fault('empty', { start: 0, end: source.length }) }
  const tree = anyOf(reading)
  if (!reading.fault && peek(reading).kind !== 'end') leftover(reading, tree)
  return reading.fault ? { ok: false, fault: reading.fault } : { ok: true, tree }
}

function made(reading: Reading, node: Node): Node {
  reading.nodes++
  return reading.nodes > limits.nodes ? fail(reading, 'too_many_parts', node, { most: limits.nodes }) : node
}

function nested(reading: Reading, rule: Rule): Node {
  if (reading.depth >= limits.depth) return fail(reading, 'too_deep', peek(reading), { most: limits.depth })
  reading.depth++
  const node = rule(reading)
  reading.depth--
  return node
}

function logic(joint: 'and' | 'or', part: Rule): Rule {
  return (reading) => {
    const parts = [part(reading)]
    for (let next = peek(reading); next.kind === 'joint' && next.joint === joint; next = peek(reading)) {
      reading.at++
      parts.push(part(reading))
    }
    const [first = NOTHING] = parts
    return parts.length === 1 ? first : made(reading, { kind: 'logic', joint, parts, ...over(parts) })
  }
}

function over(parts: readonly Node[]): Span {
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 }
}

const negation: Rule = (reading) => {
  const token = peek(reading)
  if (token.kind !== 'not') return comparison(reading)
  reading.at++
  const node = nested(reading, negation)
  return made(reading, { kind: 'not', node, start: token.start, end: node.end })
}

const comparison: Rule = (reading) => {
  const left = sum(reading)
  const token = peek(reading)
  const operator = comparisonOf(token)
  if (!operator) return left
  reading.at++
  if (isMark(peek(reading), '<', '>') && operator === '=' && peek(reading).start === token.end)
    return turned(reading, token)
  const right = sum(reading)
  const next = comparisonOf(peek(reading))
  if (next && !reading.fault) {
    const middle = reading.source.slice(right.start, right.end)
    return fail(
      reading,
      'chained',
      { start: left.start, end: peek(reading).end },
      {},
      suggest('and_between', { middle }),
    )
  }
  return made(reading, { kind: 'compare', operator, left, right, start: left.start, end: right.end })
}

function comparisonOf(token: Token): Comparison | null {
  return token.kind === 'mark' && comparisons.has(token.mark) ? (token.mark as Comparison) : null
}

/** '=>' and '=<'. */
function turned(reading: Reading, { start }: Span): Node {
  const token = peek(reading)
  const span = { start, end: token.end }
  return fail(reading, 'operator_unknown', span, textOf(reading, span), write(isMark(token, '>') ? '≥' : '≤', span))
}

const sum: Rule = (reading) => {
  const terms = [{ isMinus: false, node: product(reading) }]
  while (isMark(peek(reading), '+', '-')) {
    const isMinus = isMark(take(reading), '-')
    terms.push({ isMinus, node: product(reading) })
  }
  const nodes = terms.map(({ node }) => node)
  return terms.length === 1 ? (nodes[0] ?? NOTHING) : made(reading, { kind: 'sum', terms, ...over(nodes) })
}

const product: Rule = (reading) => {
  const factors = [{ isDivisor: false, node: signed(reading) }]
  while (isMark(peek(reading), '*', '/')) {
    const isDivisor = isMark(take(reading), '/')
    factors.push({ isDivisor, node: signed(reading) })
  }
  const nodes = factors.map(({ node }) => node)
  return factors.length === 1 ? (nodes[0] ?? NOTHING) : made(reading, { kind: 'product', factors, ...over(nodes) })
}

const signed: Rule = (reading) => {
  const token = peek(reading)
  if (takeMark(reading, '+')) return nested(reading, signed)
  if (!takeMark(reading, '-')) return primary(reading)
  const node = nested(reading, signed)
  return made(reading, { kind: 'negate', node, start: token.start, end: node.end })
}

function primary(reading: Reading): Node {
  const token = take(reading)
  const { start, end } = token
  switch (token.kind) {
    case 'number':
      return made(reading, { kind: 'number', digits: token.digits, unit: token.unit, start, end })
    case 'name':
      if (token.isAmbiguous) return fail(reading, 'ambiguous_name', token, { name: token.name.zh })
      return made(reading, { kind: 'name', name: token.name, isOfChildren: false, start, end })
    case 'unknown':
      return made(reading, { kind: 'unknown', text: token.text, isOfChildren: false, start, end })
    case 'children':
      return ofChildren(reading, token)
    case 'function':
      return nested(reading, () => call(reading, token.name, start))
    case 'odd':
      return odd(reading, token)
    case 'mark':
      return token.mark === '(' ? bracket(reading, token) : operandMissing(reading, token)
    default:
      return operandMissing(reading, token)
  }
}

function bracket(reading: Reading, open: Token): Node {
  const node = nested(reading, anyOf)
  const close = peek(reading)
  if (!reading.fault && !takeMark(reading, ')')) return bracketMissing(reading, open)
  return { ...node, start: open.start, end: close.end }
}

function bracketMissing(reading: Reading, open: Span): Node {
  const next = peek(reading)
  if (next.kind !== 'end' && !isMark(next, ')', ',')) return leftover(reading, open)
  const at = { start: next.start, end: next.start }
  return fail(reading, 'bracket_missing', open, {}, suggest('close_bracket', {}, { ...at, text: ')' }))
}

function ofChildren(reading: Reading, children: Token): Node {
  if (!takeMark(reading, '.')) return fail(reading, 'children_without_name', children)
  const token = take(reading)
  const span = { start: children.start, end: token.end }
  if (token.kind === 'name') return made(reading, { kind: 'name', name: token.name, isOfChildren: true, ...span })
  if (token.kind === 'unknown') return made(reading, { kind: 'unknown', text: token.text, isOfChildren: true, ...span })
  return fail(reading, 'children_without_name', span)
}

function call(reading: Reading, name: FunctionName, start: number): Node {
  const open = take(reading)
  const parts: Node[] = []
  let period = null
  if (!isMark(peek(reading), ')')) {
    do {
      const token = peek(reading)
      if (token.kind === 'period') {
        if (parts.length === 0 || period) return fail(reading, 'period_misplaced', token, textOf(reading, token))
        period = periodOf(token.text.toLowerCase())
        reading.at++
      } else parts.push(anyOf(reading))
    } while (takeMark(reading, ','))
  }
  const close = peek(reading)
  if (!reading.fault && !takeMark(reading, ')')) return bracketMissing(reading, open)
  return made(reading, { kind: 'call', name, parts, period, start, end: close.end })
}

const anyOf = logic('or', logic('and', negation))

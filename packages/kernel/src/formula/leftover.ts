import { suggest, write } from './fault.ts'
import type { Span, Token } from './lexer.ts'
import { nearest } from './nearest.ts'
import { fail, isMark, peek, textOf } from './reading.ts'
import type { Reading } from './reading.ts'
import type { Node } from './tree.ts'
import { knownUnit } from './unit.ts'
import { functions } from './vocabulary.ts'

/** A character, quote or number that cannot be read. */
export function odd(reading: Reading, token: Token & { kind: 'odd' }): Node {
  if (token.what === 'quote') return fail(reading, 'quote_open', token, { text: token.text })
  if (token.what === 'long_number') return fail(reading, 'number_too_long', token, { text: token.text })
  return fail(reading, 'character', token, { text: token.text })
}

/** Something else stands where a figure should. */
export function operandMissing(reading: Reading, token: Token): Node {
  if (token.kind === 'period') return fail(reading, 'period_misplaced', token, textOf(reading, token))
  if (token.kind === 'end') {
    const last = reading.tokens.at(-2) ?? token
    return fail(reading, 'ends_early', last, textOf(reading, last))
  }
  return fail(reading, 'operand_missing', token, textOf(reading, token))
}

/** Something stands where an operator should: a second bracket, two names in a row, a unit nobody knows, 1,234. */
export function leftover(reading: Reading, before: Span): Node {
  const token = peek(reading)
  const last = reading.tokens[reading.at - 1] ?? token
  const text = textOf(reading, token)
  if (token.kind === 'odd') return odd(reading, token)
  if (isMark(token, ')'))
    return fail(reading, 'bracket_extra', token, {}, suggest('remove', text, { ...token, text: '' }))
  if (isMark(token, '%'))
    return fail(reading, 'percent_after_name', token, {}, suggest('remove', text, { ...token, text: '' }))
  if (isMark(token, ',') && last.kind === 'number' && peek(reading, 1).kind === 'number')
    return fail(reading, 'comma_in_number', token, {}, suggest('remove', text, { ...token, text: '' }))
  if (last.kind === 'number' && token.kind === 'unknown') return unknownUnit(reading, token)
  if (last.kind === 'unknown' && isMark(token, '(')) return unknownFunction(reading, last)
  if (last.kind === 'name' && isMark(token, '(')) return fail(reading, 'name_called', last, { name: last.name.zh })
  const misspelt = severalWords(reading, last)
  if (misspelt) return misspelt
  const between = { start: last.end, end: token.start }
  const isOperand = ['name', 'unknown', 'number', 'function', 'children'].includes(token.kind) || isMark(token, '(')
  if (isOperand)
    return fail(reading, 'operator_missing', { ...token }, text, suggest('put_times', {}, { ...between, text: ' × ' }))
  return fail(reading, 'not_expected', { start: Math.max(before.start, token.start), end: token.end }, text)
}

/** Several words that are nearly the name of something: saftey score. */
function severalWords(reading: Reading, last: Token): Node | null {
  let until = reading.at
  while (until < reading.at + 4 && ['unknown', 'name'].includes(reading.tokens[until]?.kind ?? 'end')) until++
  const end = reading.tokens[until - 1]?.end ?? last.end
  const text = reading.source.slice(last.start, end)
  if (last.kind !== 'unknown' || end <= last.end || text.length > 60) return null
  const [best] = nearest(text, reading.vocabulary.severalNames, 1)
  const span = { start: last.start, end }
  return best === undefined ? null : fail(reading, 'unknown_name', span, { text }, write(best, span))
}

function unknownUnit(reading: Reading, token: Token & { kind: 'unknown' }): Node {
  const units = [...reading.vocabulary.unitWords, '元', '万元', '亿元', '分', '天', '工作日', '平方米', '公里', '吨']
  const [best] = nearest(
    token.text,
    units.filter((unit) => unit !== '' && (knownUnit(unit) || unit.length > 1)),
    1,
  )
  return fail(reading, 'unknown_unit', token, { text: token.text }, best === undefined ? undefined : write(best, token))
}

function unknownFunction(reading: Reading, token: Token & { kind: 'unknown' }): Node {
  const [best] = nearest(token.text, Object.values(functions).flat(), 1)
  return fail(
    reading,
    'unknown_function',
    token,
    { text: token.text },
    best === undefined ? undefined : write(best, token),
  )
}

import { fault } from './fault.ts'
import type { Fault, Suggestion } from './fault.ts'
import type { Mark, Span, Token } from './lexer.ts'
import type { Node } from './tree.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Words } from './words.ts'

/** What has been read so far. The first fault moves to the end, so that every loop finishes. */
export type Reading = {
  source: string
  tokens: Token[]
  at: number
  depth: number
  nodes: number
  fault: Fault | null
  vocabulary: Vocabulary
}

/** Stands for what could not be read. */
export const NOTHING: Node = { kind: 'number', digits: '0', unit: '', start: 0, end: 0 }

export function peek({ tokens, at }: Reading, ahead = 0): Token {
  return tokens[Math.min(at + ahead, tokens.length - 1)] as Token
}

export function take(reading: Reading): Token {
  const token = peek(reading)
  if (token.kind !== 'end') reading.at++
  return token
}

export function isMark(token: Token, ...marks: Mark[]): boolean {
  return token.kind === 'mark' && marks.includes(token.mark)
}

export function takeMark(reading: Reading, ...marks: Mark[]): boolean {
  const found = isMark(peek(reading), ...marks)
  if (found) reading.at++
  return found
}

export function fail(
  reading: Reading,
  key: string,
  span: Span,
  params: Words['params'] = {},
  suggestion?: Suggestion,
): Node {
  reading.fault ??= fault(key, span, params, suggestion)
  reading.at = reading.tokens.length - 1
  return NOTHING
}

export function textOf({ source }: Reading, { start, end }: Span): { text: string } {
  return { text: source.slice(start, Math.min(end, start + 40)) }
}

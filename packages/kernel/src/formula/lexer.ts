import { toHalfWidth } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'
import { knownUnit, readUnit } from './unit.ts'
import type { FunctionName, Name, Vocabulary } from './vocabulary.ts'

/** A stretch of the source: UTF-16 positions, `end` not included. */
export type Span = { start: number; end: number }

export type Comparison = '=' | '≠' | '<' | '≤' | '>' | '≥'
export type Mark = '+' | '-' | '*' | '/' | '(' | ')' | ',' | '.' | '%' | Comparison

export type Token = Span &
  (
    | { kind: 'number'; digits: Decimal; unit: string }
    | { kind: 'name'; name: Name; isAmbiguous: boolean }
    | { kind: 'unknown'; text: string }
    | { kind: 'function'; name: FunctionName }
    | { kind: 'joint'; joint: 'and' | 'or' }
    | { kind: 'period'; text: string }
    | { kind: 'not' | 'children' | 'end' }
    | { kind: 'mark'; mark: Mark }
    | { kind: 'odd'; what: 'character' | 'quote' | 'long_number'; text: string }
  )

const RUN = /[\p{L}\p{M}\p{N}_㎡℃]+/uy
const NUMBER = /\d+(?:\.\d+)?/y
const BLANK = /\s*/y
const DIGITS = 30
const quotes = new Map([...'“”""「」『』‘’\'\''.matchAll(/../gu)].map(([pair]) => [pair[0] ?? '', pair[1] ?? '']))

const twoCharacters = new Map<string, Mark | 'and' | 'or'>([
  ['>=', '≥'],
  ['<=', '≤'],
  ['<>', '≠'],
  ['!=', '≠'],
  ['==', '='],
  ['&&', 'and'],
  ['||', 'or'],
])
const oneCharacter = new Map<string, Mark>([
  ...[...'+-*/(),.%=<>≥≤≠'].map((each): [string, Mark] => [each, each as Mark]),
  ...[...'×✕∗·⋅'].map((each): [string, Mark] => [each, '*']),
  ...[...'÷∕'].map((each): [string, Mark] => [each, '/']),
  ...[...'≧⩾'].map((each): [string, Mark] => [each, '≥']),
  ...[...'≦⩽'].map((each): [string, Mark] => [each, '≤']),
  ...[...'[{【〔'].map((each): [string, Mark] => [each, '(']),
  ...[...']}】〕'].map((each): [string, Mark] => [each, ')']),
  ...[...';、'].map((each): [string, Mark] => [each, ',']),
])

/**
 * The words of a formula, in one pass: full-width characters read as their ASCII twins, names as declared, words of Chinese written together
 * taken apart at 且 and 或. What cannot be read is an odd token; the last token is always the end.
 */
export function tokensOf(source: string, vocabulary: Vocabulary): Token[] {
  const text = toHalfWidth(source)
  const tokens: Token[] = []
  for (let at = blanksFrom(text, 0); at < text.length; at = blanksFrom(text, tokens.at(-1)?.end ?? text.length)) {
    tokens.push(
      ...(quoted(text, at, vocabulary) ??
        numberAt(text, at, vocabulary) ??
        runAt(text, at, vocabulary) ?? [markAt(text, at)]),
    )
  }
  tokens.push({ kind: 'end', start: source.length, end: source.length })
  return tokens
}

function blanksFrom(text: string, at: number): number {
  return at + (matchAt(BLANK, text, at)?.length ?? 0)
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

function quoted(text: string, start: number, vocabulary: Vocabulary): Token[] | null {
  const close = quotes.get(text[start] ?? '')
  if (close === undefined) return null
  const at = text.indexOf(close, start + 1)
  if (at < 0) return [{ kind: 'odd', what: 'quote', text: text.slice(start, start + 12), start, end: text.length }]
  const span = { start, end: at + 1 }
  const inside = text.slice(start + 1, at)
  const found = vocabulary.nameOf(inside)
  return [found ? { ...found, ...span } : { kind: 'unknown', text: inside.trim(), ...span }]
}

function numberAt(text: string, start: number, vocabulary: Vocabulary): Token[] | null {
  const digits = matchAt(NUMBER, text, start)
  if (digits === undefined) return null
  const named = matchAt(RUN, text, start)
  const name = named === undefined ? null : vocabulary.nameOf(named)
  if (name && named) return [{ ...name, start, end: start + named.length }]
  const end = start + digits.length
  if (digits.length > DIGITS) return [{ kind: 'odd', what: 'long_number', text: digits.slice(0, 12), start, end }]
  const unitEnd = unitFrom(text, end, vocabulary)
  const unit = text.slice(end, unitEnd).trim()
  return [{ kind: 'number', digits, unit, start, end: unitEnd }]
}

/** Where the unit after a number ends, or `end` where there is none: '%', '万元', '分/次'; '个 月' is none, a declared name neither. */
function unitFrom(text: string, end: number, vocabulary: Vocabulary): number {
  const at = blanksFrom(text, end)
  if (text[at] === '%' || text[at] === '‰') return at + 1
  const word = unitWordAt(text, at, vocabulary)
  if (word === null) return end
  let until = at + word.length
  while (text[until] === '/') {
    const below = unitWordAt(text, until + 1, vocabulary)
    if (below === null || readUnit(below)?.unit.text === '') break
    until += 1 + below.length
  }
  return until
}

function unitWordAt(text: string, at: number, vocabulary: Vocabulary): string | null {
  const run = matchAt(RUN, text, at)
  if (run === undefined || run.length > 64 || vocabulary.wordOf(run)) return null
  const [first] = piecesOf(run, vocabulary)
  const word = first?.toLowerCase() ?? ''
  return knownUnit(word) || vocabulary.unitWords.has(word) ? word : null
}

/** A run of letters and digits, taken apart into names, words of the language, and what is unknown. */
function runAt(text: string, start: number, vocabulary: Vocabulary): Token[] | null {
  const run = matchAt(RUN, text, start)
  if (run === undefined) return null
  const several = severalWordsAt(text, start, run, vocabulary)
  if (several) return [several]
  let at = start
  return piecesOf(run, vocabulary).flatMap((piece) => {
    const from = at
    at += piece.length
    return wordTokens(piece, from, vocabulary, text)
  })
}

/** A declared name of several words: material pass rate. */
function severalWordsAt(text: string, start: number, run: string, vocabulary: Vocabulary): Token | null {
  for (const key of vocabulary.severalWords.get(run.toLowerCase()) ?? []) {
    const end = start + key.length
    if (text.slice(start, end).toLowerCase() !== key || matchAt(RUN, text, end) !== undefined) continue
    const name = vocabulary.nameOf(key)
    if (name) return { ...name, start, end }
  }
  return null
}

function wordTokens(piece: string, start: number, vocabulary: Vocabulary, text: string): Token[] {
  const end = start + piece.length
  const word = vocabulary.wordOf(piece)
  if (word?.kind === 'period') return [{ kind: 'period', text: piece, start, end }]
  const calls = text[blanksFrom(text, end)] === '('
  if (word && word.kind !== 'function') return [{ ...word, start, end }]
  if (calls && word) return [{ ...word, start, end }]
  if (piece.startsWith('非') && (vocabulary.wordOf(piece.slice(1)) || (calls && vocabulary.functionOf(piece.slice(1)))))
    return [{ kind: 'not', start, end: start + 1 }, ...wordTokens(piece.slice(1), start + 1, vocabulary, text)]
  const children = /^(下级|子项)的(?=.)/.exec(piece)
  if (children) {
    const dot = start + 2
    const rest = wordTokens(piece.slice(3), dot + 1, vocabulary, text)
    return [{ kind: 'children', start, end: dot }, { kind: 'mark', mark: '.', start: dot, end: dot + 1 }, ...rest]
  }
  return [{ kind: 'unknown', text: piece, start, end }]
}

/** 且 and 或 part a run where what stands before or behind is known; 或有负债 as a declared name stays whole. */
function piecesOf(run: string, vocabulary: Vocabulary): string[] {
  if (vocabulary.wordOf(run)) return [run]
  const pieces: string[] = []
  let from = 0
  for (let at = 0; at < run.length; at++) {
    const joint = jointAt(run, at)
    if (joint === null || !mayPart(run, from, at, joint, vocabulary)) continue
    if (at > from) pieces.push(run.slice(from, at))
    pieces.push(joint)
    from = at + joint.length
    at = from - 1
  }
  return from < run.length ? [...pieces, run.slice(from)] : pieces
}

function jointAt(run: string, at: number): string | null {
  const character = run[at]
  if (character === '且' || (character === '并' && run[at + 1] === '且')) return character === '且' ? '且' : '并且'
  return character === '或' ? (run[at + 1] === '者' ? '或者' : '或') : null
}

function mayPart(run: string, from: number, at: number, joint: string, vocabulary: Vocabulary): boolean {
  if (at === from) return true
  const isKnown = (text: string) => {
    const bare = text.replace(/^非/, '').replace(/^(下级|子项)的/, '')
    return vocabulary.wordOf(text) !== null || (bare !== '' && vocabulary.wordOf(bare) !== null)
  }
  if (at - from <= vocabulary.longest && (isKnown(run.slice(from, at)) || knownUnit(run.slice(from, at)))) return true
  const next = at + joint.length
  const behind = run.slice(next, next + vocabulary.longest + 4)
  const until = behind.search(/且|并且|或/)
  return isKnown(until < 0 ? behind : behind.slice(0, until))
}

function markAt(text: string, start: number): Token {
  const two = twoCharacters.get(text.slice(start, start + 2))
  const end = start + 2
  if (two === 'and' || two === 'or') return { kind: 'joint', joint: two, start, end }
  if (two) return { kind: 'mark', mark: two, start, end }
  const mark = oneCharacter.get(text[start] ?? '')
  if (mark) return { kind: 'mark', mark, start, end: start + 1 }
  if (text[start] === '!') return { kind: 'not', start, end: start + 1 }
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0)
  return { kind: 'odd', what: 'character', text: character, start, end: start + character.length }
}

/** Whether a name can be written as it is, or needs quotes. */
export function needsQuotes(name: string, vocabulary: Vocabulary): boolean {
  const [first, second] = tokensOf(name, vocabulary)
  return first?.kind !== 'name' || second?.kind !== 'end'
}

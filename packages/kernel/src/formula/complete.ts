import { toHalfWidth } from '../base/index.ts'
import { tokensOf } from './lexer.ts'
import type { Span, Token } from './lexer.ts'
import { periodWords } from './period.ts'
import { nameText } from './print.ts'
import type { Language } from './print.ts'
import { limits } from './tree.ts'
import { functionWord, functions, keyOf } from './vocabulary.ts'
import type { FunctionName, Name, Vocabulary } from './vocabulary.ts'

/** What may be written at a place: `text` in place of `start` to `end`, the cursor then `back` characters before its end. */
export type Completion = Span & {
  kind: 'name' | 'function' | 'children' | 'period' | 'unit' | 'operator'
  text: string
  back: number
  name?: Name
  /** Its description is the phrase formula.functions.… */
  function?: FunctionName
}

const MOST = 50
const PARTIAL = /[\p{L}\p{M}\p{N}_㎡]*$/u
const units = ['%', '分', '元', '万元', '亿元', '天', '工作日']
const operators: Record<Language, readonly string[]> = {
  zh: ['+', '−', '×', '÷', '≥', '≤', '>', '<', '=', '≠', '且', '或'],
  en: ['+', '-', '*', '/', '>=', '<=', '>', '<', '=', '<>', 'and', 'or'],
}

/** What may follow at a position of an unfinished formula, the likeliest first: names and functions where a figure is expected, operators and units behind one. */
export function completionsAt(
  source: string,
  position: number,
  vocabulary: Vocabulary,
  language: Language = 'zh',
): Completion[] {
  if (source.length > limits.characters) return []
  const end = Math.min(Math.max(0, Math.trunc(position)), source.length)
  const before = toHalfWidth(source.slice(0, end))
  const open = openQuote(before)
  if (open !== null)
    return namesLike(before.slice(open + 1), { start: open, end }, vocabulary, language, new Set()).slice(0, MOST)
  const partial = PARTIAL.exec(before)?.[0] ?? ''
  const number = /^\d+/.exec(partial)?.[0] ?? ''
  const isNumber = number !== '' && !vocabulary.names.some(({ zh }) => zh.startsWith(partial))
  const word = isNumber ? partial.slice(number.length) : partial
  const span = { start: end - word.length, end }
  const tokens = tokensOf(source.slice(0, isNumber ? span.start : end - partial.length), vocabulary).slice(0, -1)
  return candidates(tokens, word, isNumber, span, vocabulary, language).slice(0, MOST)
}

function candidates(
  tokens: readonly Token[],
  word: string,
  isNumber: boolean,
  span: Span,
  vocabulary: Vocabulary,
  language: Language,
): Completion[] {
  const last = tokens.at(-1)
  const plain = (kind: Completion['kind'], texts: readonly string[]) =>
    texts.filter((text) => text.startsWith(word)).map((text): Completion => ({ kind, text, back: 0, ...span }))
  const used = new Set(tokens.flatMap((token) => (token.kind === 'name' ? [token.name.id] : [])))
  const isAfterFigure =
    last !== undefined &&
    (['name', 'number', 'unknown', 'period'].includes(last.kind) ||
      (last.kind === 'mark' && [')', '%'].includes(last.mark)))
  if (isNumber) return [...plain('unit', units), ...(word === '' ? plain('operator', operators[language]) : [])]
  if (isAfterFigure) return plain('operator', operators[language])
  if (last?.kind === 'children') return []
  if (last?.kind === 'mark' && last.mark === '.') {
    const ofParts = { ...vocabulary, names: vocabulary.names.filter(({ isOfParts }) => isOfParts !== false) }
    return namesLike(word, span, ofParts, language, used)
  }
  const names = namesLike(word, span, vocabulary, language, used)
  const periods = mayTakePeriod(tokens) ? plain('period', periodWords(language)) : []
  const children = plain('children', [language === 'zh' ? '下级.' : 'children.'])
  return [...periods, ...names, ...functionsLike(word, span, language), ...children]
}

/** Behind the first argument of a total. */
function mayTakePeriod(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)
  if (last?.kind !== 'mark' || last.mark !== ',') return false
  let depth = 0
  for (let at = tokens.length - 2; at >= 0; at--) {
    const token = tokens[at]
    if (token?.kind !== 'mark') continue
    if (token.mark === ')') depth++
    if (token.mark !== '(') continue
    if (depth > 0) depth--
    else {
      const before = tokens[at - 1]
      return before?.kind === 'function' && ['sum', 'average', 'min', 'max', 'count', 'weighted'].includes(before.name)
    }
  }
  return false
}

/** Names that begin with what was typed, then those that contain it, then those that have its characters in order; names not yet used first. */
function namesLike(
  typed: string,
  span: Span,
  vocabulary: Vocabulary,
  language: Language,
  used: ReadonlySet<string>,
): Completion[] {
  const word = keyOf(typed)
  return vocabulary.names
    .map((name) => ({
      name,
      rank: Math.min(...[name.zh, name.en ?? name.zh].map((text) => rankOf(keyOf(text), word))),
    }))
    .filter(({ rank }) => rank < Infinity)
    .toSorted((a, b) => a.rank - b.rank || Number(used.has(a.name.id)) - Number(used.has(b.name.id)))
    .slice(0, MOST)
    .map(({ name }) => ({ kind: 'name', text: nameText(name, vocabulary, language), back: 0, name, ...span }))
}

function rankOf(text: string, word: string): number {
  if (text.startsWith(word)) return 0
  if (text.includes(word)) return 1
  let at = 0
  for (const character of word) {
    at = text.indexOf(character, at) + 1
    if (at === 0) return Infinity
  }
  return 2
}

function functionsLike(word: string, span: Span, language: Language): Completion[] {
  const key = word.toLowerCase()
  return (Object.keys(functions) as FunctionName[])
    .filter((name) => functions[name].some((each) => each.startsWith(key)))
    .map((name) => ({ kind: 'function', text: `${functionWord(name, language)}()`, back: 1, function: name, ...span }))
}

/** Where a quote was opened and not closed, or null. */
function openQuote(text: string): number | null {
  let open: { at: number; close: string } | null = null
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ''
    if (open) open = character === open.close ? null : open
    else {
      const pair = ['“”', '""', '「」', '『』', '‘’', "''"].find((each) => each[0] === character)
      if (pair) open = { at, close: pair[1] ?? '' }
    }
  }
  return open?.at ?? null
}

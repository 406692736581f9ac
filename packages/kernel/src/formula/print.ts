import { needsQuotes } from './lexer.ts'
import type { Comparison } from './lexer.ts'
import { periodWord } from './period.ts'
import type { Node } from './tree.ts'
import { functionWord } from './vocabulary.ts'
import type { Name, Vocabulary } from './vocabulary.ts'

export type Language = 'zh' | 'en'

const quotePairs = ['“”', '「」', '『』', '‘’', '""', "''"]
const signs: Record<Language, Record<'plus' | 'minus' | 'times' | 'over' | 'and' | 'or' | 'not', string>> = {
  zh: { plus: '+', minus: '−', times: '×', over: '÷', and: '且', or: '或', not: '非' },
  en: { plus: '+', minus: '-', times: '*', over: '/', and: 'and', or: 'or', not: 'not' },
}
const english: Record<Comparison, string> = { '=': '=', '≠': '<>', '<': '<', '≤': '<=', '>': '>', '≥': '>=' }

/** How tightly each kind of part binds; what binds looser than its place stands in brackets. */
const binding = { or: 1, and: 2, not: 3, compare: 4, sum: 5, product: 6, negate: 7, whole: 8 } as const

export function bindingOf(node: Node): number {
  if (node.kind === 'logic') return binding[node.joint]
  return node.kind === 'not' ||
    node.kind === 'compare' ||
    node.kind === 'sum' ||
    node.kind === 'product' ||
    node.kind === 'negate'
    ? binding[node.kind]
    : binding.whole
}

/** How tightly the parts of a node must bind to stand there without brackets. */
export function bindingWithin(node: Node): number {
  return node.kind === 'negate' || node.kind === 'not'
    ? bindingOf(node)
    : node.kind === 'call'
      ? 0
      : bindingOf(node) + 1
}

/**
 * The formula in its normal form; read again it gives the same tree. Written by ids it stays what it is when a figure is renamed: the form to
 * store.
 */
export function print(
  node: Node,
  vocabulary: Vocabulary,
  language: Language = 'zh',
  by: 'name' | 'id' = 'name',
): string {
  const sign = signs[language]
  const part = (inner: Node): string => {
    const text = print(inner, vocabulary, language, by)
    return bindingOf(inner) < bindingWithin(node) ? `(${text})` : text
  }
  switch (node.kind) {
    case 'number':
      return `${node.digits}${node.unit}`
    case 'name':
      return `${childPrefix(node.isOfChildren, language)}${nameText(node.name, vocabulary, language, by)}`
    case 'unknown':
      return `${childPrefix(node.isOfChildren, language)}${node.text}`
    case 'sum':
      return node.terms
        .map(({ isMinus, node: term }, n) => `${n === 0 ? '' : ` ${isMinus ? sign.minus : sign.plus} `}${part(term)}`)
        .join('')
    case 'product':
      return node.factors
        .map(
          ({ isDivisor, node: factor }, n) =>
            `${n === 0 ? '' : ` ${isDivisor ? sign.over : sign.times} `}${part(factor)}`,
        )
        .join('')
    case 'negate':
      return `${sign.minus}${part(node.node)}`
    case 'not':
      return `${sign.not} ${part(node.node)}`
    case 'compare':
      return `${part(node.left)} ${language === 'zh' ? node.operator : english[node.operator]} ${part(node.right)}`
    case 'logic':
      return node.parts.map(part).join(` ${sign[node.joint]} `)
    case 'call': {
      const period = node.period === null ? [] : [periodWord(node.period, language)]
      return `${functionWord(node.name, language)}(${[...node.parts.map(part), ...period].join(', ')})`
    }
  }
}

function childPrefix(isOfChildren: boolean, language: Language): string {
  return isOfChildren ? (language === 'zh' ? '下级.' : 'children.') : ''
}

/** A name as it must be written in a formula, in quotes where it needs them; a name that another one shares is written by its id. */
export function nameText(
  name: Name,
  vocabulary: Vocabulary,
  language: Language = 'zh',
  by: 'name' | 'id' = 'name',
): string {
  const wanted = by === 'id' ? name.id : language === 'en' ? (name.en ?? name.zh) : name.zh
  for (const text of [wanted, name.zh, name.id]) {
    const found = vocabulary.nameOf(text)
    if (!found || found.isAmbiguous || found.name.id !== name.id) continue
    if (!needsQuotes(text, vocabulary)) return text
    const pair = quotePairs.find(([open = '', close = '']) => !text.includes(open) && !text.includes(close))
    if (pair) return `${pair[0]}${text}${pair[1]}`
  }
  return name.id
}

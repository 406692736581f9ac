import { toHalfWidth } from '../base/index.ts'
import { periodOf } from './period.ts'

/** A figure that formulas may use. */
export type Name = {
  id: string
  zh: string
  en?: string
  /** What its values are written in: '%', '万元', 'fen', '分', '件', '平方米', '' (see readUnit). */
  unit: string
  /** The decimals its values usually have. Finer ones are as exact, only slower. */
  places?: number
  /** One value for each month or report, to be taken over a period. */
  isPeriodic?: boolean
  /** False: nobody knows it of the children; left out it may be asked of them. */
  isOfParts?: boolean
  /** Phrase key for explanations. */
  measure?: string
}

export const functions = {
  if: ['如果', '若', 'if'],
  min: ['最小值', '最小', '取小', '较小值', 'min'],
  max: ['最大值', '最大', '取大', '较大值', 'max'],
  round: ['四舍五入', 'round'],
  ceiling: ['向上取整', '进一', 'ceiling', 'ceil', 'roundup'],
  floor: ['向下取整', '去尾', 'floor', 'rounddown'],
  half_even: ['四舍六入', 'roundhalfeven'],
  abs: ['绝对值', 'abs'],
  sum: ['合计', '求和', '总和', 'sum'],
  average: ['平均值', '平均', 'average', 'avg', 'mean'],
  weighted: ['加权平均', 'weightedaverage', 'weighted'],
  count: ['个数', '计数', 'count'],
  if_missing: ['缺省', 'ifmissing'],
  has: ['有值', 'has'],
} as const satisfies Record<string, readonly string[]>

export type FunctionName = keyof typeof functions

/** The word of a function in Chinese or English, as it is printed. */
export function functionWord(name: FunctionName, language: 'zh' | 'en'): string {
  const [first] = functions[name]
  return language === 'zh' ? first : (functions[name].find((word) => /^[a-z]/.test(word)) ?? first)
}

const functionOf = new Map(
  (Object.keys(functions) as FunctionName[]).flatMap((name) => functions[name].map((word) => [word as string, name])),
)
export const jointWords = new Map<string, 'and' | 'or'>([
  ['并且', 'and'],
  ['且', 'and'],
  ['and', 'and'],
  ['或者', 'or'],
  ['或', 'or'],
  ['or', 'or'],
])
export const childrenWords: ReadonlySet<string> = new Set(['下级', '子项', 'children'])

export type Word =
  | { kind: 'name'; name: Name; isAmbiguous: boolean }
  | { kind: 'function'; name: FunctionName }
  | { kind: 'joint'; joint: 'and' | 'or' }
  | { kind: 'not' }
  | { kind: 'children' }
  | { kind: 'period' }

/** The words a formula may use, found without regard to width, case and repeated spaces. */
export type Vocabulary = {
  names: readonly Name[]
  /** Length of the longest word. */
  longest: number
  /** Units of declared names, which numbers may carry too. */
  unitWords: ReadonlySet<string>
  /** Names of several words, the longest first, by their first. */
  severalWords: ReadonlyMap<string, readonly string[]>
  severalNames: readonly string[]
  nameOf(text: string): (Word & { kind: 'name' }) | null
  functionOf(text: string): FunctionName | null
  wordOf(text: string): Word | null
}

export function keyOf(text: string): string {
  return toHalfWidth(text).trim().replace(/\s+/g, ' ').toLowerCase()
}

export function vocabularyOf(names: readonly Name[]): Vocabulary {
  const byKey = new Map<string, Name>()
  const ambiguous = new Set<string>()
  for (const name of names) {
    for (const text of new Set([name.zh, name.en ?? name.zh, name.id].map(keyOf))) {
      const known = byKey.get(text)
      if (known && known.id !== name.id) ambiguous.add(text)
      else byKey.set(text, name)
    }
  }
  const longest = [...byKey.keys(), ...functionOf.keys()].reduce((most, { length }) => Math.max(most, length), 12)
  const nameOf = (text: string): (Word & { kind: 'name' }) | null => {
    if (text.length > longest * 2) return null
    const key = keyOf(text)
    const name = byKey.get(key)
    return name ? { kind: 'name', name, isAmbiguous: ambiguous.has(key) } : null
  }
  const several = [...byKey.keys()].filter((key) => key.includes(' ')).toSorted((a, b) => b.length - a.length)
  return {
    names,
    longest,
    unitWords: new Set(names.flatMap(({ unit }) => keyOf(unit).split('/'))),
    severalWords: Map.groupBy(several, (key) => key.slice(0, key.indexOf(' '))),
    severalNames: several,
    nameOf,
    functionOf: (text) => functionOf.get(text.toLowerCase()) ?? null,
    wordOf: (text) => (text.length > longest * 2 ? null : (nameOf(text) ?? reserved(text.toLowerCase()))),
  }
}

function reserved(word: string): Word | null {
  const joint = jointWords.get(word)
  if (joint) return { kind: 'joint', joint }
  if (word === '非' || word === 'not') return { kind: 'not' }
  if (childrenWords.has(word)) return { kind: 'children' }
  if (periodOf(word)) return { kind: 'period' }
  const name = functionOf.get(word)
  return name ? { kind: 'function', name } : null
}

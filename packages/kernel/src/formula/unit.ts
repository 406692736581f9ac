import { toHalfWidth } from '../base/index.ts'
import { words } from './words.ts'
import type { Words } from './words.ts'

/** What a number counts. Units with the same `text` are the same; powers are those of its basic units ('元/人' is 元¹ 人⁻¹). */
export type Unit = { readonly text: string; readonly isRate: boolean; readonly powers: Powers }
export type Powers = readonly (readonly [word: string, power: number])[]

/** A unit as written: a figure in it is that × 10^shift in the basic unit ('万元' is 元 shifted by 4, '%' a rate shifted by -2). */
export type WrittenUnit = { unit: Unit; shift: number }

const MONEY = '元'
const SCORE = '分'
const METRE = '米'
export const plainNumber: Unit = { text: '', isRate: false, powers: [] }
export const rate: Unit = { text: '%', isRate: true, powers: [] }

const table: readonly [names: string, base: Powers, shift: number][] = [
  ['元 yuan cny rmb 人民币', [[MONEY, 1]], 0],
  ['fen', [[MONEY, 1]], -2],
  ['分 points point 得分', [[SCORE, 1]], 0],
  ['天 日 日历天 days day', [['天', 1]], 0],
  ['工作日 个工作日 workdays workday', [['工作日', 1]], 0],
  ['个月 月 months month', [['个月', 1]], 0],
  ['米 m', [[METRE, 1]], 0],
  ['毫米 mm', [[METRE, 1]], -3],
  ['厘米 cm', [[METRE, 1]], -2],
  ['千米 公里 km', [[METRE, 1]], 3],
  ['平方米 平米 ㎡ m²', [[METRE, 2]], 0],
  ['公顷 ha', [[METRE, 2]], 4],
  ['平方公里 平方千米 km²', [[METRE, 2]], 6],
  ['立方米 m³', [[METRE, 3]], 0],
  ['千克 公斤 kg', [['千克', 1]], 0],
  ['吨', [['千克', 1]], 3],
  ['千瓦时 kwh', [['千瓦时', 1]], 0],
  ['个', [['个', 1]], 0],
]
const named = new Map(
  table.flatMap(([names, powers, shift]) =>
    names.split(' ').map((name): [string, WrittenUnit] => [name, { unit: unitOf(powers), shift }]),
  ),
)
for (const [names, shift] of [
  ['% 百分点 个百分点', -2],
  ['‰', -3],
] as const) {
  for (const name of names.split(' ')) named.set(name, { unit: rate, shift })
}

/** Words of what is counted one by one; other unknown units measure. Each is a unit of its own. */
const counted = new Set(
  '个 件 次 人 户 项 批 份 宗 台 套 座 处 家 起 名 例 栋 幢 辆 条 所 人次 批次 items persons'.split(' '),
)
const multiples: readonly [word: string, shift: number][] = [
  ['百万', 6],
  ['千万', 7],
  ['万', 4],
  ['亿', 8],
  ['千', 3],
]
const WORD = /^[\p{L}\p{M}²³㎡℃]{1,12}$/u
const isMultiple = new Map(multiples)

/**
 * A unit as people write it: '', '%', '万元', '平方米', '元/人', '分/次', '万人'. Money in 'fen' counts hundredths of 元. A word that is
 * not known is a unit of its own. Null for text that cannot be a unit.
 */
export function readUnit(text: string): WrittenUnit | null {
  const plain = toHalfWidth(text).trim().toLowerCase()
  if (plain === '') return { unit: plainNumber, shift: 0 }
  const known = knownUnit(plain)
  if (known) return known
  const parts = plain.split('/').map((part) => part.trim())
  if (parts.length > 4) return null
  let [powers, shift]: [Powers, number] = [[], 0]
  for (const [n, part] of parts.entries()) {
    const read = knownUnit(part) ?? ownUnit(part)
    if (!read) return null
    powers = combined(powers, read.unit.powers, n === 0 ? 1 : -1)
    shift += n === 0 ? read.shift : -read.shift
  }
  return { unit: powers.length === 0 ? rate : unitOf(powers), shift }
}

/** The unit of one word that needs no declaration: those of the table, words of counting, and multiples of these; '万' alone is a number. */
export function knownUnit(word: string): WrittenUnit | null {
  const found = named.get(word)
  if (found) return found
  if (counted.has(word)) return ownUnit(word)
  const bare = isMultiple.get(word)
  if (bare !== undefined) return { unit: plainNumber, shift: bare }
  const multiple = multiples.find(([prefix]) => word.startsWith(prefix))
  if (!multiple) return null
  const rest = word.slice(multiple[0].length)
  const base = named.get(rest) ?? (counted.has(rest) ? ownUnit(rest) : null)
  return base && !base.unit.isRate ? { unit: base.unit, shift: base.shift + multiple[1] } : null
}

function ownUnit(word: string): WrittenUnit | null {
  return WORD.test(word) ? { unit: unitOf([[word, 1]]), shift: 0 } : null
}

/** The unit with these powers; none is a plain number. */
export function unitOf(powers: Powers): Unit {
  const sorted = powers.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const above = sorted.filter(([, power]) => power > 0).map(([word, power]) => raised(word, power))
  const below = sorted.filter(([, power]) => power < 0).map(([word, power]) => `/${raised(word, -power)}`)
  const text = `${above.join('·') || (below.length > 0 ? '1' : '')}${below.join('')}`
  return { text, isRate: false, powers: sorted }
}

function raised(word: string, power: number): string {
  if (power === 1) return word
  if (word === METRE && power === 2) return '平方米'
  return word === METRE && power === 3 ? '立方米' : `${word}^${power}`
}

/** Powers added (or, with sign -1, taken away); those that cancel are gone. 个 stands for any one word of counting. */
export function combined(powers: Powers, others: Powers, sign: 1 | -1): Powers {
  const sum = new Map(powers)
  for (const [word, power] of others) {
    const at = sum.has(word) ? word : (likeCount(sum, word) ?? word)
    const total = (sum.get(at) ?? 0) + sign * power
    if (total === 0) sum.delete(at)
    else sum.set(at, total)
  }
  return [...sum]
}

function likeCount(sum: ReadonlyMap<string, number>, word: string): string | undefined {
  if (word === '个') return [...sum.keys()].find((each) => counted.has(each))
  return counted.has(word) && sum.has('个') ? '个' : undefined
}

export const isCount = ({ powers: [first, ...more] }: Unit): boolean =>
  first !== undefined && more.length === 0 && first[1] === 1 && counted.has(first[0])
export const isMoney = ({ text }: Unit): boolean => text === MONEY
export const isScore = ({ text }: Unit): boolean => text === SCORE
export const score: Unit = unitOf([[SCORE, 1]])
export const pieces: Unit = unitOf([['个', 1]])
export const hasScore = ({ powers }: Unit): boolean => powers.some(([word]) => word === SCORE)

/**
 * The unit of a product. Things and days multiplied by points are points, things multiplied by money are money: nobody writes 分/次 for what
 * each costs. Null where a product means nothing: money × money, points × points.
 */
export function productUnit(powers: Powers): Unit | null {
  const isOf = (word: string) => powers.some(([each, power]) => each === word && power === 1)
  const dropped = (word: string) =>
    (counted.has(word) && (isOf(MONEY) || isOf(SCORE))) || ((word === '天' || word === '工作日') && isOf(SCORE))
  const kept = powers.filter(([word, power]) => !(power === 1 && dropped(word)))
  const most = (word: string) => (word === METRE ? 3 : 1)
  return kept.some(([word, power]) => Math.abs(power) > most(word)) || kept.length > 4 ? null : unitOf(kept)
}

/** What kind of unit it is, in plain words: '比率（%）', '数量（件）'. */
export function unitWords(unit: Unit): Words {
  if (unit.isRate) return words('units.rate')
  if (unit.powers.length === 0) return words('units.number')
  if (isMoney(unit)) return words('units.money')
  if (isScore(unit)) return words('units.score')
  if (unit.text === '天') return words('units.days')
  if (unit.text === '工作日') return words('units.workdays')
  return words(isCount(unit) ? 'units.count' : 'units.quantity', { unit: unit.text })
}

/** Stands where the unit could not be found; it fits everywhere, so that one fault is told once. */
export const anyUnit: Unit = { text: '?', isRate: false, powers: [] }

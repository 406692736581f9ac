import { decimal } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'

/** What a unit measures; `rate` is one unit per another. */
export type Dimension = 'share' | 'money' | 'length' | 'area' | 'volume' | 'mass' | 'time' | 'count' | 'rate' | 'points'

const UNITS: readonly (readonly [words: string, dimension: Dimension, factor?: string])[] = [
  ['%|百分比|百分点|个百分点|百分之', 'share', '1'],
  ['‰', 'share', '0.1'],
  ['亿元', 'money', '100000000'],
  ['百万元', 'money', '1000000'],
  ['万元|万', 'money', '10000'],
  ['千元', 'money', '1000'],
  ['元', 'money', '1'],
  ['公里|千米|km|KM|Km', 'length', '1000'],
  ['米|m|延米|延长米', 'length', '1'],
  ['平方公里|平方千米|km2|km²', 'area', '1000000'],
  ['公顷', 'area', '10000'],
  ['万平方米|万平米|万㎡|万m2', 'area', '10000'],
  ['万亩', 'area'],
  ['亩', 'area'],
  ['平方米|平米|㎡|m2|m²', 'area', '1'],
  ['万立方米|万方|万m3|万m³', 'volume', '10000'],
  ['立方米|方|m3|m³', 'volume', '1'],
  ['升', 'volume'],
  ['万吨', 'mass', '10000'],
  ['吨|t', 'mass', '1'],
  ['千克|公斤|kg', 'mass', '0.001'],
  ['年', 'time'],
  ['个月|月|季度|周', 'time'],
  ['天|日|日历天', 'time', '1440'],
  ['工作日|个工作日', 'time'],
  ['小时|h', 'time', '60'],
  ['分钟|min', 'time', '1'],
  ['秒', 'time'],
  ['分', 'points'],
  [
    '个|座|栋|条|处|户|人|名|人次|万人次|万人|万户|台|套|盏|株|棵|份|次|起|件|家|所|项|批|辆|艘|班|列|部|间|点位|个点位|泊位|标段|村|宗|例|组|根|只|块|面|场|期|篇|本|孔|道|TEU|标箱|万标箱|车次|架次|人时|倍',
    'count',
  ],
]

const KNOWN = new Map(
  UNITS.flatMap(([words, dimension, factor]) => words.split('|').map((word) => [word, { dimension, factor }] as const)),
)
const LONGEST = Math.max(...[...KNOWN.keys()].map((word) => word.length))

/** What a unit measures; null for a unit nobody listed. */
export function dimensionOf(unit: string): Dimension | null {
  if (unit === '') return null
  const known = KNOWN.get(unit)
  if (known) return known.dimension
  return unit.includes('/') ? 'rate' : null
}

const UNLISTED = /^[\p{Script=Han}A-Za-z]{1,3}?(?=$|[,;。、]|及?以[上下内])/u

/**
 * The unit a run of text begins with: a known one, the longest, with its denominator (`元/平方米`); else a short word that ends the
 * text or the part; else ''.
 */
export function unitAtStart(text: string): string {
  const head = knownAtStart(text)
  if (head === '') return UNLISTED.exec(text)?.[0] ?? ''
  if (text[head.length] !== '/') return head
  const below = knownAtStart(text.slice(head.length + 1))
  return below === '' ? head : `${head}/${below}`
}

function knownAtStart(text: string): string {
  for (let length = Math.min(LONGEST, text.length); length > 0; length--) {
    const word = text.slice(0, length)
    if (KNOWN.has(word)) return word
  }
  return ''
}

/** An amount in the base unit of its dimension, so that 3 公里 and 3000 米 compare; null where units cannot be converted. */
export function comparable(value: Decimal, from: string, to: string): Decimal | null {
  if (from === to || from === '') return value
  const here = KNOWN.get(from)
  const there = KNOWN.get(to)
  if (!here?.factor || !there?.factor || here.dimension !== there.dimension) return null
  return decimal.divide(decimal.multiply(value, here.factor), there.factor, 12)
}

/** Fen of an amount of money in a money unit; null for another unit. */
export function fenOf(value: Decimal, unit: string): Decimal | null {
  const known = KNOWN.get(unit)
  return known?.dimension === 'money' && known.factor
    ? decimal.multiply(decimal.multiply(value, known.factor), '100')
    : null
}

/** An amount of fen written in a money unit, at most `scale` decimals, rounded down so that a bound still holds. */
export function fromFen(amountFen: Decimal, unit: string, scale = 2): Decimal {
  const factor = KNOWN.get(unit)?.factor ?? '1'
  const exact = decimal.divide(decimal.divide(amountFen, '100', 12), factor, scale + 2)
  const dot = exact.indexOf('.')
  return dot < 0 ? exact : decimal.canonical(exact.slice(0, dot + 1 + scale).replace(/\.$/, ''))
}

import { compileFormula, evaluate, vocabularyOf } from '@jiheng/kernel/formula'
import type { Formula } from '@jiheng/kernel/formula'
import { all, create } from 'mathjs'
import type { Result } from './main.ts'
import { numbers } from './numbers.ts'

const ROWS = 10_000
const RUNS = 15

type Row = readonly string[]
/** One formula, as mathjs writes it (figures are a, b, c … in the order of the formula's needs), and as one would write it by hand. */
type Case = { name: string; formula: Formula; mathjs: string; byHand(row: Row): string; rows: readonly Row[] }

/**
 * Exact results a second, from rows of text to a rounded text: ours, mathjs compiled in its decimals and in floats (both from rows already made
 * into its numbers), and closures written by hand with the same arithmetic.
 */
export function benchmarkFormula(): Promise<Result[]> {
  const cases = samples()
  cases.forEach(agree)
  const speeds = cases.map((each) => ({
    ours: perSecond(each.rows, (row) => evaluate(each.formula, row)),
    byHand: perSecond(each.rows, each.byHand),
    ...mathjsSpeeds(each),
  }))
  const whole = (of: 'ours' | 'byHand' | 'decimals' | 'floats') =>
    speeds.length / speeds.reduce((sum, speed) => sum + 1 / speed[of], 0)
  const [ours, byHand, decimals, floats] = [whole('ours'), whole('byHand'), whole('decimals'), whole('floats')]
  const own = Object.fromEntries(cases.map(({ name }, n) => [`${name}MPerS`, million(speeds[n]?.ours ?? 0)]))
  return Promise.resolve([
    {
      bench: 'formula.eval',
      ratio: round(ours / decimals),
      aim: '≥ 5× mathjs with exact decimals, ≥ 0.5× by hand',
      product: {
        rows: ROWS,
        mPerS: million(ours),
        toByHand: round(ours / byHand),
        toByHandWorst: round(Math.min(...speeds.map((speed) => speed.ours / speed.byHand))),
        toMathjsFloats: round(ours / floats),
        ...own,
      },
      floor: {
        mathjsDecimalsMPerS: million(decimals),
        mathjsFloatsMPerS: million(floats),
        byHandMPerS: million(byHand),
      },
    },
  ])
}

function mathjsSpeeds({ mathjs, formula, rows }: Case): { decimals: number; floats: number } {
  const speed = (math: ReturnType<typeof create>, numberOf: (text: string) => unknown, some: readonly Row[]) => {
    const compiled = math.compile(mathjs)
    const scopeOf = (row: Row) =>
      Object.fromEntries(formula.needs.map((_, n) => [String.fromCharCode(97 + n), numberOf(row[n] ?? '')]))
    return perSecond(some.map(scopeOf), (scope) => compiled.evaluate(scope) as unknown)
  }
  const exact = create(all!, { number: 'BigNumber', precision: 40 })
  return {
    decimals: speed(exact, (text) => exact.bignumber(text), rows.slice(0, ROWS / 5)),
    floats: speed(create(all!), Number, rows),
  }
}

/** Weighted points, a capped share of money, a condition, and a sum of two shares of money. */
function samples(): Case[] {
  const next = numbers(11)
  const upTo = (most: number) => Math.floor(next() * most)
  const percent = () => written(upTo(10_001))
  const fen = () => String(100_000_000 + upTo(100_000_000_000))
  const cased = (name: string, source: string, mathjs: string, row: () => Row, byHand: (row: Row) => string): Case => {
    const compiled = compileFormula(source, { vocabulary })
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults))
    return { name, formula: compiled.formula, mathjs, byHand, rows: Array.from({ length: ROWS }, row) }
  }
  return [
    cased(
      'weights',
      '合格率 × 40% + 安全得分 × 30% + 进度得分 × 30%',
      'a*0.4 + b*0.3 + c*0.3',
      () => [percent(), percent(), percent()],
      ([a = '', b = '', c = '']) => written(halfUp(hundredths(a) * 4 + hundredths(b) * 3 + hundredths(c) * 3, 10)),
    ),
    cased(
      'money',
      'min(100分, 已付 ÷ 预算 × 100分)',
      'min(100, a/b*100)',
      () => [fen(), fen()],
      ([a = '', b = '']) => written(Math.min(10_000, halfUp(Number(a) * 10_000, Number(b)))),
    ),
    cased(
      'condition',
      '如果(超期天数 > 3, 0分, 如果(合格率 ≥ 95%, 100分, 合格率 × 100分))',
      'a > 3 ? 0 : (b >= 95 ? 100 : b)',
      () => [String(upTo(6)), percent()],
      ([a = '', b = '']) => (Number(a) > 3 ? '0' : hundredths(b) >= 9_500 ? '100' : written(hundredths(b))),
    ),
    cased(
      'shares',
      '已付 ÷ 预算 × 50分 + 到位 ÷ 计划 × 50分',
      'a/b*50 + c/d*50',
      () => [fen(), fen(), fen(), fen()],
      ([a = '', b = '', c = '', d = '']) => writtenWhole(sumOfShares(BigInt(a), BigInt(b), BigInt(c), BigInt(d))),
    ),
  ]
}

const vocabulary = vocabularyOf([
  { id: 'pass', zh: '合格率', unit: '%' },
  { id: 'safety', zh: '安全得分', unit: '分' },
  { id: 'progress', zh: '进度得分', unit: '分' },
  { id: 'paid', zh: '已付', unit: 'fen' },
  { id: 'budget', zh: '预算', unit: 'fen' },
  { id: 'arrived', zh: '到位', unit: 'fen' },
  { id: 'planned', zh: '计划', unit: 'fen' },
  { id: 'late', zh: '超期天数', unit: '天' },
])

/** All three give the same results, but for the last digit of floats. */
function agree({ name, formula, byHand, rows }: Case): void {
  for (const row of rows) {
    const outcome = evaluate(formula, row)
    if (!outcome.ok || outcome.value !== byHand(row))
      throw new Error(`${name} differs on ${row.join(' ')}: ${JSON.stringify(outcome)} ${byHand(row)}`)
  }
}

function hundredths(text: string): number {
  let [digits, places] = [0, -1]
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit === -2) places = 0
    else {
      digits = digits * 10 + digit
      if (places >= 0) places++
    }
  }
  return places === 1 ? digits * 10 : places === 2 ? digits : digits * 100
}

function halfUp(n: number, d: number): number {
  const quotient = Math.trunc(n / d)
  return 2 * (n - quotient * d) >= d ? quotient + 1 : quotient
}

function sumOfShares(a: bigint, b: bigint, c: bigint, d: bigint): bigint {
  const below = b * d
  const above = 5_000n * (a * d + c * b)
  return (2n * above + below) / (2n * below)
}

const writtenWhole = (value: bigint): string => written(Number(value))

function written(value: number): string {
  const above = Math.trunc(value / 100)
  const below = value - above * 100
  if (below === 0) return String(above)
  return below % 10 === 0 ? `${above}.${below / 10}` : `${above}.${below < 10 ? '0' : ''}${below}`
}

let kept: unknown

function perSecond<T>(rows: readonly T[], run: (row: T) => unknown): number {
  let best = Infinity
  for (let n = 0; n < RUNS; n++) {
    const from = performance.now()
    for (const row of rows) kept = run(row)
    best = Math.min(best, performance.now() - from)
  }
  if (kept === undefined) throw new Error('nothing was computed')
  return (rows.length / best) * 1_000
}

const million = (perSecondly: number): number => round(perSecondly / 1e6)
const round = (value: number): number => Number(value.toFixed(2))

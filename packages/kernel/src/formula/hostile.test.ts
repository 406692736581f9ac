import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import {
  compileFormula,
  completionsAt,
  evaluate,
  evaluateExplained,
  limits,
  parse,
  print,
  said,
  spoken,
  vocabularyOf,
} from './index.ts'
import type { Given, Name, Node } from './index.ts'

const names = casesOf<Name>('formula/names.json')
const vocabulary = vocabularyOf(names)
const rule = { id: 'formula', version: '1' }

/** Everything an editor does with a text. */
function useAll(source: string, values: readonly Given[]): void {
  const found = compileFormula(source, { vocabulary, missing: 'skip' })
  if (found.ok) {
    const { formula } = found
    const given = formula.needs.map((_, n) => values[n % values.length] ?? null)
    const outcome = evaluate(formula, given)
    const request = { measure: 'measures.indicator_score', rule, asOf: '2026-03-01', vocabulary }
    assert.deepEqual(evaluateExplained(formula, given, request).outcome, outcome)
    assert.ok(print(formula.tree, vocabulary).length > 0)
    assert.ok(said(spoken(formula.tree), (key) => key).length > 0)
  } else {
    for (const { start, end, suggestion } of found.faults) {
      assert.ok(start >= 0 && start <= end && end <= source.length, `${source} ${start}-${end}`)
      if (suggestion?.replacement) assert.ok(suggestion.replacement.end <= source.length)
    }
  }
  for (const at of [0, source.length >> 1, source.length]) completionsAt(source, at, vocabulary)
}

const scraps = [
  ...names.flatMap(({ zh, en = '' }) => [zh, en]),
  ...'+ − × ÷ * / ( ) （ ） , ， 、 ; . 。 % ％ ≥ <= <> != = == => && || ! 且 或 非 并且 或者 “ ” " 「 」 下级. 下级的 本年 近3个月 如果( 合计( 平均( max( 四舍五入( 有值( 万元 亿元 分 天 个 米 分/次 1 0 2.5 100 40% 5‰ 3天 .5 1e9 @ \n 😀 \u0000'.split(
    ' ',
  ),
]
const value: fc.Arbitrary<Given> = fc.oneof(
  fc.constantFrom<Given>(null, '0', '1.5', '-3', 'x', '', '1e5', 7, 1.5, Number.NaN, '9'.repeat(80)),
  fc.array(fc.constantFrom(null, '1', '0', '99999999999999999999'), { maxLength: 4 }),
)
const values = fc.array(value, { minLength: 1, maxLength: 6 })

test('no text makes anything throw: any characters, words of the language in any order, formulas with something missing', () => {
  const whole = casesOf<{ formula: string }>('formula/results.json').map(({ formula }) => formula)
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...scraps), { maxLength: 30 }).map((parts) => parts.join('')),
    fc.array(fc.constantFrom(...scraps), { maxLength: 30 }).map((parts) => parts.join(' ')),
    fc
      .tuple(fc.constantFrom(...whole), fc.nat(60), fc.nat(3), fc.constantFrom('', ...scraps))
      .map(([formula, at, width, scrap]) => formula.slice(0, at) + scrap + formula.slice(at + width)),
  )
  fc.assert(
    fc.property(text, values, (source, given) => useAll(source, given)),
    { numRuns: 2000 },
  )
})

test('the worst texts of full length take no time', () => {
  const fill = (unit: string, open = '', close = '') =>
    `${open}${unit.repeat(limits.characters)}`.slice(0, limits.characters - close.length) + close
  const worst = [
    ...[
      '(',
      ')',
      '非',
      '且',
      '或',
      '−',
      '-',
      '“',
      '"',
      '1',
      '1且',
      'a且b或',
      '下级的',
      '下级.',
      '1+',
      '1/',
      '1,',
      'min(',
      '如果(1>2,',
      '得',
      '得分率',
      '非税',
      '得分 ',
      'safety ',
      '万',
      '3万元/',
      '近3个月',
      '%',
      '合计(下级.得分)+',
      '平均(',
      '甲+',
      '😀',
      '\u0300',
      '① ',
    ].map((unit) => fill(unit)),
    fill('1+', '(', '1)'),
    fill('甲, ', 'max(', '甲)'),
    'x'.repeat(100_000),
  ]
  for (const source of worst) {
    const from = performance.now()
    useAll(source, ['1'])
    const took = performance.now() - from
    assert.ok(took < 1_000, `${source.slice(0, 12)}… took ${took} ms`)
  }
})

test('rows are bounded', () => {
  const found = compileFormula('合计(下级.得分 × 下级.权重)', { vocabulary })
  assert.ok(found.ok)
  const rows = (count: number) => Array.from({ length: count }, () => '1.5')
  assert.deepEqual(evaluate(found.formula, [rows(50_000), rows(50_000)]), { ok: true, value: '1125' })
  assert.deepEqual(evaluate(found.formula, [rows(100_001), rows(100_001)]), { ok: false, problem: 'too_many_rows' })
})

test('numbers that outgrow everything are told, not computed', () => {
  const square = `(${Array.from({ length: 40 }, () => '调整系数').join(' × ')})`
  const found = compileFormula(Array.from({ length: 12 }, () => square).join(' × '), { vocabulary })
  assert.ok(found.ok)
  assert.deepEqual(evaluate(found.formula, ['9'.repeat(60)]), { ok: false, problem: 'too_large' })
  const quotients = compileFormula('平均(下级.得分 ÷ 下级.权重)', { vocabulary })
  assert.ok(quotients.ok)
  const divisors = Array.from({ length: 3_000 }, (_, n) => String(10_007 + 2 * n))
  const outcome = evaluate(quotients.formula, [divisors.map(() => '1'), divisors])
  assert.ok(outcome.ok && /^0\.\d+$/.test(String(outcome.value)), JSON.stringify(outcome))
})

const leaf: fc.Arbitrary<Node> = fc.oneof(
  fc
    .tuple(
      fc.nat(9999),
      fc.constantFrom('', '.5', '.25'),
      fc.constantFrom('', '%', '万元', '分', '天', '平方米', '分/次'),
    )
    .map(([whole, fraction, unit]): Node => ({ kind: 'number', digits: `${whole}${fraction}`, unit, ...here })),
  fc
    .tuple(fc.constantFrom(...names), fc.boolean())
    .map(([name, isOfChildren]): Node => ({ kind: 'name', name, isOfChildren, ...here })),
)
const here = { start: 0, end: 0 }
const tree = fc.letrec<{ node: Node }>((tie) => {
  const node = tie('node')
  const several = fc.array(node, { minLength: 2, maxLength: 4 })
  return {
    node: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      leaf,
      fc.tuple(several, fc.boolean()).map(([parts, isMinus]): Node => ({
        kind: 'sum',
        terms: parts.map((part, n) => ({ isMinus: n > 0 && isMinus, node: part })),
        ...here,
      })),
      fc.tuple(several, fc.boolean()).map(([parts, isDivisor]): Node => ({
        kind: 'product',
        factors: parts.map((part, n) => ({ isDivisor: n > 0 && isDivisor, node: part })),
        ...here,
      })),
      fc
        .tuple(fc.constantFrom('negate', 'not'), node)
        .map(([kind, inner]): Node => ({ kind: kind as 'negate', node: inner, ...here })),
      fc
        .tuple(node, fc.constantFrom('=', '≠', '<', '≤', '>', '≥'), node)
        .map(([left, operator, right]): Node => ({ kind: 'compare', operator: operator as '=', left, right, ...here })),
      fc
        .tuple(several, fc.constantFrom('and', 'or'))
        .map(([parts, joint]): Node => ({ kind: 'logic', joint: joint as 'and', parts, ...here })),
      fc
        .tuple(
          fc.constantFrom('if', 'max', 'sum', 'round', 'weighted', 'has'),
          several,
          fc.constantFrom(null, 'this_year', 'last_3_months'),
        )
        .map(([name, parts, period]): Node => ({
          kind: 'call',
          name: name as 'if',
          parts,
          period: period as null,
          ...here,
        })),
    ),
  }
})

const withoutPlaces = (node: unknown): unknown =>
  JSON.parse(JSON.stringify(node, (key, each: unknown) => (key === 'start' || key === 'end' ? undefined : each)))

test('whatever is printed is read back as the same tree, in both languages', () => {
  fc.assert(
    fc.property(tree.node, fc.constantFrom('zh' as const, 'en' as const), (node, language) => {
      const text = print(node, vocabulary, language)
      const read = parse(text, vocabulary)
      if (!read.ok && /too_/.test(read.fault.key)) return
      assert.ok(read.ok, `${text} ${read.ok ? '' : JSON.stringify(read.fault)}`)
      assert.deepEqual(withoutPlaces(read.tree), withoutPlaces(node), text)
      assert.equal(print(read.tree, vocabulary, language), text)
    }),
    { numRuns: 2000 },
  )
})

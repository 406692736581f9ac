import assert from 'node:assert/strict'
import test from 'node:test'
import Big from 'big.js'
import fc from 'fast-check'
import { compileFormula, evaluate, evaluateExactly, print, vocabularyOf } from './index.ts'
import type { Formula, Outcome } from './index.ts'

/** A formula of the tests with what it must give, worked out in big.js from its own shape: nothing here knows how formulas are read or compiled. */
type Sample = { text: string; work(values: Values): Worked }
type Values = Readonly<Record<string, string>>
/** n ÷ d; null where something was divided by zero; true or false for a condition. */
type Worked = { n: Big; d: Big } | null
type Condition = { text: string; holds(values: Values): boolean | null }

const sampleNames = ['n', 's', 'p'].flatMap((kind) =>
  [1, 2, 3].map((each) => {
    const unit = kind === 's' ? '分' : kind === 'p' ? '%' : ''
    return { id: `${kind}${each}`, zh: `${{ n: '系数', s: '得分', p: '比率' }[kind] ?? ''}${each}`, unit }
  }),
)

/** Values as they occur (few decimals), and some that no machine number holds. */
const sampleValues: fc.Arbitrary<Values> = fc.record(
  Object.fromEntries(sampleNames.map(({ id }) => [id, valueArbitrary()])),
)

function valueArbitrary(): fc.Arbitrary<string> {
  const decimalOf = (most: number, places: number) =>
    fc.integer({ min: -most, max: most }).map((whole) => new Big(whole).div(10 ** places).toFixed())
  return fc.oneof(
    { weight: 6, arbitrary: decimalOf(10_000, 2) },
    { weight: 2, arbitrary: fc.constantFrom('0', '1', '100', '60', '-1', '0.5') },
    { weight: 1, arbitrary: decimalOf(1_000_000_000, 7) },
    {
      weight: 1,
      arbitrary: fc
        .bigInt({ min: -(10n ** 24n), max: 10n ** 24n })
        .map((whole) => new Big(whole.toString()).div(1000).toFixed()),
    },
  )
}

const one = new Big(1)
const exact = (value: Big): Worked => ({ n: value, d: one })
const both = (a: Worked, b: Worked, then: (a: NonNullable<Worked>, b: NonNullable<Worked>) => Worked): Worked =>
  a && b ? then(a, b) : null

const plus = (a: Worked, b: Worked, sign = 1): Worked =>
  both(a, b, (x, y) => ({ n: x.n.times(y.d).plus(y.n.times(x.d).times(sign)), d: x.d.times(y.d) }))
const times = (a: Worked, b: Worked): Worked => both(a, b, (x, y) => ({ n: x.n.times(y.n), d: x.d.times(y.d) }))
const over = (a: Worked, b: Worked): Worked =>
  both(a, b, (x, y) => (y.n.eq(0) ? null : { n: x.n.times(y.d), d: x.d.times(y.n) }))

function order(a: Worked, b: Worked): number | null {
  const difference = plus(a, b, -1)
  return difference && difference.n.times(difference.d).cmp(0)
}

/** n ÷ d rounded half up to places, from whole division and its rest. */
function rounded(value: NonNullable<Worked>, places: number): Big {
  const division = Big()
  division.DP = 0
  division.RM = 0
  const above = new division(value.n.abs().times(new Big(10).pow(Math.max(0, places))))
  const below = new division(value.d.abs().times(new Big(10).pow(Math.max(0, -places))))
  const whole = above.div(below)
  const rest = above.minus(whole.times(below))
  const up = rest.times(2).gte(below) ? whole.plus(1) : whole
  const sign = value.n.times(value.d).lt(0) ? -1 : 1
  return new Big(up.toFixed()).times(new Big(10).pow(-places)).times(sign)
}

const input = (kind: string): fc.Arbitrary<Sample> =>
  fc.constantFrom(...sampleNames.filter(({ id }) => id.startsWith(kind))).map(({ id, zh }) => ({
    text: zh,
    work: (values) => exact(new Big(values[id] ?? '0').times(kind === 'p' ? '0.01' : 1)),
  }))

const literal = (unit: string, worth: string): fc.Arbitrary<Sample> =>
  fc.tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom('', '.5', '.25', '.125')).map(([whole, fraction]) => ({
    text: `${whole}${fraction}${unit}`,
    work: () => exact(new Big(`${whole}${fraction}`).times(worth)),
  }))

/** Numbers, points and rates built of one another with their units right, and conditions of them. */
const samples = fc.letrec<{ number: Sample; points: Sample; rate: Sample; condition: Condition }>((tie) => {
  const two = (
    left: fc.Arbitrary<Sample>,
    sign: string,
    right: fc.Arbitrary<Sample>,
    work: (a: Worked, b: Worked) => Worked,
  ) =>
    fc.tuple(left, right).map(([a, b]): Sample => ({
      text: `(${a.text} ${sign} ${b.text})`,
      work: (values) => work(a.work(values), b.work(values)),
    }))
  const own = (part: fc.Arbitrary<Sample>): fc.Arbitrary<Sample>[] => [
    two(part, '+', part, plus),
    two(part, '−', part, (a, b) => plus(a, b, -1)),
    part.map((a) => ({ text: `−${a.text}`, work: (values) => times(a.work(values), exact(new Big(-1))) })),
    part.map((a) => ({
      text: `绝对值(${a.text})`,
      work: (values) => {
        const x = a.work(values)
        return x && { n: x.n.abs(), d: x.d.abs() }
      },
    })),
    fc.tuple(part, part, fc.boolean()).map(([a, b, isMost]) => ({
      text: `${isMost ? '最大值' : '最小值'}(${a.text}, ${b.text})`,
      work: (values) => {
        const [x, y] = [a.work(values), b.work(values)]
        const which = order(x, y)
        return which === null ? null : which > 0 === isMost ? x : y
      },
    })),
    fc.tuple(tie('condition'), part, part).map(([asked, a, b]) => ({
      text: `如果(${asked.text}, ${a.text}, ${b.text})`,
      work: (values) => {
        const is = asked.holds(values)
        return is === null ? null : is ? a.work(values) : b.work(values)
      },
    })),
    fc.tuple(part, part, part).map((parts) => ({
      text: `平均(${parts.map(({ text }) => text).join(', ')})`,
      work: (values) =>
        over(
          parts.map((each) => each.work(values)).reduce((a, b) => plus(a, b)),
          exact(new Big(3)),
        ),
    })),
  ]
  const roundedTo = (part: fc.Arbitrary<Sample>, more: number): fc.Arbitrary<Sample> =>
    fc.tuple(part, fc.integer({ min: -2, max: 5 })).map(([a, places]) => ({
      text: `四舍五入(${a.text}, ${places})`,
      work: (values) => {
        const x = a.work(values)
        return x && exact(rounded(x, places + more))
      },
    }))
  const [number, points, rate] = [tie('number'), tie('points'), tie('rate')]
  const compared = (part: fc.Arbitrary<Sample>): fc.Arbitrary<Condition> =>
    fc.tuple(part, fc.constantFrom('≥', '<', '='), part).map(([a, sign, b]) => ({
      text: `${a.text} ${sign} ${b.text}`,
      holds: (values) => {
        const which = order(a.work(values), b.work(values))
        return which === null ? null : sign === '≥' ? which >= 0 : sign === '<' ? which < 0 : which === 0
      },
    }))
  const shallow = { depthSize: 'small', maxDepth: 5 } as const
  return {
    number: fc.oneof(
      shallow,
      input('n'),
      literal('', '1'),
      ...own(number),
      two(number, '×', number, times),
      two(number, '÷', number, over),
      roundedTo(number, 0),
    ),
    points: fc.oneof(
      shallow,
      input('s'),
      literal('分', '1'),
      ...own(points),
      two(points, '×', rate, times),
      two(points, '÷', number, over),
      two(rate, '×', literal('分', '1'), times),
      roundedTo(points, 0),
    ),
    rate: fc.oneof(
      shallow,
      input('p'),
      literal('%', '0.01'),
      ...own(rate),
      two(points, '÷', points, over),
      two(rate, '×', number, times),
      roundedTo(rate, 2),
    ),
    condition: fc.oneof(shallow, compared(points), compared(rate), compared(number)),
  }
})

const vocabulary = vocabularyOf(sampleNames)

function compiled(source: string): Formula {
  const found = compileFormula(source, { vocabulary })
  assert.ok(found.ok, `${source}: ${found.ok ? '' : JSON.stringify(found.faults)}`)
  return found.formula
}

const given = (formula: Formula, values: Values) => formula.needs.map(({ name }) => values[name.id] ?? null)

function expected(worked: Worked, formula: Formula): string {
  if (worked === null) return 'division_by_zero'
  const value = rounded(worked, formula.yields === '%' ? formula.places + 2 : formula.places)
  const text = value.times(formula.yields === '%' ? 100 : 1).toFixed()
  return text === '-0' ? '0' : text
}

const shownAs = (outcome: Outcome): string => (outcome.ok ? String(outcome.value) : outcome.problem)

const titles = { number: 'a number is', points: 'points are', rate: 'a rate is' } as const

for (const kind of ['number', 'points', 'rate'] as const) {
  test(`${titles[kind]} what big.js works out, the fast way and the exact way`, () => {
    fc.assert(
      fc.property(samples[kind], sampleValues, (sample, values) => {
        const formula = compiled(sample.text)
        const wanted = expected(sample.work(values), formula)
        assert.equal(shownAs(evaluate(formula, given(formula, values))), wanted, sample.text)
        assert.equal(shownAs(evaluateExactly(formula, given(formula, values))), wanted, sample.text)
      }),
      { numRuns: 1500 },
    )
  })
}

test('a condition holds when big.js says so', () => {
  fc.assert(
    fc.property(samples.condition, sampleValues, ({ text, holds }, values) => {
      const formula = compiled(text)
      const wanted = String(holds(values) ?? 'division_by_zero')
      assert.equal(shownAs(evaluate(formula, given(formula, values))), wanted, text)
      assert.equal(shownAs(evaluateExactly(formula, given(formula, values))), wanted, text)
    }),
    { numRuns: 1500 },
  )
})

test('what is printed gives the same results', () => {
  fc.assert(
    fc.property(samples.points, sampleValues, ({ text }, values) => {
      const formula = compiled(text)
      const again = compiled(print(formula.tree, vocabulary))
      assert.deepEqual(again.needs, formula.needs)
      assert.equal(
        shownAs(evaluate(again, given(again, values))),
        shownAs(evaluate(formula, given(formula, values))),
        text,
      )
    }),
    { numRuns: 300 },
  )
})

test('a sum of shares of money rounds as it must, half way included', () => {
  const shares = compileFormula('甲 ÷ 乙 × 50分 − 丙 ÷ 丁 × 33.3分', {
    vocabulary: vocabularyOf([...'甲乙丙丁'].map((zh) => ({ id: zh, zh, unit: 'fen' }))),
  })
  assert.ok(shares.ok)
  const money = fc.oneof(
    fc.integer({ min: -(10 ** 11), max: 10 ** 11 }),
    fc
      .tuple(fc.integer({ min: -400, max: 400 }), fc.constantFrom(10 ** 7, 3 * 10 ** 9, 16 * 10 ** 8))
      .map(([n, unit]) => n * unit),
  )
  fc.assert(
    fc.property(fc.tuple(money, money, money, money), (given) => {
      assert.deepEqual(evaluate(shares.formula, given), evaluateExactly(shares.formula, given))
    }),
    { numRuns: 5000 },
  )
})

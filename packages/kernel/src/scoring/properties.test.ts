import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { rulesWith, type Changed } from '../../../../fixtures/scoring/rules.ts'
import { canonical, decimal } from '../base/index.ts'
import { prepareSet, scoreByPrepared, scoreMany, scoreProject, scoreQuantitative, valuesOf } from './index.ts'
import type { Actual, Indicator, IndicatorSet, ReverseVariant, Sign } from './index.ts'
import { halfUp } from './whole.ts'

const places = (most: number, least: number, digits: number) =>
  fc.integer({ min: least, max: most }).map((whole) => decimal.divide(String(whole), String(10 ** digits), digits))
const figure = fc.oneof(
  { weight: 6, arbitrary: places(100_000, -100_000, 2) },
  { weight: 1, arbitrary: places(1_000_000_000, -1_000_000_000, 4) },
  { weight: 1, arbitrary: fc.constantFrom('0', '12345678901234567890', '0.000000001', '-0.00001', '99.99999') },
)
const sign = fc.constantFrom<Sign>('≥', '>', '=', '<', '≤')
const changed = fc.record<Changed>(
  {
    quantitative: fc.constantFrom({ equalityAtStrictSign: 'met' }, { equalityAtStrictSign: 'missed' }),
    reverse: fc.constantFrom({ variant: 'A' }, { variant: 'B' }),
    negativeActual: fc.constantFrom({ counts: 'as_given' }, { counts: 'as_zero' }),
    blank: fc.constantFrom({ afterDeadline: 'missing' }, { afterDeadline: 'zero' }),
  },
  { requiredKeys: [] },
)

/** A set whose weights sum, of up to a dozen indicators. */
const sets = fc
  .record({
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 8_999 }), { maxLength: 11 }),
    reverseVariant: fc.option(fc.constantFrom<ReverseVariant>('A', 'B'), { nil: undefined }),
    shapes: fc.array(fc.record({ sign, target: figure, isJudged: fc.boolean() }), { minLength: 12, maxLength: 12 }),
  })
  .map(({ cuts, reverseVariant, shapes }): IndicatorSet => {
    const bounds = [0, ...cuts.toSorted((a, b) => a - b), 9_000]
    const indicators = bounds.slice(1).map((to, n): Indicator => {
      const about = { id: `i${n}`, name: `指标${n}`, weight: decimal.divide(String(to - (bounds[n] ?? 0)), '100', 2) }
      const { isJudged = false, sign: told = '≥', target = '1' } = shapes[n] ?? {}
      return isJudged
        ? { ...about, kind: 'qualitative', target: '明显' }
        : { ...about, kind: 'quantitative', sign: told, target, unit: '' }
    })
    return { id: 's', version: '1', executionWeight: '10', indicators, ...(reverseVariant && { reverseVariant }) }
  })

const bandOfPercent = (percent: string) =>
  decimal.compare(percent, '80') >= 0 ? 'met' : decimal.compare(percent, '60') >= 0 ? 'partly_met' : 'not_met'

function actualFor(indicator: Indicator, value: string | null): Actual[] {
  if (value === null) return []
  const about = { id: `a-${indicator.id}`, indicatorId: indicator.id, reason: '已说明' }
  if (indicator.kind === 'quantitative') return [{ ...about, kind: 'quantitative', value }]
  return [{ ...about, kind: 'qualitative', percent: value, band: bandOfPercent(value) }]
}

const execution = { source: { kind: 'project', id: 'p' }, budgetFen: 300, executedFen: 200 } as const
const cases = fc.record({
  set: sets,
  rules: changed.map(rulesWith),
  values: fc.array(fc.option(figure), { minLength: 12, maxLength: 12 }),
})

test('on any set the quick pass, the explained one and the exact one give the same points', () => {
  fc.assert(
    fc.property(cases, ({ set, rules, values }) => {
      const prepared = prepareSet(set, rules)
      assert.ok(prepared.ok)
      const actuals = set.indicators.flatMap((indicator, n) => actualFor(indicator, values[n] ?? null))
      const explained = scoreByPrepared(prepared, { actuals, execution, today: '2026-12-31' })
      const { points, totals, covered } = scoreMany(prepared, valuesOf(prepared, [values]))
      const texts = [...points].map((whole) => (whole < 0 ? null : decimal.divide(String(whole), '100', 2)))
      assert.deepEqual(
        texts,
        explained.indicators.map(({ score }) => score),
      )
      const [total, weight] = [explained.execution.score ?? '0', explained.execution.weight]
      assert.equal(decimal.divide(String(totals[0]), '100', 2), decimal.subtract(explained.total, total))
      assert.equal(decimal.divide(String(covered[0]), '100', 2), decimal.subtract(explained.coveredWeight, weight))
      for (const [n, indicator] of set.indicators.entries()) {
        const actual = values[n] ?? null
        if (indicator.kind !== 'quantitative' || actual === null) continue
        const { reverseVariant } = set
        const asked = { ...indicator, actual, hasReason: true, ...(reverseVariant && { reverseVariant }) }
        assert.equal(scoreQuantitative(asked, rules).score, explained.indicators[n]?.score)
      }
    }),
    { numRuns: 600 },
  )
})

test('points lie between 0 and the weight, and the total is their sum', () => {
  fc.assert(
    fc.property(cases, ({ set, rules, values }) => {
      const actuals = set.indicators.flatMap((indicator, n) => actualFor(indicator, values[n] ?? null))
      const found = scoreProject({ set, rules, actuals, execution, today: '2026-12-31' })
      assert.ok(found.ok)
      const components = [...found.indicators, found.execution]
      for (const { score, weight } of components)
        if (score !== null) assert.equal(decimal.clamp(score, '0', weight), score)
      assert.equal(decimal.add(...components.map(({ score }) => score ?? '0')), found.total)
      assert.equal(found.grade === null, decimal.compare(found.coveredWeight, '100') !== 0)
    }),
    { numRuns: 300 },
  )
})

test('neither the order of reports nor how often one asks changes a byte', () => {
  fc.assert(
    fc.property(cases, fc.integer(), ({ set, rules, values }, turn) => {
      const actuals = set.indicators.flatMap((indicator, n) => actualFor(indicator, values[n] ?? null))
      const turned =
        actuals.length === 0
          ? actuals
          : [...actuals.slice(Math.abs(turn) % actuals.length), ...actuals.slice(0, Math.abs(turn) % actuals.length)]
      const bytes = (order: Actual[]) =>
        canonical(scoreProject({ set, rules, actuals: order, execution, today: '2026-12-31' }))
      assert.equal(bytes(turned), bytes(actuals))
      const read = JSON.parse(JSON.stringify({ set, rules, actuals })) as {
        set: IndicatorSet
        actuals: Actual[]
        rules: typeof rules
      }
      assert.equal(canonical(scoreProject({ ...read, execution, today: '2026-12-31' })), bytes(actuals))
    }),
    { numRuns: 150 },
  )
})

test('the order of indicators changes the order of lines and nothing else', () => {
  fc.assert(
    fc.property(cases, ({ set, rules, values }) => {
      const actuals = set.indicators.flatMap((indicator, n) => actualFor(indicator, values[n] ?? null))
      const asked = { rules, actuals, execution, today: '2026-12-31' }
      const [straight, reversed] = [
        scoreProject({ ...asked, set }),
        scoreProject({ ...asked, set: { ...set, indicators: set.indicators.toReversed() } }),
      ]
      assert.ok(straight.ok && reversed.ok)
      assert.deepEqual(
        [straight.total, straight.coveredWeight, straight.grade, straight.context],
        [reversed.total, reversed.coveredWeight, reversed.grade, reversed.context],
      )
      assert.deepEqual(straight.indicators, reversed.indicators.toReversed())
    }),
    { numRuns: 150 },
  )
})

test('halves go up, and numbers too large are left to the exact way', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 1_000_000_000 }), (above, below) => {
      const found = halfUp(above, below)
      const [a, b] = [BigInt(above), BigInt(below)]
      if (above > Number.MAX_SAFE_INTEGER / 4) assert.ok(Number.isNaN(found))
      else assert.equal(BigInt(found), (2n * a + b) / (2n * b))
    }),
    { numRuns: 2000 },
  )
})

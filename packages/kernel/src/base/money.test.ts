import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { checkedFen, currencyIn, formatWan, formatYuan, moneyUnitIn, parseMoney, sumFen } from './index.ts'
import type { Currency, MoneyUnit } from './index.ts'

type ParseCase = {
  text: string
  unit?: MoneyUnit
  hintCurrency?: Currency
  round?: boolean
  amountFen?: number
  currency?: Currency
  problem?: string
}

test('money is read as offices write it, or refused with the reason', () => {
  for (const { text, unit, hintCurrency, round, ...expected } of casesOf<ParseCase>('money/parse.json')) {
    const result = parseMoney(text, {
      ...(unit && { unit }),
      ...(hintCurrency && { currency: hintCurrency }),
      ...(round && { finerThanFen: 'round' }),
    })
    if (expected.problem) assert.deepEqual(result, { ok: false, problem: expected.problem }, text)
    else {
      const { amountFen, currency = 'CNY' } = expected
      assert.deepEqual(result, { ok: true, amountFen, currency, rounded: round === true }, text)
    }
  }
})

test('headers name their unit and currency', () => {
  type HeaderCase = { text: string; unit: MoneyUnit | null; currency: Currency | null }
  for (const { text, unit, currency } of casesOf<HeaderCase>('money/headers.json')) {
    assert.equal(moneyUnitIn(text), unit, text)
    assert.equal(currencyIn(text), currency, text)
  }
})

test('amounts are written in yuan and in 万元', () => {
  for (const { amountFen, yuan, wan } of casesOf<{ amountFen: number; yuan: string; wan: string }>(
    'money/format.json',
  )) {
    assert.equal(formatYuan(amountFen), yuan)
    assert.equal(formatWan(amountFen), wan)
  }
})

test('every amount survives being written and read again', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (amountFen) => {
      const read = parseMoney(formatYuan(amountFen))
      assert.deepEqual(read, { ok: true, amountFen, currency: 'CNY', rounded: false })
    }),
  )
})

test('no text makes the reader throw or answer an unsafe amount', () => {
  const alphabet = [...'0123456789.,-+()eE£$¥万亿元m \u3000１年']
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 24 }), fc.string()), (text) => {
      const read = parseMoney(text, { finerThanFen: 'round' })
      assert.ok(!read.ok || Number.isSafeInteger(read.amountFen))
    }),
    { numRuns: 2000 },
  )
})

test('sums stop at the safe range instead of losing a fen', () => {
  assert.equal(sumFen([1, 2, -3]), 0)
  assert.equal(sumFen([]), 0)
  assert.throws(() => sumFen([Number.MAX_SAFE_INTEGER, 1]), RangeError)
  assert.throws(() => checkedFen(0.5), RangeError)
  assert.ok(Object.is(checkedFen(-0), 0))
})

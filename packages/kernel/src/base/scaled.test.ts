import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { decimal, scaled } from './index.ts'

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(14))
  .map(([whole, scale]) => scaled.unscaled(whole, scale))

test('decimals become whole numbers of a scale and come back', () => {
  assert.equal(scaled.scaled('12.5', 2), 1250n)
  assert.equal(scaled.scaled('-0.05', 2), -5n)
  assert.equal(scaled.scaled('1.500', 1), 15n)
  assert.equal(scaled.unscaled(-5n, 2), '-0.05')
  assert.equal(scaled.unscaled(0n, 3), '0')
  assert.equal(scaled.mostPlaces(['1', '0.25', '3.5']), 2)
  assert.throws(() => scaled.scaled('0.125', 2), RangeError)
  assert.throws(() => scaled.scaled('twelve', 2))
  assert.throws(() => scaled.quotient(1n, 0n, 2), RangeError)
})

test('quotients and roundings are those of decimal', () => {
  fc.assert(
    fc.property(decimals, decimals, fc.nat(6), (a, b, scale) => {
      const common = scaled.mostPlaces([a, b])
      const whole = [scaled.scaled(a, common), scaled.scaled(b, common)] as const
      assert.equal(scaled.unscaled(whole[0], common), decimal.canonical(a))
      assert.equal(scaled.rounded(whole[0], common, scale), decimal.round(a, scale))
      if (!decimal.isZero(b)) assert.equal(scaled.quotient(...whole, scale), decimal.divide(a, b, scale))
    }),
  )
})

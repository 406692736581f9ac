import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { decimal } from './index.ts'

test('decimals are exact where floats are not', () => {
  assert.equal(decimal.add('0.1', '0.2'), '0.3')
  assert.equal(decimal.subtract('1', '0.9'), '0.1')
  assert.equal(decimal.multiply('1.005', '100'), '100.5')
  assert.equal(decimal.add(), '0')
})

test('half up moves away from zero', () => {
  assert.equal(decimal.round('2.345', 2), '2.35')
  assert.equal(decimal.round('-2.345', 2), '-2.35')
  assert.equal(decimal.round('2.3449', 2), '2.34')
  assert.equal(decimal.divide('2', '3', 2), '0.67')
  assert.equal(decimal.divide('1', '8', 2), '0.13')
  assert.equal(decimal.fixed('8.3', 2), '8.30')
  assert.equal(decimal.fixed('-0.001', 2), '0.00')
})

test('results are canonical', () => {
  assert.equal(decimal.canonical('+08.30'), '8.3')
  assert.equal(decimal.multiply('-1', '0'), '0')
  assert.equal(decimal.of(1e21), '1000000000000000000000')
  assert.equal(decimal.max('1.0', '0.99'), '1')
  assert.equal(decimal.clamp('120', '0', '100'), '100')
})

test('nothing is divided by zero', () => {
  assert.equal(decimal.ratio('1', '0.00', 2), null)
  assert.equal(decimal.percentOf('1', '0'), null)
  assert.throws(() => decimal.divide('1', '0', 2), RangeError)
  assert.throws(() => decimal.of(Number.NaN), RangeError)
})

test('percentages', () => {
  assert.equal(decimal.percentOf('25', '200'), '12.5')
  assert.equal(decimal.shareOf('200', '12.5'), '25')
  assert.equal(decimal.percentOf('1', '3'), '33.33')
})

test('words, blanks and exponents are not decimals', () => {
  for (const text of ['', ' ', '1e3', '1,000', '.5', '5.', '--1', 'NaN'])
    assert.equal(decimal.isDecimal(text), false, text)
  for (const text of ['0', '-0.50', '+3', '12.345']) assert.equal(decimal.isDecimal(text), true, text)
})

test('fen of any size divide as integers do', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (a, b) => {
      const halfUp = (2n * a * 100n + b) / (2n * b)
      assert.equal(decimal.multiply(decimal.divide(String(a), String(b), 2), '100'), String(halfUp))
    }),
  )
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { currencyText, rateOn } from './money.ts'

const rate = (day: string, currency = 'USD') => ({ currency, day, per: 100, yuan: '700' })

test('money of a day counts at the rate of that day, else at the last one of the fortnight before', () => {
  const rates = [rate('2026-03-10'), rate('2026-02-27', 'VND'), rate('2026-02-27'), rate('2026-01-02')]
  assert.equal(rateOn(rates, 'USD', '2026-03-10')?.day, '2026-03-10')
  assert.equal(rateOn(rates, 'USD', '2026-03-09')?.day, '2026-02-27')
  assert.equal(rateOn(rates, 'USD', '2026-02-26'), null, 'the one before is too old')
  assert.equal(rateOn(rates, 'USD', '2026-01-16')?.day, '2026-01-02')
  assert.equal(rateOn(rates, 'USD', '2026-01-17'), null)
  assert.equal(rateOn(rates, 'EUR', '2026-03-10'), null)
})

test('a currency is called by its code and its name', () => {
  assert.equal(currencyText('USD', 'zh-CN'), 'USD 美元')
  assert.equal(currencyText('XQX', 'zh-CN'), 'XQX')
})

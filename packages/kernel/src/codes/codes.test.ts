import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { makeCreditCode, makeProjectCode, readCreditCode, readProjectCode } from './index.ts'

test('credit codes are verified, and what is wrong is named', () => {
  type Case = { text: string; region?: string; problem?: string; at?: number; expected?: string }
  for (const { text, ...expected } of casesOf<Case>('codes/credit-codes.json')) {
    const result = readCreditCode(text)
    if (expected.problem) assert.deepEqual(result, { ok: false, ...expected }, text)
    else assert.ok(result.ok && result.region === expected.region && /^[0-9A-Z]{18}$/.test(result.code), text)
  }
})

test('synthetic credit codes are valid, and one changed character is always noticed', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  fc.assert(
    fc.property(fc.nat(99_999_999), fc.nat(17), fc.nat(29), (serial, at, shift) => {
      const code = makeCreditCode({ region: '450702', serial })
      assert.ok(readCreditCode(code).ok, code)
      const other = alphabet[(alphabet.indexOf(code.charAt(at)) + 1 + shift) % 31] ?? ''
      assert.equal(readCreditCode(code.slice(0, at) + other + code.slice(at + 1)).ok, false)
    }),
  )
  assert.throws(() => makeCreditCode({ region: '45070', serial: 1 }), RangeError)
  assert.throws(() => makeCreditCode({ region: '450702', serial: 100_000_000 }), RangeError)
})

test('project codes are read group by group', () => {
  type Case = { text: string; region?: string; serial?: string; check?: string; problem?: string }
  for (const { text, ...expected } of casesOf<Case>('codes/project-codes.json')) {
    const result = readProjectCode(text)
    if (!result.ok) assert.equal(result.problem, expected.problem, text)
    else assert.deepEqual({ region: result.region, serial: result.serial, check: result.check }, expected, text)
  }
})

test('synthetic project codes read back', () => {
  const read = readProjectCode(makeProjectCode({ year: 2025, region: '320113', serial: 42 }))
  assert.deepEqual(read, {
    ok: true,
    code: '2025-320113-48-01-000420',
    year: 2025,
    region: '320113',
    department: '48',
    type: '01',
    serial: '00042',
    check: '0',
  })
  assert.throws(() => makeProjectCode({ year: 2025, region: '320113', serial: 100_000 }), RangeError)
})

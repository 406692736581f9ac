import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDay, readPeriod } from './day-value.ts'

const read = (cell: string | number, edge: 'start' | 'finish') => {
  const reading = readDay(cell, { epoch: '1900', edge })
  return reading.ok ? reading.day : reading.problem
}

test('a coarse date is its first day for a start and its last for a finish', () => {
  for (const [text, start, finish] of [
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026年', '2026-01-01', '2026-12-31'],
    ['2026年2月', '2026-02-01', '2026-02-28'],
    ['2026年三季度', '2026-07-01', '2026-09-30'],
    ['2026年第1季度', '2026-01-01', '2026-03-31'],
    ['2026Q4', '2026-10-01', '2026-12-31'],
    ['2026年上半年', '2026-01-01', '2026-06-30'],
    ['2026年下半年', '2026-07-01', '2026-12-31'],
    ['2026-05-06', '2026-05-06', '2026-05-06'],
  ] as const) {
    assert.deepEqual([read(text, 'start'), read(text, 'finish')], [start, finish], text)
  }
})

test('what is no date, no such day, or may be two days says so', () => {
  assert.equal(read('尽快', 'start'), 'not_a_date')
  assert.equal(read('2026-02-30', 'start'), 'no_such_day')
  assert.equal(read('03/04/2026', 'start'), 'ambiguous_date')
  assert.equal(read(2026.1, 'start'), 'ambiguous_month')
  assert.equal(read('10/21/2108', 'start'), 'year_out_of_range')
  assert.equal(read(46_082, 'start'), '2026-03-01')
})

test('a period gives start and finish however it is written', () => {
  for (const text of [
    '2024-2026',
    '2024年-2026年',
    '2024—2026',
    '2024至2026年',
    '2024.1~2026.12',
    '2024年1月到2026年12月',
    '2024-01-01至2026-12-31',
  ]) {
    assert.deepEqual(readPeriod(text, '1900'), { ok: true, start: '2024-01-01', finish: '2026-12-31' }, text)
  }
  assert.deepEqual(readPeriod('24个月', '1900'), { ok: false, problem: 'not_a_period' })
})

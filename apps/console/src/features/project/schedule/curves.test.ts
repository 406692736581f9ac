import assert from 'node:assert/strict'
import { test } from 'node:test'
import { curvesOf } from './curves.ts'

const names = { pv: 'PV', ev: 'EV', ac: 'AC', forecast: 'F' }
const points = [
  { day: '2026-01-31', pvFen: 10_000_000, evFen: 8_000_000, acFen: 9_000_000 },
  { day: '2026-02-28', pvFen: 40_000_000, evFen: null, acFen: null },
]
const figure = (measure: string, value: string | null) => ({
  measure,
  value,
  unit: 'fen',
  reason: null,
  explanation: {} as never,
})
const value = {
  asOf: '2026-01-31',
  forecastFinish: '2026-03-15',
  figures: [
    figure('bac', '40000000'),
    figure('ev', '8000000'),
    figure('ac', '9000000'),
    figure('eac_by_cost', '45000000'),
  ],
}

test('in money the forecast runs from what was paid to the estimate', () => {
  const [ev, ac, pv, forecast] = curvesOf(points, value, 'money', names, 'zh-CN')
  assert.deepEqual(ev?.points, [
    ['2026-01-31', 8],
    ['2026-02-28', null],
  ])
  assert.equal(ac?.points[0]?.[1], 9)
  assert.equal(pv?.points[1]?.[1], 40)
  assert.deepEqual(forecast?.points, [
    ['2026-01-31', 9],
    ['2026-03-15', 45],
  ])
})

test('in percent of the budget it runs to 100, and money paid has no line', () => {
  const lines = curvesOf(points, value, 'percent', names, 'zh-CN')
  assert.deepEqual(
    lines.map(({ name }) => name),
    ['EV', 'PV', 'F'],
  )
  assert.deepEqual(lines[2]?.points, [
    ['2026-01-31', 20],
    ['2026-03-15', 100],
  ])
})

test('without an estimate there is no forecast', () => {
  const none = { ...value, figures: value.figures.filter(({ measure }) => measure !== 'eac_by_cost') }
  assert.equal(curvesOf(points, none, 'money', names, 'zh-CN').length, 3)
})

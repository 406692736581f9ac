import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { addDays, chinaCalendar, decimal, flatten } from '../base/index.ts'
import { actualCurve, planCurve, plannedPercent, progressAt } from './index.ts'
import type { PlanNode, ProgressClaim } from './index.ts'

type Case = {
  name: string
  today: string
  claims: [id: string, nodeId: string, donePercent: string, asOf: string, isAccepted?: boolean][]
  planned: string
  actual: string
  deviation: string
  coveredUntil: string
  daysBehind: number
  dataAgeDays: number | null
  causes: [nodeId: string, points: string][]
}

const file = new URL('../../../../fixtures/progress/deviation.json', import.meta.url)
const { nodes } = JSON.parse(readFileSync(file, 'utf8')) as { nodes: PlanNode[] }
const basis = { by: 'calendar_days' } as const
const claimOf = ([id, nodeId, donePercent, asOf, isAccepted = true]: Case['claims'][number]): ProgressClaim => ({
  id,
  nodeId,
  donePercent,
  asOf,
  isAccepted,
})

test('where the work stands against its plan, since when, and because of which nodes', () => {
  for (const { name, today, claims, ...expected } of casesOf<Case>('progress/deviation.json')) {
    const found = progressAt({ nodes, claims: claims.map(claimOf), today, basis })
    assert.ok(found.ok, name)
    const {
      plannedPercent: planned,
      actualPercent: actual,
      deviationPoints: deviation,
      coveredUntil,
      daysBehind,
      dataAgeDays,
    } = found
    const causes = found.causes.map(({ nodeId, behindPoints }) => [nodeId, behindPoints])
    assert.deepEqual({ planned, actual, deviation, coveredUntil, daysBehind, dataAgeDays, causes }, expected, name)
  }
})

test('the explanation leads from the deviation to the reports', () => {
  const claims = [claimOf(['r1', 'A', '100', '2026-03-10']), claimOf(['r2', 'B', '30', '2026-03-19'])]
  const found = progressAt({ nodes, claims, today: '2026-03-20', basis })
  assert.ok(found.ok)
  const { explanation } = found
  assert.deepEqual(
    [explanation.value, explanation.unit, explanation.dataAgeDays, explanation.evidenceLevel],
    ['-12', 'points', 1, 3],
  )
  const reports = flatten(explanation).filter((line) => line.source?.kind === 'progress_report')
  assert.deepEqual(
    reports.map((line) => [line.source?.id, line.value, line.asOf]),
    [
      ['r1', '100', '2026-03-10'],
      ['r2', '30', '2026-03-19'],
    ],
  )
})

test('a plan by working days does nothing on days off, and does not guess 2027', () => {
  const [week]: PlanNode[] = [{ id: 'W', weight: '1', plannedStart: '2026-03-06', plannedFinish: '2026-03-10' }]
  assert.ok(week)
  const workdays = { by: 'workdays', calendar: chinaCalendar } as const
  const days = ['2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09', '2026-03-10']
  const curve = planCurve([week], days, workdays)
  assert.deepEqual(curve.ok && curve.points.map((point) => point.percent), [
    '0',
    '33.33',
    '33.33',
    '33.33',
    '66.67',
    '100',
  ])
  const late = [{ ...week, plannedFinish: '2027-02-01' }]
  assert.deepEqual(plannedPercent(late, '2026-04-01', workdays), {
    ok: false,
    problem: 'calendar_year_unknown',
    year: 2027,
  })
  assert.ok(plannedPercent(late, '2026-04-01', basis).ok)
})

test('a node without a single working day is done on its last day', () => {
  const weekend: PlanNode[] = [{ id: 'W', weight: '1', plannedStart: '2026-03-07', plannedFinish: '2026-03-08' }]
  const curve = planCurve(weekend, ['2026-03-07', '2026-03-08'], { by: 'workdays', calendar: chinaCalendar })
  assert.deepEqual(curve.ok && curve.points.map((point) => point.percent), ['0', '100'])
})

test('the actual curve follows accepted claims as they come', () => {
  const claims = [
    claimOf(['r1', 'A', '50', '2026-03-05']),
    claimOf(['r2', 'A', '100', '2026-03-12']),
    claimOf(['r3', 'B', '90', '2026-03-12', false]),
  ]
  const curve = actualCurve(nodes, claims, ['2026-03-04', '2026-03-05', '2026-03-12'])
  assert.deepEqual(curve.ok && curve.points.map((point) => point.percent), ['0', '20', '40'])
  assert.deepEqual(actualCurve([], [], []), { ok: false, problem: 'no_nodes' })
})

test('plans that cannot be computed say why', () => {
  const node: PlanNode = { id: 'N', weight: '1', plannedStart: '2026-03-02', plannedFinish: '2026-03-01' }
  const ask = (plan: PlanNode[]) => progressAt({ nodes: plan, claims: [], today: '2026-03-01', basis })
  assert.deepEqual(ask([]), { ok: false, problem: 'no_nodes' })
  assert.deepEqual(ask([node]), { ok: false, problem: 'finish_before_start', nodeId: 'N' })
  assert.deepEqual(ask([{ ...node, weight: '0' }]), { ok: false, problem: 'no_weight' })
  assert.deepEqual(ask([{ ...node, weight: '-1' }]), { ok: false, problem: 'negative_weight', nodeId: 'N' })
})

test('a plan curve never falls and ends at 100', () => {
  const plans = fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.nat(300), fc.nat(300)), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(plans, (parts) => {
      const plan = parts.map(([weight, start, length], n): PlanNode => {
        const plannedStart = addDays('2026-01-01', start)
        return { id: String(n), weight: String(weight), plannedStart, plannedFinish: addDays(plannedStart, length) }
      })
      const curve = planCurve(
        plan,
        Array.from({ length: 62 }, (_, n) => addDays('2025-12-31', n * 10)),
        basis,
      )
      assert.ok(curve.ok)
      const percents = curve.points.map((point) => point.percent)
      assert.deepEqual([percents[0], percents.at(-1)], ['0', '100'])
      percents.slice(1).forEach((percent, n) => assert.ok(decimal.compare(percent, percents[n] ?? '0') >= 0))
    }),
    { numRuns: 50 },
  )
})

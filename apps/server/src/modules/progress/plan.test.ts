import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planOf, type TreeNode } from '@jiheng/kernel/progress'
import { curveDays, pictureOf } from './curve.ts'

const road = { id: 'p', name: '子材大街', plannedStart: '2026-01-01', plannedFinish: '2026-12-31' }
const node = (
  id: string,
  parentId: string | null,
  weight: string,
  dates: [string | null, string | null] = [null, null],
): TreeNode => ({
  id,
  parentId,
  title: id,
  weight,
  startsOn: dates[0],
  dueOn: dates[1],
})

test('leaves share the whole by their weights on every level, and take dates from above', () => {
  const plan = planOf(road, [
    node('prepare', null, '1', ['2026-01-01', '2026-03-31']),
    node('build', null, '3', ['2026-04-01', '2026-12-31']),
    node('base', 'build', '2'),
    node('surface', 'build', '1', [null, '2026-11-30']),
  ])
  const byId = new Map(plan.map((part) => [part.id, part]))
  assert.deepEqual([...byId.keys()].toSorted(), ['base', 'prepare', 'surface'])
  assert.equal(byId.get('prepare')?.weight, '0.25')
  assert.equal(byId.get('base')?.weight, '0.5')
  assert.equal(byId.get('surface')?.weight, '0.25')
  assert.deepEqual(
    [byId.get('surface')?.plannedStart, byId.get('surface')?.plannedFinish],
    ['2026-04-01', '2026-11-30'],
  )
})

test('a project without a tree is one piece of work, and without dates it has no plan', () => {
  assert.deepEqual(planOf(road, []), [
    { id: 'p', label: '子材大街', weight: '1', plannedStart: '2026-01-01', plannedFinish: '2026-12-31' },
  ])
  assert.deepEqual(planOf({ ...road, plannedFinish: null }, []), [])
  assert.equal(pictureOf([], [], '2026-03-01', 'month').problem, 'no_nodes')
})

test('a leaf that starts after what its branch ends on is planned for its last day', () => {
  const [part] = planOf({ ...road, plannedStart: '2027-01-01' }, [node('late', null, '1', [null, '2026-05-01'])])
  assert.deepEqual([part?.plannedStart, part?.plannedFinish], ['2026-05-01', '2026-05-01'])
})

test('the curve has the ends of months, the eve of the start, the finish and today', () => {
  const days = curveDays(planOf({ ...road, plannedFinish: '2026-03-15' }, []), '2026-02-10', 'month')
  assert.deepEqual(days, ['2025-12-31', '2026-01-31', '2026-02-10', '2026-02-28', '2026-03-15'])
})

test('waiting claims draw their own curve and count for nothing', () => {
  const plan = planOf(road, [])
  const claim = { nodeId: 'p', evidenceLevel: 3 as const }
  const claims = [
    { ...claim, id: 'a', donePercent: '10', asOf: '2026-01-31', isAccepted: true },
    { ...claim, id: 'b', donePercent: '40', asOf: '2026-02-28', isAccepted: false },
  ]
  const { position, points } = pictureOf(plan, claims, '2026-03-02', 'month')
  assert.equal(position?.actualPercent, '10')
  assert.equal(position?.claimedPercent, '40')
  const march = points.find((point) => point.day === '2026-03-31')
  assert.deepEqual([march?.actualPercent, march?.claimedPercent], [null, null])
  const february = points.find((point) => point.day === '2026-02-28')
  assert.deepEqual([february?.actualPercent, february?.claimedPercent], ['10', '40'])
})

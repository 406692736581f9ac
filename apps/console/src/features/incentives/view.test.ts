import assert from 'node:assert/strict'
import { test } from 'node:test'
import { periodParts } from '../../shared/incentives/period-parts.ts'
import { edgeLines, type IncentiveList } from './view.ts'

const edge = {
  ...{ lastIn: '95.50', firstOut: '90.00', sharing: 1, beyondPlaces: 0, oneFewer: 1, oneMore: 1, missing: 0 },
  near: [] as string[],
}
const keys = (
  told: Partial<IncentiveList['edge']>,
  places: number | null = 1,
  problem: 'group_too_small' | null = null,
) => edgeLines({ edge: { ...edge, ...told }, places, problem }).map(({ key }) => key)

test('an edge that is clear says so, one that is not says why', () => {
  assert.deepEqual(edgeLines({ edge, places: 1, problem: null }), [
    { key: 'edge_clear', params: { gap: '5.50' }, isFirm: true },
  ])
  assert.deepEqual(keys({ near: ['a', 'b'], sharing: 2, beyondPlaces: 1 }), ['edge_sharing', 'edge_near'])
  assert.deepEqual(keys({ oneFewer: null, oneMore: 2 }), ['edge_clear', 'edge_fewer', 'edge_more'])
  assert.deepEqual(keys({ lastIn: null, firstOut: null, missing: 1 }, null, 'group_too_small'), ['edge_more_ranked'])
  assert.deepEqual(keys({ lastIn: null, firstOut: null, missing: 4 }, null, 'group_too_small'), [])
})

test('periods are read as months, quarters and years', () => {
  assert.deepEqual(periodParts('2026-09'), { key: 'month', params: { year: '2026', n: '9' } })
  assert.deepEqual(periodParts('2026Q3'), { key: 'quarter', params: { year: '2026', n: '3' } })
  assert.deepEqual(periodParts('2025'), { key: 'year', params: { year: '2025', n: '' } })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { projectFiltersOf } from '../../shared/project-filters.ts'
import { exportUrl, filterValue, sortIn, sortText, viewFilters } from './view.ts'

test('filters in the address reach the server under its names', () => {
  const value = filterValue({
    q: 'qzg',
    region: '450702',
    attention: 'red',
    kind: ['road', 'port'],
    view: 'map',
    sort: 'name',
  })
  assert.deepEqual(value, { q: 'qzg', region: '450702', kind: ['road', 'port'], attention: ['red'] })
  assert.deepEqual(projectFiltersOf(value), {
    q: 'qzg',
    regionCode: '450702',
    kind: ['road', 'port'],
    attention: ['red'],
  })
})

test('worst first unless the address names a column that can be sorted by', () => {
  assert.deepEqual(sortIn({}), { column: 'state', down: false })
  assert.deepEqual(sortIn({ sort: '-planned_finish' }), { column: 'planned_finish', down: true })
  assert.deepEqual(sortIn({ sort: 'owner' }), { column: 'state', down: false })
  assert.equal(sortText({ column: 'name', down: true }), '-name')
})

test('an export holds the columns seen, in their order, once each', () => {
  const url = new URL(
    exportUrl('csv', { stage: ['construction'] }, { column: 'name', down: true }, [
      'name',
      'planned_finish',
      'approved_finish',
      'progress',
    ]),
    'http://x',
  )
  assert.deepEqual(url.searchParams.getAll('columns'), [
    'name',
    'planned_finish',
    'approved_finish',
    'planned_percent',
    'actual_percent',
  ])
  assert.equal(url.searchParams.get('sort'), 'name')
  assert.equal(url.searchParams.get('descending'), 'true')
  assert.equal(url.searchParams.get('stage'), 'construction')
})

test('a view keeps every filter as a list, and the order', () => {
  assert.deepEqual(viewFilters({ q: '港', kind: ['port'] }, { column: 'state', down: false }), {
    q: ['港'],
    kind: ['port'],
    sort: ['state'],
  })
})

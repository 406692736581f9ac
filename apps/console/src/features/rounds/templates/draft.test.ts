import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  changesBetween,
  countOf,
  groupsOf,
  scaled,
  totalOf,
  unfitOf,
  versionOf,
  withGroup,
  withoutRow,
  withRow,
  type Draft,
  type Item,
} from './draft.ts'

const item = (code: string, level1: string, weight: string, more: Partial<Item> = {}): Item => ({
  ...{ code, level1, level2: '数量', name: `指标${code}`, weight, standard: '', measure: null, library: null },
  ...more,
})
const items = [item('a', '产出', '40'), item('b', '产出', '30'), item('c', '效益', '20')]
const draft = (more: Partial<Draft> = {}): Draft => ({
  ...{ subjectKind: 'project', name: '模板', groups: groupsOf(items), why: '试', mark: 'U', source: '' },
  ...more,
})

test('lines stand in groups of their first level, and come out as they went in', () => {
  const { groups } = draft()
  assert.deepEqual(
    groups.map(({ level1, rows }) => [level1, rows.length]),
    [
      ['产出', 2],
      ['效益', 1],
    ],
  )
  assert.deepEqual(
    versionOf(draft()).items.map(({ code, level1, weight }) => [code, level1, weight]),
    items.map(({ code, level1, weight }) => [code, level1, weight]),
  )
})

test('lines and first levels are added under codes of their own and taken away', () => {
  const more = withGroup(withRow(groupsOf(items), 0))
  assert.equal(countOf(more), 5)
  const codes = more.flatMap(({ rows }) => rows.map(({ code }) => code))
  assert.equal(new Set(codes).size, 5)
  assert.deepEqual(
    withoutRow(groupsOf(items), 1, 0).map(({ level1 }) => level1),
    ['产出'],
    'an empty first level goes',
  )
})

test('what is missing is told, first things first; a source is for subjects only', () => {
  assert.equal(unfitOf(draft()), null)
  assert.equal(unfitOf(draft({ name: ' ' })), 'template_name')
  assert.equal(unfitOf(draft({ groups: withRow(groupsOf(items), 0) })), 'name')
  assert.equal(unfitOf(draft({ groups: groupsOf([item('a', '产出', '0')]) })), 'weight')
  assert.equal(unfitOf(draft({ subjectKind: 'person' })), 'measure')
  assert.equal(unfitOf(draft({ why: '' })), 'why')
  const measured = groupsOf([item('a', '产出', '100', { measure: 'goal_results' })])
  assert.equal(versionOf(draft({ groups: measured })).items[0]?.measure, undefined)
  assert.equal(versionOf(draft({ groups: measured, subjectKind: 'team' })).items[0]?.measure, 'goal_results')
})

test('points are scaled to exactly 100, whatever they were', () => {
  assert.equal(totalOf(groupsOf(items)), '90')
  const weights = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(weights, (given) => {
      const groups = groupsOf(given.map((tenths, n) => item(`i${n}`, '产出', String(tenths / 10))))
      assert.equal(totalOf(scaled(groups)), '100')
    }),
  )
})

test('what a version changed', () => {
  const after = [item('a', '产出', '45'), item('c', '效益', '20', { standard: '新' }), item('d', '效益', '5')]
  assert.deepEqual(changesBetween(items, after), [
    { change: 'weight', name: '指标a', from: '40', to: '45' },
    { change: 'text', name: '指标c', weight: '20' },
    { change: 'added', name: '指标d', weight: '5' },
    { change: 'removed', name: '指标b', weight: '30' },
  ])
  assert.deepEqual(changesBetween(items, items), [])
})

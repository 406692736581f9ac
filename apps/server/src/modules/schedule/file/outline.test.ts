import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outlineOf } from './outline.ts'

const details = (
  wbs: { id: string; code: string; name: string; parent?: string }[],
  nodeOf: Record<string, string>,
) => ({
  ...{ minutesPerDay: 480, wbs, resources: [] },
  activities: Object.entries(nodeOf).map(([id, wbsNode]) => ({ id, wbsNode })),
})
const told = (rows: ReturnType<typeof outlineOf>) => rows.map(({ key, parentKey, title }) => [key, parentKey, title])

test('a work breakdown without activities of its own becomes the levels above, without its root and what is empty', () => {
  const wbs = [
    { id: '1', code: 'P', name: '工程' },
    { id: '2', code: 'A', name: '路基', parent: '1' },
    { id: '3', code: 'B', name: '路面', parent: '1' },
    { id: '4', code: 'C', name: '空', parent: '3' },
  ]
  const activities = [
    { id: 'x', name: '清表', duration: 1 },
    { id: 'y', name: '', duration: 1 },
    { id: 'z', name: '总体', duration: 1 },
  ]
  assert.deepEqual(told(outlineOf(activities, details(wbs, { x: '2', y: '3', z: '1' }))), [
    ['z', null, '总体'],
    ['wbs:2', null, '路基'],
    ['x', 'wbs:2', '清表'],
    ['wbs:3', null, '路面'],
    ['y', 'wbs:3', 'y'],
  ])
})

test('what is its own part comes to the top, once', () => {
  const activities = [
    { id: 'a', name: '甲', duration: 1, parent: 'b' },
    { id: 'b', name: '乙', duration: 1, parent: 'a' },
    { id: 'c', name: '丙', duration: 1, parent: '无' },
  ]
  const rows = told(outlineOf(activities, details([], {})))
  assert.deepEqual(rows, [
    ['c', null, '丙'],
    ['a', null, '甲'],
    ['b', 'a', '乙'],
  ])
})

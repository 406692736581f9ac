import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matchRows } from './matching.ts'
import type { PreparedRow } from './prepared.ts'

const row = (code: string, title: string, parentKey: string | null = null, wbs: string | null = null): PreparedRow => ({
  ...{ key: code, parentKey, title, costFen: null, statedFinish: null },
  planned: {
    ...{ code, wbs, kind: 'task', duration: 1, durationIs: 'working', calendar: null, constraints: [], deadline: null },
    ...{ statedPercent: null, remaining: null, actualStart: null, actualFinish: null, needs: [] },
  },
})
const node = (nodeId: string, title: string, code = `+${nodeId}`, parentId: string | null = null) => ({
  ...{ nodeId, parentId, title, code, wbs: null },
})
const matched = (rows: PreparedRow[], nodes: ReturnType<typeof node>[]) =>
  Object.fromEntries(matchRows(rows, nodes).nodeOf)

test('a renamed activity is known by its code', () => {
  const nodes = [node('a', '清表', '1'), node('b', '填筑', '2'), node('c', '基层', '3')]
  assert.deepEqual(matched([row('1', '清表'), row('2', '填筑'), row('3', '水稳基层')], nodes), {
    1: 'a',
    2: 'b',
    3: 'c',
  })
})

test('codes of another file mean nothing: titles decide', () => {
  const nodes = [node('a', '清表', '1'), node('b', '填筑', '2')]
  assert.deepEqual(matched([row('1', '填筑'), row('2', '招标')], nodes), { 1: 'b' })
})

test('equal titles are told apart by where they stand, and left alone where they cannot be', () => {
  const nodes = [node('p', '一号楼'), node('q', '二号楼'), node('a', '主体', '+3', 'p'), node('b', '主体', '+4', 'q')]
  const rows = [row('1', '二号楼'), row('2', '一号楼'), row('3', '主体', '1'), row('4', '主体', '2')]
  assert.deepEqual(matched(rows, nodes), { 1: 'q', 2: 'p', 3: 'b', 4: 'a' })
  assert.deepEqual(matched([row('7', '主体'), row('8', '主体')], nodes), {})
})

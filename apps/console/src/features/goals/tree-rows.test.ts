import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closedAtFirst, rowsInSight, type Goal } from './tree-rows.ts'

const goal = (id: string, parentId: string | null, level: Goal['level'], problems: string[] = []): Goal =>
  ({ id, parentId, level, problems: problems.map((problem) => ({ problem })) }) as unknown as Goal

const items = [
  goal('y', null, 'annual'),
  goal('q1', 'y', 'quarterly'),
  goal('m1', 'q1', 'monthly'),
  goal('d1', 'm1', 'daily', ['no_owner']),
  goal('q2', 'y', 'quarterly', ['outside_parent']),
  goal('lost', 'unseen', 'monthly'),
]

test('what is below a closed goal is out of sight, and a goal whose parent the reader may not see stands at the top', () => {
  const seen = (closed: string[]) =>
    rowsInSight(items, new Set(closed), false).map((row) => `${row.depth}${row.goal.id}`)
  assert.deepEqual(seen([]), ['0y', '1q1', '2m1', '3d1', '1q2', '0lost'])
  assert.deepEqual(seen(['q1']), ['0y', '1q1', '1q2', '0lost'])
  assert.deepEqual(seen(['y']), ['0y', '0lost'])
  assert.deepEqual([...closedAtFirst(items)], ['q1', 'm1', 'q2', 'lost'])
})

test('asked for problems, only the goals that have some are shown', () => {
  assert.deepEqual(
    rowsInSight(items, new Set(['y']), true).map((row) => row.goal.id),
    ['d1', 'q2'],
  )
})

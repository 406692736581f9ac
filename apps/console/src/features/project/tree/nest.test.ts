import assert from 'node:assert/strict'
import { test } from 'node:test'
import { capOf, nested, possibleParents, type Node } from './nest.ts'

const node = (id: string, parentId: string | null, budgetFen: number | null = null): Node => ({
  ...{ id, parentId, budgetFen, projectId: 'p', position: 0, title: id, kind: 'task', responsible: null },
  ...{ startsOn: null, dueOn: null, standard: null, weight: '1', state: 'draft', doneOn: null },
  ...{ missing: [], allowed: [], version: 1 },
})
const items = [node('a', null, 300), node('a1', 'a', 100), node('a11', 'a1'), node('a2', 'a', 150), node('b', null)]

test('a flat tree becomes roots with children in their order', () => {
  const [a, b] = nested(items)
  assert.deepEqual(
    a?.children.map((child) => [child.node.id, child.depth]),
    [
      ['a1', 2],
      ['a2', 2],
    ],
  )
  assert.deepEqual(b?.children, [])
})

test('what is left to give is the cap less what the children hold', () => {
  const children = items.filter((each) => each.parentId === 'a')
  assert.deepEqual(capOf(300, children), { capFen: 300, givenFen: 250, leftFen: 50 })
  assert.equal(capOf(null, children).leftFen, null)
})

test('a node is never offered a place below itself', () => {
  assert.deepEqual(
    possibleParents(items, items[0]!).map((each) => each.id),
    ['b'],
  )
  assert.deepEqual(
    possibleParents(items, items[1]!).map((each) => each.id),
    ['a', 'a2', 'b'],
  )
})

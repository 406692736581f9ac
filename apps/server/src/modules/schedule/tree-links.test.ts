import assert from 'node:assert/strict'
import { test } from 'node:test'
import cases from '../../../../../fixtures/schedule/tree-links.json' with { type: 'json' }
import { linksOfTree } from './tree-links.ts'

const plan = { unit: 'day', minutesPerDay: 480 } as const

for (const { name, nodes, links } of cases.cases)
  test(name, () => {
    const tree = nodes.map(([nodeId, parentId, nodeKind, startsOn, dueOn]) => ({
      nodeId: nodeId ?? '',
      parentId: parentId ?? null,
      nodeKind: nodeKind as 'task',
      startsOn: startsOn ?? null,
      dueOn: dueOn ?? null,
    }))
    const found = linksOfTree(tree, plan).map(({ fromId, toId, lag }) => [fromId, toId, lag])
    assert.deepEqual(found.toSorted(byText), links.toSorted(byText))
  })

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byProject, disputable, quarterParts, type Fact } from './view.ts'

const fact = (id: string, project: string, told: Partial<Fact> = {}): Fact => ({
  id,
  aspect: 'timeliness',
  project: { id: project, name: project },
  source: 'node',
  label: id,
  day: '2026-02-01',
  isGood: true,
  byOriginal: null,
  setAside: null,
  ...told,
})

test('projects with something to look at come first, and what came out well is counted', () => {
  const facts = [
    fact('a', '东站'),
    fact('b', '西路', { isGood: false, day: '2026-03-01' }),
    fact('c', '西路', { isGood: false, setAside: 'obstacle', day: '2026-01-01' }),
    fact('d', '西路'),
  ]
  const found = byProject(facts).map(({ name, told, good }) => [name, told.map(({ id }) => id), good])
  assert.deepEqual(found, [
    ['西路', ['c', 'b'], 1],
    ['东站', [], 1],
  ])
  assert.deepEqual(
    disputable(facts).map(({ id }) => id),
    ['b'],
  )
  assert.deepEqual(quarterParts('2026Q3'), { year: '2026', n: '3' })
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { changesOf, fields } from './changes.ts'
import { definition } from './sample.ts'

test('a revision shows what it changes, in the order of the form, and nothing else', () => {
  const after = { ...definition, weight: '12', kinds: ['port' as const], standard: '按比例计分，超过不加分。' }
  assert.deepEqual(
    changesOf(definition, after).map(({ field, before }) => [field, before]),
    [
      ['kinds', []],
      ['weight', '10'],
      ['standard', '按比例计分。'],
    ],
  )
  assert.deepEqual(changesOf(definition, { ...definition }), [])
})

test('a new indicator shows all it says; what is left out is not told as a change', () => {
  const told = changesOf(null, definition).map(({ field }) => field)
  assert.ok(told.includes('name') && !told.includes('formula') && !told.includes('kinds'))
  const shown = Object.keys(definition).filter((field) => field !== 'rule')
  assert.deepEqual(fields.toSorted(), shown.toSorted(), 'every field has its place; the rule is the first of the rules')
})

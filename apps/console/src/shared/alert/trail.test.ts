import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindOf, trailOf } from './trail.ts'

test('changes and notes stand in one trail, newest first', () => {
  const history = [
    { at: '2026-03-01T00:00:00Z', from: null, to: 'yellow' as const },
    { at: '2026-03-05T00:00:00Z', from: 'yellow' as const, to: 'red' as const },
    { at: '2026-03-09T00:00:00Z', from: 'red' as const, to: null },
  ]
  const note = {
    id: 'n',
    kind: 'comment' as const,
    text: '',
    promisedOn: null,
    author: { id: 'a', name: 'a' },
    writtenAt: '2026-03-06T00:00:00Z',
  }
  const steps = trailOf({ history, notes: [note] })
  assert.deepEqual(
    steps.map((step) => ('change' in step ? kindOf(step.change) : step.note.id)),
    ['closed', 'n', 'raised', 'opened'],
  )
  assert.equal(kindOf({ at: '', from: 'red', to: 'yellow' }), 'lowered')
})

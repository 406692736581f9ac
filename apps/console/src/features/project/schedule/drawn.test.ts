import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Say } from '@jiheng/ui'
import { drawnActivities, movedEdit, type Activity, type Schedule } from './drawn.ts'

const activity: Activity = {
  ...{ nodeId: 'a', parentId: null, code: 'A', wbs: null, title: '清表', kind: 'task', state: 'active' },
  ...{ start: '2026-03-02', finish: '2026-03-06', durationDays: 5, totalFloatDays: 0, critical: false },
  ...{ percent: null, claimedPercent: null, actualStart: null, actualFinish: null, remainingDays: null },
}
const begun = { ...activity, actualStart: '2026-03-02' }
const words = { locale: 'zh-CN', t: (key: string) => key, say: (key: string) => key } as Say

const heldOf = (of: Activity, allowed = ['change']) => {
  const [drawn] = drawnActivities({ activities: [of], allowed } as unknown as Schedule, words)
  return [drawn?.isChangeable, drawn?.held?.part, drawn?.held?.why]
}

test('begun work keeps its start, accepted work its bar, finished work is not changed; readers are told nothing', () => {
  assert.deepEqual(heldOf(activity), [true, undefined, undefined])
  assert.deepEqual(heldOf(begun), [true, 'start', 'plan.held.begun'])
  assert.deepEqual(heldOf({ ...begun, percent: '40' }), [true, 'bar', 'plan.held.accepted'])
  assert.deepEqual(heldOf({ ...begun, actualFinish: '2026-03-06' }), [false, 'bar', 'plan.held.done'])
  assert.deepEqual(heldOf(begun, []), [false, undefined, undefined])
})

test('the end of a bar asks for a duration, of begun work for what is left', () => {
  const longer = { id: 'a', durationDays: 7, addedDays: 2 }
  assert.deepEqual(movedEdit(activity, { id: 'a', start: '2026-03-04' }), { startsOn: '2026-03-04' })
  assert.deepEqual(movedEdit(activity, longer), { durationDays: 7 })
  assert.deepEqual(movedEdit({ ...begun, durationDays: 4 }, longer), { durationDays: 6 })
  assert.deepEqual(movedEdit({ ...begun, remainingDays: 3 }, longer), { remainingDays: 5 })
  assert.deepEqual(
    movedEdit({ ...begun, remainingDays: 1 }, { ...longer, addedDays: -4 }),
    { remainingDays: 1 },
    'none left would be finished',
  )
})

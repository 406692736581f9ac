import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editOf, unfinished, type ActivityForm, type LinkRow } from './activity-edit.ts'

const link = (other: string | null, type: LinkRow['type'] = 'FS', lag = '0'): LinkRow => ({
  ...{ key: `${other} ${type}`, other, type, lag, lagCalendar: null, isDriving: false },
})
const form: ActivityForm = {
  ...{ startsOn: '2026-03-02', durationDays: '5', calendar: null, deadline: null },
  before: [link('a'), link('b', 'SS', '2')],
  after: [link('c')],
  constraints: [{ key: '0', type: 'SNET', at: '2026-03-02' }],
  needs: [],
}

test('what was not touched is not told', () => {
  assert.deepEqual(editOf('x', form, { ...form, before: [...form.before] }), {})
  assert.deepEqual(editOf('x', form, { ...form, durationDays: '6.5' }), { durationDays: 6.5 })
})

test('a link gone is removed, a new lag is told, another type is both', () => {
  const now = { ...form, before: [link('a', 'FF'), link('b', 'SS', '-1')], after: [] }
  assert.deepEqual(editOf('x', form, now).links, {
    removed: [
      { from: 'a', to: 'x', type: 'FS' },
      { from: 'x', to: 'c', type: 'FS' },
    ],
    added: [
      { from: 'a', to: 'x', type: 'FF', lagDays: 0 },
      { from: 'b', to: 'x', type: 'SS', lagDays: -1 },
    ],
  })
})

test('as late as possible has no day; a lag in calendar days stays one', () => {
  const now: ActivityForm = {
    ...form,
    before: [form.before[0]!, { ...form.before[1]!, lag: '3', lagCalendar: 'elapsed' }],
    constraints: [{ key: '0', type: 'ALAP', at: '2026-03-02' }],
  }
  const { constraints, links } = editOf('x', form, now)
  assert.deepEqual(constraints, [{ type: 'ALAP' }])
  assert.deepEqual(links?.added, [{ from: 'b', to: 'x', type: 'SS', lagDays: 3, lagCalendar: 'elapsed' }])
})

test('lines without an activity, twice the same, or without a day are named by their list', () => {
  assert.deepEqual(unfinished(form), [])
  assert.deepEqual(unfinished({ ...form, before: [link(null)], after: [link('c'), link('c')] }), ['before', 'after'])
  assert.deepEqual(unfinished({ ...form, constraints: [{ key: '0', type: 'MSO', at: null }] }), ['constraints'])
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { chinaCalendar } from '../base/index.ts'
import {
  appealAnswerDue,
  defaultIncentiveRules,
  judgeMoved,
  judgeWaiting,
  movedSince,
  suggest,
  type Decided,
  type IncentiveOutcome,
} from './index.ts'

type Totals = Readonly<Record<string, string | null>>
const TOTALS: Totals = { a: '95', b: '94', c: '93', d: '90', e: '85', f: '80', g: '75', h: '70', i: '65', j: '50' }
const pool = { amountFen: 10_000, by: 'points' } as const

const outcomeOf = (totals: Totals): IncentiveOutcome =>
  suggest({
    ...{ kind: 'monthly_bonus', period: '2026-10', rule: defaultIncentiveRules.monthly_bonus, asOf: '2026-11-20' },
    candidates: Object.entries(totals).map(([id, total]) => ({
      ...{ id, name: id, scoreId: id, total, coveredWeight: '100', evidenceLevel: 2, asOf: '2026-11-03' },
    })),
  })
const decidedOf = (totals: Totals, told: Readonly<Record<string, boolean>> = {}): Decided[] =>
  outcomeOf(totals).standings.map((standing) => ({ ...standing, isListed: told[standing.id] ?? standing.isSuggested }))

test('a corrected score brings one name on and another off, with both scores and what each would have', () => {
  const moved = movedSince(decidedOf(TOTALS), outcomeOf({ ...TOTALS, a: '90.5' }), pool)
  assert.deepEqual([moved.scores, moved.joins, moved.leaves, moved.amounts], [1, 1, 1, 0])
  assert.deepEqual(
    moved.people.map(({ id, before, now, effect, beforeFen, nowFen }) => [id, before, now, effect, beforeFen, nowFen]),
    [
      ['b', '94', '94', 'joins', null, 10_000],
      ['a', '95', '90.5', 'leaves', 10_000, null],
    ],
  )
  const level = (hasBatch: boolean) => judgeMoved(moved, { hasBatch, today: '2026-11-20' }).level
  assert.deepEqual([level(false), level(true)], ['orange', 'red'])
})

test('what a person or an appeal decided stays: only names the scores put there move', () => {
  const removed = decidedOf(TOTALS, { a: false })
  assert.deepEqual(movedSince(removed, outcomeOf({ ...TOTALS, a: '99' }), null).people[0]?.effect, null)
  const put = decidedOf(TOTALS, { a: false, c: true })
  const after = movedSince(put, outcomeOf({ ...TOTALS, a: '10' }), null)
  assert.deepEqual(
    after.people.map(({ id, effect }) => [id, effect]),
    [
      ['b', 'joins'],
      ['a', null],
    ],
  )
})

test('a score that moves nobody is told all the same, in yellow', () => {
  const moved = movedSince(decidedOf(TOTALS), outcomeOf({ ...TOTALS, j: '51' }), pool)
  assert.deepEqual([moved.scores, moved.joins + moved.leaves + moved.amounts, moved.people.length], [1, 0, 1])
  assert.equal(judgeMoved(moved, { hasBatch: true, today: '2026-11-20' }).level, 'yellow')
})

test('scores that did not move change nothing, whatever was decided and however they are written', () => {
  const totals = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(totals, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (values, flags) => {
      const of = (digits: number): Totals =>
        Object.fromEntries(values.map((value, at) => [`p${at}`, (value / 100).toFixed(digits)]))
      const told = Object.fromEntries(values.map((_, at) => [`p${at}`, flags[at] === true]))
      assert.deepEqual(movedSince(decidedOf(of(2), told), outcomeOf(of(3)), pool).people, [])
    }),
  )
})

test('an appeal waits in yellow, is due in orange and stays so; without any there is nothing to tell', () => {
  const due = appealAnswerDue(chinaCalendar, '2026-04-07')
  assert.deepEqual(due, { ok: true, day: '2026-04-14' })
  const on = (today: string) =>
    judgeWaiting({ madeOn: ['2026-04-08', '2026-04-07'], answerUntil: ['2026-04-15', '2026-04-14'], today })
  assert.deepEqual(
    ['2026-04-13', '2026-04-14', '2026-04-20'].map((today) => [
      on(today)?.level,
      on(today)?.standing,
      on(today)?.since,
    ]),
    [
      ['yellow', 'waiting', '2026-04-07'],
      ['orange', 'today', '2026-04-07'],
      ['orange', 'late', '2026-04-15'],
    ],
  )
  assert.equal(judgeWaiting({ madeOn: [], answerUntil: [], today: '2026-04-20' }), null)
})

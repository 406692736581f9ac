import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { chinaCalendar } from '../base/index.ts'
import { compareSnapshots, punctualityOf } from './index.ts'
import type { Punctuality, PunctualityRate, Shift, Snapshot, SnapshotItem } from './index.ts'

type Items = [
  id: string,
  start: string | null,
  finish: string | null,
  budgetFen: number,
  percent: string,
  isDeleted?: boolean,
][]
type CompareCase = {
  name: string
  before: Items
  after: Items
  added: string[]
  removed: string[]
  moved: string[]
  budget: string[]
  percent: string[]
  finish: string | null
  total: string
  unknownYears: number[]
}

const snapshot = (id: string, items: Items): Snapshot => ({
  id,
  takenOn: '2026-03-01',
  items: items.map(([itemId, start, finish, budgetFen, percent, isDeleted = false]): SnapshotItem => ({
    id: itemId,
    start,
    finish,
    budgetFen,
    percent,
    isDeleted,
  })),
})
const signed = (value: number | string): string => (String(value).startsWith('-') ? String(value) : `+${value}`)
const shifted = ({ days, workdays }: Shift): string => `${signed(days)}/${workdays === null ? '?' : signed(workdays)}`

test('what changed from one snapshot to another', () => {
  for (const { name, before, after, ...expected } of casesOf<CompareCase>('baseline/compare.json')) {
    const found = compareSnapshots(snapshot('b1', before), snapshot('b2', after), chinaCalendar)
    const told = {
      added: found.added.map((item) => item.id),
      removed: found.removed.map((item) => item.id),
      moved: found.moved.flatMap(({ id, start, finish, dated }) => [
        ...(start ? [`${id} start ${shifted(start)}`] : []),
        ...(finish ? [`${id} finish ${shifted(finish)}`] : []),
        ...dated.map((each) => `${id} ${each.field} ${each.before}→${each.after}`),
      ]),
      budget: found.budgetChanged.map(({ id, budget }) => `${id} ${signed(budget?.changeFen ?? '')}`),
      percent: found.percentChanged.map(({ id, percent }) => `${id} ${signed(percent?.points ?? '')}`),
      finish: found.finish && shifted(found.finish),
      total: signed(found.budget.changeFen),
      unknownYears: found.unknownYears,
    }
    assert.deepEqual(told, expected, name)
  }
})

test('comparing backwards tells the opposite', () => {
  const items = fc.uniqueArray(fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), fc.nat(300), fc.nat(1000)), {
    selector: ([id]) => id,
  })
  const dayOf = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)
  const taken = (list: [string, number, number][]) =>
    snapshot(
      'b',
      list.map(([id, n, fen]) => [id, null, dayOf(n), fen, '0']),
    )
  fc.assert(
    fc.property(items, items, (one, other) => {
      const there = compareSnapshots(taken(one), taken(other), chinaCalendar)
      const back = compareSnapshots(taken(other), taken(one), chinaCalendar)
      assert.deepEqual(
        there.added.map(({ id }) => id),
        back.removed.map(({ id }) => id),
      )
      assert.equal(there.budget.changeFen + back.budget.changeFen, 0)
      assert.equal((there.finish?.workdays ?? 0) + (back.finish?.workdays ?? 0), 0)
      assert.equal(there.moved.length, back.moved.length)
    }),
  )
})

type PunctualityCase = {
  name: string
  today: string
  original: [id: string, finish: string | null][]
  current: [id: string, finish: string | null][]
  done: [id: string, day: string][]
  of: Record<string, (string | number | null)[]>
  original_rate: (string | number | null)[]
  current_rate: (string | number | null)[]
}

const dated = (id: string, list: PunctualityCase['original']): Snapshot =>
  snapshot(
    id,
    list.map(([itemId, finish]) => [itemId, null, finish, 0, '0']),
  )
const stateOf = ({ state, daysLate, workdaysLate }: Punctuality) => [state, daysLate, workdaysLate]
const rateOf = ({ percent, onTime, due }: PunctualityRate) => [percent, onTime, due]

test('on time is told against the original and the current baseline', () => {
  for (const { name, today, original, current, done, of, ...rates } of casesOf<PunctualityCase>(
    'baseline/punctuality.json',
  )) {
    const found = punctualityOf({
      original: dated('first', original),
      current: dated('now', current),
      completions: done.map(([itemId, day], n) => ({ id: `a${n}`, itemId, day })),
      calendar: chinaCalendar,
      today,
    })
    for (const [id, expected] of Object.entries(of)) {
      const item = found.items.find((each) => each.id === id)
      assert.deepEqual(item && [...stateOf(item.original), ...stateOf(item.current)], expected, `${name}: ${id}`)
    }
    assert.deepEqual([rateOf(found.original), rateOf(found.current)], [rates.original_rate, rates.current_rate], name)
  }
})

test('a rate names what was due by which baseline and when it was finished', () => {
  const found = punctualityOf({
    original: dated('first', [
      ['A', '2026-03-06'],
      ['B', '2026-03-06'],
    ]),
    current: dated('now', [
      ['A', '2026-03-20'],
      ['B', '2026-04-20'],
    ]),
    completions: [{ id: 'acceptance1', itemId: 'A', day: '2026-03-20' }],
    calendar: chinaCalendar,
    today: '2026-03-27',
  })
  const inputs = ({ explanation }: PunctualityRate) =>
    explanation.inputs.map(({ measure, value, source }) => [measure, value, source?.id])
  assert.deepEqual(inputs(found.original), [
    ['measures.due_by.original', '2026-03-06', 'first'],
    ['measures.finished_on', '2026-03-20', 'acceptance1'],
    ['measures.due_by.original', '2026-03-06', 'first'],
    ['measures.days_overdue', '21', 'B'],
  ])
  assert.deepEqual(inputs(found.current), [
    ['measures.due_by.current', '2026-03-20', 'now'],
    ['measures.finished_on', '2026-03-20', 'acceptance1'],
  ])
  assert.deepEqual([found.current.explanation.evidenceLevel, found.current.explanation.sampleSize], [2, 1])
})

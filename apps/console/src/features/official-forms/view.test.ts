import assert from 'node:assert/strict'
import { test } from 'node:test'
import { along, beside, orderOf, placesOf } from './sheet/moves.ts'
import { byCell, isTick, lookOf, sectionsOf, ticked, type Form } from './view.ts'

const cell = (
  column: number,
  colSpan: number,
  rowSpan: number,
  key: string | null,
): Form['grid']['rows'][number][number] => ({
  ...{ column, colSpan, rowSpan, key, text: '', origin: null, isRequired: false },
  ...{ role: 'label', align: 'start', isStrong: false },
})
/** A label over two rows, a wide value above two narrow ones, and a row without values. */
const grid: Form['grid'] = {
  ...{ title: '', note: '', columnShares: [0.2, 0.4, 0.4], head: null },
  rows: [
    [cell(0, 1, 2, null), cell(1, 2, 1, 'goal.expected')],
    [cell(1, 1, 1, 'indicator.q.actual'), cell(2, 1, 1, 'indicator.q.reason')],
    [cell(0, 3, 1, null)],
    [cell(0, 3, 1, 'filler.name')],
  ],
}

test('arrow keys walk over merged cells and past printed words', () => {
  const places = placesOf(grid)
  assert.equal(beside(places, 'goal.expected', 'down'), 'indicator.q.actual')
  assert.equal(beside(places, 'indicator.q.reason', 'up'), 'goal.expected')
  assert.equal(beside(places, 'indicator.q.reason', 'down'), 'filler.name')
  assert.equal(beside(places, 'indicator.q.actual', 'right'), 'indicator.q.reason')
  assert.equal(beside(places, 'indicator.q.actual', 'left'), null)
  assert.equal(beside(places, 'filler.name', 'down'), null)
})

test('the tab key goes to the next cell one may write in', () => {
  const order = orderOf(grid)
  const isOpen = (key: string) => key !== 'indicator.q.actual'
  assert.equal(along(order, 'goal.expected', isOpen), 'indicator.q.reason')
  assert.equal(along(order, 'indicator.q.reason', isOpen, true), 'goal.expected')
  assert.equal(along(order, 'filler.name', isOpen), null)
})

test('one likelihood of a row is ticked, causes as many as there are', () => {
  const texts: Record<string, string> = { 'indicator.q.chance.possible': '√', 'indicator.q.cause.funds': '√' }
  const keys = [
    'indicator.q.chance.possible',
    'indicator.q.chance.certain',
    'indicator.r.chance.possible',
    'indicator.q.cause.funds',
  ]
  const textOf = (key: string) => texts[key] ?? ''
  assert.deepEqual(ticked('indicator.q.chance.certain', textOf, keys), {
    'indicator.q.chance.possible': '',
    'indicator.q.chance.certain': '√',
  })
  assert.deepEqual(ticked('indicator.q.cause.staff', textOf, keys), { 'indicator.q.cause.staff': '√' })
  assert.deepEqual(ticked('indicator.q.cause.funds', textOf, keys), { 'indicator.q.cause.funds': '' })
  assert.deepEqual(keys.map(isTick), [true, true, true, true])
})

test('a required cell without content is missing, whoever is to give it', () => {
  const empty = { text: '', isRequired: true, isOpen: false, origin: 'fact' } as const
  assert.equal(lookOf(empty), 'missing')
  assert.equal(lookOf({ ...empty, isRequired: false, isOpen: true }), 'open')
  assert.equal(lookOf({ ...empty, text: '1', origin: 'computed' }), 'computed')
  assert.equal(lookOf({ ...empty, text: '1', origin: 'typed' }), 'open')
  assert.equal(lookOf({ ...empty, text: '1', origin: 'library' }), 'given')
})

test('the gravest finding of a cell comes first', () => {
  const finding = (severity: 'error' | 'hint', keys: string[]): Form['findings'][number] => ({
    ...{ id: severity, severity, keys, message: '', why: null, examples: [] },
  })
  const found = byCell([finding('hint', ['a', 'b']), finding('error', ['a'])])
  assert.deepEqual(
    found.get('a')?.map(({ id }) => id),
    ['error', 'hint'],
  )
  assert.deepEqual(
    found.get('b')?.map(({ id }) => id),
    ['hint'],
  )
})

test('on a phone each indicator is a part of its own, its cells named without it', () => {
  const named = (name: string, text = ''): Form['cells'][string] => ({
    ...{ name, text, origin: 'fact', isOpen: false, isRequired: true, neededBy: null, source: null, explanation: null },
  })
  const sections = sectionsOf({
    grid,
    cells: {
      'goal.expected': named('年度总体目标'),
      'indicator.q.name': named('道路里程 · 三级指标', '道路里程'),
      'indicator.q.actual': named('道路里程 · 实际完成值'),
      'indicator.q.reason': named('道路里程 · 偏差原因'),
      'filler.name': named('填报人'),
    },
  })
  assert.deepEqual(
    sections.map(({ id, indicator, cells }) => [id, indicator, cells.map(({ name }) => name)]),
    [
      ['goals', null, ['年度总体目标']],
      ['q', '道路里程', ['实际完成值', '偏差原因']],
      ['filler', null, ['填报人']],
    ],
  )
})

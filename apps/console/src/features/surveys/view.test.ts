import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBuildings, shareOf, within, writeBuildings } from './view.ts'

test('buildings are read as typed or pasted, and lines that are none are told', () => {
  const text = '1栋 60\n\n2栋\t40\n一区 3栋，20户\n门卫室\n4栋 0\n'
  const { buildings, wrong } = readBuildings(text)
  assert.deepEqual(buildings, [
    { name: '1栋', households: 60 },
    { name: '2栋', households: 40 },
    { name: '一区 3栋', households: 20 },
  ])
  assert.deepEqual(wrong, [5, 6])
  assert.deepEqual(readBuildings(writeBuildings(buildings)), { buildings, wrong: [] })
})

test('margins and shares are within their bounds', () => {
  assert.deepEqual(
    ['10', '0.5', '21', '7.5', '', 'x', null].map((text) => within(text, 1, 20)),
    ['10', null, null, '7.5', null, null, null],
  )
  assert.deepEqual([shareOf(1, 3), shareOf(0, 0)], [33, 0])
})

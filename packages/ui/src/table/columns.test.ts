import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextSort, sorted, type Column } from './columns.ts'

type Row = { name: string; rate: number | null }
const columns: Column<Row>[] = [
  { id: 'name', label: '名称', cell: (row) => row.name, sort: (row) => row.name },
  { id: 'rate', label: '执行率', cell: (row) => row.rate, sort: (row) => row.rate },
]
const rows: Row[] = [
  { name: '钦北 10 号', rate: null },
  { name: '钦北 9 号', rate: 3 },
  { name: '栖霞', rate: -1 },
]
const names = (of: readonly Row[]) => of.map((row) => row.name)

test('numbers inside names compare as numbers, Chinese by pinyin', () => {
  assert.deepEqual(names(sorted(rows, columns, { column: 'name', down: false })), ['栖霞', '钦北 9 号', '钦北 10 号'])
})

test('rows without a value come last, up and down', () => {
  assert.deepEqual(names(sorted(rows, columns, { column: 'rate', down: false })), ['栖霞', '钦北 9 号', '钦北 10 号'])
  assert.deepEqual(names(sorted(rows, columns, { column: 'rate', down: true })), ['钦北 9 号', '栖霞', '钦北 10 号'])
})

test('pressing a head goes up, down, off; another head starts anew', () => {
  const up = nextSort(null, 'rate')
  const down = nextSort(up, 'rate')
  assert.deepEqual(
    [up, down, nextSort(down, 'rate')],
    [{ column: 'rate', down: false }, { column: 'rate', down: true }, null],
  )
  assert.deepEqual(nextSort(down, 'name'), { column: 'name', down: false })
})

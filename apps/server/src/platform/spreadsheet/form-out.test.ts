import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { partOf } from '../../../test/zip-part.ts'
import { writeFormXlsx, type FormSheet } from './form-out.ts'

const line = (text: string, isStrong = false): FormSheet['rows'][number] => [
  { column: 0, colSpan: 1, rowSpan: 1, text, number: null, align: 'start', isStrong, isOpen: false },
]
const lines = (count: number): FormSheet['rows'] => Array.from({ length: count }, (_, at) => line(`第${at}行`))

/** So many rows above, then a table of the whole project and one of the year, each below its head. */
async function written(above: number, long: number): Promise<{ names: string; sheet: string }> {
  const rows = [
    ...lines(above),
    line('长期', true),
    ...lines(long),
    line('年度', true),
    line('明细', true),
    ...lines(40),
  ]
  const heads = [
    { from: above, count: 1 },
    { from: above + 1 + long, count: 2 },
  ]
  const about = { name: '申报表', title: '绩效目标申报表', note: '（2026年度）', subject: '甲&乙路' }
  const marks = { title: 'm', rows: rows.map(() => '') }
  const file = await buffer(Readable.from(writeFormXlsx({ ...about, shares: [1], rows, heads, marks })))
  return { names: partOf(file, 'xl/workbook.xml'), sheet: partOf(file, 'xl/worksheets/sheet1.xml') }
}

test('each page has the whole head of the last table, and above it what paper it is and whom it is about', async () => {
  const { names, sheet } = await written(3, 4)
  assert.match(names, /_xlnm\.Print_Titles" localSheetId="0">'申报表'!\$11:\$12</, 'both rows of the head')
  assert.match(sheet, /<oddHeader>&amp;L绩效目标申报表（2026年度）&amp;R甲&amp;&amp;乙路<\/oddHeader>/)
  assert.match(sheet, /<headerFooter differentFirst="1">.*<firstFooter>&amp;C— &amp;P —<\/firstFooter>/)
})

test('a table whose head is not repeated begins a page rather than being cut, unless it is longer than one', async () => {
  const breakOf = async (above: number, long: number) => /<brk id="(\d+)"/.exec((await written(above, long)).sheet)?.[1]
  assert.equal(await breakOf(3, 4), undefined, 'it fits below')
  assert.equal(await breakOf(14, 10), '16', 'title, note and fourteen rows stand before')
  assert.equal(await breakOf(14, 60), undefined)
})

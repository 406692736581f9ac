import assert from 'node:assert/strict'
import test from 'node:test'
import { partOf } from '../../../test/zip-part.ts'
import { partsOf } from './grid-parts.ts'
import type { GridBlock, MergedCell } from './paper.ts'
import { writeWord } from './word.ts'

const cell = (column: number, text: string, colSpan = 1, rowSpan = 1): MergedCell => ({
  column,
  text,
  colSpan,
  rowSpan,
})

/** A title, then a head of two rows whose first cell reaches down beside two rows of content. */
const form: GridBlock = {
  kind: 'grid',
  shares: [0.2, 0.4, 0.4],
  rows: [
    [cell(0, '项目名称'), cell(1, '某项目', 2)],
    [cell(0, '绩效指标', 1, 4), cell(1, '名称', 1, 2), cell(2, '完成情况')],
    [cell(2, '说明')],
    [cell(1, '甲'), cell(2, '一')],
    [cell(1, '乙'), cell(2, '二')],
  ],
  heads: [{ from: 1, count: 2 }],
}

test('a form is cut where a head begins; what reaches out of the head goes on without its words', () => {
  assert.deepEqual(partsOf(form), [
    { headRows: 0, rows: [form.rows[0]] },
    {
      headRows: 2,
      rows: [
        [cell(0, '绩效指标', 1, 2), cell(1, '名称', 1, 2), cell(2, '完成情况')],
        [cell(2, '说明')],
        [cell(0, '', 1, 2), cell(1, '甲'), cell(2, '一')],
        [cell(1, '乙'), cell(2, '二')],
      ],
    },
  ])
})

test('in Word the rows of a head stand again on every page, and no row is torn', async () => {
  const columns = [
    { title: '名称', share: 0.5 },
    { title: '数', share: 0.5 },
  ]
  const blocks = [form, { kind: 'table', columns, rows: [['甲', '1']] } as const]
  const file = await writeWord({ title: '表', author: '', blocks })
  const xml = partOf(file, 'word/document.xml')
  const tables = xml.split('<w:tbl>').slice(1)
  const rowsOf = (table: string) => table.split('<w:tr>').slice(1)
  const isOn = (name: string) => (row: string) => new RegExp(`<w:${name}/>|<w:${name} w:val="(?:true|1)"/>`).test(row)
  assert.deepEqual(
    tables.map((table) => rowsOf(table).map(isOn('tblHeader'))),
    [[false], [true, true, false, false], [true, false]],
  )
  assert.ok(tables.flatMap(rowsOf).every(isOn('cantSplit')))
  assert.match(xml, /<\/w:tbl><w:p>.*?<\/w:p><w:tbl>/s, 'a hairline keeps the tables apart')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readList } from '../read-list.ts'
import { openArchive } from '@jiheng/spreadsheet'
import { writeErrorWorkbook } from './error-workbook.ts'

const workbook = writeErrorWorkbook({
  sheetName: '需修改的行',
  author: '绩衡',
  headers: ['项目名称', '总投资(万元)', '开工时间'],
  addedHeaders: { row: '原行号', problems: '问题' },
  rows: [
    {
      at: 7,
      cells: ['甲 & <乙>\u0001', '约3000', { day: '2025-03-01' }],
      notes: [
        { column: 1, text: '“约3000”不是金额' },
        { column: 1, text: '请填数字' },
      ],
    },
    { at: 9, cells: ['=HYPERLINK("http://x")', 5.5], notes: [{ column: 2, text: '缺少开工时间' }] },
  ],
})

test('the error workbook can be handed in again: the same rows, the same problems, nothing run as a formula', async () => {
  const reading = await readList({ name: 'errors.xlsx', bytes: workbook })
  assert.ok(reading.ok)
  assert.deepEqual(
    reading.rows.map(({ values }) => values),
    [
      { name: '甲 & <乙>', plannedStart: '2025-03-01' },
      { name: '=HYPERLINK("http://x")', totalInvestment: { amountFen: 5_500_000, currency: 'CNY' } },
    ],
  )
  assert.deepEqual(
    reading.rows[0]?.problems.map(({ cell, key }) => [cell, key]),
    [['需修改的行!B2', 'imports.cell.not_money']],
  )
  assert.deepEqual(reading.rows[0]?.original?.slice(3), [7, '“约3000”不是金额\n请填数字'])
})

test('each wrong cell bears one comment with all its sentences', async () => {
  const archive = await openArchive(workbook)
  const text = async (part: string): Promise<string> => {
    const chunks: Uint8Array[] = []
    for await (const chunk of archive.open(part)) chunks.push(chunk)
    return Buffer.concat(chunks).toString()
  }
  const comments = [...(await text('xl/comments1.xml')).matchAll(/ref="(\w+)"[^>]*><text><t[^>]*>([^<]*)/g)].map(
    ([, ref, words]) => [ref, words],
  )
  assert.deepEqual(comments, [
    ['B2', '“约3000”不是金额\n请填数字'],
    ['C3', '缺少开工时间'],
  ])
  assert.equal((await text('xl/drawings/comments1.vml')).match(/<v:shape /g)?.length, 2)
  assert.ok(!(await text('xl/worksheets/sheet1.xml')).includes('<f>'))
})

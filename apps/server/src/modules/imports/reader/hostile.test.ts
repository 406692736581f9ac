import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { isPhraseKey } from '@jiheng/phrases'
import { type FileProblem, zip } from '@jiheng/spreadsheet'
import { readList } from './read-list.ts'
import { readListSafely } from './sandbox.ts'
import { compoundFile, workbookStream, bombXlsx, xlsxWithSheet, makeXlsx } from '@jiheng/spreadsheet/samples'
import { officeList, portfolioYear } from './samples/lists.ts'

async function refusal(name: string, content: Uint8Array | string): Promise<FileProblem> {
  const reading = await readList({ name, bytes: Buffer.from(content as Uint8Array) })
  assert.ok(!reading.ok, `${name} was read`)
  return reading.problem
}
const reason = async (name: string, content: Uint8Array | string): Promise<string> =>
  (await refusal(name, content)).key.replace('imports.file.', '')
const sheet = (body: string): string => `<worksheet><sheetData>${body}</sheetData></worksheet>`

test('a name that does not fit the content is told with both', async () => {
  assert.deepEqual(await refusal('清单.xls', officeList()), {
    key: 'imports.file.wrong_extension',
    params: { extension: '.xls', actual: '.xlsx' },
  })
  assert.equal(await reason('a.xlsx', 'a,b\n1,2'), 'wrong_extension')
  assert.equal(await reason('a.csv', compoundFile({ Workbook: workbookStream({}) })), 'wrong_extension')
})

test('what is no table says what it is', async () => {
  assert.equal(await reason('a.csv', ''), 'empty')
  assert.deepEqual(await refusal('a.xlsx', '%PDF-1.7'), { key: 'imports.file.not_a_table', params: { actual: 'PDF' } })
  assert.equal(await reason('a.xls', '\ufeff <!DOCTYPE html><html><table>'), 'web_page')
  assert.equal(
    await reason('a.xls', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    'xml_spreadsheet',
  )
  assert.deepEqual(await refusal('a.xlsx', zip([{ name: 'word/document.xml', content: '<x/>' }])), {
    key: 'imports.file.not_a_table',
    params: { actual: 'Word/PowerPoint' },
  })
  assert.equal(await reason('a.csv', Buffer.from([0x61, 0, 0, 0, 0x62, 0x2c, 0, 1, 2, 3])), 'not_a_table')
  assert.equal(await reason('a.xls', Buffer.from([0x09, 0x00, 0x04, 0x00, 0x02, 0x00, 0x10, 0x00])), 'too_old')
  assert.equal(await reason('a.csv', 'just\nsome\nwords\n'), 'no_header')
  assert.equal(await reason('a.xlsx', makeXlsx([{ name: 'S', rows: [] }])), 'no_rows')
})

test('archives that inflate too far, hold too much or name parts outside are refused before they are opened', async () => {
  assert.equal(await reason('a.xlsx', bombXlsx(40)), 'archive_bomb')
  assert.equal(
    await reason('a.xlsx', zip(Array.from({ length: 2_100 }, (_, i) => ({ name: `${i}`, content: '' })))),
    'too_many_parts',
  )
  assert.equal(await reason('a.xlsx', zip([{ name: '../../etc/cron.d/x', content: '' }])), 'unsafe_archive')
  assert.equal(
    await reason(
      'a.xlsx',
      zip([
        { name: 'xl/workbook.xml', content: '' },
        { name: 'XL\\Workbook.xml', content: '' },
      ]),
    ),
    'unsafe_archive',
  )
  assert.equal(await reason('a.xlsx', officeList().subarray(0, 900)), 'damaged')
})

test('XML that declares entities, nests without end or never closes a text is refused', async () => {
  const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${sheet('<row><c t="inlineStr"><is><t>&b;</t></is></c></row>')}`
  assert.equal(await reason('a.xlsx', xlsxWithSheet(entities)), 'forbidden_xml')
  assert.equal(await reason('a.xlsx', xlsxWithSheet(sheet('<x>'.repeat(100)))), 'too_deep')
  assert.equal(
    await reason(
      'a.xlsx',
      xlsxWithSheet(sheet(`<row><c t="inlineStr"><is><t>${randomBytes(2_000_000).toString('hex')}</t></is></c></row>`)),
    ),
    'cell_too_long',
  )
  assert.equal(await reason('a.xlsx', xlsxWithSheet(sheet('<row><c r="A1"><v>1</v></row>'))), 'damaged')
})

test('a sheet beyond the limits names the limit', async () => {
  const merged = '<mergeCell ref="A1:B1"/>'.repeat(100_001)
  assert.equal(
    await reason('a.xlsx', xlsxWithSheet(`<worksheet><sheetData/><mergeCells>${merged}</mergeCells></worksheet>`)),
    'too_many_merged_cells',
  )
  assert.deepEqual(await refusal('a.xlsx', xlsxWithSheet(sheet('<row><c r="XFD1"><v>1</v></c></row>'))), {
    key: 'imports.file.too_many_columns',
    params: { limit: 512 },
  })
  assert.equal(await reason('a.xlsx', xlsxWithSheet(sheet('<row><c r="ZZZZ1"><v>1</v></c></row>'))), 'damaged')
  assert.equal(await reason('a.xlsx', xlsxWithSheet(sheet('<row r="9999999"><c><v>1</v></c></row>'))), 'damaged')
  assert.equal(await reason('a.xlsx', xlsxWithSheet(sheet('<row><c t="s"><v>5</v></c></row>'))), 'damaged')
  assert.equal(await reason('a.csv', 'a,b\n'.repeat(100_002)), 'too_many_rows')
  assert.equal(await reason('a.csv', `${'x,'.repeat(16_384)}x\n`), 'too_many_columns')
})

test('formatted but empty cells out to the last column do not count', async () => {
  const reading = await readList({
    name: 'a.xlsx',
    bytes: xlsxWithSheet(
      sheet(
        '<row r="1"><c r="A1" t="str"><v>项目名称</v></c><c r="B1" t="str"><v>总投资</v></c><c r="XFD1" s="0"/></row><row r="2"><c r="A2" t="str"><v>甲</v></c></row><row r="1048576"><c r="A1048576" s="0"/></row>',
      ),
    ),
  })
  assert.ok(reading.ok)
  assert.deepEqual(
    reading.rows.map(({ values }) => values),
    [{ name: '甲' }],
  )
})

test('in the sandbox a file of 200 MB, a slow file and a greedy file each end in a sentence', async () => {
  const huge = await readListSafely({ name: 'a.csv', bytes: Buffer.alloc(200 * 1024 * 1024) })
  assert.deepEqual(huge, {
    ok: false,
    problem: { key: 'imports.file.too_large', params: { sizeMb: 200, limitMb: 64 } },
  })
  const slow = await readListSafely({ name: 'a.xlsx', bytes: officeList() }, {}, { millis: 1 })
  assert.equal(!slow.ok && slow.problem.key, 'imports.file.too_slow')
  const many = Array.from({ length: 90_000 }, (_, i) =>
    Array.from({ length: 30 }, (__, j) => `"${i} ${j} ${'x'.repeat(12)}"`).join(','),
  ).join('\n')
  const greedy = await readListSafely({ name: 'a.csv', bytes: Buffer.from(many) }, {}, { heapMb: 64 })
  assert.equal(!greedy.ok && greedy.problem.key, 'imports.file.too_much_memory')
})

test('in the sandbox an ordinary list reads exactly as outside of it', async () => {
  const file = { name: '重点项目.xlsx', bytes: officeList() }
  assert.deepEqual(await readListSafely(file), await readList(file))
})

test('whatever bytes are spoilt, a file is read or refused, never more', async () => {
  const fixture = await readFile(new URL('../../../../../../fixtures/spreadsheets/office-list.xls', import.meta.url))
  const whole = { 'a.xls': fixture, 'a.xlsx': Buffer.from(officeList()), 'a.csv': portfolioYear(2019, ',', '.') }
  let seed = 42
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return seed % limit
  }
  for (const [name, bytes] of Object.entries(whole)) {
    for (let i = 0; i < 150; i++) {
      const spoilt = Buffer.from(bytes)
      for (let j = 0; j <= i % 5; j++) spoilt[below(spoilt.length)] = below(256)
      const reading = await readList({ name, bytes: i % 6 === 0 ? spoilt.subarray(0, below(spoilt.length)) : spoilt })
      assert.ok(reading.ok || isPhraseKey(reading.problem.key), name)
    }
  }
})

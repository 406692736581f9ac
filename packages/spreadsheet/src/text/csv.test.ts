import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCsv } from './csv.ts'
import { detectDelimiter, parseRecords } from './delimited.ts'
import { detectEncoding } from './encoding.ts'

const GB18030 = { 重点项目: 'd6d8b5e3cfeec4bf', 总投资: 'd7dccdb6d7ca' }

test('the encoding is found by mark, by validity, and by how high bytes sit', () => {
  const encoding = (...bytes: Uint8Array[]) => detectEncoding(Buffer.concat(bytes)).encoding
  assert.equal(encoding(Buffer.from('项目,投资')), 'utf-8')
  assert.equal(encoding(Buffer.from('项目').subarray(0, 5)), 'utf-8', 'cut in the middle of a character')
  assert.equal(encoding(Buffer.from('\ufeffname'), Buffer.from('x')), 'utf-8')
  assert.equal(encoding(Buffer.from(`${GB18030.重点项目}2c${GB18030.总投资}`, 'hex')), 'gb18030')
  assert.equal(encoding(Buffer.from('Naïve café, £32.24 and €5, “quoted”', 'latin1')), 'windows-1252')
  assert.equal(encoding(Buffer.from('一一,一一\n1,2\n', 'utf16le')), 'utf-16le')
  assert.equal(encoding(Buffer.from('name,amount\n', 'utf16le').swap16()), 'utf-16be')
})

test('GB18030 text comes out as written, also beyond the basic plane', () => {
  const { sheet, encoding } = readCsv(Buffer.from(`${GB18030.重点项目}2c${GB18030.总投资}0a95328236`, 'hex'))
  assert.equal(encoding, 'gb18030')
  assert.deepEqual(sheet.rows, [
    { at: 1, cells: ['重点项目', '总投资'] },
    { at: 2, cells: ['𠀀'] },
  ])
})

test('quotes, doubled quotes, line ends inside fields and all three line ends are read', () => {
  const { sheet } = readCsv(Buffer.from('a,"b ""x"" y","c\r\nd"\r\n\r\n1,2 "in",\n3,"4"tail,5\r6,,'))
  assert.deepEqual(sheet.rows, [
    { at: 1, cells: ['a', 'b "x" y', 'c\r\nd'] },
    { at: 3, cells: ['1', '2 "in"'] },
    { at: 4, cells: ['3', '4tail', '5'] },
    { at: 5, cells: ['6'] },
  ])
})

test('records come out the same however the text is cut', () => {
  const text = 'a;"b\n""c""";d\r\n1;2;3\r\n"x";"y";"z"'
  const whole: string[][] = []
  const pieces: string[][] = []
  const one = parseRecords(';', (fields) => whole.push(fields))
  one.write(text)
  one.end()
  const many = parseRecords(';', (fields) => pieces.push(fields))
  for (const character of text) many.write(character)
  many.end()
  assert.deepEqual(whole, [
    ['a', 'b\n"c"', 'd'],
    ['1', '2', '3'],
    ['x', 'y', 'z'],
  ])
  assert.deepEqual(pieces, whole)
})

test('the delimiter is the one that cuts rows evenly, whatever else the text contains', () => {
  assert.equal(detectDelimiter('a;b;c\n1,5;2,5;x, y, z\n1;2;3\n'), ';')
  assert.equal(detectDelimiter('a,b\n"x;y;z",2\n"p;q",3\n'), ',')
  assert.equal(detectDelimiter('名称\t投资\n甲\t1,000\n'), '\t')
  assert.equal(detectDelimiter('sep=;\na;b,c\n'), ';')
  assert.equal(detectDelimiter('one column only\nx\n'), ',')
})

test('a quotation mark that is never closed is told with its row', () => {
  assert.throws(() => readCsv(Buffer.from('a,b\n1,"2\n3,4\n')), {
    message: 'imports.file.unclosed_quote',
    params: { row: 2 },
  })
})

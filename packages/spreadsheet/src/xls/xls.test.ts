import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compoundFile, f64, record, u16, u32, wide, workbookStream, type XlsSample } from '../samples/make-xls.ts'
import { RECORD, rkNumber } from './biff-record.ts'
import { readXls } from './xls.ts'

const file = (sample: XlsSample, stream = 'Workbook') => compoundFile({ [stream]: workbookStream(sample) })
const cellsOf = (sample: XlsSample, stream?: string) =>
  readXls(file(sample, stream))[0]?.rows.map(({ at, cells }) => [at, cells])
const at = (row: number, column: number, style = 0) => [...u16(row), ...u16(column), ...u16(style)]

test('numbers, packed numbers, booleans, errors and formulas give their stored values', () => {
  const sheet = [
    record(RECORD.number, at(0, 0), f64(1234.5)),
    record(RECORD.rk, at(0, 1), u32(((100_025 << 2) | 3) >>> 0)),
    record(RECORD.mulRk, u16(1), u16(2), u16(0), u32((7 << 2) | 2), u16(1), u32((45_717 << 2) | 2), u16(3)),
    record(RECORD.boolErr, at(2, 0), [1, 0]),
    record(RECORD.boolErr, at(2, 1), [0x17, 1]),
    record(RECORD.formula, at(3, 0), f64(42), Buffer.alloc(8)),
    record(RECORD.formula, at(3, 1), [0, 0, 0, 0, 0, 0, 0xff, 0xff], Buffer.alloc(8)),
    record(RECORD.string, u16(2), wide('合计')),
    record(RECORD.mergedCells, u16(1), u16(0), u16(1), u16(0), u16(3)),
  ]
  assert.deepEqual(cellsOf({ sheet }), [
    [1, [1234.5, 1000.25]],
    [2, [null, null, 7, { day: '2025-03-01' }]],
    [3, [true, { error: '#REF!' }]],
    [4, [42, '合计']],
  ])
  assert.deepEqual(readXls(file({ sheet }))[0]?.spans, [{ top: 1, bottom: 2, left: 0, right: 3 }])
})

test('packed numbers keep sign, fraction and hundredths', () => {
  assert.equal(rkNumber(((-5 << 2) | 2) >>> 0), -5)
  assert.equal(rkNumber(((12_345 << 2) | 3) >>> 0), 123.45)
  assert.equal(rkNumber(0x3ff00000), 1)
})

test('a shared string may cross records and change its width there; formatting runs may cross too', () => {
  const first = Buffer.concat([Buffer.from([...u32(3), ...u32(3), ...u16(5), 0]), Buffer.from('AB')])
  const second = Buffer.concat([wide('项目名'), Buffer.from([...u16(2), 8, ...u16(1), 0x43, 0x44, 0, 0])])
  const third = Buffer.concat([Buffer.from([0, 0, ...u16(1)]), wide('末')])
  const sheet = [0, 1, 2].map((i) => record(RECORD.labelSst, at(0, i), u32(i)))
  assert.deepEqual(cellsOf({ strings: [first, second, third], sheet }), [[1, ['AB项目名', 'CD', '末']]])
})

test('the 1904 system moves days by four years', () => {
  const sheet = [record(RECORD.number, at(0, 0, 1), f64(44_255))]
  assert.deepEqual(cellsOf({ date1904: true, sheet }), [[1, [{ day: '2025-03-01' }]]])
})

test('Excel 95 files are read by their code page', () => {
  const gbk = Buffer.from('cfeec4bf', 'hex') // 项目
  const sheet = [record(RECORD.label, at(0, 0), u16(gbk.length), gbk)]
  assert.deepEqual(cellsOf({ version: 0x0500, codePage: 936, sheet }, 'Book'), [[1, ['项目']]])
})

test('a chart inside a sheet does not leak into its cells', () => {
  const bof = record(RECORD.bof, u16(0x0600), u16(0x0020), Buffer.alloc(12))
  const sheet = [
    bof,
    record(RECORD.number, at(0, 0), f64(9)),
    record(RECORD.eof),
    record(RECORD.number, at(0, 0), f64(1)),
  ]
  assert.deepEqual(cellsOf({ sheet }), [[1, [1]]])
})

test('encrypted, foreign and damaged containers are told apart', () => {
  const message = (reason: string) => ({ message: `imports.file.${reason}` })
  assert.throws(() => readXls(file({ encrypted: true })), message('password_protected'))
  assert.throws(() => readXls(compoundFile({ EncryptedPackage: Buffer.alloc(16) })), message('password_protected'))
  assert.throws(() => readXls(compoundFile({ WordDocument: Buffer.alloc(16) })), message('not_a_table'))
  assert.throws(() => readXls(file({}).subarray(0, 1600)), message('damaged'))
  const looped = file({ sheet: [record(RECORD.number, at(0, 0), f64(1))] })
  looped.writeUInt32LE(2, 512 + 3 * 4) // sector 3 leads back to 2
  assert.throws(() => readXls(looped), message('damaged'))
  assert.throws(
    () => readXls(file({ sheet: [Buffer.from([...u16(RECORD.number), ...u16(60_000)])] })),
    message('damaged'),
  )
})

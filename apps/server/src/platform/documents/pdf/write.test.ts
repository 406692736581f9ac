import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import type { Paper } from '../paper.ts'
import { widthOf } from './faces.ts'
import { linesOf } from './lines.ts'
import { writePdf } from './write.ts'

const paper = (blocks: Paper['blocks']): Paper => ({ title: '岗位责任书', author: '项目办', blocks })

/** The text of each page, in the order it is drawn. */
function textsOf(pdf: Buffer): string[] {
  const file = pdf.toString('latin1')
  return [...file.matchAll(/\/Length (\d+) \/Filter \/FlateDecode >>\nstream\n/g)].map(
    ({ 0: head, 1: length, index }) => {
      const from = index + head.length
      const content = inflateSync(pdf.subarray(from, from + Number(length))).toString('latin1')
      return [...content.matchAll(/\/(H|L) [\d.]+ Tf <([0-9a-f]*)> Tj/g)]
        .map(([, face, hex = '']) => {
          const bytes = Buffer.from(hex, 'hex')
          return face === 'L' ? bytes.toString('latin1') : bytes.swap16().toString('utf16le')
        })
        .join('')
    },
  )
}

test('every entry of the table of objects leads to its object, and the same paper makes the same bytes', () => {
  const blocks = [{ kind: 'text', text: '第 1 号' }] as const
  const pdf = writePdf(paper(blocks))
  const file = pdf.toString('latin1')
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1])
  const [head, ...entries] = file.slice(start).split('\ntrailer')[0]?.split('\n').slice(1) ?? []
  assert.equal(head, `0 ${entries.length}`)
  for (const [number, entry] of entries.entries()) {
    if (number > 0) assert.ok(file.startsWith(`${number} 0 obj\n`, Number(entry.slice(0, 10))), entry)
    assert.equal(`${entry}\n`.length, 20)
  }
  assert.deepEqual(writePdf(paper(blocks)), pdf)
  assert.notDeepEqual(writePdf(paper([{ kind: 'text', text: '第 2 号' }])), pdf)
  assert.ok(!/FontFile/.test(file), 'no font is passed on')
})

test('words, units and rare characters are in the file as they are told', () => {
  const text = '浇筑 C30 混凝土 1,200 m³，见“图二”𠮷'
  const [page] = textsOf(
    writePdf(
      paper([
        { kind: 'text', text },
        { kind: 'sign', label: '签署人', signed: null, note: '（尚未签署）' },
      ]),
    ),
  )
  assert.equal(page, `${text}签署人：（尚未签署）— 1 —`)
})

test('a table goes on over the pages with its head on each, and a cell longer than a page is not lost', () => {
  const long = '甲'.repeat(3_000)
  const rows = [['0', long], ...Array.from({ length: 80 }, (_, n) => [String(n + 1), `目标${n + 1}`])]
  const columns = [
    { title: '序号', share: 0.2 },
    { title: '事项', share: 0.8 },
  ]
  const pages = textsOf(writePdf(paper([{ kind: 'table', columns, rows }])))
  assert.ok(pages.length > 3)
  for (const [n, page] of pages.entries()) {
    assert.ok(page.startsWith('序号事项'), page.slice(0, 20))
    assert.ok(page.endsWith(`— ${n + 1} —`))
  }
  const whole = pages.join('')
  assert.equal(whole.split('甲').length - 1, 3_000)
  for (const [number] of rows) assert.ok(whole.includes(`${number}目标${number}`) || number === '0', number)
})

test('lines are never too wide, lose nothing, and do not begin or end with a sign that may not stand there', () => {
  const piece = fc.constantFrom(
    '责任',
    '，',
    '。',
    '（',
    '）',
    '“',
    '”',
    ' ',
    'K3+200',
    'a'.repeat(40),
    '1,200 m³',
    '、',
    '目标',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 60, max: 400 }), (pieces, width) => {
      const text = pieces.join('')
      const lines = linesOf(text, 10, width)
      for (const line of lines) assert.ok(widthOf(line, 10) <= width + 0.01, line)
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''))
    }),
  )
  const lines = linesOf('完成道路改造（一期），按期办结“三通一平”。', 10, 70)
  for (const line of lines.slice(1)) assert.ok(!/^[，。）”]/.test(line), line)
  for (const line of lines) assert.ok(!/[（“]$/.test(line), line)
})

test('a form lies on its side; a merged cell goes on on the next page with its words, below the head', () => {
  const cell = (column: number, text: string, rowSpan = 1) => ({ column, colSpan: 1, rowSpan, text })
  const rows = Array.from({ length: 60 }, (_, at) => [
    ...(at === 0 ? [cell(0, '产出指标', 60)] : []),
    cell(1, `指标${at}`),
  ])
  const head = [cell(0, '一级'), cell(1, '三级')]
  const pdf = writePdf({
    ...paper([{ kind: 'grid', shares: [0.3, 0.7], rows: [head, ...rows], heads: [{ from: 0, count: 1 }] }]),
    orientation: 'landscape',
  })
  assert.match(pdf.toString('latin1'), /MediaBox \[0 0 841\.89 595\.28\]/)
  const pages = textsOf(pdf)
  assert.ok(pages.length > 1)
  for (const page of pages) assert.ok(page.startsWith('一级三级产出指标'), page.slice(0, 20))
  const told = pages.join('').match(/指标\d+/g)
  assert.deepEqual(
    told,
    Array.from({ length: 60 }, (_, at) => `指标${at}`),
  )
})

test('no word of a form is lost, however long a cell is', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 6 }), (lengths) => {
      const rows = lengths.map((length) => [{ column: 0, colSpan: 1, rowSpan: 1, text: '长'.repeat(length) }])
      const pages = textsOf(writePdf(paper([{ kind: 'grid', shares: [1], rows, heads: [] }])))
      const written = pages.join('').match(/长/g)?.length
      assert.equal(
        written,
        lengths.reduce((sum, length) => sum + length, 0),
      )
    }),
    { numRuns: 20 },
  )
})

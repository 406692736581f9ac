import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { Transformer } from '@napi-rs/image'
import decodeQR from 'qr/decode.js'
import { writePdf } from './pdf/write.ts'
import type { Paper } from './paper.ts'
import { qrPicture } from './qr.ts'

const address = 'https://jixiao.example.gov.cn/s#ABCD-EFGH-JKMN'
const paper = (isNumbered: boolean): Paper => ({
  ...{ title: '邀请函', author: '项目办', isNumbered },
  blocks: [
    { kind: 'text', text: '甲户' },
    { kind: 'qr', text: address, label: '二维码', side: 120 },
    { kind: 'text', text: '乙户', isOnNewPage: true },
  ],
})

test('the picture of a code is read by a reader of codes', async () => {
  const read = new Transformer(qrPicture(address))
  const { width, height } = await read.metadata()
  const dots = await read.rawPixels()
  const colours = dots.length / (width * height)
  const data = Uint8Array.from({ length: width * height * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : dots[Math.floor(at / 4) * colours]!,
  )
  assert.equal(decodeQR({ width, height, data }), address)
})

test('on a page a code is drawn as squares that a reader of codes reads, and sheets for different people are not numbered', () => {
  const [first, second, ...more] = pagesOf(writePdf(paper(false)))
  assert.ok(first && second && more.length === 0)
  assert.equal(decodeQR(drawn(first, 120)), address)
  assert.ok(!second.includes(' re'))
  const numbered = pagesOf(writePdf(paper(true)))
  assert.deepEqual(
    [first, ...numbered].map((page) => page.match(/Tj/g)?.length),
    [1, 4, 4],
  )
})

function pagesOf(pdf: Buffer): string[] {
  const file = pdf.toString('latin1')
  return [...file.matchAll(/\/Length (\d+) \/Filter \/FlateDecode >>\nstream\n/g)].map(
    ({ 0: head, 1: length, index }) =>
      inflateSync(pdf.subarray(index + head.length, index + head.length + Number(length))).toString('latin1'),
  )
}

/** The rectangles of a page as a picture, four dots a point, with room around them. */
function drawn(page: string, side: number) {
  const boxes = [...page.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)].map((found) => found.slice(1).map(Number))
  const [left, bottom] = [0, 1].map((at) => Math.min(...boxes.map((box) => box[at]!)) - 20)
  const width = (side + 40) * 4
  const data = new Uint8Array(width * width * 4).fill(255)
  for (const [x = 0, y = 0, w = 0, h = 0] of boxes)
    for (let row = Math.round((y - bottom!) * 4); row < (y + h - bottom!) * 4 - 0.5; row++)
      for (let dot = Math.round((x - left!) * 4); dot < (x + w - left!) * 4 - 0.5; dot++)
        data.fill(0, ((width - 1 - row) * width + dot) * 4, ((width - 1 - row) * width + dot) * 4 + 3)
  return { width, height: width, data }
}

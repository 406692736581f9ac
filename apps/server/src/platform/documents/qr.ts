import { crc32, deflateSync } from 'node:zlib'
import { encodeQR } from 'qr'

/** Dots of a picture for each square of the code. */
const DOTS = 8

/** The squares of a text as a QR code (ISO/IEC 18004, 15 % of it may be unreadable), with one light square around them; true is dark. */
export const squaresOf = (text: string): boolean[][] => encodeQR(text, 'raw', { ecc: 'medium', border: 1 })

/** A QR code as a PNG file of one bit a dot, its side a multiple of its squares, so that none is blurred. */
export function qrPicture(text: string): Buffer {
  const squares = squaresOf(text)
  const side = squares.length * DOTS
  const lines = squares.flatMap((row) => Array.from({ length: DOTS }, () => lineOf(row)))
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  // One bit of grey a dot; compression, filter and interlace are the only ones there are.
  head.set([1, 0, 0, 0, 0], 8)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A line of dots, eight in a byte for each square, after the byte that says it is not filtered. */
const lineOf = (row: readonly boolean[]): Buffer => Buffer.from([0, ...row.map((isDark) => (isDark ? 0x00 : 0xff))])

/** A part of a PNG file: its length, name, content and checksum. */
function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

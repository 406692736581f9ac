import { crc32, deflateSync } from 'node:zlib'

export type Colour = readonly [red: number, green: number, blue: number]

/** A picture of palette colours, one byte a point. */
export type Canvas = { width: number; height: number; points: Uint8Array }

export const blank = (width: number, height: number): Canvas => ({
  width,
  height,
  points: new Uint8Array(width * height),
})

/** Paints a rectangle; what lies outside the picture is left out. */
export function fill(
  { width, height, points }: Canvas,
  colour: number,
  [left, top, right, bottom]: readonly [number, number, number, number],
): void {
  for (let y = Math.max(0, Math.round(top)); y < Math.min(height, Math.round(bottom)); y++) {
    points.fill(
      colour,
      y * width + Math.max(0, Math.round(left)),
      y * width + Math.max(0, Math.min(width, Math.round(right))),
    )
  }
}

/** The canvas as a PNG file with a palette of up to 256 colours, and its EXIF data where there are any. */
export function encodePng({ width, height, points }: Canvas, palette: readonly Colour[], exif: Buffer | null): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const lines = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++) lines.set(points.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...(exif ? [chunk('eXIf', exif)] : []),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
}

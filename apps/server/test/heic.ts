import { tiffOf, type Taken } from '../src/demo/pictures/tiff.ts'

export type HeicShot = Taken & {
  /** As the file tells it; left out, the file tells none. */
  size?: { width: number; height: number }
  /** Fills what stands for the coded picture, so that files differ. */
  seed: number
}

/**
 * A HEIC file as a telephone builds it (ISO/IEC 23008-12): a grid as primary item, a tile and a thumbnail with sizes of their own before
 * and behind it, EXIF as an item. What should be the coded picture is noise, which nobody here decodes.
 */
export function heic({ size, seed, ...taken }: HeicShot, brand = 'heic'): Buffer {
  const tiff = tiffOf(taken)
  const exif = tiff ? Buffer.concat([u32(6), Buffer.from('Exif\0\0', 'latin1'), tiff]) : Buffer.alloc(0)
  const head = box('ftyp', Buffer.from(`${brand}\0\0\0\0mif1heic`, 'latin1'))
  const metaOf = (exifAt: number) =>
    full('meta', 0, [
      full('hdlr', 0, [u32(0), Buffer.from('pict', 'latin1'), Buffer.alloc(13)]),
      full('pitm', 0, [u16(GRID)]),
      full('iloc', 0, [Buffer.from([0x44, 0]), u16(1), u16(EXIF), u16(0), u16(1), u32(exifAt), u32(exif.length)]),
      full('iinf', 0, [u16(4), infe(TILE, 'hvc1'), infe(THUMBNAIL, 'hvc1'), infe(GRID, 'grid'), infe(EXIF, 'Exif')]),
      properties(size),
    ])
  const exifAt = head.length + metaOf(0).length + 8
  return Buffer.concat([head, metaOf(exifAt), box('mdat', Buffer.concat([exif, Buffer.alloc(600, seed)]))])
}

const [TILE, THUMBNAIL, GRID, EXIF] = [1, 2, 49, 50] as const

function properties(size: HeicShot['size']): Buffer {
  const ispe = (width: number, height: number) => full('ispe', 0, [u32(width), u32(height)])
  const sizes = [ispe(512, 512), ispe(320, 240), ...(size ? [ispe(size.width, size.height)] : [])]
  const own = size ? [1, 4] : [1]
  return box(
    'iprp',
    Buffer.concat([
      box('ipco', Buffer.concat([box('irot', Buffer.from([3])), ...sizes])),
      full('ipma', 0, [
        u32(3),
        ...[u16(TILE), Buffer.from([1, 2])],
        ...[u16(THUMBNAIL), Buffer.from([2, 3, 0x81])],
        ...[u16(GRID), Buffer.from([own.length, ...own.map((place) => place | 0x80)])],
      ]),
    ]),
  )
}

const infe = (id: number, type: string) =>
  full('infe', 2, [u16(id), u16(0), Buffer.from(type, 'latin1'), Buffer.from([0])])
const full = (type: string, version: number, parts: Buffer[]) =>
  box(type, Buffer.concat([Buffer.from([version, 0, 0, 0]), ...parts]))
const box = (type: string, body: Buffer) => Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body])

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

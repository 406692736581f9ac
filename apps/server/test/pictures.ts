import { Transformer } from '@napi-rs/image'

export type Shot = {
  /** Which scene: pictures of one seed look alike. */
  seed: number
  width?: number
  height?: number
  /** EXIF local time, `2026:03:01 16:20:00`. */
  takenAt?: string
  place?: { longitude: number; latitude: number; accuracyMetres?: number }
  software?: string
  orientation?: number
  quality?: number
  /** Turned by quarter turns, as a copy that somebody turned. */
  turns?: number
}

/** A photo as a telephone writes it: a JPEG of a scene of blobs, with EXIF data as told. */
export async function photo(shot: Shot): Promise<Buffer> {
  const { width = 480, height = 360 } = shot
  let picture = Transformer.fromRgbaPixels(sceneOf(shot.seed, width, height), width, height)
  if (shot.turns) picture = picture.rotate([1, 6, 3, 8][shot.turns])
  return withExif(await picture.jpeg(shot.quality ?? 88), tiffOf(shot))
}

/** The same scene in another format, without any data. */
export const plainPicture = (seed: number, format: 'png' | 'webp'): Promise<Buffer> =>
  Transformer.fromRgbaPixels(sceneOf(seed, 480, 360), 480, 360)[format]()

/** Soft blobs at places that follow from the seed, so that scenes differ from one another as views do. */
function sceneOf(seed: number, width: number, height: number): Uint8Array {
  let state = seed * 2_654_435_761
  const next = () => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
  const blobs = Array.from({ length: 9 }, () => [next(), next(), 0.08 + next() * 0.2, next() * 400 - 200] as const)
  const pixels = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = blobs.reduce((sum, [cx, cy, size, light]) => {
        const away = ((x / width - cx) ** 2 + (y / height - cy) ** 2) / size ** 2
        return sum + light * Math.exp(-away)
      }, 120)
      const at = (y * width + x) * 4
      pixels.fill(Math.max(0, Math.min(255, value)), at, at + 3)
      pixels[at + 3] = 255
    }
  }
  return pixels
}

const ASCII = 2
const SHORT = 3
const LONG = 4
const RATIONAL = 5

type Tag = [tag: number, type: number, count: number, value: Buffer]

const ascii = (tag: number, text: string): Tag => [tag, ASCII, text.length + 1, Buffer.from(`${text}\0`)]
const short = (tag: number, value: number): Tag => [tag, SHORT, 1, Buffer.from([value & 255, value >> 8])]
const rationals = (tag: number, values: [number, number][]): Tag => {
  const bytes = Buffer.alloc(8 * values.length)
  for (const [n, [over, under]] of values.entries()) {
    bytes.writeUInt32LE(over, 8 * n)
    bytes.writeUInt32LE(under, 8 * n + 4)
  }
  return [tag, RATIONAL, values.length, bytes]
}

/** The data of a shot as a little TIFF: main, EXIF and GPS directories. */
function tiffOf({ takenAt, place, software, orientation }: Shot): Buffer | null {
  const main: Tag[] = [
    ...(orientation === undefined ? [] : [short(0x0112, orientation)]),
    ...(software === undefined ? [] : [ascii(0x0131, software)]),
  ]
  const exif: Tag[] = takenAt === undefined ? [] : [ascii(0x9003, takenAt), ascii(0x9011, '+08:00')]
  const gps: Tag[] = place
    ? [
        ascii(1, place.latitude < 0 ? 'S' : 'N'),
        rationals(2, degrees(place.latitude)),
        ascii(3, place.longitude < 0 ? 'W' : 'E'),
        rationals(4, degrees(place.longitude)),
        ...(place.accuracyMetres === undefined
          ? []
          : [rationals(0x1f, [[Math.round(place.accuracyMetres * 100), 100]])]),
      ]
    : []
  if (main.length + exif.length + gps.length === 0) return null
  const header = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0])
  const pointers = (exifAt: number, gpsAt: number): Tag[] => [
    ...main,
    ...(exif.length > 0 ? [pointer(0x8769, exifAt)] : []),
    ...(gps.length > 0 ? [pointer(0x8825, gpsAt)] : []),
  ]
  const exifAt = 8 + directory(pointers(0, 0), 8).length
  const gpsAt = exifAt + directory(exif, exifAt).length
  return Buffer.concat([header, directory(pointers(exifAt, gpsAt), 8), directory(exif, exifAt), directory(gps, gpsAt)])
}

function pointer(tag: number, at: number): Tag {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(at)
  return [tag, LONG, 1, bytes]
}

const degrees = (value: number): [number, number][] => [
  [Math.round(Math.abs(value) * 1_000_000), 1_000_000],
  [0, 1],
  [0, 1],
]

/** One image file directory that begins at `start`, with its longer values behind it. */
function directory(tags: readonly Tag[], start: number): Buffer {
  if (tags.length === 0) return Buffer.alloc(0)
  const entries = Buffer.alloc(2 + 12 * tags.length + 4)
  entries.writeUInt16LE(tags.length, 0)
  const behind: Buffer[] = []
  let free = start + entries.length
  for (const [n, [tag, type, count, value]] of tags.entries()) {
    const at = 2 + 12 * n
    entries.writeUInt16LE(tag, at)
    entries.writeUInt16LE(type, at + 2)
    entries.writeUInt32LE(count, at + 4)
    if (value.length <= 4) value.copy(entries, at + 8)
    else {
      entries.writeUInt32LE(free, at + 8)
      behind.push(value)
      free += value.length
    }
  }
  return Buffer.concat([entries, ...behind])
}

/** Puts an EXIF segment right behind the start of a JPEG. */
function withExif(jpeg: Buffer, tiff: Buffer | null): Buffer {
  if (!tiff) return jpeg
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255])
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}

/** What a picture's own data say of its taking, as cameras write it (EXIF 2.32). */
export type Taken = {
  /** Local time of Shanghai, `2026:03:01 16:20:00`. */
  takenAt?: string
  place?: { longitude: number; latitude: number; accuracyMetres?: number }
  software?: string
  orientation?: number
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

/** The data as a little TIFF: main, EXIF and GPS directories; null when nothing is told. */
export function tiffOf({ takenAt, place, software, orientation }: Taken): Buffer | null {
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

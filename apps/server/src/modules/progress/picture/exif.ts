import exifr from 'exifr'

/** What a picture's own data say of its taking; of all they hold, nothing else is read. */
export type Exif = {
  takenAt: string | null
  place: { longitude: number; latitude: number; accuracyMetres: number | null } | null
  software: string | null
  /** 1 as it is, 2–8 turned or mirrored. */
  orientation: number
}

const wanted = [
  ...['Software', 'Orientation', 'ModifyDate', 'DateTimeOriginal', 'CreateDate'],
  ...['OffsetTimeOriginal', 'OffsetTimeDigitized', 'OffsetTime'],
  ...['GPSLatitude', 'GPSLatitudeRef', 'GPSLongitude', 'GPSLongitudeRef', 'GPSHPositioningError'],
]

const options = {
  ...{ ifd0: { pick: wanted }, exif: { pick: wanted }, gps: { pick: wanted } },
  ...{ ifd1: false, interop: false, xmp: false, icc: false, iptc: false, jfif: false, ihdr: false },
  ...{ mergeOutput: true, reviveValues: false, translateValues: false },
}

/** The data of a JPEG, PNG, WebP, HEIC or TIFF picture; null when it has none or they cannot be read. */
export async function readExif(bytes: Buffer): Promise<Exif | null> {
  const source = bytes.toString('latin1', 8, 12) === 'WEBP' ? webpExif(bytes) : bytes
  const tags = source && ((await exifr.parse(source, options).catch(() => undefined)) as Tags | undefined)
  if (!tags || Object.keys(tags).length === 0) return null
  return {
    takenAt: takenAtOf(tags),
    place: placeOf(tags),
    software:
      typeof tags.Software === 'string' ? tags.Software.replaceAll('\0', '').trim().slice(0, 100) || null : null,
    orientation:
      tags.Orientation !== undefined && tags.Orientation >= 1 && tags.Orientation <= 8 ? tags.Orientation : 1,
  }
}

type Tags = {
  Software?: unknown
  Orientation?: number
  GPSHPositioningError?: number
  latitude?: number
  longitude?: number
} & Partial<
  Record<'DateTimeOriginal' | 'CreateDate' | 'OffsetTimeOriginal' | 'OffsetTimeDigitized' | 'OffsetTime', string>
>

/** Cameras write local time; without an offset it is taken as that of Shanghai. */
function takenAtOf(tags: Tags): string | null {
  const [text, offset] = tags.DateTimeOriginal
    ? [tags.DateTimeOriginal, tags.OffsetTimeOriginal]
    : [tags.CreateDate ?? '', tags.OffsetTimeDigitized]
  const parts = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d:\d\d:\d\d)/.exec(text)
  if (!parts) return null
  const zone = [offset, tags.OffsetTime].find((told) => told !== undefined && /^[+-]\d\d:\d\d$/.test(told)) ?? '+08:00'
  const at = Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}${zone}`)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

function placeOf({ latitude, longitude, GPSHPositioningError: error }: Tags): Exif['place'] {
  if (latitude === undefined || longitude === undefined) return null
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return null
  const accuracyMetres = typeof error === 'number' && Number.isFinite(error) && error >= 0 ? error : null
  return { longitude, latitude, accuracyMetres }
}

/** The EXIF chunk of a WebP file, which is a TIFF. */
function webpExif(bytes: Buffer): Buffer | null {
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32LE(at + 4)
    if (bytes.toString('latin1', at, at + 4) === 'EXIF') {
      const body = bytes.subarray(at + 8, at + 8 + size)
      return body.toString('latin1', 0, 4) === 'Exif' ? body.subarray(6) : body
    }
    at += 8 + size + (size % 2)
  }
  return null
}

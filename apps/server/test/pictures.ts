import { Transformer } from '@napi-rs/image'
import { tiffOf, type Taken } from '../src/demo/pictures/tiff.ts'

export type Shot = Taken & {
  /** Which scene: pictures of one seed look alike. */
  seed: number
  width?: number
  height?: number
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

/** Puts an EXIF segment right behind the start of a JPEG. */
function withExif(jpeg: Buffer, tiff: Buffer | null): Buffer {
  if (!tiff) return jpeg
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255])
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}

import { Transformer } from '@napi-rs/image'
import type { Luminance } from '@jiheng/kernel/evidence'
import { pictureSize, type PictureSize } from './size.ts'

/** A picture as it can be looked at: upright, smaller, without any data of its own; and its grey pixels for comparing. */
export type DecodedPicture = PictureSize & { view: Buffer; thumbnail: Buffer; luminance: Luminance }

/** Larger pictures are kept and not decoded: they would take more memory than a server should give to one file. */
const MOST_PIXELS = 60_000_000
const VIEW_EDGE = 1_600
const THUMBNAIL_EDGE = 360
/** `ResizeFit.Inside`: a const enum of the package's types that type stripping cannot read. */
const INSIDE = 2

let waiting: Promise<unknown> = Promise.resolve()

/**
 * Decodes a JPEG, PNG or WebP picture, one at a time and off the main thread; null when it is none, is broken, or is larger than
 * anybody photographs. `orientation` is that of its EXIF data.
 */
export function decodePicture(bytes: Buffer, orientation: number): Promise<DecodedPicture | null> {
  const size = pictureSize(bytes)
  if (!size || size.width === 0 || size.height === 0 || size.width * size.height > MOST_PIXELS)
    return Promise.resolve(null)
  const turn = waiting.then(() => decode(bytes, size, orientation).catch(() => null))
  waiting = turn
  return turn
}

async function decode(bytes: Buffer, size: PictureSize, orientation: number): Promise<DecodedPicture> {
  const upright = orientation === 1 ? new Transformer(bytes) : new Transformer(bytes).rotate(orientation)
  const view = await scaled(upright, Math.min(VIEW_EDGE, Math.max(size.width, size.height))).jpeg(80)
  const thumbnail = await scaled(new Transformer(view), THUMBNAIL_EDGE).jpeg(72)
  return { ...size, view, thumbnail, luminance: await luminanceOf(thumbnail) }
}

const scaled = (picture: Transformer, edge: number) =>
  picture.fastResize({ width: edge, height: edge, fit: INSIDE as never })

/** The brightness of each pixel (ITU-R BT.601). */
async function luminanceOf(jpeg: Buffer): Promise<Luminance> {
  const picture = new Transformer(jpeg)
  const { width, height } = await picture.metadata()
  const raw = await new Transformer(jpeg).rawPixels()
  const channels = raw.length / (width * height)
  const pixels = new Uint8Array(width * height)
  for (let n = 0; n < pixels.length; n++) {
    const at = n * channels
    const [red = 0, green = 0, blue = 0] = channels >= 3 ? raw.subarray(at, at + 3) : [raw[at], raw[at], raw[at]]
    pixels[n] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue)
  }
  return { width, height, pixels }
}

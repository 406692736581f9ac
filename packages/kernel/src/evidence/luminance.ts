/** A grey picture: one byte per pixel, row by row, 0 black to 255 white. */
export type Luminance = { width: number; height: number; pixels: Uint8Array }

/** A square grid of averages, row by row. */
export type Grid = { size: number; cells: Float64Array }

/** How many ways a picture can be turned and mirrored; 0 is as it is. */
export const ORIENTATIONS = 8

/** The picture averaged over a square grid, each cell the mean of the pixels it covers, edge pixels in proportion. Throws RangeError on an empty or short picture. */
export function gridOf({ width, height, pixels }: Luminance, size: number): Grid {
  if (!(width > 0 && height > 0) || pixels.length < width * height) throw new RangeError('not a picture')
  const rows = new Float64Array(height * size)
  for (let y = 0; y < height; y++) average(pixels, y * width, 1, width, rows, y * size, 1, size)
  const cells = new Float64Array(size * size)
  for (let x = 0; x < size; x++) average(rows, x, size, height, cells, x, size, size)
  return { size, cells }
}

/** The grid turned by quarter turns clockwise (orientation mod 4), mirrored first from 4 on. */
export function turned({ size, cells }: Grid, orientation: number): Grid {
  const turns = orientation % 4
  const last = size - 1
  const out = new Float64Array(cells.length)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [fromX, fromY] =
        turns === 0 ? [x, y] : turns === 1 ? [y, last - x] : turns === 2 ? [last - x, last - y] : [last - y, x]
      out[y * size + x] = cells[fromY * size + (orientation >= 4 ? last - fromX : fromX)] ?? 0
    }
  }
  return { size, cells: out }
}

/** Means of `count` values spread over `parts` equal parts. */
function average(
  from: ArrayLike<number>,
  start: number,
  stride: number,
  count: number,
  to: Float64Array,
  toStart: number,
  toStride: number,
  parts: number,
): void {
  const step = count / parts
  for (let part = 0; part < parts; part++) {
    const [low, high] = [part * step, (part + 1) * step]
    let sum = 0
    for (let n = Math.floor(low); n < high && n < count; n++) {
      sum += (from[start + n * stride] ?? 0) * (Math.min(n + 1, high) - Math.max(n, low))
    }
    to[toStart + part * toStride] = sum / step
  }
}

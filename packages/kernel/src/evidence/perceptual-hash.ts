import { gridOf, ORIENTATIONS, turned } from './luminance.ts'
import type { Grid, Luminance } from './luminance.ts'

/**
 * Two hashes of 64 bits, each 16 hex digits: `difference` (dHash: is a cell darker than its right neighbour) and `structure`
 * (pHash: is a low frequency stronger than the median). Pictures that look alike differ in few bits of both.
 */
export type PictureHash = { difference: string; structure: string }

const GRID = 32
const LOW = 8

/** Differences smaller than this come from rounding and not from the picture. */
const NOISE = 1e-3

/** Below this spread of brightness (of 255) a picture is an empty wall or a black frame, and its hash would match any other. */
const FLAT_SPREAD = 4

/** The hashes of a picture as it is, or null for one too even to tell from others. */
export function pictureHash(picture: Luminance): PictureHash | null {
  const grid = gridOf(picture, GRID)
  return isFlat(grid) ? null : hashOf(grid)
}

/** The hashes in all eight orientations, the first as it is, to find turned and mirrored copies; empty for a flat picture. */
export function orientedHashes(picture: Luminance): PictureHash[] {
  const grid = gridOf(picture, GRID)
  if (isFlat(grid)) return []
  return Array.from({ length: ORIENTATIONS }, (_, orientation) => hashOf(turned(grid, orientation)))
}

/** In how many of 64 bits two hashes of 16 hex digits differ. Throws RangeError on any other text. */
export function hammingDistance(a: string, b: string): number {
  const [highA, lowA] = halvesOf(a)
  const [highB, lowB] = halvesOf(b)
  return ones(highA ^ highB) + ones(lowA ^ lowB)
}

/** The high and low 32 bits of a hash. Throws RangeError on text that is not 16 hex digits. */
export function halvesOf(hash: string): readonly [high: number, low: number] {
  if (!/^[0-9a-f]{16}$/i.test(hash)) throw new RangeError(`not a hash of 64 bits: ${hash}`)
  return [Number.parseInt(hash.slice(0, 8), 16), Number.parseInt(hash.slice(8), 16)]
}

/** How many bits of a 32-bit number are set. */
export function ones(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

function hashOf(grid: Grid): PictureHash {
  return { difference: differenceHash(grid), structure: structureHash(grid) }
}

function isFlat({ cells }: Grid): boolean {
  const mean = cells.reduce((sum, cell) => sum + cell, 0) / cells.length
  const variance = cells.reduce((sum, cell) => sum + (cell - mean) ** 2, 0) / cells.length
  return Math.sqrt(variance) < FLAT_SPREAD
}

/** Nine columns of eight rows, taken from the grid; a set bit says that the right neighbour is brighter. */
function differenceHash({ cells }: Grid): string {
  const bits: boolean[] = []
  const small = columnsOf(cells)
  for (let y = 0; y < LOW; y++) {
    for (let x = 0; x < LOW; x++) {
      bits.push((small[y * (LOW + 1) + x + 1] ?? 0) - (small[y * (LOW + 1) + x] ?? 0) > NOISE)
    }
  }
  return hexOf(bits)
}

function columnsOf(cells: Float64Array): Float64Array {
  const out = new Float64Array((LOW + 1) * LOW)
  const [columnWidth, rowHeight] = [GRID / (LOW + 1), GRID / LOW]
  for (let y = 0; y < LOW; y++) {
    for (let x = 0; x <= LOW; x++) {
      const [low, high] = [x * columnWidth, (x + 1) * columnWidth]
      let sum = 0
      for (let column = Math.floor(low); column < high - 1e-9 && column < GRID; column++) {
        const share = Math.min(column + 1, high) - Math.max(column, low)
        for (let row = y * rowHeight; row < (y + 1) * rowHeight; row++) sum += (cells[row * GRID + column] ?? 0) * share
      }
      out[y * (LOW + 1) + x] = sum / (columnWidth * rowHeight)
    }
  }
  return out
}

/** The 8 × 8 lowest frequencies of the cosine transform against their median, the mean brightness left out of it. */
function structureHash({ cells }: Grid): string {
  const rows = new Float64Array(GRID * LOW)
  for (let y = 0; y < GRID; y++) {
    for (let u = 0; u < LOW; u++) {
      let sum = 0
      for (let x = 0; x < GRID; x++) sum += (cells[y * GRID + x] ?? 0) * cosine(x, u)
      rows[y * LOW + u] = sum
    }
  }
  const frequencies: number[] = []
  for (let v = 0; v < LOW; v++) {
    for (let u = 0; u < LOW; u++) {
      let sum = 0
      for (let y = 0; y < GRID; y++) sum += (rows[y * LOW + u] ?? 0) * cosine(y, v)
      frequencies.push(sum)
    }
  }
  const sorted = frequencies.slice(1).toSorted((a, b) => a - b)
  const median = sorted[(sorted.length - 1) / 2] ?? 0
  return hexOf(frequencies.map((frequency) => frequency - median > NOISE))
}

const cosines = Float64Array.from({ length: GRID * LOW }, (_, n) =>
  Math.cos(((2 * (n % GRID) + 1) * Math.floor(n / GRID) * Math.PI) / (2 * GRID)),
)

function cosine(place: number, frequency: number): number {
  return cosines[frequency * GRID + place] ?? 0
}

function hexOf(bits: readonly boolean[]): string {
  let hex = ''
  for (let n = 0; n < bits.length; n += 4) {
    const digit = bits.slice(n, n + 4).reduce((value, bit) => value * 2 + Number(bit), 0)
    hex += digit.toString(16)
  }
  return hex
}

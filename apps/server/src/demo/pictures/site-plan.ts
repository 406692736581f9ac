import { chanceOf, type Chance } from '../random.ts'
import { mark } from './mark.ts'
import { blank, encodePng, fill, type Canvas, type Colour } from './png.ts'

const palette: readonly Colour[] = [
  [247, 244, 236], // paper
  [226, 221, 208], // grid
  [120, 118, 110], // outline
  [196, 190, 176], // planned
  [126, 150, 172], // done
  [62, 96, 130], // done, edge
  [176, 64, 48], // mark
  [203, 213, 190], // wood
  [178, 196, 208], // water
  [214, 198, 172], // bare ground
]
const [GRID, OUTLINE, PLANNED, DONE, EDGE, MARK] = [1, 2, 3, 4, 5, 6]
const LAND = [7, 8, 9]
const [WIDTH, HEIGHT] = [640, 480]

/** A drawn site plan with as many of its buildings in colour as are done, marked 合成演示 right across; the same for the same name. `data` is its EXIF. */
export function sitePlan(name: string, donePercent: number, data: Buffer | null): Buffer {
  const chance = chanceOf(`picture ${name}`)
  const canvas = blank(WIDTH, HEIGHT)
  land(canvas, chance)
  for (let x = 0; x < WIDTH; x += 40) fill(canvas, GRID, [x, 0, x + 1, HEIGHT])
  for (let y = 0; y < HEIGHT; y += 40) fill(canvas, GRID, [0, y, WIDTH, y + 1])
  const columns = chance.whole(3, 5)
  const rows = chance.whole(2, 4)
  const [cellWidth, cellHeight] = [560 / columns, 340 / rows]
  for (let at = 0; at < columns * rows; at++) {
    const left = 40 + (at % columns) * cellWidth + chance.between(4, 16)
    const top = 40 + Math.floor(at / columns) * cellHeight + chance.between(4, 16)
    const isDone = (at + 1) / (columns * rows) <= donePercent / 100
    block(canvas, isDone, [
      left,
      top,
      left + cellWidth * chance.between(0.5, 0.75),
      top + cellHeight * chance.between(0.45, 0.7),
    ])
  }
  fill(canvas, PLANNED, [40, 430, 600, 446])
  fill(canvas, EDGE, [40, 430, 40 + 5.6 * donePercent, 446])
  stamp(canvas, 4, chance.whole(20, 236), chance.whole(20, 320))
  return encodePng(canvas, palette, data)
}

/** What lies around the work, so that no two plans look alike. */
function land(canvas: Canvas, chance: Chance): void {
  for (let at = 0; at < 6; at++) {
    const [left, top] = [chance.between(-80, WIDTH - 120), chance.between(-80, HEIGHT - 120)]
    fill(canvas, chance.one(LAND), [
      Math.max(0, left),
      Math.max(0, top),
      Math.min(WIDTH, left + chance.between(140, 380)),
      Math.min(HEIGHT, top + chance.between(120, 300)),
    ])
  }
}

function block(
  canvas: Canvas,
  isDone: boolean,
  [left, top, right, bottom]: readonly [number, number, number, number],
): void {
  fill(canvas, isDone ? EDGE : OUTLINE, [left, top, right, bottom])
  fill(canvas, isDone ? DONE : PLANNED, [left + 2, top + 2, right - 2, bottom - 2])
}

/** 合成演示, each point of a glyph `scale` points wide. */
function stamp(canvas: Canvas, scale: number, left: number, top: number): void {
  for (const [glyph, rows] of mark.entries()) {
    for (const [y, row] of rows.entries()) {
      const bits = Number.parseInt(row, 16)
      for (let x = 0; x < 24; x++) {
        if ((bits >> (23 - x)) & 1)
          fill(canvas, MARK, [
            left + (glyph * 24 + x) * scale,
            top + y * scale,
            left + (glyph * 24 + x + 1) * scale,
            top + (y + 1) * scale,
          ])
      }
    }
  }
}

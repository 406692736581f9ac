import { margins, type Align } from '../paper.ts'
import { runsOf, shown, widthOf } from './faces.ts'

/** A4 in points, and what of it is written on; heights count from the bottom. */
export const PAGE = { width: 595.28, height: 841.89 }
export const AREA = {
  left: margins.side,
  width: PAGE.width - 2 * margins.side,
  top: PAGE.height - margins.top,
  bottom: margins.bottom,
}

/** Where the next thing goes on the pages so far. */
export type Pen = {
  y: number
  draw(...operators: string[]): void
  /** Turns to the next page unless so much room is left; true when it turned. */
  take(height: number): boolean
  /** The operators of each page. */
  sheets: string[][]
}

export function newPen(): Pen {
  const pen: Pen = {
    y: AREA.top,
    sheets: [[]],
    draw: (...operators) => void pen.sheets.at(-1)?.push(...operators),
    take(height) {
      const isFull = pen.y - height < AREA.bottom && pen.y < AREA.top
      if (!isFull) return false
      pen.sheets.push([])
      pen.y = AREA.top
      return true
    },
  }
  return pen
}

/** Where a line begins in a space, by how it is set. */
export function startOf(line: string, size: number, align: Align, left: number, width: number): number {
  const room = width - widthOf(line, size)
  return left + (align === 'center' ? room / 2 : align === 'end' ? room : 0)
}

type Written = { x: number; y: number; size: number; isStrong?: boolean }

/** Text on a base line. Strong text has its outline drawn as well: the face of the reader's system may have no bold. */
export function textAt(text: string, { x, y, size, isStrong = false }: Written): string {
  const strength = isStrong ? `2 Tr ${points(size / 48)} w` : '0 Tr'
  const runs = runsOf(text).map((run) => shown(run, size))
  return `BT ${strength} 1 0 0 1 ${points(x)} ${points(y)} Tm ${runs.join(' ')} ET`
}

/** The base line of a line of text, so that it stands in the middle between the lines around it. */
export const baseOf = (top: number, size: number, leading: number): number => top - (leading + size) / 2 + size * 0.14

export const ruleAt = (from: number, to: number, y: number): string =>
  `0.6 w ${points(from)} ${points(y)} m ${points(to)} ${points(y)} l S`

export const boxAt = (left: number, bottom: number, width: number, height: number): string =>
  `0.6 w ${points(left)} ${points(bottom)} ${points(width)} ${points(height)} re S`

const points = (value: number): string => String(Math.round(value * 100) / 100)

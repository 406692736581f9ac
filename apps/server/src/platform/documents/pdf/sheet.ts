import { margins, type Align, type Orientation } from '../paper.ts'
import { runsOf, shown, widthOf } from './faces.ts'

/** The short and the long side of A4 in points. */
const A4 = [595.28, 841.89] as const

/** A page in points, and what of it is written on; heights count from the bottom. */
export type Page = { width: number; height: number; area: { left: number; width: number; top: number; bottom: number } }

export function pageOf(orientation: Orientation = 'upright'): Page {
  const [width, height] = orientation === 'upright' ? A4 : ([A4[1], A4[0]] as const)
  const { top, bottom, side } = margins[orientation]
  return { width, height, area: { left: side, width: width - 2 * side, top: height - top, bottom } }
}

/** Where the next thing goes on the pages so far. */
export type Pen = {
  y: number
  area: Page['area']
  draw(...operators: string[]): void
  /** Turns to the next page unless so much room is left; true when it turned. */
  take(height: number): boolean
  /** The operators of each page. */
  sheets: string[][]
}

export function newPen({ area }: Page): Pen {
  const pen: Pen = {
    y: area.top,
    area,
    sheets: [[]],
    draw: (...operators) => void pen.sheets.at(-1)?.push(...operators),
    take(height) {
      const isFull = pen.y - height < area.bottom && pen.y < area.top
      if (!isFull) return false
      pen.sheets.push([])
      pen.y = area.top
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

/** Dark squares as one area, those beside each other in a row as one piece, so that no seam shows. */
export function squaresAt(rows: readonly (readonly boolean[])[], left: number, bottom: number, side: number): string {
  const size = side / rows.length
  const pieces = rows.flatMap((row, at) => {
    const y = points(bottom + side - (at + 1) * size)
    const starts = row.flatMap((isDark, from) => (isDark && !row[from - 1] ? [from] : []))
    return starts.map((from) => {
      const light = row.indexOf(false, from)
      const count = (light < 0 ? row.length : light) - from
      return `${points(left + from * size)} ${y} ${points(count * size)} ${points(size)} re`
    })
  })
  return [...pieces, 'f'].join(' ')
}

const points = (value: number): string => String(Math.round(value * 100) / 100)

/** An official paper as it reads, whatever kind of file it becomes: A4, upright or on its side. */
export type Paper = {
  title: string
  author: string
  orientation?: Orientation
  /** Default true; sheets that go to different people are not numbered on. */
  isNumbered?: boolean
  blocks: readonly Block[]
}

export type Orientation = 'upright' | 'landscape'

export type Block = TextBlock | TableBlock | GridBlock | SignBlock | QrBlock

export type TextBlock = {
  kind: 'text'
  text: string
  look?: Look
  align?: Align
  /** The first line begins two characters in, as paragraphs of Chinese papers do. */
  isIndented?: boolean
  /** A new page begins with it. */
  isOnNewPage?: boolean
  /** Points of room above and below. */
  before?: number
  after?: number
}

/** A table as wide as the text; its head stands again on every page. Shares are of the width and sum to 1. */
export type TableBlock = {
  kind: 'table'
  columns: readonly { title: string; share: number; align?: Align }[]
  rows: readonly (readonly string[])[]
}

/**
 * A form as wide as the text, with merged cells: rows list the cells that begin in them. The rows of a head stand again on every page over the rows
 * below it.
 */
export type GridBlock = {
  kind: 'grid'
  shares: readonly number[]
  rows: readonly (readonly MergedCell[])[]
  heads: readonly { from: number; count: number }[]
}

export type MergedCell = {
  column: number
  colSpan: number
  rowSpan: number
  text: string
  align?: Align
  isStrong?: boolean
}

/** A line to sign on, or with what stands there instead. */
export type SignBlock = { kind: 'sign'; label: string; signed: string | null; note: string; before?: number }

/** A text as a QR code in the middle of the line, `side` points wide; `label` says what it is to those who cannot see it. */
export type QrBlock = { kind: 'qr'; text: string; label: string; side: number; before?: number; after?: number }

export type Align = 'start' | 'center' | 'end'
export type Look = 'title' | 'body' | 'small'

/** Sizes and distances of lines in points: 二号, 四号, 小五; tables are set in 五号, forms in 小五. */
export const looks: Record<Look | 'cell' | 'grid', { size: number; leading: number; isStrong: boolean }> = {
  title: { size: 22, leading: 32, isStrong: true },
  body: { size: 14, leading: 22, isStrong: false },
  small: { size: 9, leading: 14, isStrong: false },
  cell: { size: 10.5, leading: 15, isStrong: false },
  grid: { size: 9, leading: 12.5, isStrong: false },
}

/** Points from the edges of the page; forms lie on their side and use more of it. */
export const margins: Record<Orientation, { top: number; bottom: number; side: number }> = {
  upright: { top: 72, bottom: 72, side: 65 },
  landscape: { top: 48, bottom: 54, side: 42 },
}

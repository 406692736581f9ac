/** An official paper as it reads, whatever kind of file it becomes: A4, upright, its pages numbered. */
export type Paper = {
  title: string
  author: string
  blocks: readonly Block[]
}

export type Block = TextBlock | TableBlock | SignBlock

export type TextBlock = {
  kind: 'text'
  text: string
  look?: Look
  align?: Align
  /** The first line begins two characters in, as paragraphs of Chinese papers do. */
  isIndented?: boolean
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

/** A line to sign on, or with what stands there instead. */
export type SignBlock = { kind: 'sign'; label: string; signed: string | null; note: string; before?: number }

export type Align = 'start' | 'center' | 'end'
export type Look = 'title' | 'body' | 'small'

/** Sizes and distances of lines in points: 二号, 四号, 小五; tables are set in 五号. */
export const looks: Record<Look | 'cell', { size: number; leading: number; isStrong: boolean }> = {
  title: { size: 22, leading: 32, isStrong: true },
  body: { size: 14, leading: 22, isStrong: false },
  small: { size: 9, leading: 14, isStrong: false },
  cell: { size: 10.5, leading: 15, isStrong: false },
}

/** Points from the edges of the page. */
export const margins = { top: 72, bottom: 72, side: 65 }

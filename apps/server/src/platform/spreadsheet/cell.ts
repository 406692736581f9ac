import type { Day } from '@jiheng/kernel/base'

/** What a cell holds: a text, an exact decimal number, a day, or nothing. */
export type Cell = string | { number: string } | { day: Day } | null

/** `width` in characters. */
export type Column = { header: string; width: number }

/** A table that is written while its rows are still being read. */
export type Table = { name: string; columns: readonly Column[]; rows: AsyncIterable<readonly Cell[]> }

/**
 * What a list from an office may weigh. A real list of ten thousand projects stays far below each of these; a hostile
 * file meets one of them before it costs anything.
 */
export const LIMITS = {
  fileBytes: 64 * 1024 * 1024,
  archiveEntries: 2_000,
  /** Inflated bytes of one part and of all parts we open. */
  entryBytes: 320 * 1024 * 1024,
  archiveBytes: 512 * 1024 * 1024,
  /** Inflated : packed. Spreadsheets reach 30, sparse ones 100; checked above `ratioFromBytes` only. */
  ratio: 200,
  ratioFromBytes: 8 * 1024 * 1024,
  xmlDepth: 64,
  /** Characters between two XML events, or in one CSV record. */
  runChars: 2_000_000,
  sheets: 256,
  rows: 100_000,
  columns: 512,
  cells: 6_000_000,
  cellChars: 100_000,
  strings: 2_000_000,
  stringChars: 120_000_000,
  mergedCells: 100_000,
  /** The worker's clock and heap. */
  millis: 60_000,
  heapMb: 768,
} as const

/** The grid of a workbook itself; an address beyond it is damage, not a large sheet. */
export const GRID = { rows: 1_048_576, columns: 16_384 } as const

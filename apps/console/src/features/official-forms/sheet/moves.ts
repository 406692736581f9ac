import type { Form } from '../view.ts'

/** The key that covers each place of the table; printed words cover none. */
export type Places = readonly (readonly (string | null)[])[]

export function placesOf({ rows, columnShares }: Pick<Form['grid'], 'rows' | 'columnShares'>): Places {
  const places = rows.map(() => columnShares.map((): string | null => null))
  for (const [at, cells] of rows.entries())
    for (const { key, column, colSpan, rowSpan } of cells)
      for (const row of places.slice(at, at + rowSpan)) row.fill(key, column, column + colSpan)
  return places
}

/** The keys in reading order. */
export const orderOf = ({ rows }: Pick<Form['grid'], 'rows'>): string[] =>
  rows.flat().flatMap(({ key }) => (key === null ? [] : [key]))

export type Direction = 'up' | 'down' | 'left' | 'right'

/** The next value beside a cell; up and down it is the nearest one of the next row that has any. */
export function beside(places: Places, key: string, direction: Direction): string | null {
  const rowsOfKey = places.flatMap((row, at) => (row.includes(key) ? [at] : []))
  const [top, bottom] = [rowsOfKey[0], rowsOfKey.at(-1)]
  const row = top === undefined ? undefined : places[top]
  if (top === undefined || bottom === undefined || !row) return null
  const [first, last] = [row.indexOf(key), row.lastIndexOf(key)]
  if (direction === 'left') return row.slice(0, first).findLast((other) => other !== null) ?? null
  if (direction === 'right') return row.slice(last + 1).find((other) => other !== null) ?? null
  const beyond = direction === 'down' ? places.slice(bottom + 1) : places.slice(0, top).toReversed()
  const next = beyond.find((cells) => cells.some((other) => other !== null))
  return next ? nearest(next, first) : null
}

const nearest = (cells: readonly (string | null)[], column: number): string | null => {
  const found = cells.flatMap((key, at) => (key === null ? [] : [{ key, far: Math.abs(at - column) }]))
  return found.toSorted((a, b) => a.far - b.far)[0]?.key ?? null
}

/** The next cell in reading order, forward or back, that is fit. */
export function along(
  order: readonly string[],
  key: string,
  isFit: (key: string) => boolean,
  isBack = false,
): string | null {
  const at = order.indexOf(key)
  const rest = isBack ? order.slice(0, at).toReversed() : order.slice(at + 1)
  return rest.find((other) => isFit(other)) ?? null
}

import type { KeyboardEvent } from 'react'
import type { Part } from './move.ts'
import type { Row } from './rows.ts'

type Acts = {
  goTo: (at: number) => void
  toggle: (id: string) => void
  open: (id: string) => void
  step: (row: Row, part: Part, days: 1 | -1) => void
  cancel: () => void
}

const page = 12
/** Keys that open (true) and close (false) a line. */
const openKeys: Record<string, boolean> = { '+': true, '=': true, '-': false }

/**
 * The keys of a tree grid (WAI-ARIA): arrows walk, right and left open and close or go to the first part and the whole; + and −
 * open and close, Enter opens the activity, Alt with an arrow moves the bar by a working day, with Shift its end.
 */
export function heard(event: KeyboardEvent, rows: readonly Row[], active: number, acts: Acts): boolean {
  const row = rows[active]
  if (!row) return false
  const { id } = row.activity
  const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
  if (event.altKey) {
    if (way === null) return false
    acts.step(row, event.shiftKey ? 'end' : 'whole', way)
    return true
  }
  if (event.ctrlKey || event.metaKey) return false
  const last = rows.length - 1
  const places: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: last,
  }
  const place = places[event.key]
  if (place !== undefined) acts.goTo(Math.min(Math.max(place, 0), last))
  else if (event.key === 'Enter') acts.open(id)
  else if (event.key === 'Escape') acts.cancel()
  else if (openKeys[event.key] !== undefined) {
    if (row.isOpen === !openKeys[event.key]) acts.toggle(id)
  } else if (way === 1) {
    if (row.isOpen) acts.goTo(active + 1)
    else if (row.isOpen === false) acts.toggle(id)
  } else if (way === -1) {
    if (row.isOpen) acts.toggle(id)
    else acts.goTo(wholeOf(rows, active))
  } else return false
  return true
}

/** The line a line is part of, itself at the top. */
function wholeOf(rows: readonly Row[], at: number): number {
  const { level } = rows[at]!
  for (let n = at - 1; n >= 0; n--) if (rows[n]!.level < level) return n
  return at
}

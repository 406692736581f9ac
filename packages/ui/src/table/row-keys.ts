import { useState, type KeyboardEvent, type RefObject, type SyntheticEvent } from 'react'
import type { ShapedTable } from './grid.tsx'

const page = 12

/** Arrow keys, Home, End, PageUp and PageDown walk the rows; Enter opens, Space selects. One row is in the tab order. */
export function useRowKeys<Row>(
  table: ShapedTable<Row>,
  scroller: RefObject<HTMLElement | null>,
  reveal: (at: number) => void,
) {
  const { rows, rowKey, selection } = table
  const [wanted, setActive] = useState(0)
  const active = Math.min(wanted, Math.max(rows.length - 1, 0))
  const moves: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: rows.length - 1,
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const element = (event.target as HTMLElement).closest<HTMLElement>('tr[data-index]')
    const row = rows[active]
    if (!element || !row || event.target !== element) return
    const to = moves[event.key]
    if (to !== undefined) move(Math.min(Math.max(to, 0), rows.length - 1))
    else if (event.key === 'Enter') openRow(table, row, element)
    else if (event.key === ' ' && selection) selection.onChange(toggled(selection.selected, rowKey(row)))
    else return
    event.preventDefault()
  }
  const move = (at: number) => {
    setActive(at)
    reveal(at)
    // The row may only exist once the scroll has been drawn.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        scroller.current?.querySelector<HTMLElement>(`tr[data-index="${at}"]`)?.focus({ preventScroll: true }),
      ),
    )
  }
  return { active, setActive, onKeyDown }
}

/** Opens a row: its handler, or its page by the link it carries, so that the shell's own navigation is used. */
export function openRow<Row>(table: ShapedTable<Row>, row: Row, element: HTMLElement): void {
  if (table.onOpen) table.onOpen(row)
  else element.querySelector<HTMLAnchorElement>('a.jh-row-link')?.click()
}

/** Whether a click was meant for something inside the row that acts by itself. */
export function isOwnControl(event: SyntheticEvent): boolean {
  return (event.target as HTMLElement).closest('a, button, input, label, select') !== null
}

/** The set with `key` in or out. */
export function toggled(selected: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(selected)
  if (!next.delete(key)) next.add(key)
  return next
}

import { useMemo, type KeyboardEvent } from 'react'
import { usePhrase } from '@jiheng/ui'
import type { Desk } from '../desk.ts'
import { goTo } from '../view.ts'
import { SheetCell } from './cell.tsx'
import { along, beside, orderOf, placesOf, type Direction } from './moves.ts'
import './sheet.css'

const arrows: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** The official table as it is printed; each value is a cell one can walk to, write in, or open. */
export function Sheet({ desk }: { desk: Desk }) {
  const { t } = usePhrase()
  const { grid } = desk.form
  const places = useMemo(() => placesOf(grid), [grid])
  const order = useMemo(() => orderOf(grid), [grid])
  const entry = desk.at !== null && order.includes(desk.at) ? desk.at : (order.find(desk.isWritable) ?? order[0])
  const onKeyDown = (event: KeyboardEvent, key: string) => {
    const taken = moved(event, key) || acted(event, key)
    if (taken) event.preventDefault()
  }
  const moved = ({ key: struck, shiftKey }: KeyboardEvent, key: string): boolean => {
    const direction = arrows[struck]
    const next = direction
      ? beside(places, key, direction)
      : struck === 'Tab'
        ? along(order, key, desk.isWritable, shiftKey)
        : null
    if (next !== null) goTo(next)
    return next !== null || direction !== undefined
  }
  const acted = ({ key: struck, ctrlKey, metaKey, altKey }: KeyboardEvent, key: string): boolean => {
    if (ctrlKey || metaKey || altKey) return false
    if (['Enter', 'F2', ' ', 'Process'].includes(struck)) desk.press(key)
    else if (!desk.isWritable(key)) return false
    else if (struck === 'Delete' || struck === 'Backspace') desk.draft.write({ [key]: '' })
    else if (struck.length === 1) desk.edit(key, struck)
    else return false
    return true
  }
  /** After writing: down with Enter, on with Tab, or back to the cell. */
  const leave = (key: string, by: 'enter' | 'tab' | 'back_tab' | 'escape') =>
    goTo(
      (by === 'enter' && beside(places, key, 'down')) ||
        (by === 'tab' && along(order, key, desk.isWritable)) ||
        (by === 'back_tab' && along(order, key, desk.isWritable, true)) ||
        key,
    )
  return (
    <div className={`sheet-paper sheet-${desk.form.kind}`}>
      <h2>{grid.title}</h2>
      <p>{grid.note}</p>
      <div className="sheet-scroll">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the cells are walked through and written in */}
        <table role="grid" className="sheet" aria-label={grid.title} aria-describedby="sheet-keys">
          <colgroup>
            {grid.columnShares.map((share, at) => (
              <col key={at} style={{ width: `${share * 100}%` }} />
            ))}
          </colgroup>
          <tbody>
            {grid.rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell) =>
                  cell.key === null ? (
                    <td
                      key={cell.column}
                      colSpan={cell.colSpan}
                      rowSpan={cell.rowSpan}
                      className={`sheet-label sheet-${cell.align}`}
                    >
                      {cell.text}
                    </td>
                  ) : (
                    <SheetCell
                      key={cell.key}
                      at={{ ...cell, key: cell.key }}
                      columns={grid.columnShares.length}
                      desk={desk}
                      isEntry={cell.key === entry}
                      onKeyDown={onKeyDown}
                      onLeave={leave}
                    />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p id="sheet-keys" className="sheet-keys jh-soft">
        {t('form_page.keys_hint')}
      </p>
    </div>
  )
}

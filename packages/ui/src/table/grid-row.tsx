import { memo, type MouseEvent } from 'react'
import { usePhrase } from '../words.tsx'
import type { Column } from './columns.ts'
import type { ShapedTable } from './grid.tsx'
import { isOwnControl, openRow, toggled } from './row-keys.ts'

type Props<Row> = {
  table: ShapedTable<Row>
  row: Row
  at: number
  isActive: boolean
  onActive: (at: number) => void
}

function DrawnRow<Row>({ table, row, at, isActive, onActive }: Props<Row>) {
  const { t } = usePhrase()
  const { columns, rowKey, selection } = table
  const key = rowKey(row)
  const isSelected = selection?.selected.has(key) ?? false
  const mayOpen = table.rowHref !== undefined || table.onOpen !== undefined
  const open = (event: MouseEvent<HTMLTableRowElement>) => {
    onActive(at)
    if (mayOpen && !isOwnControl(event) && !document.getSelection()?.toString())
      openRow(table, row, event.currentTarget)
  }
  return (
    <tr
      data-index={at}
      aria-rowindex={at + 2}
      {...(selection ? { 'aria-selected': isSelected } : {})}
      tabIndex={isActive ? 0 : -1}
      className={`${mayOpen ? 'jh-row-open' : ''}${isSelected ? ' jh-row-selected' : ''}`}
      onClick={open}
    >
      {selection && (
        <td className="jh-cell-check">
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isSelected}
            aria-label={t('ui.table.select_row')}
            onChange={() => selection.onChange(toggled(selection.selected, key))}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.id} className={column.align === 'end' ? 'jh-cell-end' : undefined}>
          <Cell column={column} table={table} row={row} />
        </td>
      ))}
    </tr>
  )
}

/** One row: it takes the focus, opens by click or Enter, and is selected by its box or the space bar. Rows that stay in view are not drawn again. */
export const GridRow = memo(DrawnRow) as typeof DrawnRow

/** A cell; the title cell of a row that has a page is the link to it. */
export function Cell<Row>({ column, table, row }: { column: Column<Row>; table: ShapedTable<Row>; row: Row }) {
  const content = column.cell(row)
  if (column.card !== 'title' || !table.rowHref) return <>{content}</>
  return (
    <a className="jh-row-link" href={table.rowHref(row)} tabIndex={-1}>
      {content}
    </a>
  )
}

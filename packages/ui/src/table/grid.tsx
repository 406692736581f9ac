import { useEffect, useId, useRef, type CSSProperties, type RefObject } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { usePhrase } from '../words.tsx'
import { nextSort, type Column, type Sort } from './columns.ts'
import type { DataTableProps } from './data-table.tsx'
import { GridRow } from './grid-row.tsx'
import { useRowKeys } from './row-keys.ts'

export type ShapedTable<Row> = Omit<DataTableProps<Row>, 'rows' | 'sort' | 'onSort'> & {
  rows: readonly Row[]
  sort: Sort | null
  onSort: (sort: Sort | null) => void
}

/** Rows are of one height, so that none needs to be measured while scrolling; long text ends in an ellipsis. */
const rowHeights = { 1: 41, 2: 63 }

/** The table on a desk: a sticky head over rows of which only those in view exist. */
export function Grid<Row>(props: ShapedTable<Row>) {
  const { rows, columns, rowKey, selection, more, height, lines = 1 } = props
  const { t } = usePhrase()
  const scroller = useRef<HTMLDivElement>(null)
  const hintId = useId()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeights[lines],
    getItemKey: (at) => (rows[at] ? rowKey(rows[at]) : at),
    overscan: 12,
    scrollPaddingStart: rowHeights[1],
  })
  const items = virtual.getVirtualItems()
  const { active, onKeyDown, setActive } = useRowKeys(props, scroller, (at) => virtual.scrollToIndex(at))
  useMoreAtEnd(more, (items.at(-1)?.index ?? 0) >= rows.length - 20)
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const span = columns.length + (selection ? 1 : 0)
  return (
    <div
      className="jh-grid"
      ref={scroller}
      style={{ '--jh-table-height': height, '--jh-row-height': `${rowHeights[lines]}px` } as CSSProperties}
    >
      <p id={hintId} className="jh-hidden">
        {t('ui.table.keys')}
      </p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys of the rows are heard here */}
      <table
        aria-label={props.label}
        aria-describedby={hintId}
        aria-rowcount={props.total ?? rows.length}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {selection && <col style={{ width: 40 }} />}
          {columns.map((column) => (
            <col key={column.id} style={{ width: widthOf(column, columns) }} />
          ))}
        </colgroup>
        <Head {...props} />
        <tbody>
          <Spacer height={before} span={span} />
          {items.map(({ index, key }) => {
            const row = rows[index]
            return (
              row && (
                <GridRow
                  key={String(key)}
                  table={props}
                  row={row}
                  at={index}
                  isActive={index === active}
                  onActive={setActive}
                />
              )
            )
          })}
          <Spacer height={after} span={span} />
        </tbody>
      </table>
    </div>
  )
}

function Spacer({ height, span }: { height: number; span: number }) {
  return height > 0 ? (
    <tr aria-hidden="true">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- it only takes the room of rows that are not drawn */}
      <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
    </tr>
  ) : null
}

function widthOf<Row>(column: Column<Row>, columns: readonly Column<Row>[]): string | number {
  if (column.width) return column.width
  const total = columns.reduce((sum, each) => sum + (each.width ? 0 : (each.grow ?? 1)), 0)
  return `${((column.grow ?? 1) / total) * 100}%`
}

function useMoreAtEnd(more: DataTableProps<never>['more'], isNearEnd: boolean) {
  const load = useRef(more?.load)
  load.current = more?.load
  const isWanted = isNearEnd && more?.has === true && !more.busy
  useEffect(() => {
    if (isWanted) load.current?.()
  }, [isWanted])
}

function Head<Row>({ columns, selection, rows, rowKey, sort, onSort }: ShapedTable<Row>) {
  return (
    <thead>
      <tr>
        {selection && (
          <th scope="col" className="jh-cell-check">
            <SelectAll keys={rows.map(rowKey)} {...selection} />
          </th>
        )}
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  )
}

function HeadCell<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>
  sort: Sort | null
  onSort: (sort: Sort | null) => void
}) {
  const { t } = usePhrase()
  const end = column.align === 'end' ? 'jh-cell-end' : undefined
  if (!column.sort)
    return (
      <th scope="col" className={end}>
        {column.label}
      </th>
    )
  const next = nextSort(sort, column.id)
  const title = t(next === null ? 'ui.table.sort_clear' : next.down ? 'ui.table.sort_down' : 'ui.table.sort_up', {
    column: column.label,
  })
  const own = sort?.column === column.id ? (sort.down ? 'descending' : 'ascending') : 'none'
  return (
    <th scope="col" className={end} aria-sort={own}>
      <button type="button" className="jh-plain-button jh-sort" title={title} onClick={() => onSort(next)}>
        {column.label}
        <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
          <path d="M4 1 7 5H1z" className={own === 'ascending' ? 'jh-sort-on' : 'jh-sort-off'} />
          <path d="M4 11 1 7h6z" className={own === 'descending' ? 'jh-sort-on' : 'jh-sort-off'} />
        </svg>
      </button>
    </th>
  )
}

function SelectAll({
  keys,
  selected,
  onChange,
}: {
  keys: string[]
  selected: ReadonlySet<string>
  onChange: (selected: ReadonlySet<string>) => void
}) {
  const { t } = usePhrase()
  const box: RefObject<HTMLInputElement | null> = useRef(null)
  const isAll = keys.length > 0 && keys.every((key) => selected.has(key))
  useEffect(() => {
    if (box.current) box.current.indeterminate = !isAll && selected.size > 0
  }, [isAll, selected])
  return (
    <input
      ref={box}
      type="checkbox"
      checked={isAll}
      aria-label={t('ui.table.select_all')}
      onChange={() => onChange(new Set(isAll ? [] : keys))}
    />
  )
}

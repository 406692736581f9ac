import { useEffect, useRef, useState } from 'react'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { Select } from '../form/select.tsx'
import { usePhrase } from '../words.tsx'
import type { Column } from './columns.ts'
import { Cell } from './grid-row.tsx'
import type { ShapedTable } from './grid.tsx'
import { isOwnControl, openRow } from './row-keys.ts'

/** The same rows on a phone: one entry each, title and mark first, then label and value. The page itself scrolls. */
export function Cards<Row>(props: ShapedTable<Row>) {
  const { rows, rowKey, more } = props
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 132,
    getItemKey: (at) => (rows[at] ? rowKey(rows[at]) : at),
    overscan: 6,
    scrollMargin: top,
  })
  const items = virtual.getVirtualItems()
  const isNearEnd = (items.at(-1)?.index ?? 0) >= rows.length - 10
  useEffect(() => {
    if (isNearEnd && more?.has && !more.busy) more.load()
  }, [isNearEnd, more])
  return (
    <>
      <CardSort {...props} />
      <ul ref={list} className="jh-cards" aria-label={props.label} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const row = rows[index]
          return (
            row && (
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the title inside is the link
              <li
                key={String(key)}
                ref={virtual.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start - top}px)` }}
                onClick={(event) => !isOwnControl(event) && openRow(props, row, event.currentTarget)}
              >
                <Card table={props} row={row} />
              </li>
            )
          )
        })}
      </ul>
    </>
  )
}

function Card<Row>({ table, row }: { table: ShapedTable<Row>; row: Row }) {
  const { columns, onOpen, rowHref } = table
  const titles = columns.filter((column) => column.card === 'title')
  const marks = columns.filter((column) => column.card === 'mark')
  const rest = columns.filter((column) => column.card === undefined || column.card === 'wide')
  const actions = columns.filter((column) => column.card === 'actions')
  const title = titles.map((column) => <Cell key={column.id} column={column} table={table} row={row} />)
  return (
    <>
      <div className="jh-card-head">
        {onOpen && !rowHref ? (
          <button type="button" className="jh-plain-button jh-row-link" onClick={() => onOpen(row)}>
            {title}
          </button>
        ) : (
          title
        )}
        {marks.map((column) => (
          <span key={column.id}>{column.cell(row)}</span>
        ))}
      </div>
      <dl className="jh-card-facts">
        {rest.map((column: Column<Row>) => (
          <div key={column.id} className={column.card === 'wide' ? 'jh-card-wide' : undefined}>
            <dt>{column.label}</dt>
            <dd>{column.cell(row)}</dd>
          </div>
        ))}
      </dl>
      {actions.map((column) => (
        <div key={column.id} className="jh-card-actions">
          {column.cell(row)}
        </div>
      ))}
    </>
  )
}

function CardSort<Row>({ columns, sort, onSort }: ShapedTable<Row>) {
  const { t } = usePhrase()
  const options = columns
    .filter((column) => column.sort)
    .flatMap((column) => [
      { value: `${column.id} up`, label: `${column.label} ↑` },
      { value: `${column.id} down`, label: `${column.label} ↓` },
    ])
  if (options.length === 0) return null
  const change = (value: string | null) => {
    const [column, direction] = value?.split(' ') ?? []
    onSort(column ? { column, down: direction === 'down' } : null)
  }
  return (
    <div className="jh-card-sort">
      <Select
        name={t('ui.table.sort_by')}
        placeholder={t('ui.table.sort_by')}
        value={sort ? `${sort.column} ${sort.down ? 'down' : 'up'}` : null}
        options={options}
        onChange={change}
        clearable
      />
    </div>
  )
}

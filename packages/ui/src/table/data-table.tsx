import { useMemo, useState, type ReactNode } from 'react'
import { EmptyState, Failure, isLoadable, Loading, type Empty, type Loadable } from '../loadable.tsx'
import { Button } from '../button.tsx'
import { useNarrow } from '../narrow.ts'
import { usePhrase } from '../words.tsx'
import { Cards } from './cards.tsx'
import { ColumnChoice } from './column-choice.tsx'
import { sorted, useColumnChoice, type Column, type ColumnChoice as Choice, type Sort } from './columns.ts'
import { Grid } from './grid.tsx'
import './data-table.css'

export type DataTableProps<Row> = {
  /** What the rows are, for screen readers. */
  label: string
  rows: readonly Row[] | Loadable<readonly Row[]>
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** The page of a row: its title is a link, Enter and a click anywhere on it open it. */
  rowHref?: (row: Row) => string
  onOpen?: (row: Row) => void
  empty?: Empty
  selection?: { selected: ReadonlySet<string>; onChange: (selected: ReadonlySet<string>) => void }
  /** Given together: the server sorts. Otherwise the browser does. */
  sort?: Sort | null
  onSort?: (sort: Sort | null) => void
  /** Remembers chosen columns under this name; without it columns cannot be chosen. */
  columnsKey?: string
  /** The choice of columns, when the page itself needs to know it (`useColumnChoice`); else `columnsKey` is enough. */
  choice?: Choice<Row>
  /** More rows wait on the server; they are asked for as the end comes into view. */
  more?: { has: boolean; busy: boolean; load: () => void }
  /** How many rows there are in all, when not all are here. */
  total?: number | undefined
  /** Set when filters hide rows: an empty table then offers to clear them. */
  onClearFilters?: (() => void) | undefined
  toolbar?: ReactNode
  /** How many lines a row has room for; default 1. */
  lines?: 1 | 2
  /** CSS height the rows scroll in; default fills the window. */
  height?: string
}

/** The list of the product: sortable, choosable columns, keyboard, 10,000 rows; cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, columnsKey } = props
  const isNarrow = useNarrow()
  const ownChoice = useColumnChoice(columns, columnsKey)
  const choice = props.choice ?? ownChoice
  const [ownSort, setOwnSort] = useState<Sort | null>(null)
  const sort = props.onSort ? (props.sort ?? null) : ownSort
  const given = isLoadable(props.rows) ? props.rows.data : props.rows
  const isServerSorted = props.onSort !== undefined
  const rows = useMemo(
    () => (isServerSorted ? (given ?? []) : sorted(given ?? [], columns, sort)),
    [given, columns, sort, isServerSorted],
  )
  const shape = { ...props, rows, sort, onSort: props.onSort ?? setOwnSort, columns: choice.visible }
  const body = instead(props, rows) ?? (isNarrow ? <Cards {...shape} /> : <Grid {...shape} />)
  return (
    <div className="jh-table">
      <div className="jh-table-bar">
        {given ? (
          <Count
            shown={rows.length}
            total={props.total}
            waits={props.more?.has ?? false}
            selected={props.selection?.selected.size ?? 0}
          />
        ) : (
          <span />
        )}
        <div className="jh-table-tools">
          {props.toolbar}
          {(columnsKey ?? props.choice) && !isNarrow && <ColumnChoice columns={columns} {...choice} />}
        </div>
      </div>
      {body}
    </div>
  )
}

/** What stands in place of rows: loading, a failure, nothing yet, nothing that matches. */
function instead<Row>(props: DataTableProps<Row>, rows: readonly Row[]): ReactNode {
  if (isLoadable(props.rows) && props.rows.data === undefined) {
    const call = props.rows
    return call.isPending ? <Loading lines={8} /> : <Failure of={call.error} onRetry={() => void call.refetch()} />
  }
  if (rows.length > 0) return undefined
  return props.onClearFilters ? <NoMatch onClear={props.onClearFilters} /> : <EmptyState {...props.empty} />
}

function NoMatch({ onClear }: { onClear: () => void }) {
  const { t } = usePhrase()
  return (
    <EmptyState
      title={t('ui.table.no_match')}
      action={<Button onPress={onClear}>{t('ui.table.clear_filters')}</Button>}
    />
  )
}

type CountProps = { shown: number; total: number | undefined; waits: boolean; selected: number }

function Count({ shown, total, waits, selected }: CountProps) {
  const { t } = usePhrase()
  const count =
    total !== undefined && total > shown
      ? t('ui.table.rows_shown', { n: shown, total })
      : t(waits && total === undefined ? 'ui.table.rows_so_far' : 'ui.table.rows', { n: shown })
  return (
    <p className={shown === 0 ? 'jh-hidden' : 'jh-soft jh-small'} role="status">
      {selected > 0 ? `${count} · ${t('ui.table.selected', { n: selected })}` : count}
    </p>
  )
}

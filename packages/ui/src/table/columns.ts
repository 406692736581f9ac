import { useState, type ReactNode } from 'react'

export type Column<Row> = {
  id: string
  label: string
  cell: (row: Row) => ReactNode
  /** What to sort by when the browser sorts; with a server that sorts, its presence says the column can be sorted by. */
  sort?: (row: Row) => string | number | null
  /** Numbers stand at the end so that they compare. */
  align?: 'end'
  /** Pixels; without it the column shares what is left, by `grow` (default 1). */
  width?: number
  grow?: number
  /** Not shown until the reader chooses it. */
  hidden?: boolean
  /** On a phone a row is a card: its title, its mark beside the title, a line of its own, its buttons below, or left out. */
  card?: 'title' | 'mark' | 'wide' | 'actions' | 'omit'
}

export type Sort = { column: string; down: boolean }

export type ColumnChoice<Row> = {
  visible: readonly Column<Row>[]
  chosen: readonly string[]
  choose: (ids: readonly string[]) => void
  reset: () => void
}

/** The columns a reader chose to see, remembered in the browser under `key`. */
export function useColumnChoice<Row>(columns: readonly Column<Row>[], key: string | undefined): ColumnChoice<Row> {
  const storageKey = `jiheng.columns.${key}`
  const standard = columns.filter((column) => !column.hidden).map((column) => column.id)
  const [chosen, setChosen] = useState<readonly string[]>(() => (key && remembered(storageKey)) || standard)
  const choose = (ids: readonly string[]) => {
    setChosen(ids)
    if (key) localStorage.setItem(storageKey, JSON.stringify(ids))
  }
  const visible = columns.filter((column) => chosen.includes(column.id))
  return { visible: visible.length > 0 ? visible : columns, chosen, choose, reset: () => choose(standard) }
}

function remembered(storageKey: string): string[] | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null')
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : undefined
  } catch {
    return undefined
  }
}

const collator = new Intl.Collator('zh-CN', { numeric: true })

/** Rows in the order asked for: stable, Chinese by pinyin, rows without a value last either way. */
export function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | null): readonly Row[] {
  const keyOf = columns.find((column) => column.id === sort?.column)?.sort
  if (!sort || !keyOf) return rows
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }))
  const direction = sort.down ? -1 : 1
  keyed.sort(({ key: a }, { key: b }) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
    if (typeof a === 'number' && typeof b === 'number') return (a - b) * direction
    return collator.compare(String(a), String(b)) * direction
  })
  return keyed.map(({ row }) => row)
}

/** The next sort when a head is pressed: up, down, none. */
export function nextSort(current: Sort | null, column: string): Sort | null {
  if (current?.column !== column) return { column, down: false }
  return current.down ? null : { column, down: true }
}

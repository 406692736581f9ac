import type { CallInput, CallOutput } from '@jiheng/api'
import type { FilterValue, Sort } from '@jiheng/ui'
import { projectFilterValue, type ProjectFilters } from '../../shared/project-filters.ts'
import { oneOf, writeSearch, type Search } from '../../shared/search-text.ts'

export type ListedProject = CallOutput<'listProjects'>['items'][number]
type Query = NonNullable<CallInput<'listProjects'>['query']>
type ServerSort = NonNullable<Query['sort']>

/** Columns the server sorts by, and what it calls them. */
const sortName: Record<string, ServerSort> = {
  state: 'attention',
  name: 'name',
  total_amount: 'total_investment',
  planned_finish: 'planned_finish',
}
export const sortable = (column: string): boolean => column in sortName

/** Worst first, so that what needs somebody is on top. */
const usual: Sort = { column: 'state', down: false }

const facets = ['kind', 'class', 'stage', 'attention'] as const

/** The filters in the address, as the filter bar holds them. */
export const filterValue = (search: Search): FilterValue => projectFilterValue(search, facets)

/** `-name` is downwards. */
export function sortIn(search: Search): Sort {
  const text = oneOf(search['sort'])
  const column = text?.replace(/^-/, '')
  return text && column && sortable(column) ? { column, down: text.startsWith('-') } : usual
}

export function sortText(sort: Sort | null): string | undefined {
  return sort ? `${sort.down ? '-' : ''}${sort.column}` : undefined
}

export function orderOf(sort: Sort): Pick<Query, 'sort' | 'descending'> {
  return { sort: sortName[sort.column] ?? 'attention', descending: sort.down }
}

/** What the file of an export calls the columns of the list; a column may stand for several. */
const exported: Record<string, readonly string[]> = {
  total_amount: ['total_amount', 'currency'],
  planned_finish: ['planned_finish', 'approved_finish'],
  progress: ['planned_percent', 'actual_percent'],
}

/** Where the file is that holds what is seen: same rows, same order, same columns. */
export function exportUrl(
  format: 'xlsx' | 'csv',
  filters: ProjectFilters,
  sort: Sort,
  columns: readonly string[],
): string {
  const chosen = [...new Set(columns.flatMap((id) => exported[id] ?? [id]))]
  return `/api/v1/projects/export${writeSearch({ format, ...filters, ...orderOf(sort), columns: chosen })}`
}

/** A saved view holds texts only; the order is kept among the filters. */
export function viewFilters(value: FilterValue, sort: Sort): Record<string, string[]> {
  const lists = Object.entries(value).map(([id, each]) => [id, typeof each === 'string' ? [each] : [...each]] as const)
  return { ...Object.fromEntries(lists), sort: [sortText(sort) ?? ''] }
}

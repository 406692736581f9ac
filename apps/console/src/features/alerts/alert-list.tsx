import { DataTable, FilterBar, usePhrase, type FilterValue } from '@jiheng/ui'
import { useCallPages } from '../../shared/api.ts'
import { useSearch } from '../../shared/url.ts'
import { useColumns } from './columns.tsx'
import { Counts } from './counts.tsx'
import { useFilters } from './filters.ts'
import { filterValue, queryOf } from './view.ts'

/** Alerts of one state as a list: open ones worst first, closed ones newest first. */
export function AlertList({ state }: { state: 'open' | 'closed' }) {
  const { t } = usePhrase()
  const [search, setSearch, replaceSearch] = useSearch()
  const value = filterValue(search)
  const change = (next: FilterValue) => replaceSearch({ ...next, ...(search['tab'] && { tab: search['tab'] }) })
  const pages = useCallPages('listAlerts', { query: { ...queryOf(value), state, limit: 100 } })
  return (
    <>
      {state === 'open' && <Counts value={value} onChange={change} />}
      <FilterBar filters={useFilters(state)} value={value} onChange={change} />
      <DataTable
        {...pages}
        total={pages.total ?? 0}
        label={t(`alerts.tab.${state}`)}
        columns={useColumns(state)}
        columnsKey={`alerts.${state}`}
        lines={2}
        rowKey={(row) => row.id}
        onOpen={(row) => setSearch({ alert: row.id })}
        onClearFilters={Object.keys(value).length > 0 ? () => change({}) : undefined}
        empty={{ title: t(state === 'open' ? 'alerts.none_yet' : 'alerts.none_closed') }}
        height="max(320px, calc(100dvh - 330px))"
      />
    </>
  )
}

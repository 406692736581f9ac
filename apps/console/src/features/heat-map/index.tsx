import { useMemo, useState } from 'react'
import { dayInShanghai } from '@jiheng/kernel/base'
import { DataTable, FilterBar, Page, StateMark, usePhrase, type Column } from '@jiheng/ui'
import { useCall, useCallPages } from '../../shared/api.ts'
import { projectFiltersOf, projectFilterValue } from '../../shared/project-filters.ts'
import { useProjectFilters } from '../../shared/use-project-filters.ts'
import { useSearch } from '../../shared/url.ts'
import { Cell, type HeatRow } from './cell.tsx'
import { Legend } from './legend.tsx'
import { monthsUntil } from './level.ts'
import './heat-map.css'

const filterLabels = {
  q: 'heat.search',
  attention: 'heat.filter.attention',
  kind: 'heat.filter.kind',
  stage: 'heat.filter.stage',
}

/** 进度热力图: which projects fell behind, and since which month. The picture is a table: each cell has its number. */
export function HeatMapPage() {
  const { t } = usePhrase()
  const [search, , replaceSearch] = useSearch()
  const value = projectFilterValue(search, ['attention', 'kind', 'stage'])
  const query = projectFiltersOf(value)
  const filters = useProjectFilters(useCall('countProjectFacets', { query }).data, filterLabels)
  const [months] = useState(() => monthsUntil(dayInShanghai(new Date())))
  const span = { from: months[0]!, to: months.at(-1)! }
  const pages = useCallPages('getProgressHeatMap', {
    query: { sort: 'attention', ...query, ...span, limit: 100 },
  })
  const columns = useColumns(months)
  const hasFilters = Object.keys(value).length > 0
  return (
    <Page
      title={t('heat.title')}
      crumbs={[{ label: t('projects.register'), href: '/projects' }, { label: t('heat.name') }]}
      note={t('heat.note')}
    >
      <FilterBar filters={filters} value={value} onChange={(next) => replaceSearch(next)} />
      <div className="heat-map">
        <DataTable
          {...pages}
          label={t('heat.name')}
          columns={columns}
          rowKey={(row) => row.projectId}
          rowHref={(row) => `/projects/${row.projectId}?tab=progress`}
          onClearFilters={hasFilters ? () => replaceSearch({}) : undefined}
          height="max(320px, calc(100dvh - 330px))"
          empty={{ title: t('heat.none') }}
          toolbar={<Legend />}
        />
      </div>
    </Page>
  )
}

function useColumns(months: readonly string[]): readonly Column<HeatRow>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('projects.name'),
        card: 'title',
        grow: 3,
        cell: (row) => <span title={row.name}>{row.name}</span>,
      },
      {
        id: 'attention',
        label: t('heat.filter.attention'),
        card: 'mark',
        width: 84,
        cell: (row) => <StateMark state={row.attention} />,
      },
      ...months.map((month, at): Column<HeatRow> => ({
        id: month,
        label: month,
        width: 62,
        cell: (row) => <Cell of={row.cells[at] ?? null} projectId={row.projectId} />,
      })),
    ],
    [t, months],
  )
}

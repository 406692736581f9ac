import { DataTable, FilterBar, Page, stateOf, usePhrase, type Filter, type FilterValue } from '@jiheng/ui'
import { useCall, useCallPages } from '../../shared/api.ts'
import { useSearch } from '../../shared/url.ts'
import { useColumns } from './columns.tsx'
import { Holders } from './holders.tsx'
import { clocks, filterValue, levels, type Query } from './view.ts'
import './clocks.css'

export { ClockRulesPage } from './rules/index.tsx'

/** 资金时钟: which money stands still, and who must move; those who hold it longest come first. */
export function ClocksPage() {
  const { t } = usePhrase()
  const [search, , replaceSearch] = useSearch()
  const value = filterValue(search)
  const change = (next: FilterValue) => replaceSearch(next)
  const pages = useCallPages('listFundClocks', { query: { ...(value as Query), limit: 100 } })
  const { holder: _, ...others } = value
  const asOf = useCall('listFundClocks', { query: { ...(others as Query), limit: 1 } })
  return (
    <Page
      title={t('clocks.title')}
      crumbs={[{ label: t('money.name'), href: '/money' }, { label: t('clocks.name') }]}
      note={t('clocks.note')}
      actions={<a href="/fund-clocks/rules">{t('clocks.rules.name')}</a>}
    >
      <Holders of={asOf.data} value={value} onChange={change} />
      <FilterBar filters={useFilters()} value={value} onChange={change} />
      <DataTable
        {...pages}
        label={t('clocks.list')}
        columns={useColumns()}
        columnsKey="clocks"
        lines={2}
        rowKey={(row) => `${row.clock} ${row.movementId} ${row.since}`}
        rowHref={(row) => `/projects/${row.project.id}?tab=funds`}
        onClearFilters={Object.keys(value).length > 0 ? () => change({}) : undefined}
        empty={{ title: t('clocks.none') }}
        height="max(320px, calc(100dvh - 360px))"
      />
    </Page>
  )
}

function useFilters(): readonly Filter[] {
  const { t } = usePhrase()
  return [
    {
      id: 'clock',
      label: t('clocks.clock'),
      kind: 'choices',
      options: clocks.map((value) => ({ value, label: t(`funds.clock.${value}`) })),
    },
    {
      id: 'level',
      label: t('clocks.level'),
      kind: 'choices',
      options: levels.map((value) => ({ value, label: t(`states.${stateOf(value)}`) })),
    },
    { id: 'asOf', label: t('clocks.as_of'), kind: 'day' },
  ]
}

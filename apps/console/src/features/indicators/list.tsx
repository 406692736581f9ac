import { useMemo } from 'react'
import { kinds } from '@jiheng/kernel/project'
import { levels, natures, trees } from '@jiheng/kernel/indicator'
import { DataTable, FilterBar, usePhrase, type Filter } from '@jiheng/ui'
import { useCallPages } from '../../shared/api.ts'
import { useSearch } from '../../shared/url.ts'
import { useColumns } from './columns.tsx'
import { filterValue, marks, type Query } from './view.ts'

/** Every indicator in force on the day, by code. */
export function IndicatorList() {
  const { t } = usePhrase()
  const [search, setSearch, replaceSearch] = useSearch()
  const value = filterValue(search)
  const pages = useCallPages('listIndicators', { query: { ...(value as Query), limit: 100 } })
  const isFiltered = Object.keys(value).length > 0
  return (
    <>
      <FilterBar filters={useFilters()} value={value} onChange={replaceSearch} />
      <DataTable
        {...pages}
        label={t('library.title')}
        columns={useColumns()}
        columnsKey="indicators"
        lines={2}
        rowKey={(row) => row.code}
        onOpen={(row) => setSearch({ indicator: row.code })}
        onClearFilters={isFiltered ? () => replaceSearch({}) : undefined}
        empty={{ title: t('library.none'), text: t('library.none_text') }}
        height="max(320px, calc(100dvh - 340px))"
      />
    </>
  )
}

function useFilters(): readonly Filter[] {
  const { t } = usePhrase()
  return useMemo(() => {
    const choice = (id: string, label: string, options: { value: string; label: string }[]): Filter => ({
      ...{ id, label, options },
      kind: 'choice',
    })
    return [
      { id: 'q', label: t('library.search'), kind: 'text' },
      choice(
        'tree',
        t('library.tree'),
        trees.map((value) => ({ value, label: t(`indicators.tree.${value}`) })),
      ),
      choice(
        'level1',
        t('library.level_1'),
        levels.map((value) => ({ value, label: t(`indicators.level.${value}`) })),
      ),
      choice(
        'kind',
        t('library.kind'),
        kinds.map((value) => ({ value, label: t(`projects.kind_name.${value}`) })),
      ),
      choice(
        'nature',
        t('library.nature'),
        natures.map((value) => ({ value, label: t(`indicators.nature.${value}`) })),
      ),
      choice(
        'mark',
        t('library.mark'),
        marks.map((value) => ({ value, label: t(`explanation.mark.${value}`) })),
      ),
      { id: 'day', label: t('library.in_force_on'), kind: 'day' },
    ]
  }, [t])
}

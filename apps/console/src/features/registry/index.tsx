import { Button, FilterBar, Page, useColumnChoice, usePhrase, type FilterValue } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { projectFiltersOf } from '../../shared/project-filters.ts'
import { useProjectFilters } from '../../shared/use-project-filters.ts'
import { oneOf } from '../../shared/search-text.ts'
import { useSession } from '../../shared/session.tsx'
import { useSearch } from '../../shared/url.ts'
import { useColumns } from './columns.tsx'
import { ProjectList } from './list.tsx'
import { ProjectMap } from './map.tsx'
import { useSavedViews } from './saved-views.ts'
import { StateCounts } from './state-counts.tsx'
import { filterValue, sortIn, sortText } from './view.ts'
import './registry.css'

const filterLabels = { q: 'registry.search', kind: 'projects.kind', class: 'projects.class', stage: 'projects.stage' }

export { NewProjectPage } from './new-project.tsx'
export { SlippedPage } from './slipped.tsx'

/** 项目台账: which projects there are and how each stands, as a list or on a map; filters, order and view stand in the address. */
export function RegistryPage() {
  const { t } = usePhrase()
  const [search, setSearch, replaceSearch] = useSearch()
  const value = filterValue(search)
  const filters = projectFiltersOf(value)
  const sort = sortIn(search)
  const isMap = oneOf(search['view']) === 'map'
  const facets = useCall('countProjectFacets', { query: filters })
  const columns = useColumns()
  const choice = useColumnChoice(columns, 'projects')
  const keep = { ...(isMap && { view: 'map' }), ...(search['sort'] && { sort: search['sort'] }) }
  const change = (next: FilterValue) => replaceSearch({ ...next, ...keep })
  const views = useSavedViews({
    value,
    sort,
    choice,
    show: (saved) => replaceSearch({ ...saved, ...(isMap && { view: 'map' }) }),
  })
  const hasFilters = Object.keys(value).length > 0
  const shown = { filters, sort, columns, choice }
  return (
    <Page
      title={t('projects.title')}
      actions={<Actions isMap={isMap} onMap={(on) => setSearch({ view: on ? 'map' : undefined })} />}
    >
      <StateCounts
        of={facets}
        chosen={filters.attention ?? []}
        onChange={(attention) => change({ ...value, attention })}
      />
      <FilterBar filters={useProjectFilters(facets.data, filterLabels)} value={value} onChange={change} views={views} />
      {isMap ? (
        <ProjectMap filters={filters} counts={facets.data?.region} />
      ) : (
        <ProjectList
          {...shown}
          onSort={(next) => setSearch({ sort: sortText(next) })}
          onClear={hasFilters ? () => change({}) : undefined}
        />
      )}
    </Page>
  )
}

function Actions({ isMap, onMap }: { isMap: boolean; onMap: (isMap: boolean) => void }) {
  const { t } = usePhrase()
  const { may } = useSession()
  return (
    <>
      <span className="jh-switch" role="group" aria-label={t('registry.view')}>
        {[false, true].map((map) => (
          <button
            key={String(map)}
            type="button"
            className="jh-plain-button"
            aria-pressed={map === isMap}
            onClick={() => onMap(map)}
          >
            {t(map ? 'projects.as_map' : 'projects.as_list')}
          </button>
        ))}
      </span>
      {may('projects:import') && <Button href="/imports">{t('projects.import')}</Button>}
      {may('projects:write') && (
        <Button kind="primary" href="/projects/new">
          {t('projects.create')}
        </Button>
      )}
    </>
  )
}

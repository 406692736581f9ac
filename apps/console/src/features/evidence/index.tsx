import { FilterBar, Page, usePhrase, type Crumb, type Filter, type FilterValue } from '@jiheng/ui'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { callKey, client, useCallPages } from '../../shared/api.ts'
import { Paged } from '../../shared/paged.tsx'
import { oneOf } from '../../shared/search-text.ts'
import { useSearch } from '../../shared/url.ts'
import { EvidenceDrawer } from './drawer.tsx'
import { doubts, filterValue, reportStates, shows, type Query } from './view.ts'
import { Wall } from './wall.tsx'
import './evidence.css'

/** 证据墙: every file that shows what was claimed, with what speaks against it; of one project or of all in reach. */
export function EvidencePage() {
  const { t } = usePhrase()
  const [search, setSearch, replaceSearch] = useSearch()
  const value = filterValue(search)
  const { projectId, ...filters } = value
  const pages = useCallPages('listEvidence', { query: { ...value, limit: 48 } as Query })
  const change = (next: FilterValue) => replaceSearch({ ...next, ...(projectId && { projectId }) })
  const opened = oneOf(search['evidence'])
  const shown = pages.rows.data?.find((each) => each.id === opened)
  return (
    <Page
      title={t('evidence.wall')}
      note={t('evidence.burden')}
      crumbs={useCrumbs(typeof projectId === 'string' ? projectId : undefined)}
    >
      <FilterBar filters={useFilters()} value={filters} onChange={change} />
      <Paged of={pages} empty={t(Object.keys(filters).length > 0 ? 'evidence.none_matching' : 'evidence.none')}>
        {(rows) => (
          <Wall of={rows} isOfProject={projectId !== undefined} onOpen={(id) => setSearch({ evidence: id })} />
        )}
      </Paged>
      {shown && <EvidenceDrawer of={shown} onClose={() => setSearch({ evidence: undefined })} />}
    </Page>
  )
}

/** Where the wall belongs: a project's, or everybody's. */
function useCrumbs(projectId: string | undefined): Crumb[] {
  const { t } = usePhrase()
  const project = useQuery({
    queryKey: callKey('getProject', { path: { id: projectId } }),
    queryFn: () => client.call('getProject', { path: { id: projectId ?? '' } }),
    enabled: projectId !== undefined,
  })
  if (projectId === undefined) return [{ label: t('evidence.of_project') }]
  const href = `/projects/${projectId}?tab=progress`
  return [{ label: project.data?.name ?? t('projects.one'), href }, { label: t('evidence.of_project') }]
}

function useFilters(): readonly Filter[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      {
        id: 'show',
        label: t('evidence.show'),
        kind: 'choice',
        options: shows.map((value) => ({
          value,
          label: t(value === 'sound' ? 'evidence.only_sound' : `evidence.${value}`),
        })),
      },
      {
        id: 'doubt',
        label: t('evidence.by_doubt'),
        kind: 'choice',
        options: doubts.map((value) => ({ value, label: t(`evidence.doubt_name.${value}`) })),
      },
      {
        id: 'reportState',
        label: t('evidence.report_state'),
        kind: 'choice',
        options: reportStates.map((value) => ({ value, label: t(`progress.state.${value}`) })),
      },
    ],
    [t],
  )
}

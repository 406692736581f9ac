import { useMemo } from 'react'
import { DataTable, FilterBar, StateMark, Time, usePhrase, type Column, type State } from '@jiheng/ui'
import { FindingCounts } from '../../shared/findings/findings.tsx'
import { useCallPages } from '../../shared/api.ts'
import { oneOf } from '../../shared/search-text.ts'
import { useSearch } from '../../shared/url.ts'
import { revisionStates, standingState, type Revision } from './view.ts'

/** What was proposed for the library, the newest first. */
export function RevisionList() {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const [state, code] = [oneOf(search['state']), oneOf(search['code'])]
  const pages = useCallPages('listIndicatorRevisions', {
    query: { limit: 50, ...(code && { code }), ...(isState(state) && { state }) },
  })
  const options = revisionStates.map((value) => ({ value, label: t(`indicators.state.${value}`) }))
  const isFiltered = Boolean(state ?? code)
  const clear = { state: undefined, code: undefined }
  return (
    <>
      <FilterBar
        filters={[
          { id: 'state', label: t('library.state'), kind: 'choice', options },
          { id: 'code', label: t('library.code'), kind: 'text' },
        ]}
        value={{ ...(state && { state }), ...(code && { code }) }}
        onChange={(next) => setSearch({ ...clear, ...next })}
      />
      <DataTable<Revision>
        rows={pages.rows}
        more={pages.more}
        label={t('library.revisions')}
        columns={useColumns()}
        lines={2}
        rowKey={(row) => row.id}
        onOpen={(row) => setSearch({ revision: row.id })}
        onClearFilters={isFiltered ? () => setSearch(clear) : undefined}
        empty={{ title: t('library.no_revisions'), text: t('library.no_revisions_text') }}
        height="max(320px, calc(100dvh - 340px))"
      />
    </>
  )
}

const isState = (text: string | undefined): text is Revision['state'] => revisionStates.some((state) => state === text)

function useColumns(): readonly Column<Revision>[] {
  const { t } = usePhrase()
  return useMemo<Column<Revision>[]>(
    () => [
      { id: 'state', label: t('library.state'), width: 148, card: 'mark', cell: (row) => <RevisionMark of={row} /> },
      {
        id: 'code',
        label: t('library.code'),
        width: 112,
        cell: (row) => <span className="jh-figures">{row.code}</span>,
      },
      {
        id: 'name',
        label: t('library.name'),
        grow: 3,
        card: 'title',
        cell: (row) => <span className="jh-two-lines">{row.definition.name}</span>,
      },
      {
        id: 'why',
        label: t('library.why'),
        grow: 5,
        card: 'wide',
        cell: (row) => (
          <span className="jh-two-lines" title={row.why}>
            {row.why}
          </span>
        ),
      },
      {
        id: 'findings',
        label: t('goal_check.findings'),
        width: 150,
        card: 'wide',
        cell: (row) => <FindingCounts of={row.findings} />,
      },
      { id: 'reviews', label: t('library.reviews'), width: 88, align: 'end', cell: (row) => row.reviews.length },
      { id: 'by', label: t('library.proposed_by'), width: 132, cell: (row) => row.proposedBy },
      { id: 'at', label: t('library.proposed_at'), width: 144, cell: (row) => <Time instant={row.proposedAt} /> },
    ],
    [t],
  )
}

/** Where a revision stands: with the experts, in force, or turned down. */
export function RevisionMark({ of }: { of: Revision }) {
  const { t } = usePhrase()
  if (of.state === 'proposed')
    return <StateMark state={standingState[of.standing]} word={t(`indicators.standing.${of.standing}`)} />
  const state: State = of.state === 'adopted' ? 'green' : 'grey'
  return <StateMark state={state} word={t(`indicators.state.${of.state}`)} />
}

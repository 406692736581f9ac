import { DataTable, StateMark, Time, usePhrase, type Column } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { useSearch } from '../../shared/url.ts'
import { Outcome } from './lead-list.tsx'
import type { CaseFile } from './view.ts'

/** Case files, open ones first. */
export function CaseList() {
  const { t, say } = usePhrase()
  const [, setSearch] = useSearch()
  const { data, ...rest } = useCall('listCaseFiles')
  const columns: readonly Column<CaseFile>[] = [
    { id: 'number', label: t('leads.cases.number'), width: 112, cell: (row) => row.number },
    { id: 'project', label: t('leads.project'), grow: 4, card: 'title', cell: (row) => row.projectName },
    { id: 'rule', label: t('leads.rule'), grow: 3, card: 'wide', cell: (row) => say(`rules.${row.ruleId}`) },
    { id: 'opened', label: t('leads.cases.opened_at'), width: 152, cell: (row) => <Time instant={row.openedAt} /> },
    { id: 'by', label: t('leads.cases.opened_by'), grow: 2, cell: (row) => row.openedBy },
    {
      id: 'outcome',
      label: t('leads.outcome'),
      width: 148,
      card: 'mark',
      cell: (row) =>
        row.outcome === null ? (
          <StateMark state="yellow" word={t('leads.cases.open')} />
        ) : (
          <Outcome of={{ state: 'handed_over', outcome: row.outcome }} />
        ),
    },
  ]
  return (
    <DataTable<CaseFile>
      rows={{ data: data?.items, ...rest }}
      label={t('leads.cases.list')}
      columns={columns}
      rowKey={(row) => row.id}
      onOpen={(row) => setSearch({ case: row.id })}
      empty={{ title: t('leads.cases.none') }}
      height="max(320px, calc(100dvh - 300px))"
    />
  )
}

import { useMemo } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { DataTable, Page, Section, StateMark, Time, usePhrase, type Column } from '@jiheng/ui'
import { useCallPages } from '../../shared/api.ts'
import { HandIn } from './hand-in.tsx'
import type { ImportList } from './list-view.ts'
import { stateOfList } from './state.ts'
import './imports.css'

export { ImportPage } from './import.tsx'

/** 导入: hand in a list, and find those handed in before. */
export function ImportsPage() {
  const { t } = usePhrase()
  const navigate = useNavigate()
  const open = (id: string) => void navigate({ to: `/imports/${id}` } as never)
  return (
    <Page
      title={t('imports.title')}
      crumbs={[{ label: t('projects.register'), href: '/projects' }, { label: t('app.nav.imports') }]}
    >
      <HandIn onTaken={open} />
      <Section title={t('imports.history')}>
        <History />
      </Section>
    </Page>
  )
}

function History() {
  const { t } = usePhrase()
  const pages = useCallPages('listImports', { query: { limit: 50 } })
  const columns = useHistoryColumns()
  return (
    <DataTable
      {...pages}
      label={t('imports.history')}
      columns={columns}
      rowKey={(list) => list.id}
      rowHref={(list) => `/imports/${list.id}`}
      empty={{ title: t('imports.wizard.none_yet') }}
      height="max(240px, calc(100dvh - 520px))"
    />
  )
}

function useHistoryColumns(): readonly Column<ImportList>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      {
        id: 'file',
        label: t('imports.wizard.file_name'),
        card: 'title',
        grow: 3,
        cell: (list) => <span title={list.fileName}>{list.fileName}</span>,
      },
      {
        id: 'state',
        label: t('imports.wizard.state'),
        card: 'mark',
        width: 116,
        cell: (list) => <ListState of={list} />,
      },
      {
        id: 'result',
        label: t('imports.wizard.outcome'),
        grow: 5,
        card: 'wide',
        cell: (list) => <Outcome of={list} />,
      },
      { id: 'to', label: t('imports.wizard.to'), grow: 2, card: 'omit', cell: (list) => list.organisation.name },
      { id: 'by', label: t('imports.wizard.by'), grow: 2, cell: (list) => list.createdBy.name },
      {
        id: 'at',
        label: t('imports.wizard.at'),
        card: 'wide',
        width: 164,
        cell: (list) => <Time instant={list.createdAt} />,
      },
    ],
    [t],
  )
}

function ListState({ of }: { of: ImportList }) {
  const { t } = usePhrase()
  return <StateMark state={stateOfList(of)} word={t(`imports.wizard.state_name.${of.state}`)} />
}

/** What came of it, in one line. */
function Outcome({ of }: { of: ImportList }) {
  const { t } = usePhrase()
  const { counts, progress, problem } = of
  if (problem) return <span title={problem.message}>{problem.message}</span>
  if (of.state === 'importing')
    return <>{t('imports.running', { done: progress.imported, total: progress.toImport })}</>
  if (of.state === 'reading') return <span className="jh-soft">{t('ui.loading')}</span>
  const told = (['created', 'updated', 'unchanged', 'older', 'failed', 'later', 'dearer'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => `${t(`imports.wizard.figures.${name}`)} ${counts[name]}`)
  return <>{told.join(' · ') || t('ui.dash')}</>
}

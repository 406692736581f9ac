import { useMemo, useState } from 'react'
import type { CallOutput } from '@jiheng/api'
import { DataTable, Section, Time, usePhrase, type Column, type Say } from '@jiheng/ui'
import { useCallPages } from '../../../shared/api.ts'
import { auditWho, auditWhy, auditWord } from '../../../shared/audit-words.ts'
import type { Project } from '../record.ts'
import { EntryDrawer } from './entry-drawer.tsx'

type Entry = CallOutput<'listAuditEntries'>['items'][number]

/** 留痕: who did what with this project, as the sealed log has it. */
export function TraceSide({ project }: { project: Project }) {
  const say = usePhrase()
  const { t } = say
  const [chosen, setChosen] = useState<number | null>(null)
  const entries = useCallPages('listAuditEntries', { query: { projectId: project.id, limit: 100 } })
  const columns = useMemo<Column<Entry>[]>(
    () => [
      { id: 'at', label: t('audit.when'), width: 160, cell: (entry) => <Time instant={entry.at} /> },
      { id: 'who', label: t('audit.who'), grow: 2, cell: (entry) => auditWho(entry.who, say) },
      {
        id: 'what',
        label: t('audit.what'),
        grow: 2,
        card: 'title',
        cell: (entry) => auditWord('action', entry.action, say),
      },
      {
        id: 'record',
        label: t('audit.record'),
        grow: 2,
        cell: (entry) => auditWord('subject', entry.subject.kind, say),
      },
      { id: 'changed', label: t('audit.change'), grow: 3, cell: (entry) => changes(entry, say) },
      { id: 'why', label: t('audit.why'), grow: 2, cell: (entry) => auditWhy(entry, say) ?? '' },
    ],
    [t, say],
  )
  return (
    <Section title={t('audit.title')} note={t('project.trace.note')}>
      <DataTable
        label={t('audit.title')}
        {...entries}
        columns={columns}
        rowKey={(entry) => String(entry.number)}
        onOpen={(entry) => setChosen(entry.number)}
        empty={{ title: t('audit.none_yet') }}
      />
      {chosen !== null && <EntryDrawer number={chosen} onClose={() => setChosen(null)} />}
    </Section>
  )
}

function changes({ changed }: Entry, say: Say): string {
  const [first, second, third] = changed.map((field) => auditWord('field', field, say))
  const named = [first, second, third].filter(Boolean).join(say.t('audit.comma'))
  return changed.length > 3 ? say.t('audit.and_more', { named, n: changed.length }) : named
}

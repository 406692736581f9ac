import { useMemo } from 'react'
import type { CallOutput } from '@jiheng/api'
import { isPhraseKey } from '@jiheng/phrases'
import { DataTable, Time, usePhrase, type Column, type Say } from '@jiheng/ui'
import { useCallPages } from '../../shared/api.ts'
import { auditWho, auditWhy, auditWord } from '../../shared/audit-words.ts'
import type { Query } from './view.ts'

export type Entry = CallOutput<'listAuditEntries'>['items'][number]

type Props = { query: Query; onOpen: (number: number) => void; onClear: (() => void) | undefined }

/** The log, newest first; it reads on as one scrolls. */
export function Entries({ query, onOpen, onClear }: Props) {
  const { t } = usePhrase()
  const pages = useCallPages('listAuditEntries', { query: { ...query, limit: 100 } })
  return (
    <DataTable
      rows={pages.rows}
      more={pages.more}
      label={t('audit.list')}
      columns={useColumns()}
      columnsKey="audit"
      rowKey={(entry) => String(entry.number)}
      onOpen={(entry) => onOpen(entry.number)}
      onClearFilters={onClear}
      empty={{ title: t('audit.none_yet') }}
      height="max(360px, calc(100dvh - 230px))"
    />
  )
}

function useColumns(): readonly Column<Entry>[] {
  const words = usePhrase()
  return useMemo(() => {
    const { t } = words
    return [
      { id: 'at', label: t('audit.when'), width: 152, cell: (entry) => <Time instant={entry.at} /> },
      { id: 'who', label: t('audit.who'), grow: 2, cell: (entry) => <Who of={entry} /> },
      { id: 'what', label: t('audit.what'), grow: 2, card: 'title', cell: (entry) => <What of={entry} /> },
      { id: 'record', label: t('audit.record'), grow: 3, cell: (entry) => <Subject of={entry} /> },
      { id: 'changed', label: t('audit.change'), grow: 2, card: 'omit', cell: (entry) => changes(entry, words) },
      { id: 'why', label: t('audit.why'), grow: 3, card: 'omit', cell: (entry) => <Why of={entry} /> },
      { id: 'ip', label: t('audit.from_where'), width: 132, hidden: true, card: 'omit', cell: (entry) => entry.ip },
      { id: 'number', label: t('audit.number'), width: 96, align: 'end', card: 'mark', cell: (entry) => entry.number },
    ]
  }, [words])
}

function Who({ of }: { of: Entry }) {
  const who = auditWho(of.who, usePhrase())
  return <span title={who}>{who}</span>
}

function Why({ of }: { of: Entry }) {
  const why = auditWhy(of, usePhrase())
  return why && <span title={why}>{why}</span>
}

function What({ of }: { of: Entry }) {
  const words = usePhrase()
  const isRefusal = of.action === 'identity.refused' || of.action === 'identity.sign_in_refused'
  return <span className={isRefusal ? 'audit-refused' : undefined}>{auditWord('action', of.action, words)}</span>
}

function Subject({ of }: { of: Entry }) {
  const words = usePhrase()
  const label = subjectLabel(of, words)
  return (
    <span title={label}>
      <span className="jh-soft">{auditWord('subject', of.subject.kind, words)}</span> {label}
    </span>
  )
}

/** The name of what was acted on; alerts are named by their rule. */
export function subjectLabel({ subject }: Pick<Entry, 'subject'>, { say }: Say): string {
  const { kind, id, label } = subject
  const rule = `rules.${kind === 'alert_rule' ? id : (label ?? '')}`
  if ((kind === 'alert' || kind === 'alert_rule') && isPhraseKey(rule)) return say(rule)
  return label ?? (kind === 'operation' ? id : '')
}

/** The first changed fields by name. */
function changes({ changed }: Entry, words: Say): string {
  const { t } = words
  const named = changed
    .slice(0, 3)
    .map((field) => auditWord('field', field, words))
    .join(t('audit.comma'))
  return changed.length > 3 ? t('audit.and_more', { named, n: changed.length }) : named
}

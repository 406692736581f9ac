import { useMemo, useState } from 'react'
import type { CallInput } from '@jiheng/api'
import { DataTable, Drawer, usePhrase, type Column } from '@jiheng/ui'
import { useCallPages } from '../../shared/api.ts'
import { EntryDetail } from './entry-detail.tsx'
import { currencyOf, type Entry, type ImportList } from './list-view.ts'
import { useChangeWords } from './words.ts'

type Query = NonNullable<CallInput<'listImportEntries'>['query']>
export type OutcomeTab = NonNullable<Query['outcome']> | 'noticed'

/** The rows of one outcome; each opens to all that is known of it. */
export function EntryTable({ list, outcome }: { list: ImportList; outcome: OutcomeTab }) {
  const { t } = usePhrase()
  const [open, setOpen] = useState<Entry | null>(null)
  const query: Query = { ...(outcome === 'noticed' ? { hasNotice: true } : { outcome }), limit: 200 }
  const currency = currencyOf(list.summary)
  const pages = useCallPages('listImportEntries', { path: { id: list.id }, query })
  const columns = useColumns(outcome, currency)
  return (
    <>
      <DataTable
        {...pages}
        total={list.counts[outcome]}
        label={t(`imports.wizard.tab.${outcome}`)}
        columns={columns}
        rowKey={(entry) => String(entry.row)}
        onOpen={setOpen}
        empty={{ title: t('imports.wizard.none_here') }}
        height="max(280px, calc(100dvh - 430px))"
      />
      <Drawer open={open !== null} onClose={() => setOpen(null)} title={open?.name || t('imports.wizard.no_name')}>
        {open && <EntryDetail of={open} currency={currency} />}
      </Drawer>
    </>
  )
}

function useColumns(outcome: OutcomeTab, currency: string): readonly Column<Entry>[] {
  const { t } = usePhrase()
  const wordsOf = useChangeWords(currency)
  return useMemo(
    () => [
      { id: 'row', label: t('imports.wizard.row'), width: 76, align: 'end', cell: (entry) => entry.row },
      {
        id: 'name',
        label: t('projects.name'),
        card: 'title',
        grow: 2,
        cell: (entry) => <span title={entry.name}>{entry.name || t('imports.wizard.no_name')}</span>,
      },
      ...(outcome === 'unchanged' || outcome === 'created'
        ? []
        : [
            {
              id: 'what',
              label: t('imports.wizard.what'),
              grow: 4,
              card: 'wide' as const,
              cell: (entry: Entry) => <InOneLine of={wordsOf(entry)} />,
            },
          ]),
    ],
    [t, outcome, wordsOf],
  )
}

function InOneLine({ of }: { of: readonly string[] }) {
  const { t } = usePhrase()
  const text = of.map((sentence) => sentence.replace(/[。.]$/, '')).join(t('imports.wizard.semicolon'))
  return <span title={of.join('\n')}>{text || t('ui.dash')}</span>
}

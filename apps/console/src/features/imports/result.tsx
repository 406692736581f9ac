import { useMemo } from 'react'
import { formatNumber } from '@jiheng/phrases'
import { Button, DataTable, EmptyState, Section, usePhrase, type Column } from '@jiheng/ui'
import { useCallPages } from '../../shared/api.ts'
import { EntryTable } from './entry-table.tsx'
import { ErrorWorkbook } from './error-workbook.tsx'
import { currencyOf, type Entry, type ImportList } from './list-view.ts'
import { useBigMoney } from './words.ts'

const told = ['created', 'updated', 'unchanged', 'older', 'failed', 'later', 'dearer'] as const

const isSlip = (name: (typeof told)[number]): boolean => name === 'later' || name === 'dearer'

/** What was imported, and which projects slipped since the list before. */
export function ResultStep({ list }: { list: ImportList }) {
  const { t } = usePhrase()
  const { later, failed } = list.counts
  const currency = currencyOf(list.summary)
  return (
    <>
      <div className="imports-confirm">
        <dl className="imports-counts">
          {told.map((name) => (
            <div key={name} className={isSlip(name) && list.counts[name] > 0 ? 'imports-count-slip' : undefined}>
              <dt>{t(`imports.wizard.figures.${name}`)}</dt>
              <dd>{formatNumber(list.counts[name])}</dd>
            </div>
          ))}
        </dl>
        <div className="imports-step-actions">
          <ErrorWorkbook list={list} />
          <Button href="/projects">{t('imports.wizard.to_registry')}</Button>
          <Button kind="primary" href="/imports">
            {t('imports.wizard.another')}
          </Button>
        </div>
      </div>
      <Section
        title={t('imports.slipped')}
        {...(later > 0 && { note: t('imports.wizard.slipped_count', { n: later }) })}
        actions={<a href="/projects/slipped">{t('imports.wizard.to_slipped')}</a>}
      >
        {later > 0 ? <Slipped listId={list.id} currency={currency} /> : <NoneSlipped of={list} />}
      </Section>
      {failed > 0 && (
        <Section title={t('imports.rejected')} note={t('imports.wizard.failed_rows', { n: failed })}>
          <EntryTable list={list} outcome="failed" />
        </Section>
      )}
    </>
  )
}

function NoneSlipped({ of }: { of: ImportList }) {
  const { t } = usePhrase()
  const isFirst = of.counts.created > 0 && of.counts.updated + of.counts.unchanged === 0
  return <EmptyState title={t(isFirst ? 'imports.wizard.first_time' : 'imports.wizard.none_slipped')} />
}

/** The worst first: by days, as the reader can change. */
function Slipped({ listId, currency }: { listId: string; currency: string }) {
  const { t } = usePhrase()
  const pages = useCallPages('listImportEntries', { path: { id: listId }, query: { isLater: true, limit: 500 } })
  const columns = useSlippedColumns(currency)
  const rows = useMemo(
    () =>
      pages.rows.data && {
        ...pages.rows,
        data: pages.rows.data.toSorted((a, b) => (b.daysLater ?? 0) - (a.daysLater ?? 0)),
      },
    [pages.rows],
  )
  return (
    <DataTable
      {...pages}
      rows={rows ?? pages.rows}
      label={t('imports.slipped')}
      columns={columns}
      rowKey={(entry) => String(entry.row)}
      rowHref={(entry) => `/projects/${entry.projectId ?? ''}`}
      height="max(280px, calc(100dvh - 430px))"
    />
  )
}

function useSlippedColumns(currency: string): readonly Column<Entry>[] {
  const { t } = usePhrase()
  const bigMoney = useBigMoney(currency)
  return useMemo(() => {
    const finish = (entry: Entry) => entry.changes.find(({ field }) => field === 'plannedFinish')
    return [
      {
        id: 'name',
        label: t('projects.name'),
        card: 'title',
        grow: 3,
        sort: (entry) => entry.name,
        cell: (entry) => <span title={entry.name}>{entry.name}</span>,
      },
      {
        id: 'days',
        label: t('imports.wizard.days_later'),
        width: 120,
        align: 'end',
        sort: (entry) => entry.daysLater,
        cell: (entry) => <span className="imports-worse">{formatNumber(entry.daysLater ?? 0)}</span>,
      },
      {
        id: 'finish',
        label: t('registry.slipped.finish'),
        card: 'wide',
        width: 240,
        sort: (entry) => String(finish(entry)?.now ?? ''),
        cell: (entry) => `${String(finish(entry)?.old ?? '')} → ${String(finish(entry)?.now ?? '')}`,
      },
      {
        id: 'more',
        label: t('imports.wizard.more'),
        card: 'wide',
        width: 190,
        align: 'end',
        sort: (entry) => entry.moreFen,
        cell: (entry) =>
          entry.moreFen === null ? <span className="jh-soft">{t('ui.dash')}</span> : bigMoney(entry.moreFen),
      },
    ]
  }, [t, bigMoney])
}

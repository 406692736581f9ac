import {
  Button,
  ConfirmButton,
  DataTable,
  Loaded,
  Money,
  Page,
  Section,
  StateMark,
  Tabs,
  usePhrase,
  useToast,
  type Column,
} from '@jiheng/ui'
import { useState } from 'react'
import { useCall, useCallMutation, useCallPages } from '../../shared/api.ts'
import { oneOf } from '../../shared/search-text.ts'
import { useParam, useSearch } from '../../shared/url.ts'
import { ColumnTable } from './column-table.tsx'
import { RowSaid } from './row-said.tsx'
import {
  asksUnit,
  outcomes,
  settledColumns,
  stateOfOutcome,
  type ColumnEdits,
  type FinanceList,
  type FinanceRow,
  type Outcome,
} from './view.ts'

/** One list: how it is read, what would become of each row, and taking it over. */
export function FinanceListPage() {
  const { t } = usePhrase()
  const list = useCall('getFinanceList', { path: { id: useParam('id') } })
  return (
    <Page
      title={list.data?.fileName ?? t('reconcile.tab.lists')}
      crumbs={[
        { label: t('app.nav.reconcile'), href: '/money/reconcile?tab=lists' },
        { label: list.data ? t(`reconcile.kind.${list.data.kind}`) : '' },
      ]}
    >
      <Loaded of={list}>{(found) => <Shown key={found.version} list={found} />}</Loaded>
    </Page>
  )
}

function Shown({ list }: { list: FinanceList }) {
  const { t } = usePhrase()
  const { summary } = list
  if (list.problem || !summary)
    return (
      <p className="reconcile-summary">
        <StateMark state="red" word={list.problem?.message ?? t('reconcile.state.refused')} />
      </p>
    )
  return (
    <>
      <Deciding list={list} />
      <Section title={t('reconcile.rows')}>
        <Rows list={list} />
      </Section>
    </>
  )
}

function Deciding({ list }: { list: FinanceList }) {
  const { t } = usePhrase()
  const toast = useToast()
  const [edits, setEdits] = useState<ColumnEdits>({})
  const refresh = [
    'getFinanceList',
    'listFinanceRows',
    'listFinanceLists',
    'getReconciliation',
    'getStatements',
  ] as const
  const settle = useCallMutation('settleFinanceList', { refresh })
  const confirm = useCallMutation('confirmFinanceList', { refresh })
  const sentence = outcomes
    .filter((outcome) => list.counts[outcome] > 0)
    .map((outcome) => t(`reconcile.will_become.${outcome}`, { n: list.counts[outcome] }))
    .join(t('reconcile.comma'))
  const lacking = (list.summary?.missing ?? []).map((fields) =>
    fields.map((field) => t(`reconcile.field.${field}`)).join(t('reconcile.either')),
  )
  const isUnsure = asksUnit(list, {}) || lacking.length > 0
  const path = { id: list.id }
  const columns = list.summary?.columns ?? []
  const isStatement = list.kind === 'statement'
  const take = async (isBooked: boolean) => {
    await confirm.run({ path, body: { isBooked }, ifMatch: list.version })
    toast.done(t('reconcile.confirmed'))
  }
  const isOpen = list.state === 'checked'
  const isEdited = Object.keys(edits).length > 0
  return (
    <>
      {sentence !== '' && <p className="reconcile-summary">{sentence}</p>}
      {lacking.length > 0 && (
        <StateMark state="orange" word={t('reconcile.lacking', { fields: lacking.join(t('reconcile.comma')) })} />
      )}
      {isOpen && (
        <>
          <details className="reconcile-columns" open={isUnsure}>
            <summary>{t('reconcile.read_as')}</summary>
            <ColumnTable
              list={list}
              edits={edits}
              onEdit={(column, edit) => setEdits({ ...edits, [column]: { ...edits[column], ...edit } })}
            />
            <Button
              disabled={!isEdited}
              busy={settle.busy}
              onPress={() =>
                void settle
                  .run({ path, body: { columns: settledColumns(columns, edits) }, ifMatch: list.version })
                  .catch(toast.failed)
              }
            >
              {t('reconcile.read_again')}
            </Button>
          </details>
          <div className="reconcile-bar">
            <ConfirmButton
              kind="primary"
              disabled={isEdited || isUnsure || sentence === ''}
              sentence={sentence}
              onConfirm={() => take(true)}
            >
              {t(isStatement ? 'reconcile.confirm_statement' : 'reconcile.confirm')}
            </ConfirmButton>
            {!isStatement && (
              <ConfirmButton
                disabled={isEdited || isUnsure || sentence === ''}
                sentence={sentence}
                onConfirm={() => take(false)}
              >
                {t('reconcile.compare_only')}
              </ConfirmButton>
            )}
            {asksUnit(list, {}) && <StateMark state="orange" word={t('reconcile.unit_assumed')} />}
          </div>
        </>
      )}
    </>
  )
}

function Rows({ list }: { list: FinanceList }) {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const present = outcomes.filter((outcome) => list.counts[outcome] > 0)
  const active = present.find((outcome) => outcome === oneOf(search['outcome'])) ?? present[0]
  if (active === undefined) return <p className="jh-soft">{t('reconcile.no_rows')}</p>
  return (
    <Tabs
      active={active}
      onChange={(outcome) => setSearch({ outcome })}
      tabs={present.map((id) => ({
        id,
        label: t(`reconcile.outcome.${id}`),
        count: list.counts[id],
        content: <RowTable key={id} id={list.id} outcome={id} />,
      }))}
    />
  )
}

function RowTable({ id, outcome }: { id: string; outcome: Outcome }) {
  const { t } = usePhrase()
  const pages = useCallPages('listFinanceRows', { path: { id }, query: { outcome, limit: 200 } })
  const columns: readonly Column<FinanceRow>[] = [
    {
      ...{ id: 'row', label: t('imports.wizard.row'), width: 84, card: 'mark' },
      cell: ({ row }) => <StateMark state={stateOfOutcome[outcome]} word={String(row)} />,
    },
    {
      id: 'project',
      label: t('reconcile.exported.project'),
      grow: 3,
      card: 'title',
      cell: ({ project, said }) => project?.name ?? said.projectName ?? said.projectCode ?? said.payeeName ?? '',
    },
    { id: 'day', label: t('reconcile.field.day'), width: 112, cell: ({ said }) => said.day ?? '' },
    {
      id: 'amount',
      label: t('reconcile.exported.amount'),
      width: 150,
      align: 'end',
      cell: ({ said }) => <Money amountFen={said.amountFen} bare />,
    },
    { id: 'reference', label: t('reconcile.field.reference'), width: 160, cell: ({ said }) => said.referenceNo ?? '' },
    { id: 'said', label: t('imports.problems'), grow: 4, card: 'wide', cell: (row) => <RowSaid of={row} /> },
  ]
  return (
    <DataTable
      {...pages}
      label={t(`reconcile.outcome.${outcome}`)}
      columns={columns}
      lines={2}
      rowKey={({ row }) => String(row)}
      empty={{ title: t('reconcile.no_rows') }}
    />
  )
}

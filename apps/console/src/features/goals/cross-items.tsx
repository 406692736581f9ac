import { DataTable, Day, EmptyState, Page, StateMark, Tabs, usePhrase, Button, type Column } from '@jiheng/ui'
import { useCall, useCallPages } from '../../shared/api.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import { oneOf } from '../../shared/search-text.ts'
import { useSearch } from '../../shared/url.ts'
import { Move, TimeMark, Who, type CrossItem } from './cross-cells.tsx'
import { CrossDrawer } from './cross-drawer.tsx'
import { AddCrossItem } from './cross-forms.tsx'
import './goals.css'

/** 跨部门事项: whose move each is, under double lock. */
export function CrossItemsPage() {
  const { t } = usePhrase()
  const [search, setSearch, replaceSearch] = useSearch()
  const tab = oneOf(search['tab']) === 'closed' ? 'closed' : 'open'
  const itemId = oneOf(search['item'])
  const about = useCall('listCrossItems', { query: { limit: 1 } }).data
  return (
    <Page
      title={t('goals.cross.title')}
      note={
        about && about.overdue > 0 ? (
          <StateMark state="red" word={t('goals.cross.overdue_count', { n: about.overdue })} />
        ) : undefined
      }
      actions={
        about?.allowed.includes('add') && (
          <Opens kind="primary" label={t('goals.cross.add')}>
            {(close) => <AddCrossItem onClose={close} />}
          </Opens>
        )
      }
    >
      <Tabs
        active={tab}
        onChange={(id) => replaceSearch(id === 'open' ? {} : { tab: id })}
        tabs={[
          { id: 'open', label: t('goals.cross.open'), content: <Items state="open" /> },
          { id: 'closed', label: t('goals.cross.closed'), content: <Items state="closed" /> },
        ]}
      />
      {itemId && <CrossDrawer id={itemId} onClose={() => setSearch({ item: undefined })} />}
    </Page>
  )
}

function Items({ state }: { state: 'open' | 'closed' }) {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const mine = oneOf(search['mine']) === 'true'
  const pages = useCallPages('listCrossItems', { query: { state, limit: 100, ...(mine && { mine }) } })
  const columns = useColumns(state)
  if (pages.rows.data?.length === 0 && !mine)
    return (
      <EmptyState
        title={t(state === 'open' ? 'goals.cross.none_yet' : 'goals.cross.none_closed')}
        text={t('goals.cross.none_yet_hint')}
      />
    )
  return (
    <DataTable<CrossItem>
      {...pages}
      label={t('goals.cross.list')}
      columns={columns}
      lines={2}
      rowKey={(row) => row.id}
      onOpen={(row) => setSearch({ item: row.id })}
      onClearFilters={mine ? () => setSearch({ mine: undefined }) : undefined}
      toolbar={
        <Button kind="quiet" onPress={() => setSearch({ mine: mine ? undefined : 'true' })}>
          {t(mine ? 'goals.cross.all' : 'goals.cross.mine')}
        </Button>
      }
      height="max(320px, calc(100dvh - 280px))"
    />
  )
}

function useColumns(state: 'open' | 'closed'): readonly Column<CrossItem>[] {
  const { t } = usePhrase()
  return [
    {
      id: 'item',
      label: t('goals.cross.item'),
      grow: 4,
      card: 'title',
      cell: (row) => (
        <span className="jh-lines" title={row.title}>
          <span className="goals-annual">{row.title}</span>
          {row.project && <span className="jh-soft jh-small">{row.project.name}</span>}
        </span>
      ),
    },
    ...(state === 'open'
      ? [
          {
            id: 'move',
            label: t('goals.cross.move'),
            grow: 2,
            card: 'wide' as const,
            cell: (row: CrossItem) => <Move of={row} />,
          },
        ]
      : []),
    { id: 'holder', label: t('goals.cross.holder'), grow: 2, card: 'wide', cell: (row) => <Who of={row.holder} /> },
    { id: 'due', label: t('goals.cross.due_on'), width: 120, cell: (row) => <Day day={row.dueOn} /> },
    { id: 'time', label: t('goals.cross.state_label'), width: 148, card: 'mark', cell: (row) => <TimeMark of={row} /> },
    {
      id: 'raised',
      label: t('goals.cross.raised_by'),
      grow: 2,
      card: 'wide',
      cell: (row) => <Who of={row.raisedBy} />,
    },
  ]
}

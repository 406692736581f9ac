import { useMemo } from 'react'
import { DataTable, FilterBar, Money, Num, StateMark, usePhrase, type Column, type Filter } from '@jiheng/ui'
import { useCall, useCallPages } from '../../shared/api.ts'
import { useSearch } from '../../shared/url.ts'
import { filterValue, outcomeState, severities, statesOf, type Lead, type Query, type Side } from './view.ts'

/** Leads of one side: the gravest first, and of these the oldest. */
export function LeadList({ side }: { side: Side }) {
  const { t } = usePhrase()
  const [search, setSearch, replaceSearch] = useSearch()
  const value = filterValue(search)
  const keep = search['tab'] ? { tab: search['tab'] } : {}
  const pages = useCallPages('listLeads', {
    query: { ...(value as Query), state: [...statesOf[side]], limit: 100 },
  })
  const isFiltered = Object.keys(value).length > 0
  return (
    <>
      <FilterBar filters={useFilters()} value={value} onChange={(next) => replaceSearch({ ...keep, ...next })} />
      <DataTable<Lead>
        {...pages}
        total={pages.total ?? 0}
        label={t('leads.list')}
        columns={useColumns(side)}
        columnsKey={`leads.${side}`}
        lines={2}
        rowKey={(row) => row.id}
        onOpen={(row) => setSearch({ lead: row.id })}
        onClearFilters={isFiltered ? () => replaceSearch(keep) : undefined}
        empty={{ title: t(`leads.none_${side}`), ...(side === 'open' && { text: t('leads.none_open_text') }) }}
        toolbar={<Searched />}
        height="max(320px, calc(100dvh - 340px))"
      />
    </>
  )
}

function Searched() {
  const { t } = usePhrase()
  const about = useCall('listLeads', { query: { limit: 1 } }).data
  if (!about) return null
  return (
    <span className="jh-soft jh-small">
      {about.searched
        ? t('leads.searched', { day: about.searched.asOf, projects: about.searched.projects, at: about.searched.at })
        : t('leads.never_searched')}
    </span>
  )
}

function useFilters(): readonly Filter[] {
  const { t, say } = usePhrase()
  const rules = useCall('listLeadRules').data?.items
  return useMemo(
    () => [
      {
        id: 'severity',
        label: t('leads.severity'),
        kind: 'choices',
        options: severities.map((value) => ({ value, label: t(`leads.severity_name.${value}`) })),
      },
      {
        id: 'ruleId',
        label: t('leads.rule'),
        kind: 'choices',
        options: [...(rules ?? []).map(({ ruleId }) => ruleId), 'tip'].map((value) => ({
          value,
          label: say(`rules.${value}`),
        })),
      },
    ],
    [rules, say, t],
  )
}

function useColumns(side: Side): readonly Column<Lead>[] {
  const { t, say } = usePhrase()
  return useMemo(() => {
    const state: Column<Lead> = {
      id: 'state',
      label: t(side === 'settled' ? 'leads.outcome' : 'leads.state'),
      width: 132,
      cell: (row) => (side === 'settled' ? <Outcome of={row} /> : t(`leads.state_name.${row.state}`)),
    }
    return [
      {
        id: 'severity',
        label: t('leads.severity'),
        width: 116,
        card: 'mark',
        cell: (row) => <StateMark state={row.severity} word={t(`leads.severity_name.${row.severity}`)} />,
      },
      {
        id: 'seen',
        label: t('leads.seen'),
        grow: 6,
        card: 'title',
        cell: (row) => <Seen of={row} />,
      },
      {
        id: 'project',
        label: t('leads.project'),
        grow: 3,
        card: 'wide',
        cell: (row) => (
          <span className="jh-two-lines" title={row.projectName}>
            {row.projectName}
          </span>
        ),
      },
      {
        id: 'rule',
        label: t('leads.rule'),
        grow: 3,
        card: 'wide',
        cell: (row) => <span className="jh-two-lines">{say(`rules.${row.ruleId}`)}</span>,
      },
      {
        id: 'amount',
        label: t('leads.amount_wan'),
        width: 148,
        align: 'end',
        cell: (row) => <Money amountFen={row.amountFen} big bare />,
      },
      { id: 'age', label: t('leads.age'), width: 92, align: 'end', cell: (row) => <Num value={row.ageDays} /> },
      state,
    ]
  }, [say, side, t])
}

function Seen({ of }: { of: Lead }) {
  const { say } = usePhrase()
  const text = say(of.messageKey, of.params)
  return (
    <span className="jh-two-lines" title={text}>
      {text}
    </span>
  )
}

/** How a settled lead came out; what the inspector handles has no outcome yet. */
export function Outcome({ of }: { of: Pick<Lead, 'state' | 'outcome'> }) {
  const { t } = usePhrase()
  if (of.outcome === null) return t(`leads.state_name.${of.state}`)
  return <StateMark state={outcomeState(of.outcome)} word={t(`leads.outcome_name.${of.outcome}`)} />
}

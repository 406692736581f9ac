import { useMemo } from 'react'
import { DataTable, FilterBar, Num, Page, StateMark, usePhrase, type Column } from '@jiheng/ui'
import { useCallPages } from '../../shared/api.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import { oneOf } from '../../shared/search-text.ts'
import { useSession } from '../../shared/session.tsx'
import { useSearch } from '../../shared/url.ts'
import { PlanForm } from './plan-form.tsx'
import { stateMark, type ListedSurvey } from './view.ts'

const states = ['draft', 'running', 'closed'] as const

/** 满意度调查: every survey in reach, those that end last first. */
export function SurveysPage() {
  const { t } = usePhrase()
  const { may } = useSession()
  const [search, setSearch] = useSearch()
  const [q, state] = [oneOf(search['q']), states.find((each) => each === oneOf(search['state']))]
  const { total: _, ...pages } = useCallPages('listSurveys', { query: { ...(q && { q }), ...(state && { state }) } })
  const isFiltered = Boolean(q) || state !== undefined
  const clear = () => setSearch({ q: undefined, state: undefined })
  return (
    <Page
      title={t('surveys.title')}
      note={t('surveys.intro')}
      actions={
        may('surveys:manage') && (
          <Opens kind="primary" label={t('surveys.create')}>
            {(close) => <PlanForm onClose={close} />}
          </Opens>
        )
      }
    >
      <FilterBar
        filters={[
          { id: 'q', label: t('surveys.search'), kind: 'text' },
          {
            id: 'state',
            label: t('surveys.state'),
            kind: 'choice',
            options: states.map((value) => ({ value, label: t(`surveys.state_name.${value}`) })),
          },
        ]}
        value={{ ...(q && { q }), ...(state && { state }) }}
        onChange={({ q: text, state: chosen }) => setSearch({ q: text, state: chosen })}
      />
      <DataTable
        {...pages}
        label={t('surveys.title')}
        columns={useColumns()}
        columnsKey="surveys"
        lines={2}
        rowKey={(row) => row.id}
        rowHref={(row) => `/surveys/${row.id}`}
        onClearFilters={isFiltered ? clear : undefined}
        empty={
          isFiltered ? { title: t('surveys.none_found') } : { title: t('surveys.none'), text: t('surveys.none_text') }
        }
      />
    </Page>
  )
}

function useColumns(): readonly Column<ListedSurvey>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('surveys.name'),
        grow: 4,
        card: 'title',
        cell: (row) => (
          <span className="jh-lines">
            <span title={row.title}>{row.title}</span>
            <span className="jh-soft jh-small" title={row.project.name}>
              {row.project.name}
            </span>
          </span>
        ),
      },
      {
        id: 'state',
        label: t('surveys.state'),
        width: 130,
        card: 'mark',
        cell: (row) => <StateMark state={stateMark[row.state]} word={t(`surveys.state_name.${row.state}`)} />,
      },
      { id: 'year', label: t('surveys.year'), width: 84, align: 'end', cell: (row) => row.year },
      {
        id: 'period',
        label: t('surveys.period'),
        width: 280,
        cell: (row) => t('surveys.period_of', { from: row.opensOn, until: row.closesOn }),
      },
      {
        id: 'households',
        label: t('surveys.households'),
        width: 90,
        align: 'end',
        cell: (row) => <Num value={row.households} />,
      },
      {
        id: 'answers',
        label: t('surveys.answers'),
        width: 110,
        align: 'end',
        cell: (row) =>
          row.state === 'draft' ? t('ui.dash') : t('surveys.answers_of', { n: row.answers, letters: row.letters }),
      },
      { id: 'percent', label: t('surveys.percent'), width: 170, align: 'end', cell: (row) => <Percent of={row} /> },
    ],
    [t],
  )
}

function Percent({ of }: { of: ListedSurvey }) {
  const { t } = usePhrase()
  if (of.state !== 'closed') return <>{t('ui.dash')}</>
  if (of.percent === null) return <span className="jh-soft">{t('surveys.problem.too_few_answers')}</span>
  return (
    <span className="jh-figures">
      <Num value={of.percent} decimals={1} unit="%" />{' '}
      <span className="jh-soft">{t('surveys.margin_most', { margin: of.margin ?? '' })}</span>
    </span>
  )
}

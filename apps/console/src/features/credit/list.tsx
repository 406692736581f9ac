import { DataTable, FilterBar, Loaded, Page, Section, Select, StateMark, usePhrase } from '@jiheng/ui'
import { useCall, useCallPages } from '../../shared/api.ts'
import { oneOf } from '../../shared/search-text.ts'
import { useSearch } from '../../shared/url.ts'
import { Actions } from './actions.tsx'
import { useColumns } from './columns.tsx'
import type { RecordPage } from './view.ts'
import { Standing, useQuarter } from './words.tsx'

/** 施工单位履约: the records of a quarter. Replies that wait come first, then names; nobody is ranked. */
export function CreditPage() {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const period = oneOf(search['period'])
  const about = useCall('listCreditRecords', { query: { limit: 1, ...(period && { period }) } })
  return (
    <Page title={t('credit.title')} note={t('credit.intro')} actions={about.data && <Actions of={about.data} />}>
      <Loaded of={about}>
        {(page) => (
          <>
            <div className="credit-bar">
              <Period of={page} onChange={(next) => setSearch({ period: next, waiting: undefined })} />
              {page.round ? <Standing of={page.round} /> : <span className="jh-soft">{t('credit.state.none')}</span>}
            </div>
            <Counts of={page} />
            <Records of={page} />
            <WithoutCode of={page} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Period({ of, onChange }: { of: RecordPage; onChange: (period: string) => void }) {
  const { t } = usePhrase()
  const quarter = useQuarter()
  const periods = of.periods.includes(of.period) ? of.periods : [of.period, ...of.periods]
  return (
    <label className="credit-period">
      <span className="jh-soft">{t('credit.period')}</span>
      <Select
        value={of.period}
        onChange={(next) => next && onChange(next)}
        options={periods.map((value) => ({ value, label: quarter(value) }))}
      />
      <span className="jh-soft">{of.unit.name}</span>
    </label>
  )
}

/** How many contractors there are, how many replies wait, and who has no score; pressed, the list shows the waiting ones. */
function Counts({ of: { counts } }: { of: RecordPage }) {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  if (!counts) return null
  const isWaiting = search['waiting'] === '1'
  return (
    <div className="jh-tallies">
      <button
        type="button"
        className="jh-plain-button jh-tally"
        aria-pressed={!isWaiting}
        onClick={() => setSearch({ waiting: undefined })}
      >
        <span>{t('credit.count.all')}</span>
        <strong>{counts.contractors}</strong>
      </button>
      <button
        type="button"
        className="jh-plain-button jh-tally"
        aria-pressed={isWaiting}
        onClick={() => setSearch({ waiting: '1' })}
      >
        <StateMark state={counts.waiting > 0 ? 'orange' : 'green'} word={t('credit.count.waiting')} />
        <strong>{counts.waiting}</strong>
      </button>
      <div className="jh-tally credit-still">
        <span>{t('credit.count.answered')}</span>
        <strong>{counts.answered}</strong>
      </div>
      <div className="jh-tally credit-still">
        <span>{t('credit.count.unscored')}</span>
        <strong>{counts.unscored}</strong>
      </div>
    </div>
  )
}

function Records({ of }: { of: RecordPage }) {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const q = oneOf(search['q'])
  const onlyWaiting = search['waiting'] === '1'
  const { total: _, ...pages } = useCallPages('listCreditRecords', {
    query: { period: of.period, limit: 100, ...(q && { q }), ...(onlyWaiting && { onlyWaiting }) },
  })
  const mayCompute = of.allowed.includes('compute')
  const isFiltered = Boolean(q) || onlyWaiting
  return (
    <>
      <FilterBar
        filters={[{ id: 'q', label: t('credit.search'), kind: 'text' }]}
        value={q ? { q } : {}}
        onChange={({ q: next }) => setSearch({ q: next })}
      />
      <DataTable
        {...pages}
        label={t('credit.title')}
        columns={useColumns()}
        columnsKey="credit"
        lines={2}
        rowKey={(row) => row.id}
        rowHref={(row) => `/credit/${row.creditCode}?period=${row.period}`}
        onClearFilters={isFiltered ? () => setSearch({ q: undefined, waiting: undefined }) : undefined}
        empty={
          isFiltered
            ? { title: t('credit.none_found'), text: t('credit.none_found_text') }
            : mayCompute
              ? { title: t('credit.none_computed'), text: t('credit.none_computed_text') }
              : { title: t('credit.none_published'), text: t('credit.none_published_text') }
        }
        height="max(320px, calc(100dvh - 440px))"
      />
    </>
  )
}

/** Who gets no record since there is no valid code, and what is wrong with it. */
function WithoutCode({ of: { round } }: { of: RecordPage }) {
  const { t, say } = usePhrase()
  if (!round || round.withoutCode.length === 0) return null
  return (
    <Section title={t('credit.without_code')} note={t('credit.without_code_note')}>
      <ul className="credit-lines">
        {round.withoutCode.map(({ name, problem, projects }) => (
          <li key={`${name} ${problem}`}>
            <StateMark state="yellow" word={say(`credit.code_problem.${problem}`)} /> <strong>{name}</strong>{' '}
            <span className="jh-soft">{t('credit.without_projects', { n: projects })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

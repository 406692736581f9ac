import { useMemo } from 'react'
import type { CallInput } from '@jiheng/api'
import {
  DataTable,
  Day,
  Drawer,
  Facts,
  FilterBar,
  Page,
  Section,
  Time,
  Timeline,
  usePhrase,
  type Column,
  type Loadable,
} from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import { oneOf } from '../../../shared/search-text.ts'
import { useSearch } from '../../../shared/url.ts'
import { currencies, currencyText, rateText } from '../money.ts'
import { RateForm, type Rate } from './form.tsx'
import '../indicators.css'

const keyOf = ({ currency, day }: Pick<Rate, 'currency' | 'day'>): string => `${currency} ${day}`

/** 汇率: what foreign money counts at, day by day, with where each was published. */
export function RatesPage() {
  const { t, locale } = usePhrase()
  const [search, setSearch] = useSearch()
  const [currency, until, open] = [oneOf(search['currency']), oneOf(search['until']), oneOf(search['rate'])]
  const query = { ...(currency && { currency }), ...(until && { until }) } as CallInput<'listExchangeRates'>['query']
  const { data, error, isPending, refetch } = useCall('listExchangeRates', query ? { query } : {})
  const rows: Loadable<readonly Rate[]> = { data: data?.items, error, isPending, refetch }
  const mayRecord = data?.allowed.includes('record') ?? false
  const chosen = data?.items.find((rate) => keyOf(rate) === open)
  const clear = { currency: undefined, until: undefined }
  return (
    <Page
      title={t('figures.rates_title')}
      crumbs={[{ label: t('app.nav.indicators'), href: '/indicators' }, { label: t('figures.rates') }]}
      note={t('figures.rates_note')}
      actions={
        mayRecord && (
          <Opens kind="primary" label={t('figures.rate_add')}>
            {(close) => <RateForm onClose={close} />}
          </Opens>
        )
      }
    >
      <FilterBar
        filters={[
          {
            id: 'currency',
            label: t('figures.currency'),
            kind: 'choice',
            options: currencies
              .filter((code) => code !== 'CNY')
              .map((value) => ({ value, label: currencyText(value, locale) })),
          },
          { id: 'until', label: t('figures.until'), kind: 'day' },
        ]}
        value={{ ...(currency && { currency }), ...(until && { until }) }}
        onChange={(next) => setSearch({ ...clear, ...next })}
      />
      <DataTable<Rate>
        label={t('figures.rates')}
        rows={rows}
        columns={useRateColumns()}
        rowKey={keyOf}
        onOpen={(rate) => setSearch({ rate: keyOf(rate) })}
        onClearFilters={currency || until ? () => setSearch(clear) : undefined}
        empty={{ title: t('figures.no_rates'), text: t('figures.no_rates_text') }}
        height="max(320px, calc(100dvh - 300px))"
      />
      {chosen && <RateDrawer of={chosen} mayRecord={mayRecord} onClose={() => setSearch({ rate: undefined })} />}
    </Page>
  )
}

function useRateColumns(): readonly Column<Rate>[] {
  const words = usePhrase()
  const { t, locale } = words
  return useMemo<Column<Rate>[]>(
    () => [
      { id: 'day', label: t('figures.rate_day'), width: 120, cell: (row) => <Day day={row.day} /> },
      {
        id: 'currency',
        label: t('figures.currency'),
        grow: 2,
        card: 'title',
        cell: (row) => currencyText(row.currency, locale),
      },
      {
        id: 'rate',
        label: t('figures.rate'),
        grow: 3,
        cell: (row) => <span className="jh-figures">{rateText(row, words)}</span>,
      },
      { id: 'source', label: t('figures.source'), grow: 4, card: 'wide', cell: (row) => row.source },
      {
        id: 'version',
        label: t('library.version'),
        width: 100,
        cell: (row) => t('library.version_n', { n: row.version }),
      },
      { id: 'by', label: t('figures.told_by'), width: 132, cell: (row) => row.recordedBy },
      { id: 'at', label: t('figures.told_at'), width: 152, cell: (row) => <Time instant={row.recordedAt} /> },
    ],
    [t, locale, words],
  )
}

/** One rate with the versions before it. */
function RateDrawer({ of, mayRecord, onClose }: { of: Rate; mayRecord: boolean; onClose: () => void }) {
  const words = usePhrase()
  const { t, locale } = words
  return (
    <Drawer open onClose={onClose} title={`${currencyText(of.currency, locale)} ${of.day}`}>
      <div className="indicators-parts">
        {mayRecord && (
          <div className="indicators-actions">
            <Opens label={t('figures.correct')}>{(close) => <RateForm of={of} onClose={close} />}</Opens>
          </div>
        )}
        <Facts
          items={[
            { label: t('figures.rate'), value: rateText(of, words) },
            { label: t('figures.source'), value: of.source, wide: true },
          ]}
        />
        <Section title={t('library.versions')}>
          <Timeline
            label={t('library.versions')}
            items={[of, ...of.earlier].map((each, at) => ({
              id: String(each.version),
              at: each.recordedAt,
              who: each.recordedBy,
              state: at === 0 ? 'green' : 'grey',
              text: rateText(each, words),
              detail: each.why ?? each.source,
            }))}
          />
        </Section>
      </div>
    </Drawer>
  )
}

import { formatWan, wanWord } from '@jiheng/phrases'
import type { CallOutput } from '@jiheng/api'
import { Explained, LineChart, Loaded, Money, Section, StateMark, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { ForecastAccuracy } from '../../../shared/forecast/accuracy.tsx'
import { ForecastReasons } from '../../../shared/forecast/reasons.tsx'

type Forecast = NonNullable<CallOutput<'getFundForecast'>['forecast']>
type Month = Forecast['months'][number]

/** Whether the project's money will last the next six months; told only where trials say it can be. */
export function FundForecast({ projectId }: { projectId: string }) {
  const { t } = usePhrase()
  const found = useCall('getFundForecast', { path: { id: projectId } })
  return (
    <Section title={t('forecast.title')} note={t('forecast.note')}>
      <Loaded of={found}>
        {(told) => (
          <>
            {told.forecast && <Ahead of={told.forecast} />}
            {told.paidInThreeMonthsFen !== null && (
              <p>
                {t('forecast.paid_soon')} <Money amountFen={told.paidInThreeMonthsFen} big />
              </p>
            )}
            <ForecastAccuracy of={told} />
          </>
        )}
      </Loaded>
    </Section>
  )
}

function Ahead({ of }: { of: Forecast }) {
  const { t } = usePhrase()
  return (
    <>
      <Headline of={of} />
      {of.gap && (
        <>
          <p className="jh-soft jh-small">{t('forecast.reasons')}</p>
          <ForecastReasons of={of.reasons} />
        </>
      )}
      <Chart of={of} />
      <details className="project-more">
        <summary>{t('forecast.table')}</summary>
        <MonthTable of={of.months} />
      </details>
    </>
  )
}

function Headline({ of: { gap, lowestMonth, lowestFen, explanation } }: { of: Forecast }) {
  const { t, locale } = usePhrase()
  if (gap)
    return (
      <p>
        <StateMark state="orange" word={t('forecast.gap', { month: gap.month })} />{' '}
        <Explained explanation={explanation}>
          {t('forecast.gap_most')} <Money amountFen={gap.amountFen} big />
        </Explained>
      </p>
    )
  const amount = `${formatWan(locale, lowestFen)} ${wanWord(locale).trim()}`
  return (
    <p>
      <StateMark state="green" word={t('forecast.enough')} />{' '}
      <Explained explanation={explanation}>{t('forecast.enough_note', { month: lowestMonth, amount })}</Explained>
    </p>
  )
}

const dueOf = ({ acceptedFen, withheldFen, workFen }: Month): number => acceptedFen + withheldFen + workFen
const comingOf = ({ arrivingFen, issuedFen }: Month): number => arrivingFen + issuedFen

function Chart({ of: { months } }: { of: Forecast }) {
  const { t, locale } = usePhrase()
  const large = (fen: number) => Math.round(fen / (locale === 'zh-CN' ? 1e4 : 1e6)) / 100
  const line = (name: string, amount: (month: Month) => number) => ({
    name,
    points: months.map((month): [string, number] => [month.to, large(amount(month))]),
  })
  return (
    <LineChart
      label={t('forecast.chart')}
      unit={wanWord(locale).trim()}
      height={220}
      series={[
        { ...line(t('forecast.line.closing'), ({ closingFen }) => closingFen), ink: 'accent' },
        { ...line(t('forecast.line.due'), dueOf), ink: 'ink' },
        { ...line(t('forecast.line.coming'), comingOf), ink: 'ink', dashed: true },
      ]}
    />
  )
}

const columns = [
  ...['openingFen', 'arrivingFen', 'issuedFen'],
  ...['acceptedFen', 'withheldFen', 'workFen', 'closingFen'],
] as readonly Exclude<keyof Month, 'month' | 'to'>[]

function MonthTable({ of }: { of: readonly Month[] }) {
  const { t } = usePhrase()
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keyboard
    <div className="jh-sums" tabIndex={0} role="region" aria-label={t('forecast.table')}>
      <table>
        <caption className="jh-soft jh-small">{t('forecast.in_wan')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('forecast.columns.month')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`forecast.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.map((month) => (
            <tr key={month.month}>
              <th scope="row">{month.month}</th>
              {columns.map((column) => (
                <td key={column} className={column === 'closingFen' && month.closingFen < 0 ? 'is-short' : ''}>
                  <Money amountFen={month[column]} big bare />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

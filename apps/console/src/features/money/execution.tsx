import { formatNumber } from '@jiheng/phrases'
import { Explained, Figure, Figures, Loaded, Money, Percent, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { FundExport } from '../../shared/fund-export.tsx'
import { useSearch } from '../../shared/url.ts'
import { behindTime, groupingOf, groupings, timeOf, type Execution, type ExecutionRow } from './view.ts'

/** 预算执行: the year's budget, what of it was allocated, arrived and spent, cut as asked. */
export function ExecutionTab() {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const by = groupingOf(search)
  const found = useCall('getFundExecution', { query: { ...timeOf(search), by, limit: 500 } })
  return (
    <Loaded of={found} isEmpty={({ total }) => total.projects === 0} empty={{ title: t('money.none') }}>
      {(execution) => (
        <>
          <Totals of={execution} />
          <div className="money-by">
            <span className="jh-switch" role="group" aria-label={t('money.by')}>
              {groupings.map((each) => (
                <button
                  key={each}
                  type="button"
                  className="jh-plain-button"
                  aria-pressed={each === by}
                  onClick={() => setSearch({ by: each === 'source' ? undefined : each })}
                >
                  {t(`money.groupings.${each}`)}
                </button>
              ))}
            </span>
            <span className="money-export">
              <FundExport what="execution" asked={{ ...timeOf(search), by }} />
            </span>
          </div>
          <Rows of={execution} />
        </>
      )}
    </Loaded>
  )
}

function Totals({ of }: { of: Execution }) {
  const { t } = usePhrase()
  const behind = behindTime(of.total.ratePercent, of.timePercent)
  return (
    <Figures>
      <Figure
        label={t('funds.execution_rate')}
        explanation={of.total.explanation}
        note={t('money.against_time', { time: formatNumber(of.timePercent, 2), points: formatNumber(behind ?? 0, 2) })}
      />
      {(['fullYearFen', 'allocatedFen', 'executedFen'] as const).map((key) => (
        <div key={key} className="jh-figure">
          <p className="jh-figure-label">{t(`money.figures.${key}`)}</p>
          <p className="jh-figure-value">
            <Money amountFen={of.total[key]} big />
          </p>
          {key === 'fullYearFen' && (
            <p className="jh-figure-foot">{t('money.of_projects', { n: of.total.projects, day: of.asOf })}</p>
          )}
        </div>
      ))}
    </Figures>
  )
}

const amounts = ['initialFen', 'fullYearFen', 'allocatedFen', 'arrivedFen', 'executedFen'] as const

function Rows({ of }: { of: Execution }) {
  const { t } = usePhrase()
  const what = t(`money.groupings.${of.by}`)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keyboard
    <div className="jh-sums" tabIndex={0} role="region" aria-label={t('money.table', { by: what })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <th scope="col">{t('money.columns.projects')}</th>
            {amounts.map((key) => (
              <th key={key} scope="col">
                {t(`money.columns.${key}`)}
              </th>
            ))}
            {of.by === 'month' && <th scope="col">{t('money.columns.executedInMonthFen')}</th>}
            <th scope="col">{t('funds.execution_rate')}</th>
          </tr>
        </thead>
        <tbody>
          {of.rows.map((row) => (
            <Row key={row.key} of={row} in={of} />
          ))}
        </tbody>
        <tfoot>
          <Row of={{ ...of.total, key: 'total', name: t('money.total'), executedInMonthFen: null }} in={of} />
        </tfoot>
      </table>
    </div>
  )
}

function Row({ of: row, in: execution }: { of: ExecutionRow; in: Execution }) {
  const { t } = usePhrase()
  const name = <RowName of={row} by={execution.by} />
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{formatNumber(row.projects)}</td>
      {amounts.map((key) => (
        <td key={key}>
          <Money amountFen={row[key]} big bare />
        </td>
      ))}
      {execution.by === 'month' && (
        <td>
          <Money amountFen={row.executedInMonthFen} big bare />
        </td>
      )}
      <td>
        <Explained explanation={row.explanation} measure={t('funds.execution_rate')}>
          <Percent value={row.ratePercent} />
        </Explained>
      </td>
    </tr>
  )
}

function RowName({ of: { key, name }, by }: { of: ExecutionRow; by: Execution['by'] }) {
  const { t, say } = usePhrase()
  if (key === 'total') return <>{name}</>
  if (by === 'project') return <a href={`/projects/${key}?tab=funds`}>{name}</a>
  if (by === 'source') return <>{say(`funds.source.${key}`)}</>
  return <>{name ?? (key === '' ? t('money.not_told') : key)}</>
}

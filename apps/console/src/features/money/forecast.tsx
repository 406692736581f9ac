import { useMemo } from 'react'
import { DataTable, Explained, Loaded, Money, usePhrase, type Column } from '@jiheng/ui'
import type { CallOutput } from '@jiheng/api'
import { useCall, useCallPages } from '../../shared/api.ts'
import { ForecastAccuracy } from '../../shared/forecast/accuracy.tsx'

type Gap = CallOutput<'listFundForecasts'>['items'][number]

/** Projects whose money may not last, the soonest first; told only where trials say it can be. */
export function ForecastTab() {
  const { t } = usePhrase()
  const about = useCall('listFundForecasts', { query: { limit: 1 } })
  return (
    <>
      <p className="jh-soft jh-small">{t('forecast.note')}</p>
      <Loaded of={about}>
        {(told) => (
          <>
            {told.state === 'shown' && (
              <p>
                {t('forecast.counts', { projects: told.projects, gaps: told.gaps })}{' '}
                <Money amountFen={told.missingFen} big />
              </p>
            )}
            <ForecastAccuracy of={told} />
            {told.state === 'shown' && <Gaps />}
          </>
        )}
      </Loaded>
    </>
  )
}

function Gaps() {
  const { t } = usePhrase()
  const pages = useCallPages('listFundForecasts', { query: { limit: 100 } })
  return (
    <DataTable
      {...pages}
      label={t('forecast.portfolio')}
      columns={useColumns()}
      lines={2}
      rowKey={(row) => row.project.id}
      rowHref={(row) => `/projects/${row.project.id}?tab=funds`}
      empty={{ title: t('forecast.none') }}
      height="max(320px, calc(100dvh - 420px))"
    />
  )
}

function useColumns(): readonly Column<Gap>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      { id: 'project', label: t('forecast.project'), grow: 4, card: 'title', cell: (row) => row.project.name },
      { id: 'month', label: t('forecast.month'), width: 104, cell: (row) => row.gap.month },
      {
        id: 'amount',
        label: t('forecast.amount'),
        width: 152,
        align: 'end',
        cell: (row) => (
          <Explained explanation={row.explanation}>
            <Money amountFen={row.gap.amountFen} big bare />
          </Explained>
        ),
      },
      { id: 'reasons', label: t('forecast.reasons'), grow: 5, card: 'wide', cell: (row) => <Reasons of={row} /> },
    ],
    [t],
  )
}

function Reasons({ of }: { of: Gap }) {
  const { t } = usePhrase()
  return (
    <span className="jh-two-lines">
      {of.reasons.map(({ kind, amountFen }, at) => (
        <span key={kind}>
          {at > 0 && t('audit.semicolon')}
          {t(`forecast.reason.${kind}`)} <Money amountFen={amountFen} big />
        </span>
      ))}
    </span>
  )
}

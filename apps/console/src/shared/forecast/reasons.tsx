import type { CallOutput } from '@jiheng/api'
import { Money, usePhrase } from '@jiheng/ui'
import './forecast.css'

export type Reason = CallOutput<'listFundForecasts'>['items'][number]['reasons'][number]

/** What weighs most up to the lowest month. */
export function ForecastReasons({ of }: { of: readonly Reason[] }) {
  const { t } = usePhrase()
  return (
    <ol className="forecast-reasons" aria-label={t('forecast.reasons')}>
      {of.map(({ kind, amountFen }) => (
        <li key={kind}>
          {t(`forecast.reason.${kind}`)} <Money amountFen={amountFen} big />
        </li>
      ))}
    </ol>
  )
}

import { formatNumber, formatWan, wanWord } from '@jiheng/phrases'
import type { CallOutput } from '@jiheng/api'
import { ConfirmButton, StateMark, usePhrase, useToast } from '@jiheng/ui'
import { useCallMutation } from '../api.ts'
import './forecast.css'

type Told = Pick<CallOutput<'getFundForecast'>, 'accuracy' | 'allowed'> & {
  state: CallOutput<'getFundForecast'>['state']
}
type Accuracy = NonNullable<Told['accuracy']>

/** How far the forecast can be believed: its error beside the naive one, and whether it may be shown at all. */
export function ForecastAccuracy({ of }: { of: Told }) {
  const { t } = usePhrase()
  return (
    <div className="forecast-accuracy jh-small">
      {of.state !== 'shown' && (
        <p>
          <StateMark state="grey" word={t(`forecast.state.${of.state}`)} />
        </p>
      )}
      {of.accuracy && <Figures of={of.accuracy} />}
      {of.allowed.includes('try') && <TryAgain />}
    </div>
  )
}

function Figures({ of }: { of: Accuracy }) {
  const { t, locale } = usePhrase()
  const better = (percent: string | null): string => {
    if (percent === null) return ''
    const key = percent.startsWith('-') ? 'forecast.worse' : 'forecast.better'
    return t(key, { percent: formatNumber(percent.replace('-', ''), 1) })
  }
  const wan = (fen: string | null): string =>
    fen === null ? '' : `${formatWan(locale, Number(fen))} ${wanWord(locale).trim()}`
  const { gap, payments } = of
  const score = (value: string | null): string => (value === null ? '' : formatNumber(value, 3))
  return (
    <div className="jh-soft">
      {gap.cases === 0 ? (
        <p>{t('forecast.accuracy_none')}</p>
      ) : (
        <p>
          {t('forecast.accuracy_gap', {
            ...{ cases: gap.cases, ours: score(gap.ours), naive: score(gap.naive) },
            better: better(gap.betterPercent),
          })}
          {t('forecast.happened', { happened: gap.happened, foretold: gap.foretold })}
        </p>
      )}
      {payments.cases > 0 && (
        <p>
          {t('forecast.accuracy_payments', {
            ...{ cases: payments.cases, ours: wan(payments.ours), naive: wan(payments.naive) },
            better: better(payments.betterPercent),
          })}
        </p>
      )}
      <p>
        {t('forecast.standard', { cases: of.leastCases, percent: String(of.leastBetterPercent) })}
        {t('forecast.tried', { day: of.asOf, place: of.organisation.name, projects: of.projects })}
      </p>
    </div>
  )
}

function TryAgain() {
  const { t } = usePhrase()
  const toast = useToast()
  const { run } = useCallMutation('tryFundForecast', { refresh: [] })
  const ask = async () => {
    await run({})
    toast.done(t('forecast.asked'))
  }
  return (
    <ConfirmButton kind="quiet" sentence={t('forecast.try_sentence')} sure={t('forecast.try')} onConfirm={ask}>
      {t('forecast.try')}
    </ConfirmButton>
  )
}

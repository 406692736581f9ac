import { formatNumber } from '@jiheng/phrases'
import { StateMark, usePhrase } from '@jiheng/ui'
import { steps } from './level.ts'

/** What the colours mean, in the steps of the alert rule. */
export function Legend() {
  const { t } = usePhrase()
  const points = (step: number | null) => formatNumber(step ?? 0)
  const entries = [
    ['green', t('heat.legend.green', { to: points(steps.yellowOver) })],
    ['yellow', t('heat.legend.yellow', { from: points(steps.yellowOver) })],
    ['orange', t('heat.legend.orange', { from: points(steps.orangeOver) })],
    ['red', t('heat.legend.red', { from: points(steps.redOver) })],
  ] as const
  return (
    <ul className="heat-legend" aria-label={t('gantt.legend.label')}>
      {entries.map(([state, word]) => (
        <li key={state} className={`heat-${state}`}>
          <StateMark state={state} word={word} />
        </li>
      ))}
      <li className="heat-unknown">
        {t('ui.dash')} {t('heat.unknown')}
      </li>
    </ul>
  )
}

import { decimal } from '@jiheng/kernel/base'
import type { LintForm } from '@jiheng/kernel/indicator-lint'
import { StateMark, usePhrase, type State } from '@jiheng/ui'
import { weightsOf } from './checked.ts'

/** How the hundred points are shared out, and whether they add up. */
export function WeightBar({ of }: { of: LintForm }) {
  const { t } = usePhrase()
  const { parts, missing } = weightsOf(of)
  const order = decimal.compare(missing, '0')
  const whole = Math.max(100, 100 - decimal.toNumber(missing))
  const [state, word]: [State, string] =
    order === 0
      ? ['green', t('goal_check.weights_fit')]
      : order > 0
        ? ['red', t('goal_check.weights_lack', { n: missing })]
        : ['red', t('goal_check.weights_over', { n: decimal.negate(missing) })]
  return (
    <div className="check-weights">
      <p className="check-weights-head">
        <span>{t('goal_check.weights')}</span>
        <StateMark state={state} word={word} />
      </p>
      <div className="check-bar" aria-hidden="true">
        {parts.map(({ name, weight }) => (
          <span
            key={name}
            className={`check-part check-part-${name}`}
            style={{ flexBasis: `${(decimal.toNumber(weight) / whole) * 100}%` }}
          />
        ))}
      </div>
      <ul className="check-parts">
        {parts.map(({ name, weight }) => (
          <li key={name}>
            <span className={`check-part check-part-${name}`} aria-hidden="true" /> {t(`goal_check.part.${name}`)}{' '}
            <span className="jh-figures">{t('goal_check.points', { n: weight })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

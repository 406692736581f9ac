import { Money, StateMark, stateOf, usePhrase } from '@jiheng/ui'
import type { Trial } from './view.ts'

/** How many amounts would change colour, and how. */
export function DryRun({ of: { amounts, changed } }: { of: Pick<Trial, 'amounts' | 'changed'> }) {
  const { t } = usePhrase()
  if (changed.length === 0) return <p>{t('clocks.rules.dry_run_none', { amounts })}</p>
  return (
    <>
      <p>
        {t('clocks.rules.dry_run_result', { amounts, changed: changed.reduce((sum, { count }) => sum + count, 0) })}
      </p>
      <ul className="clocks-changes">
        {changed.map(({ from, to, count, amountFen }) => (
          <li key={`${from} ${to}`}>
            {t('clocks.rules.dry_run_change', {
              ...{ from: t(`states.${stateOf(from)}`), to: t(`states.${stateOf(to)}`), count },
            })}
            <Money amountFen={amountFen} big />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Where less is asked than the law's own figure. */
export function Laxer({ of }: { of: Trial['laxer'] }) {
  const { t } = usePhrase()
  if (of.length === 0) return null
  return (
    <>
      <StateMark state="yellow" word={t('clocks.rules.laxer')} />
      <ul className="clocks-changes">
        {of.map(({ what, own, law }) => (
          <li key={what}>{t(`clocks.rules.laxer_what.${what}`, { own, law })}</li>
        ))}
      </ul>
      <p className="jh-soft jh-small">{t('clocks.rules.law_stays')}</p>
    </>
  )
}

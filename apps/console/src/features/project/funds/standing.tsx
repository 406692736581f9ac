import { Day, Explained, Money, Section, StateMark, stateOf, states, usePhrase } from '@jiheng/ui'
import type { Funds } from './figures.tsx'

type Amount = Funds['standing'][number]

/** Money that stands: which clock runs, since when, and whose move it is. */
export function StandingAmounts({ of }: { of: Funds }) {
  const { t } = usePhrase()
  return (
    <Section title={t('project.funds.standing_title')} note={t('project.funds.standing_note')}>
      {of.standing.length === 0 ? (
        <p className="jh-soft">{t('project.funds.nothing_stands')}</p>
      ) : (
        <ul className="project-list">
          {worstFirst(of.standing).map((amount) => (
            <Standing key={`${amount.clock} ${amount.movementId}`} of={amount} />
          ))}
        </ul>
      )}
      <LeftOut of={of} />
    </Section>
  )
}

function worstFirst(amounts: readonly Amount[]): Amount[] {
  const rank = ({ level }: Amount) => states.indexOf(stateOf(level))
  return amounts.toSorted((a, b) => rank(a) - rank(b) || b.daysStanding - a.daysStanding)
}

function Standing({ of }: { of: Amount }) {
  const { t, say } = usePhrase()
  return (
    <li className="project-entry">
      <StateMark state={stateOf(of.level)} />
      <div className="project-entry-main">
        <p>
          <strong>
            <Money amountFen={of.amountFen} big />
          </strong>{' '}
          {t(`funds.clock.${of.clock}`)}
          {t('project.colon')}
          <Explained explanation={of.explanation}>{t('project.funds.days_standing', { n: of.daysStanding })}</Explained>
        </p>
        <p className="jh-soft jh-small project-apart">
          <span>{t('funds.since', { day: of.since })}</span>
          {of.label && <span>{of.label}</span>}
          <span>
            {t('project.alerts.whose')}
            {say(`workbench.holder.${of.holder}`)}
          </span>
        </p>
      </div>
    </li>
  )
}

/** What no clock counts: parts agreed to wait, and payments beyond what came in. */
function LeftOut({ of }: { of: Funds }) {
  const { t } = usePhrase()
  const sum = of.excluded.reduce((total, each) => total + each.amountFen, 0)
  return (
    <>
      {of.excluded.length > 0 && (
        <details className="project-more">
          <summary>
            {t('project.funds.excluded', { n: of.excluded.length })} <Money amountFen={sum} big />
          </summary>
          <ul>
            {of.excluded.map((each) => (
              <li key={each.exclusionId} className="project-apart">
                <Money amountFen={each.amountFen} big /> <span>{t(`funds.exclusion.${each.reason}`)}</span>
                <span className="jh-soft">{t(`funds.clock.${each.clock}`)}</span>
                {each.until && (
                  <span className="jh-soft">
                    {t('project.funds.until')} <Day day={each.until} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {of.unmatched.map((each) => (
        <p key={each.clock}>
          <StateMark state="yellow" word={t('project.funds.unmatched', { clock: t(`funds.clock.${each.clock}`) })} />{' '}
          <Money amountFen={each.amountFen} big />
        </p>
      ))}
    </>
  )
}

import { formatYuan } from '@jiheng/phrases'
import { Day, Explained, Money, Section, StateMark, stateOf, states, usePhrase } from '@jiheng/ui'
import { HeldBy } from '../../../shared/payment/request-state.tsx'
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
            <Standing key={`${amount.clock} ${amount.movementId}`} of={amount} asOf={of.asOf} />
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

function Standing({ of, asOf }: { of: Amount; asOf: string }) {
  const { t } = usePhrase()
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
            <HeldBy holder={of.holder} heldSince={of.heldSince} on={asOf} />
          </span>
        </p>
        <Due of={of} />
      </div>
    </li>
  )
}

/** By when it has to be paid, and what lateness costs. */
function Due({ of }: { of: Amount }) {
  const { t } = usePhrase()
  if (of.dueOn === null && !of.isPaused) return null
  return (
    <p className="jh-small project-apart">
      {of.dueOn && (
        <span>
          {t('requests.mine.due', { day: of.dueOn })}
          {of.daysLate > 0 && ` · ${t('requests.mine.days_late', { n: of.daysLate })}`}
        </span>
      )}
      {of.interestFen !== null && of.interestFen > 0 && (
        <Explained explanation={of.explanation}>
          {t('requests.mine.interest', { amount: formatYuan(of.interestFen) })}
        </Explained>
      )}
      {of.isPaused && <StateMark state="grey" word={t('requests.mine.paused')} />}
    </p>
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

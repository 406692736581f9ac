import { StateMark, usePhrase } from '@jiheng/ui'
import type { Comparison } from '../view.ts'

/** What the file says that cannot be true together, each at its cell, and what the facts say there. */
export function Contradictions({ of }: { of: Comparison['contradictions'] }) {
  const { t } = usePhrase()
  return (
    <section>
      <h3>
        <StateMark state="red" word={t('form_page.count', { severity: t('form_page.contradictory'), n: of.length })} />
      </h3>
      <p className="jh-soft jh-small">{t('form_page.contradictory_note')}</p>
      <ul>
        {of.map(({ message, name, ours, at }) => (
          <li key={`${at} ${message}`} className="form-difference">
            <p>
              {message} <span className="jh-soft jh-small jh-figures">{at}</span>
            </p>
            {name !== null && (
              <dl>
                <dt>{t('form_page.facts_say')}</dt>
                <dd>{ours || t('form_page.facts_none')}</dd>
              </dl>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

import { Section, usePhrase } from '@jiheng/ui'
import type { Evaluation } from './evaluation.ts'

/** What would raise the score: what is missing first, then what could earn more, last what is unusual about the weights. */
export function Advice({ of }: { of: Evaluation }) {
  const { t, say } = usePhrase()
  if (of.total === null) return null
  return (
    <Section title={t('scoring.advice.title')}>
      {of.advice.length === 0 && <p>{t('scoring.advice.none')}</p>}
      <ul className="project-list">
        {of.advice.map(({ kind, code, note, rule }) => (
          <li key={`${kind} ${code} ${note.key}`} className="project-entry">
            <span className="score-kind jh-soft">{t(`scoring.advice.kind.${kind}`)}</span>
            <span className="project-entry-main">
              {say(note.key, note.params)}{' '}
              <span className="jh-soft jh-small">
                {t('scoring.advice.by', { rule: say(`rules.${rule.id}`) })}
                {rule.mark && ` · ${t(`scoring.rules.mark_named.${rule.mark}`)}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

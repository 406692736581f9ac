import { Section, StateMark, usePhrase } from '@jiheng/ui'
import type { Round } from './view.ts'

/** Who has declared, while experts do; what stands aside is only counted. */
export function Declarations({ of: { experts } }: { of: Round }) {
  const { t } = usePhrase()
  const done = experts.filter(({ declaredAt }) => declaredAt !== null).length
  return (
    <Section title={t('rounds.declared')} note={t('rounds.declared_of', { done, of: experts.length })}>
      <ul className="rounds-people">
        {experts.map(({ id, name, employer, declaredAt, interests }) => (
          <li key={id}>
            <StateMark
              state={declaredAt ? 'green' : 'yellow'}
              word={declaredAt ? t('rounds.declared_at', { at: declaredAt }) : t('rounds.not_declared')}
            />
            <span>
              {name} <span className="jh-soft jh-small">{employer}</span>
            </span>
            {declaredAt && (
              <span className="jh-soft jh-small">
                {interests > 0 ? t('rounds.declared_with', { n: interests }) : t('rounds.declared_none')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

import { Section, usePhrase } from '@jiheng/ui'
import type { Letter } from './letter.tsx'

/** What a letter changes against the one before it. */
export function Difference({ of }: { of: NonNullable<Letter['difference']> }) {
  const { t } = usePhrase()
  const isSame = of.added.length + of.removed.length + of.changed.length === 0
  return (
    <Section title={t('goals.letter.difference', { n: of.since })}>
      {isSame && <p className="jh-soft">{t('goals.letter.same')}</p>}
      <ul className="goals-difference">
        {of.added.map((item) => (
          <li key={`+${item.goalId}`}>
            <b>{t('goals.letter.added')}</b> {item.title}
          </li>
        ))}
        {of.removed.map((item) => (
          <li key={`-${item.goalId}`}>
            <b>{t('goals.letter.removed')}</b> <s>{item.title}</s>
          </li>
        ))}
        {of.changed.map(({ goalId, title, changes }) => (
          <li key={goalId}>
            <b>{t('goals.letter.changed')}</b> {title}
            <ul>
              {changes.map(({ field, before, after }) => (
                <li key={field}>
                  {t(`goals.letter.field.${field}`)} {t('goals.letter.from_to', { before, after })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}

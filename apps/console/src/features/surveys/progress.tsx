import { ProgressBar, Section, usePhrase } from '@jiheng/ui'
import type { Survey } from './view.ts'

/** How many answered so far; what they said, nobody sees before the end. */
export function Progress({ of }: { of: Survey }) {
  const { t } = usePhrase()
  const letters = of.buildings.reduce((sum, each) => sum + each.letters, 0)
  const { answers, entered } = of.progress
  const mayClose = of.allowed.includes('close')
  return (
    <Section title={t('surveys.progress')} note={t('surveys.progress_note')}>
      <ProgressBar
        done={answers}
        total={letters}
        label={t('surveys.answers')}
        state={answers - of.doubts.setAside >= of.rule.leastSample ? 'green' : 'yellow'}
      />
      {entered > 0 && <p className="jh-soft">{t('surveys.entered', { n: entered })}</p>}
      <p className="jh-soft">
        {of.doubts.open > 0
          ? t('surveys.close_doubts', { n: of.doubts.open })
          : !mayClose && t('surveys.close_waits', { day: of.closesOn })}
      </p>
    </Section>
  )
}

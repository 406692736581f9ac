import { Section, Timeline, usePhrase } from '@jiheng/ui'
import type { Form } from './view.ts'

const stepState = { submitted: 'grey', returned: 'red', accepted: 'green' } as const

/** Who handed the form in, sent it back or accepted it, and the fingerprint of what is kept. */
export function Steps({ of: { steps, fingerprint } }: { of: Form }) {
  const { t } = usePhrase()
  return (
    <Section
      title={t('form_page.steps')}
      note={
        fingerprint && (
          <span className="jh-figures" title={fingerprint}>
            {t('form_page.fingerprint', { hash: fingerprint.slice(0, 12) })}
          </span>
        )
      }
    >
      <Timeline
        label={t('form_page.steps')}
        items={steps.toReversed().map(({ action, by, at, why }) => ({
          id: `${action} ${at}`,
          at,
          who: by,
          text: t(`form_page.step.${action}`),
          state: stepState[action],
          ...(why && { detail: why }),
        }))}
      />
    </Section>
  )
}

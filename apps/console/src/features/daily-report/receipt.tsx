import type { CallOutput } from '@jiheng/api'
import { Button, StateMark, Time, usePhrase, useToast } from '@jiheng/ui'

export type Report = NonNullable<CallOutput<'draftDailyReport'>['submitted']>

/** That the day was received, when, and the code whoever handed it in keeps. */
export function Receipt({ of }: { of: Report }) {
  const { t } = usePhrase()
  const toast = useToast()
  const copy = () =>
    navigator.clipboard.writeText(of.receipt).then(() => toast.done(t('progress.daily.copied')), toast.failed)
  return (
    <section className="daily-receipt" aria-live="polite">
      <p>
        <StateMark state="green" word={t('progress.daily.submitted', { revision: of.revision })} />
      </p>
      <p className="jh-soft">
        {t('progress.daily.received')} <Time instant={of.submittedAt} />
      </p>
      <p className="daily-work">{of.workDone}</p>
      <p className="jh-soft">
        {t(`progress.daily.weather_of.${of.weather}`)} · {t('progress.daily.people_count', { people: of.people })}
      </p>
      <code className="daily-code jh-small">{of.receipt}</code>
      <Button kind="quiet" onPress={() => void copy()}>
        {t('progress.daily.copy_receipt')}
      </Button>
    </section>
  )
}

import type { CallOutput } from '@jiheng/api'
import { Button, Choice, Day, Field, Form, NumberInput, TextArea, useFormState, usePhrase, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { Events } from './events.tsx'

export type Draft = CallOutput<'draftDailyReport'>

const weathers = ['sunny', 'cloudy', 'rain', 'heavy_rain', 'wind', 'heat', 'cold'] as const
type Weather = (typeof weathers)[number]

/** The day, drafted; what is typed stays on this device until it is handed in. */
export function DayForm({ projectId, draft, onDone }: { projectId: string; draft: Draft; onDone: () => void }) {
  const { t, say } = usePhrase()
  const toast = useToast()
  const { run, busy } = useCallMutation('submitDailyReport', { refresh: ['draftDailyReport', 'listDailyReports'] })
  const { submitted, yesterday } = draft
  const form = useFormState(
    {
      weather: (submitted?.weather ?? null) as string | null,
      people: (submitted ? String(submitted.people) : null) as string | null,
      workDone: draft.workDone,
      problems: submitted?.problems ?? '',
    },
    { draftKey: `daily.${projectId}.${draft.day}` },
  )
  const { weather, people, workDone, problems } = form.value
  const isReady = weather !== null && people !== null && workDone.trim() !== ''
  const send = async () => {
    try {
      const body = { day: draft.day, weather: weather as Weather, people: Number(people), workDone, problems }
      await run({ path: { id: projectId }, body })
      form.draft.discard()
      toast.done(t('progress.daily.submitted', { revision: (submitted?.revision ?? 0) + 1 }))
      onDone()
    } catch (thrown) {
      form.setProblem(thrown)
    }
  }
  return (
    <Form
      onSubmit={() => void send()}
      problem={form.problem}
      draft={form.draft}
      actions={
        <Button kind="primary" submit busy={busy} disabled={!isReady}>
          {t('progress.daily.submit')}
        </Button>
      }
    >
      <p className="daily-day">
        <Day day={draft.day} inWords />
      </p>
      <Events of={draft.events} />
      {yesterday && (
        <Button kind="quiet" onPress={() => form.set({ weather: yesterday.weather, people: String(yesterday.people) })}>
          {t('progress.daily.as_yesterday', { day: yesterday.day })}
        </Button>
      )}
      <Field label={t('progress.daily.weather')} error={form.errorOf('weather')}>
        <Choice
          {...form.bind('weather')}
          options={weathers.map((value) => ({ value, label: t(`progress.daily.weather_of.${value}`) }))}
        />
      </Field>
      <Field label={t('progress.daily.people')} error={form.errorOf('people')}>
        <NumberInput {...form.bind('people')} min="0" max="20000" decimals={0} />
      </Field>
      <Field
        label={t('progress.daily.work_done')}
        error={form.errorOf('workDone')}
        hint={draft.events.length > 0 && !submitted ? t('progress.daily.drafted') : undefined}
      >
        <TextArea {...form.bind('workDone')} max={2_000} />
      </Field>
      <Field label={t('progress.daily.problems')} error={form.errorOf('problems')} optional>
        <TextArea {...form.bind('problems')} max={2_000} />
      </Field>
      <details className="jh-small jh-soft">
        <summary>{t('progress.daily.used_by_note')}</summary>
        <ul>
          {draft.required.map(({ field, usedBy }) => (
            <li key={field}>{say(usedBy)}</li>
          ))}
        </ul>
      </details>
    </Form>
  )
}

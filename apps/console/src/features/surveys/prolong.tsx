import { addDays } from '@jiheng/kernel/base'
import { DayInput, Field, TextArea, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { refreshed, type Survey } from './view.ts'

const WEEK = 7

/** Lets a running survey end later, and says why. */
export function Prolong({ of, onClose }: { of: Survey; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<{ closesOn: string | null; why: string }>({ closesOn: addDays(of.closesOn, WEEK), why: '' })
  const { run } = useCallMutation('prolongSurvey', { refresh: refreshed })
  const send = () =>
    run({ path: { id: of.id }, body: { closesOn: form.value.closesOn ?? '', why: form.value.why.trim() } })
  return (
    <FormDrawer
      title={t('surveys.prolong')}
      sure={t('surveys.prolong')}
      form={form}
      required={['closesOn', 'why']}
      send={send}
      said={t('surveys.prolonged')}
      onClose={onClose}
    >
      <p className="jh-soft">{t('surveys.prolong_sentence', { day: of.closesOn })}</p>
      <Field label={t('surveys.prolong_until')} error={form.errorOf('closesOn')}>
        <DayInput {...form.bind('closesOn')} />
      </Field>
      <Field label={t('surveys.prolong_why')} usedBy={t('surveys.prolong_why_used')} error={form.errorOf('why')}>
        <TextArea {...form.bind('why')} max={500} />
      </Field>
    </FormDrawer>
  )
}

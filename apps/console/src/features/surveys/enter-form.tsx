import { useState } from 'react'
import { Choice, Field, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { randomId } from '../../shared/random-id.ts'
import { refreshed, type Survey } from './view.ts'

type Step = 1 | 2 | 3 | 4 | 5 | null
const steps = ['5', '4', '3', '2', '1'] as const
const NONE = 'none'

/** What a household said at the door, entered by who asked. */
export function EnterForm({ of, onClose }: { of: Survey; onClose: () => void }) {
  const { t } = usePhrase()
  const [id] = useState(() => randomId())
  const keys = of.questions.map(({ key }) => key)
  const form = useFormState<Record<string, string | null>>({
    code: '',
    ...Object.fromEntries(keys.map((key) => [key, null])),
  })
  const { run } = useCallMutation('enterSurveyAnswer', { refresh: refreshed })
  const stepOf = (key: string): Step => {
    const told = form.value[key]
    return told === NONE || told == null ? null : (Number(told) as Step)
  }
  const send = () =>
    run({
      path: { id: of.id },
      body: { code: form.value['code'] ?? '', id, steps: Object.fromEntries(keys.map((key) => [key, stepOf(key)])) },
    })
  return (
    <FormDrawer
      title={t('surveys.enter_title')}
      form={form}
      required={['code', ...keys]}
      send={send}
      said={t('surveys.entered_done')}
      onClose={onClose}
    >
      <p className="jh-soft">{t('surveys.enter_sentence')}</p>
      <Field label={t('surveys.enter_code')} error={form.errorOf('code')}>
        <TextInput value={form.value['code'] ?? ''} onChange={(code) => form.set({ code })} />
      </Field>
      {of.questions.map(({ key, text }) => (
        <Field key={key} label={text} error={form.errorOf(key)}>
          <Choice
            {...form.bind(key)}
            options={[
              ...steps.map((step) => ({ value: step, label: t(`surveys.step_name.${step}`) })),
              ...(key === 'overall' ? [] : [{ value: NONE, label: t('surveys.step_none') }]),
            ]}
          />
        </Field>
      ))}
    </FormDrawer>
  )
}

import { Field, TextArea, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { filled } from '../../../shared/filled.ts'

/** Keeps the plan as it stands, for good. */
export function TakeBaseline({
  projectId,
  isFirst,
  onClose,
}: {
  projectId: string
  isFirst: boolean
  onClose: () => void
}) {
  const { t } = usePhrase()
  const form = useFormState({ name: isFirst ? t('plan.baseline.first_name') : '', why: '' })
  const { run } = useCallMutation('takeBaseline', {
    refresh: ['getSchedule', 'compareBaselines', 'getPunctuality', 'getEarnedValue', 'getEarnedValueCurve'],
  })
  const send = () =>
    run({ path: { id: projectId }, body: { name: form.value.name, ...filled({ why: form.value.why }) } })
  return (
    <FormDrawer
      title={t('plan.baseline.take')}
      form={form}
      required={['name']}
      send={send}
      said={t('plan.baseline.taken')}
      onClose={onClose}
    >
      <p>{t(isFirst ? 'plan.baseline.first_text' : 'plan.baseline.text')}</p>
      <Field label={t('plan.baseline.name')} error={form.errorOf('name')} usedBy={t('plan.baseline.used_by')}>
        <TextInput {...form.bind('name')} />
      </Field>
      <Field label={t('plan.baseline.why')} error={form.errorOf('why')} optional>
        <TextArea {...form.bind('why')} max={500} />
      </Field>
    </FormDrawer>
  )
}

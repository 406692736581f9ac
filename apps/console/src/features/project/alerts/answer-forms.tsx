import { DayInput, Field, TextArea, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { filled } from '../record.ts'

const refresh = ['getAlert', 'listAlerts', 'getWorkbench'] as const

/** Says what is being done about an alert, and by which day. It stays open until the facts change. */
export function Acknowledge({ alertId, onClose }: { alertId: string; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('acknowledgeAlert', { refresh })
  const form = useFormState({ text: '', promisedOn: null as string | null }, { draftKey: `alert.${alertId}` })
  const { text, promisedOn } = form.value
  return (
    <FormDrawer
      title={t('project.alerts.acknowledge')}
      form={form}
      send={() => run({ path: { id: alertId }, body: { text, ...filled({ promisedOn }) } })}
      said={t('project.alerts.acknowledged')}
      onClose={onClose}
    >
      <p className="jh-soft project-lead">{t('project.alerts.acknowledge_note')}</p>
      <Field label={t('project.alerts.what_is_done')} error={form.errorOf('text')} usedBy={t('project.used.workbench')}>
        <TextArea {...form.bind('text')} max={2000} />
      </Field>
      <Field
        label={t('project.alerts.promised_on')}
        error={form.errorOf('promisedOn')}
        usedBy={t('project.used.workbench')}
        optional
      >
        <DayInput {...form.bind('promisedOn')} />
      </Field>
    </FormDrawer>
  )
}

/** A remark everybody who sees the alert can read. */
export function Comment({ alertId, onClose }: { alertId: string; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('addAlertNote', { refresh })
  const form = useFormState({ text: '' })
  return (
    <FormDrawer
      title={t('project.alerts.comment')}
      form={form}
      send={() => run({ path: { id: alertId }, body: form.value })}
      said={t('project.alerts.commented')}
      onClose={onClose}
    >
      <Field label={t('project.alerts.comment_text')} error={form.errorOf('text')}>
        <TextArea {...form.bind('text')} max={2000} />
      </Field>
    </FormDrawer>
  )
}

import { DayInput, Field, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { today } from '../../../shared/today.ts'
import { filled } from '../../../shared/filled.ts'
import type { Project } from '../record.ts'

/** The day work began. */
export function Commence({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<{ startedOn: string | null; why: string }>({ startedOn: today(), why: '' })
  const { run } = useCallMutation('recordCommencement', { refresh: ['getProject', 'getProgress', 'listAlerts'] })
  return (
    <FormDrawer
      title={t('progress.commence')}
      form={form}
      send={() => run({ path: { id: project.id }, body: { startedOn: '', ...filled(form.value) } })}
      said={t('project.progress.commenced')}
      onClose={onClose}
    >
      <Field
        label={t('project.progress.started_on')}
        error={form.errorOf('startedOn')}
        usedBy={t('project.used.alerts')}
      >
        <DayInput {...form.bind('startedOn')} />
      </Field>
      <Field label={t('project.why')} error={form.errorOf('why')} usedBy={t('projects.tabs.trace')} optional>
        <TextInput {...form.bind('why')} />
      </Field>
    </FormDrawer>
  )
}

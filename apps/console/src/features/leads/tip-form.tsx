import { Choice, Field, Select, TextArea, TextInput, usePhrase, useFormState } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { ProjectPicker } from '../../shared/choosing/project-picker.tsx'
import type { Chosen } from '../../shared/choosing/told.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { refreshed, severities, type Lead } from './view.ts'

const channels = ['letter', 'visit', 'telephone', 'online', 'audit', 'other'] as const
type Draft = { project: Chosen | null; severity: string | null; text: string; teller: string; channel: string | null }

/** Keeps what somebody told; who told it is sent apart and read with the case file alone. No draft of it stays in the browser. */
export function TipForm({ onClose }: { onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<Draft>({ project: null, severity: 'orange', text: '', teller: '', channel: 'letter' })
  const { run } = useCallMutation('addLead', { refresh: refreshed })
  const { project, severity, text, teller, channel } = form.value
  const send = () =>
    run({
      body: {
        projectId: project?.id ?? '',
        severity: severity as Lead['severity'],
        text: text.trim(),
        teller: teller.trim(),
        channel: channel as (typeof channels)[number],
      },
    })
  return (
    <FormDrawer
      title={t('leads.add_tip_title')}
      form={form}
      required={['project', 'severity', 'text', 'teller', 'channel']}
      send={send}
      said={t('leads.tip_added')}
      onClose={onClose}
    >
      <Field label={t('leads.project')} error={form.errorOf('project')}>
        <ProjectPicker {...form.bind('project')} />
      </Field>
      <Field
        label={t('leads.tip_text')}
        hint={t('leads.tip_text_hint')}
        usedBy={t('leads.used_by.why')}
        error={form.errorOf('text')}
      >
        <TextArea {...form.bind('text')} max={2000} />
      </Field>
      <Field label={t('leads.severity')} error={form.errorOf('severity')}>
        <Choice
          {...form.bind('severity')}
          options={severities.map((value) => ({ value, label: t(`leads.severity_name.${value}`) }))}
        />
      </Field>
      <Field label={t('leads.channel')} error={form.errorOf('channel')}>
        <Select
          {...form.bind('channel')}
          options={channels.map((value) => ({ value, label: t(`leads.channel_name.${value}`) }))}
        />
      </Field>
      <Field
        label={t('leads.teller')}
        hint={t('leads.teller_hint')}
        usedBy={t('leads.used_by.teller')}
        error={form.errorOf('teller')}
      >
        <TextInput {...form.bind('teller')} />
      </Field>
    </FormDrawer>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Choice, Field, Finder, Select, TextArea, TextInput, usePhrase, useFormState } from '@jiheng/ui'
import { callKey, client, useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { refreshed, severities, type Lead } from './view.ts'

/** Projects offered at once. */
const FOUND = 20

const channels = ['letter', 'visit', 'telephone', 'online', 'audit', 'other'] as const
type Draft = { project: Named | null; severity: string | null; text: string; teller: string; channel: string | null }

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
        <ProjectFinder value={project} onChange={(next) => form.set({ project: next })} />
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

type Named = { id: string | null; name: string }

/** One project of the registry, found by name, code or pinyin initials. */
function ProjectFinder({ value, onChange }: { value: Named | null; onChange: (project: Named | null) => void }) {
  const { t } = usePhrase()
  const [text, setText] = useState('')
  const query = { limit: FOUND, ...(text !== '' && { q: text }) }
  const { data, isFetching } = useQuery({
    queryKey: callKey('listProjects', { query }),
    queryFn: () => client.call('listProjects', { query }),
    placeholderData: keepPreviousData,
  })
  return (
    <Finder
      value={value}
      onChange={onChange}
      found={(data?.items ?? []).map(({ id, name, code }) => ({ id, name, note: code }))}
      onSearch={setText}
      busy={isFetching}
      placeholder={t('choosing.project_search')}
    />
  )
}

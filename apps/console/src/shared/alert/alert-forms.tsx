import { useState } from 'react'
import { Button, DayInput, Field, TextArea, usePhrase, useFormState } from '@jiheng/ui'
import { useCallMutation } from '../api.ts'
import { FormDrawer } from '../form-drawer.tsx'
import type { WholeAlert } from './alert-drawer.tsx'

const refresh = { refresh: ['getAlert', 'listAlerts', 'getWorkbench'] } as const

/** What one may do about an alert: take it on with a promise, or write a note. */
export function AlertActions({ alert }: { alert: WholeAlert }) {
  const { t } = usePhrase()
  const [open, setOpen] = useState<'acknowledge' | 'comment' | null>(null)
  if (alert.allowed.length === 0) return null
  const close = () => setOpen(null)
  return (
    <div className="alert-actions">
      {alert.allowed.includes('acknowledge') && (
        <Button kind={alert.acknowledgement ? 'plain' : 'primary'} onPress={() => setOpen('acknowledge')}>
          {t(alert.acknowledgement ? 'alerts.acknowledge_again' : 'alerts.acknowledge')}
        </Button>
      )}
      {alert.allowed.includes('comment') && <Button onPress={() => setOpen('comment')}>{t('alerts.comment')}</Button>}
      {open === 'acknowledge' && <Acknowledge id={alert.id} onClose={close} />}
      {open === 'comment' && <Comment id={alert.id} onClose={close} />}
    </div>
  )
}

function Acknowledge({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<{ text: string; promisedOn: string | null }>(
    { text: '', promisedOn: null },
    { draftKey: `alert.${id}.take` },
  )
  const { run } = useCallMutation('acknowledgeAlert', refresh)
  const { text, promisedOn } = form.value
  return (
    <FormDrawer
      title={t('alerts.acknowledge_title')}
      sure={t('alerts.acknowledge')}
      form={form}
      required={['text']}
      send={() => run({ path: { id }, body: { text: text.trim(), ...(promisedOn && { promisedOn }) } })}
      said={t('alerts.acknowledged')}
      onClose={onClose}
    >
      <Field
        label={t('alerts.acknowledge_text')}
        hint={t('alerts.acknowledge_hint')}
        usedBy={t('alerts.used_by.text')}
        error={form.errorOf('text')}
      >
        <TextArea {...form.bind('text')} max={2000} />
      </Field>
      <Field
        optional
        label={t('alerts.promised_on')}
        hint={t('alerts.promised_hint')}
        usedBy={t('alerts.used_by.promised')}
        error={form.errorOf('promisedOn')}
      >
        <DayInput {...form.bind('promisedOn')} />
      </Field>
    </FormDrawer>
  )
}

function Comment({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState({ text: '' }, { draftKey: `alert.${id}.note` })
  const { run } = useCallMutation('addAlertNote', refresh)
  return (
    <FormDrawer
      title={t('alerts.comment_title')}
      sure={t('alerts.comment')}
      form={form}
      required={['text']}
      send={() => run({ path: { id }, body: { text: form.value.text.trim() } })}
      said={t('alerts.commented')}
      onClose={onClose}
    >
      <Field label={t('alerts.comment_text')} error={form.errorOf('text')}>
        <TextArea {...form.bind('text')} max={2000} />
      </Field>
    </FormDrawer>
  )
}

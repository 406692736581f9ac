import type { ReactNode } from 'react'
import { Field, TextArea, useFormState, usePhrase } from '@jiheng/ui'
import { FormDrawer } from './form-drawer.tsx'

/** Asks why before something is sent back, revoked or undone; `label` and `usedBy` where the reason is for somebody else than the log. */
export function GiveReason({
  title,
  lead,
  label,
  usedBy,
  max = 500,
  sure,
  said,
  send,
  onClose,
  children,
}: {
  title: string
  lead?: ReactNode
  label?: string
  usedBy?: string
  max?: number
  sure: string
  said: string
  send: (why: string) => Promise<unknown>
  onClose: () => void
  /** What else is asked, before the reason. */
  children?: ReactNode
}) {
  const { t } = usePhrase()
  const form = useFormState({ why: '' })
  return (
    <FormDrawer
      title={title}
      sure={sure}
      form={form}
      required={['why']}
      send={() => send(form.value.why.trim())}
      said={said}
      onClose={onClose}
    >
      {lead && <p className="jh-soft">{lead}</p>}
      {children}
      <Field label={label ?? t('project.why')} error={form.errorOf('why')} usedBy={usedBy ?? t('projects.tabs.trace')}>
        <TextArea {...form.bind('why')} max={max} />
      </Field>
    </FormDrawer>
  )
}

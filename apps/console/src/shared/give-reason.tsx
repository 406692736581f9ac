import { Field, TextArea, useFormState, usePhrase } from '@jiheng/ui'
import { FormDrawer } from './form-drawer.tsx'

/** Asks why before something is sent back, revoked or undone. */
export function GiveReason({
  title,
  lead,
  sure,
  said,
  send,
  onClose,
}: {
  title: string
  lead?: string
  sure: string
  said: string
  send: (why: string) => Promise<unknown>
  onClose: () => void
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
      <Field label={t('project.why')} error={form.errorOf('why')} usedBy={t('projects.tabs.trace')}>
        <TextArea {...form.bind('why')} max={500} />
      </Field>
    </FormDrawer>
  )
}

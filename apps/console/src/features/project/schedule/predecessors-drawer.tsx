import { useMemo } from 'react'
import { Problem } from '@jiheng/api'
import { Field, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { labelsOf, type Activity, type Schedule } from './drawn.ts'
import { predecessorText, typedLinks } from './typed-links.ts'
import { useActivityEdit } from './use-edit.ts'

/** What an activity waits for, written in one line as planners do: `3FS+2，5SS`. */
export function PredecessorsDrawer({
  of,
  schedule,
  projectId,
  onClose,
}: {
  of: Activity
  schedule: Schedule
  projectId: string
  onClose: () => void
}) {
  const { t } = usePhrase()
  const labels = useMemo(() => labelsOf(schedule.activities), [schedule])
  const form = useFormState({
    links: predecessorText(of.nodeId, schedule.links, (id) => labels.get(id) ?? '?'),
  })
  const change = useActivityEdit(projectId)
  const send = async () => {
    const numbered = Map.groupBy(labels.keys(), (id) => labels.get(id)!)
    const typed = typedLinks(form.value.links, of.nodeId, schedule, numbered)
    if (!typed.ok) {
      const message = t(`plan.typed.${typed.problem}`, { what: typed.what })
      const detail = t('errors.invalid_input')
      throw new Problem({ status: 422, code: 'invalid_input', detail, errors: [{ field: 'links', message }] })
    }
    if (typed.links) await change(of.nodeId, schedule.version, { links: typed.links })
    onClose()
  }
  return (
    <FormDrawer
      title={t('plan.typed.title', { title: of.title })}
      sure={t('plan.activity.recompute')}
      form={form}
      send={send}
      onClose={onClose}
    >
      <Field
        label={t('plan.activity.before')}
        hint={t('plan.typed.hint')}
        usedBy={t('plan.activity.used_by')}
        error={form.errorOf('links')}
        optional
      >
        <TextInput {...form.bind('links')} />
      </Field>
    </FormDrawer>
  )
}

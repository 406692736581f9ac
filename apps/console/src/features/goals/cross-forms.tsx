import { DayInput, Field, TextArea, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { AnyonePicker } from '../../shared/choosing/anyone-picker.tsx'
import { ProjectPicker } from '../../shared/choosing/project-picker.tsx'
import type { Chosen } from '../../shared/choosing/told.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'

export const crossRefresh = { refresh: ['listCrossItems', 'getCrossItem'] } as const

/** A new item, locked to one person and one day from the first moment. */
export function AddCrossItem({ onClose }: { onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<{
    title: string
    detail: string
    holder: Chosen | null
    dueOn: string | null
    project: Chosen | null
  }>({ title: '', detail: '', holder: null, dueOn: null, project: null })
  const { run } = useCallMutation('addCrossItem', crossRefresh)
  const { title, detail, holder, dueOn, project } = form.value
  const send = () =>
    run({
      body: {
        ...{ title: title.trim(), detail: detail.trim(), holderId: holder?.id ?? '', dueOn: dueOn ?? '' },
        ...(project?.id && { projectId: project.id }),
      },
    })
  return (
    <FormDrawer
      title={t('goals.cross.add')}
      form={form}
      required={['title', 'holder', 'dueOn']}
      send={send}
      said={t('goals.cross.added')}
      onClose={onClose}
    >
      <Field label={t('goals.cross.item')} error={form.errorOf('title')}>
        <TextInput {...form.bind('title')} />
      </Field>
      <Field optional label={t('goals.cross.detail')} error={form.errorOf('detail')}>
        <TextArea {...form.bind('detail')} max={2000} />
      </Field>
      <Field label={t('goals.cross.holder')} error={form.errorOf('holder')}>
        <AnyonePicker value={holder} onChange={(next) => form.set({ holder: next })} />
      </Field>
      <Field label={t('goals.cross.due_on')} error={form.errorOf('dueOn')}>
        <DayInput {...form.bind('dueOn')} />
      </Field>
      <Field optional label={t('goals.cross.project')}>
        <ProjectPicker value={project} onChange={(next) => form.set({ project: next })} />
      </Field>
    </FormDrawer>
  )
}

/** Offers an item to another person; it stays where it is until they accept. */
export function HandOver({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<{ to: Chosen | null; dueOn: string | null; note: string }>({
    to: null,
    dueOn: null,
    note: '',
  })
  const { run } = useCallMutation('advanceCrossItem', crossRefresh)
  const { to, dueOn, note } = form.value
  const body = { event: 'hand_over' as const, toId: to?.id ?? '', note: note.trim(), ...(dueOn && { dueOn }) }
  return (
    <FormDrawer
      title={t('goals.cross.step.hand_over')}
      sure={t('goals.cross.step.hand_over')}
      form={form}
      required={['to']}
      send={() => run({ path: { id }, body })}
      said={t('goals.cross.done')}
      onClose={onClose}
    >
      <Field label={t('goals.cross.hand_over_to')} error={form.errorOf('to')}>
        <AnyonePicker value={to} onChange={(next) => form.set({ to: next })} />
      </Field>
      <Field
        optional
        label={t('goals.cross.new_due_on')}
        hint={t('goals.cross.new_due_hint')}
        error={form.errorOf('dueOn')}
      >
        <DayInput {...form.bind('dueOn')} />
      </Field>
      <Field optional label={t('goals.cross.note')} error={form.errorOf('note')}>
        <TextArea {...form.bind('note')} max={2000} />
      </Field>
    </FormDrawer>
  )
}

/** Sends an item back to its person with what is still missing. */
export function SendBack({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState({ note: '' })
  const { run } = useCallMutation('advanceCrossItem', crossRefresh)
  return (
    <FormDrawer
      title={t('goals.cross.step.send_back')}
      sure={t('goals.cross.step.send_back')}
      form={form}
      required={['note']}
      send={() => run({ path: { id }, body: { event: 'send_back', note: form.value.note.trim() } })}
      said={t('goals.cross.done')}
      onClose={onClose}
    >
      <Field label={t('goals.cross.note')} error={form.errorOf('note')}>
        <TextArea {...form.bind('note')} max={2000} />
      </Field>
    </FormDrawer>
  )
}

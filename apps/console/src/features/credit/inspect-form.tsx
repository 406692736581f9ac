import { Choice, DayInput, Field, Select, TextInput, usePhrase, useFormState } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { ProjectPicker } from '../../shared/choosing/project-picker.tsx'
import type { Chosen } from '../../shared/choosing/told.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { refreshed } from './view.ts'

const aspects = ['safety', 'evidence', 'rectification', 'wages'] as const

type Draft = {
  project: Chosen | null
  aspect: string | null
  result: string | null
  day: string | null
  title: string
  documentNo: string
}

/** What an inspection found, with the number of its paper. */
export function InspectForm({ onClose }: { onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<Draft>({ project: null, aspect: null, result: null, day: null, title: '', documentNo: '' })
  const { run } = useCallMutation('recordInspection', { refresh: refreshed })
  const { project, aspect, result, day, title, documentNo } = form.value
  const body = {
    aspect: aspect as (typeof aspects)[number],
    isGood: result === 'good',
    day: day ?? '',
    title: title.trim(),
    documentNo: documentNo.trim(),
  }
  return (
    <FormDrawer
      title={t('credit.inspect_title')}
      form={form}
      required={['project', 'aspect', 'result', 'day', 'title', 'documentNo']}
      send={() => run({ path: { id: project?.id ?? '' }, body })}
      said={t('credit.inspected')}
      onClose={onClose}
    >
      <p className="jh-soft">{t('credit.inspect_sentence')}</p>
      <Field label={t('credit.inspect_project')} usedBy={t('credit.inspect_used')} error={form.errorOf('project')}>
        <ProjectPicker {...form.bind('project')} />
      </Field>
      <Field label={t('credit.inspect_aspect')} error={form.errorOf('aspect')}>
        <Select
          {...form.bind('aspect')}
          options={aspects.map((value) => ({ value, label: t(`credit.aspect_name.${value}`) }))}
        />
      </Field>
      <Field label={t('credit.inspect_result')} error={form.errorOf('result')}>
        <Choice
          {...form.bind('result')}
          options={(['good', 'bad'] as const).map((value) => ({ value, label: t(`credit.inspect_${value}`) }))}
        />
      </Field>
      <Field label={t('credit.inspect_day')} error={form.errorOf('day')}>
        <DayInput {...form.bind('day')} />
      </Field>
      <Field label={t('credit.inspect_what')} error={form.errorOf('title')}>
        <TextInput {...form.bind('title')} />
      </Field>
      <Field label={t('credit.inspect_document')} error={form.errorOf('documentNo')}>
        <TextInput {...form.bind('documentNo')} />
      </Field>
    </FormDrawer>
  )
}

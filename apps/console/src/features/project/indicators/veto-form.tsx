import type { CallInput } from '@jiheng/api'
import { DayInput, Field, Select, SelectMany, TextArea, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { filled } from '../../../shared/filled.ts'
import { today } from '../../../shared/today.ts'
import { refreshed, type Evaluation } from './evaluation.ts'

type Form = CallInput<'raiseVeto'>['body']
const events = ['fatal_accident', 'quality_accident', 'misused_funds', 'false_figures'] as const

/** Says that an event happened after which the result cannot stand; it counts once another person confirms it. */
export function RaiseVeto({ of, onClose }: { of: Evaluation; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('raiseVeto', { refresh: [...refreshed, 'listVetoes'] })
  const documents = useCall('listDocuments', { path: { id: of.projectId } })
  const form = useFormState({
    event: null as string | null,
    happenedOn: today() as string | null,
    reason: '',
    document: '',
    documentId: null as string | null,
    codes: [] as readonly string[],
  })
  const send = () => {
    const { codes, ...told } = form.value
    const body = { ...filled(told), ...(codes.length > 0 && { codes }) }
    return run({ path: { id: of.projectId }, body: body as Form })
  }
  return (
    <FormDrawer
      title={t('scoring.veto.raise')}
      sure={t('scoring.veto.raise')}
      form={form}
      required={['event', 'happenedOn', 'reason', 'document']}
      send={send}
      said={t('scoring.veto.raised')}
      onClose={onClose}
    >
      <p className="jh-soft project-lead">{t('scoring.veto.raise_sentence')}</p>
      <Field label={t('scoring.veto.event')} error={form.errorOf('event')} usedBy={t('evaluation.score')}>
        <Select
          {...form.bind('event')}
          options={events.map((value) => ({ value, label: t(`scoring.veto.event_name.${value}`) }))}
        />
      </Field>
      <Field label={t('scoring.veto.codes')} hint={t('scoring.veto.codes_hint')} error={form.errorOf('codes')} optional>
        <SelectMany
          {...form.bind('codes')}
          options={of.rows.map(({ indicator }) => ({ value: indicator.code, label: indicator.name }))}
        />
      </Field>
      <Field
        label={t('scoring.veto.happened_on')}
        hint={t('scoring.veto.happened_hint')}
        error={form.errorOf('happenedOn')}
      >
        <DayInput {...form.bind('happenedOn')} />
      </Field>
      <Field label={t('scoring.veto.reason')} error={form.errorOf('reason')} usedBy={t('scoring.veto.used_by')}>
        <TextArea {...form.bind('reason')} max={1000} />
      </Field>
      <Field
        label={t('scoring.veto.document')}
        hint={t('scoring.veto.document_hint')}
        error={form.errorOf('document')}
        usedBy={t('scoring.veto.used_by')}
      >
        <TextInput {...form.bind('document')} />
      </Field>
      <Field label={t('scoring.veto.own_document')} error={form.errorOf('documentId')} optional>
        <Select
          {...form.bind('documentId')}
          options={(documents.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Field>
    </FormDrawer>
  )
}

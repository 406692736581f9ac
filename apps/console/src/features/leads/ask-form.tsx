import { DayInput, Field, SelectMany, TextArea, usePhrase, useFormState } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { auditWord } from '../../shared/audit-words.ts'
import type { Chosen } from '../../shared/choosing/told.ts'
import { UnitPicker } from '../../shared/choosing/unit-picker.tsx'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { refreshed, type LeadDetail } from './view.ts'

type Draft = { unit: Chosen | null; question: string; dueOn: string | null; records: readonly string[] }

/** A question to the unit; it goes with the records chosen and with nothing else. */
export function AskForm({ lead, onClose }: { lead: LeadDetail; onClose: () => void }) {
  const words = usePhrase()
  const { t } = words
  const form = useFormState<Draft>({ unit: lead.owner, question: '', dueOn: null, records: [] })
  const { run } = useCallMutation('askUnit', { refresh: refreshed })
  const { unit, question, dueOn, records } = form.value
  const known = lead.recordsSeen.flatMap(({ kind, id, label }) =>
    id === null
      ? []
      : [{ value: `${kind} ${id}`, label: `${auditWord('subject', kind, words)} ${label ?? ''}`.trim(), kind, id }],
  )
  const send = () =>
    run({
      path: { id: lead.id },
      body: {
        ...(unit?.id && { organisationId: unit.id }),
        question: question.trim(),
        dueOn: dueOn ?? '',
        records: known.filter(({ value }) => records.includes(value)).map(({ kind, id }) => ({ kind, id })),
      },
    })
  return (
    <FormDrawer
      title={t('leads.ask_title')}
      sure={t('leads.ask')}
      form={form}
      required={['unit', 'question', 'dueOn']}
      send={send}
      said={t('leads.asked')}
      onClose={onClose}
    >
      <p className="jh-soft">{unit ? t('leads.ask_sentence', { unit: unit.name }) : t('leads.ask_sentence_unit')}</p>
      <Field label={t('leads.asked_unit')} error={form.errorOf('unit')}>
        <UnitPicker
          value={unit}
          onChange={(next) => form.set({ unit: next })}
          kinds={['owner_unit', 'department']}
          isKnown
        />
      </Field>
      <Field
        label={t('leads.question')}
        hint={t('leads.question_hint')}
        usedBy={t('leads.used_by.question')}
        error={form.errorOf('question')}
      >
        <TextArea {...form.bind('question')} max={2000} />
      </Field>
      <Field
        label={t('leads.due_on')}
        hint={t('leads.due_hint')}
        usedBy={t('leads.used_by.due')}
        error={form.errorOf('dueOn')}
      >
        <DayInput {...form.bind('dueOn')} />
      </Field>
      {known.length > 0 && (
        <Field optional label={t('leads.about_records')} error={form.errorOf('records')}>
          <SelectMany {...form.bind('records')} options={known} />
        </Field>
      )}
    </FormDrawer>
  )
}

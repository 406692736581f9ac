import { Choice, Field, SelectMany, TextArea, usePhrase, useFormState } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { disputable, refreshed, type Reply, type Version } from './view.ts'

type Draft = { outcome: string | null; reason: string; setAside: readonly string[] }

/** Decides a reply: the record stands, or some facts no longer count. */
export function AnswerForm({ reply, version, onClose }: { reply: Reply; version: Version; onClose: () => void }) {
  const { t } = usePhrase()
  const facts = disputable(version.factList)
  const form = useFormState<Draft>({
    outcome: null,
    reason: '',
    setAside: facts.flatMap(({ id }) => (reply.facts.includes(id) ? [id] : [])),
  })
  const { run } = useCallMutation('decideCreditReply', { refresh: refreshed })
  const { outcome, reason, setAside } = form.value
  const isChanged = outcome === 'changed'
  return (
    <FormDrawer
      title={t('credit.answer_title')}
      sure={t('credit.answer')}
      form={form}
      required={['outcome', 'reason']}
      send={() =>
        run({
          path: { id: reply.id },
          body: {
            outcome: outcome as 'kept' | 'changed',
            reason: reason.trim(),
            ...(isChanged && { setAside: [...setAside] }),
          },
        })
      }
      said={t('credit.answered')}
      onClose={onClose}
    >
      <p className="credit-said">{reply.text}</p>
      <Field label={t('credit.answer_outcome')} hint={t('credit.answer_sentence')} error={form.errorOf('outcome')}>
        <Choice
          {...form.bind('outcome')}
          options={(['kept', 'changed'] as const).map((value) => ({ value, label: t(`credit.outcome_name.${value}`) }))}
        />
      </Field>
      {isChanged && (
        <Field label={t('credit.answer_facts')} optional error={form.errorOf('setAside')}>
          <SelectMany
            value={setAside}
            onChange={(next) => form.set({ setAside: next })}
            options={facts.map(({ id, label, day }) => ({ value: id, label: `${label} ${day}` }))}
          />
        </Field>
      )}
      <Field label={t('credit.answer_reason')} usedBy={t('credit.answer_reason_used')} error={form.errorOf('reason')}>
        <TextArea {...form.bind('reason')} max={2000} />
      </Field>
    </FormDrawer>
  )
}

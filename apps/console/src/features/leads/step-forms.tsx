import { Choice, Field, TextArea, usePhrase, useFormState, type FormState } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { refreshed } from './view.ts'

const refresh = { refresh: refreshed }
type Props = { id: string; onClose: () => void }

/** Keep it for asking, or put it aside: both with a reason. */
export function TriageForm({ id, decision, onClose }: Props & { decision: 'keep' | 'dismiss' }) {
  const { t } = usePhrase()
  const form = useFormState({ why: '' }, { draftKey: `lead.${id}.${decision}` })
  const { run } = useCallMutation('triageLead', refresh)
  return (
    <FormDrawer
      title={t(`leads.${decision}_title`)}
      sure={t(`leads.${decision}`)}
      form={form}
      required={['why']}
      send={() => run({ path: { id }, body: { decision, why: form.value.why.trim() } })}
      said={t('leads.done')}
      onClose={onClose}
    >
      <p className="jh-soft">{t(`leads.${decision}_sentence`)}</p>
      <WhyField form={form} />
    </FormDrawer>
  )
}

/** How it came out, and why. */
export function CloseForm({ id, onClose }: Props) {
  const { t } = usePhrase()
  const form = useFormState<{ outcome: string | null; why: string }>({ outcome: null, why: '' })
  const { run } = useCallMutation('closeLead', refresh)
  const { outcome, why } = form.value
  return (
    <FormDrawer
      title={t('leads.close_title')}
      sure={t('leads.close')}
      form={form}
      required={['outcome', 'why']}
      send={() => run({ path: { id }, body: { outcome: outcome as 'confirmed' | 'unfounded', why: why.trim() } })}
      said={t('leads.done')}
      onClose={onClose}
    >
      <p className="jh-soft">{t('leads.close_sentence')}</p>
      <Field label={t('leads.outcome')} error={form.errorOf('outcome')}>
        <Choice {...form.bind('outcome')} options={useOutcomes()} />
      </Field>
      <WhyField form={form} />
    </FormDrawer>
  )
}

function WhyField<T extends { why: string }>({ form }: { form: FormState<T> }) {
  const { t } = usePhrase()
  return (
    <Field
      label={t('leads.why_field')}
      hint={t('leads.why_hint')}
      usedBy={t('leads.used_by.why')}
      error={form.errorOf('why')}
    >
      <TextArea value={form.value.why} onChange={(why) => form.set({ why } as Partial<T>)} max={2000} />
    </Field>
  )
}

export function useOutcomes() {
  const { t } = usePhrase()
  return (['unfounded', 'confirmed'] as const).map((value) => ({ value, label: t(`leads.outcome_name.${value}`) }))
}

export function HandOverForm({ id, onClose }: Props) {
  const { t } = usePhrase()
  const form = useFormState({ summary: '' }, { draftKey: `lead.${id}.hand-over` })
  const { run } = useCallMutation('handOverLead', refresh)
  return (
    <FormDrawer
      title={t('leads.hand_over_title')}
      sure={t('leads.hand_over')}
      form={form}
      required={['summary']}
      send={() => run({ path: { id }, body: { summary: form.value.summary.trim() } })}
      said={t('leads.done')}
      onClose={onClose}
    >
      <p className="jh-soft">{t('leads.hand_over_sentence')}</p>
      <Field
        label={t('leads.summary')}
        hint={t('leads.summary_hint')}
        usedBy={t('leads.used_by.summary')}
        error={form.errorOf('summary')}
      >
        <TextArea {...form.bind('summary')} max={5000} />
      </Field>
    </FormDrawer>
  )
}

import { Field, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { AnyonePicker } from '../../shared/choosing/anyone-picker.tsx'
import type { Chosen } from '../../shared/choosing/told.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import type { Goal } from './tree-rows.ts'

/** Drafts quarterly and monthly goals along the dates of the project's tree. */
export function Cascade({ goal, onClose }: { goal: Goal; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<{ quarterly: Chosen | null; monthly: Chosen | null }>({ quarterly: null, monthly: null })
  const { run } = useCallMutation('cascadeGoal', { refresh: ['getGoalTree', 'listGoalPlans'] })
  const { quarterly, monthly } = form.value
  const body = {
    ...(quarterly?.id && { quarterlyOwnerId: quarterly.id }),
    ...(monthly?.id && { monthlyOwnerId: monthly.id }),
  }
  return (
    <FormDrawer
      title={t('goals.cascade')}
      sure={t('goals.cascade_do')}
      form={form}
      send={() => run({ path: { id: goal.id }, body })}
      said={t('goals.cascaded')}
      onClose={onClose}
    >
      <p className="goals-sentence">
        {t('goals.cascade_sentence', { project: goal.project?.name ?? '', title: goal.title })}
      </p>
      <Field optional label={t('goals.quarterly_owner')} hint={t('goals.quarterly_owner_hint')}>
        <AnyonePicker value={quarterly} onChange={(next) => form.set({ quarterly: next })} />
      </Field>
      <Field optional label={t('goals.monthly_owner')} hint={t('goals.monthly_owner_hint')}>
        <AnyonePicker value={monthly} onChange={(next) => form.set({ monthly: next })} />
      </Field>
    </FormDrawer>
  )
}

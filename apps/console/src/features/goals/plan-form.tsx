import { useState } from 'react'
import { dayInShanghai } from '@jiheng/kernel/base'
import { Field, NumberInput, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { useSession } from '../../shared/session.tsx'
import { useSearch } from '../../shared/url.ts'

/** The goals of one's own unit for a year. */
export function CreatePlan({ onClose }: { onClose: () => void }) {
  const { t } = usePhrase()
  const { organisation } = useSession()
  const [, setSearch] = useSearch()
  const [today] = useState(() => dayInShanghai(new Date().toISOString()))
  const form = useFormState<{ year: string | null; name: string }>({
    year: today.slice(0, 4),
    name: '',
  })
  const { run } = useCallMutation('createGoalPlan', { refresh: ['listGoalPlans'] })
  const name = form.value.name.trim()
  const send = async () => {
    const plan = await run({ body: { year: Number(form.value.year), ...(name && { name }) } })
    setSearch({ plan: plan.id })
  }
  return (
    <FormDrawer
      title={t('goals.create')}
      sure={t('goals.create')}
      form={form}
      required={['year']}
      send={send}
      said={t('goals.created')}
      onClose={onClose}
    >
      <p className="jh-soft">{organisation.name}</p>
      <Field label={t('goals.year')} error={form.errorOf('year')}>
        <NumberInput {...form.bind('year')} min="1990" max="2100" decimals={0} />
      </Field>
      <Field optional label={t('goals.plan_name')} hint={t('goals.plan_name_hint')} error={form.errorOf('name')}>
        <TextInput {...form.bind('name')} />
      </Field>
    </FormDrawer>
  )
}

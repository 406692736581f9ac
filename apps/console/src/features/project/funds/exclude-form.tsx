import type { CallInput } from '@jiheng/api'
import { Choice, DayInput, Field, MoneyInput, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { filled } from '../../../shared/filled.ts'
import type { Movement } from './movements.tsx'
import { refreshed } from '../../../shared/payment/refreshed.ts'

const reasons = ['retention', 'dispute', 'agreed_term'] as const

/** Takes a part of an inflow out of the clocks, for a stated reason and up to a day. */
export function Exclude({ movement, onClose }: { movement: Movement; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('excludeAmount', { refresh: refreshed })
  const form = useFormState({
    reason: 'retention' as string | null,
    amountFen: null as number | null,
    until: null as string | null,
    why: '',
  })
  const send = () => run({ path: { id: movement.id }, body: filled(form.value) as CallInput<'excludeAmount'>['body'] })
  return (
    <FormDrawer
      title={t('funds.exclude')}
      form={form}
      send={send}
      said={t('project.funds.was_excluded')}
      onClose={onClose}
    >
      <p className="jh-soft project-lead">{t('project.funds.exclude_note')}</p>
      <Field label={t('project.funds.exclude_reason')} error={form.errorOf('reason')}>
        <Choice
          {...form.bind('reason')}
          options={reasons.map((value) => ({ value, label: t(`funds.exclusion.${value}`) }))}
        />
      </Field>
      <Field label={t('project.funds.amount')} error={form.errorOf('amountFen')} usedBy={t('project.used.clocks')}>
        <MoneyInput {...form.bind('amountFen')} />
      </Field>
      <Field label={t('project.funds.until')} error={form.errorOf('until')} optional>
        <DayInput {...form.bind('until')} />
      </Field>
      <Field label={t('project.why')} error={form.errorOf('why')} usedBy={t('projects.tabs.trace')}>
        <TextInput {...form.bind('why')} />
      </Field>
    </FormDrawer>
  )
}

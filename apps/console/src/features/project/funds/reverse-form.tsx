import { formatYuan } from '@jiheng/phrases'
import { DayInput, Field, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { today } from '../../../shared/today.ts'
import type { Movement } from './movements.tsx'
import { refreshed } from '../../../shared/payment/refreshed.ts'

/** Undoes an entry by one of the opposite amount; both stay in the book. */
export function Reverse({ movement, onClose }: { movement: Movement; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('reverseFundMovement', { refresh: refreshed })
  const form = useFormState({ day: today() as string | null, why: '' })
  const { day, why } = form.value
  return (
    <FormDrawer
      title={t('funds.reverse')}
      sure={t('funds.reverse')}
      form={form}
      send={() => run({ path: { id: movement.id }, body: { day: day ?? '', why } })}
      said={t('project.funds.was_reversed')}
      onClose={onClose}
    >
      <p className="project-lead">
        {t('project.funds.reverse_sentence', {
          kind: t(`funds.kind.${movement.kind}`),
          amount: formatYuan(movement.amountFen),
          day: movement.day,
        })}
      </p>
      <Field label={t('project.funds.reversed_on')} error={form.errorOf('day')}>
        <DayInput {...form.bind('day')} />
      </Field>
      <Field label={t('project.why')} error={form.errorOf('why')} usedBy={t('projects.tabs.trace')}>
        <TextInput {...form.bind('why')} />
      </Field>
    </FormDrawer>
  )
}

import { poolRules } from '@jiheng/kernel/incentive'
import { Choice, Field, MoneyInput, Select, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { usePeriod } from '../../shared/incentives/period.ts'
import { refreshed, type Kind } from './view.ts'

type Draft = { period: string | null; amountFen: number | null; by: string | null }
type About = { id: string; kind: Kind; periods: readonly string[] }

/** Simulates the list of a period for somebody to decide; with a pool only where one is told. */
export function SimulateForm({ of, onClose }: { of: About; onClose: () => void }) {
  const { t } = usePhrase()
  const period = usePeriod()
  const form = useFormState<Draft>({ period: of.periods[0] ?? null, amountFen: null, by: 'equal' })
  const { run } = useCallMutation('simulateIncentiveList', { refresh: refreshed })
  const { value } = form
  const hasPool = of.kind === 'monthly_bonus'
  const send = () => {
    const pool = hasPool && value.amountFen ? { amountFen: value.amountFen, by: value.by as 'equal' | 'points' } : null
    return run({ body: { schemeId: of.id, period: value.period ?? '', ...(pool && { pool }) } })
  }
  return (
    <FormDrawer
      title={t('incentives.simulate')}
      sure={t('incentives.simulate')}
      form={form}
      required={['period']}
      send={send}
      said={t('incentives.simulated')}
      onClose={onClose}
    >
      <p className="jh-soft">{t('incentives.human')}</p>
      <Field label={t('incentives.period')} error={form.errorOf('period')}>
        <Select {...form.bind('period')} options={of.periods.map((one) => ({ value: one, label: period(one) }))} />
      </Field>
      {hasPool && (
        <>
          <Field
            label={t('incentives.pool')}
            hint={t('incentives.pool_hint')}
            optional
            error={form.errorOf('amountFen')}
          >
            <MoneyInput {...form.bind('amountFen')} />
          </Field>
          {value.amountFen !== null && (
            <Field label={t('incentives.pool_by')}>
              <Choice
                {...form.bind('by')}
                options={poolRules.map((rule) => ({ value: rule, label: t(`incentives.pool_by_name.${rule}`) }))}
              />
            </Field>
          )}
        </>
      )}
    </FormDrawer>
  )
}

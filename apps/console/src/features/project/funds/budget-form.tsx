import { DayInput, Field, MoneyInput, NumberInput, Select, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { today } from '../../../shared/today.ts'
import { filled } from '../../../shared/filled.ts'
import type { Funds } from './figures.tsx'
import { refreshed } from '../../../shared/payment/refreshed.ts'

const sources = ['fiscal_current', 'carried_over', 'special_bond', 'own', 'other'] as const
type Source = (typeof sources)[number]

/** The budget of a year and source: first 年初预算数, afterwards only 全年预算数 with the reason of the adjustment. */
export function SetBudget({
  projectId,
  year,
  line,
  onClose,
}: {
  projectId: string
  year: number
  line: Funds['sources'][number] | null
  onClose: () => void
}) {
  const { t } = usePhrase()
  const { run } = useCallMutation('setBudgetLine', { refresh: refreshed })
  const form = useFormState({
    year: String(year) as string | null,
    source: (line?.source ?? 'fiscal_current') as string | null,
    amountFen: line?.fullYearFen ?? null,
    day: (line ? today() : null) as string | null,
    documentNo: '',
    why: '',
  })
  const send = () => {
    const { year: ofYear, source, amountFen, ...rest } = form.value
    const amount = line ? { fullYearFen: amountFen } : { initialFen: amountFen }
    const path = { id: projectId, year: Number(ofYear), source: (source ?? 'other') as Source }
    return run({ path, body: filled({ ...amount, ...rest }) })
  }
  const field = line ? 'fullYearFen' : 'initialFen'
  return (
    <FormDrawer
      title={
        line
          ? t('project.funds.adjust_title', { source: t(`funds.source.${line.source}`), year })
          : t('funds.set_budget')
      }
      form={form}
      send={send}
      said={t('project.funds.budget_saved')}
      onClose={onClose}
    >
      {!line && (
        <>
          <Field label={t('project.funds.year')} error={form.errorOf('year')}>
            <NumberInput {...form.bind('year')} decimals={0} />
          </Field>
          <Field label={t('project.funds.source')} error={form.errorOf('source')}>
            <Select
              {...form.bind('source')}
              options={sources.map((value) => ({ value, label: t(`funds.source.${value}`) }))}
            />
          </Field>
        </>
      )}
      <Field
        label={t(line ? 'funds.full_year' : 'funds.initial')}
        error={form.errorOf(field as 'amountFen')}
        usedBy={t('funds.execution_rate')}
        {...(!line && { hint: t('project.funds.initial_hint') })}
      >
        <MoneyInput big {...form.bind('amountFen')} />
      </Field>
      {line && (
        <>
          <Field label={t('project.funds.adjusted_on')} error={form.errorOf('day')}>
            <DayInput {...form.bind('day')} />
          </Field>
          <Field label={t('project.funds.document_no')} error={form.errorOf('documentNo')} optional>
            <TextInput {...form.bind('documentNo')} />
          </Field>
        </>
      )}
      <Field label={t('project.why')} error={form.errorOf('why')} usedBy={t('projects.tabs.trace')} optional={!line}>
        <TextInput {...form.bind('why')} />
      </Field>
    </FormDrawer>
  )
}

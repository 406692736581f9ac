import type { CallInput } from '@jiheng/api'
import { Choice, DayInput, Field, MoneyInput, Select, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { filled, today } from '../record.ts'
import type { Funds } from './figures.tsx'
import { movementKinds } from './movements.tsx'
import { refreshed } from './refreshed.ts'

/** One entry: allocation, arrival, acceptance or payment, with what shows it. */
export function RecordMovement({
  projectId,
  funds,
  onClose,
}: {
  projectId: string
  funds: Funds
  onClose: () => void
}) {
  const { t } = usePhrase()
  const { run } = useCallMutation('recordFundMovement', { refresh: refreshed })
  const form = useFormState(
    {
      kind: 'payment' as string | null,
      day: today() as string | null,
      amountFen: null as number | null,
      year: String(funds.year) as string | null,
      source: (funds.sources[0]?.source ?? null) as string | null,
      counterpartyName: '',
      referenceNo: '',
      label: '',
    },
    { draftKey: `movement.${projectId}` },
  )
  const isFromBudget = form.value.kind !== 'acceptance'
  const send = () => {
    const { year, source, ...rest } = form.value
    const line = isFromBudget ? filled({ source, year: year === null ? null : Number(year) }) : {}
    return run({
      path: { id: projectId },
      body: { ...filled(rest), ...line } as CallInput<'recordFundMovement'>['body'],
    })
  }
  return (
    <FormDrawer title={t('funds.record')} form={form} send={send} said={t('project.funds.recorded')} onClose={onClose}>
      <Field label={t('project.funds.kind')} error={form.errorOf('kind')} usedBy={t('project.used.clocks')}>
        <Choice
          {...form.bind('kind')}
          options={movementKinds.map((value) => ({ value, label: t(`funds.kind.${value}`) }))}
        />
      </Field>
      <div className="project-fields">
        <Field label={t('project.funds.day')} error={form.errorOf('day')} usedBy={t('project.used.clocks')}>
          <DayInput {...form.bind('day')} />
        </Field>
        <Field label={t('project.funds.amount')} error={form.errorOf('amountFen')}>
          <MoneyInput {...form.bind('amountFen')} />
        </Field>
      </div>
      {isFromBudget && (
        <div className="project-fields">
          <Field label={t('project.funds.year')} error={form.errorOf('year')}>
            <Select
              {...form.bind('year')}
              options={[...new Set([funds.year, ...funds.years])].map((year) => ({
                value: String(year),
                label: String(year),
              }))}
            />
          </Field>
          <Field label={t('project.funds.source')} error={form.errorOf('source')} usedBy={t('funds.execution_rate')}>
            <Select
              {...form.bind('source')}
              options={funds.sources.map(({ source }) => ({ value: source, label: t(`funds.source.${source}`) }))}
            />
          </Field>
        </div>
      )}
      <Field label={t('funds.counterparty')} error={form.errorOf('counterpartyName')} optional>
        <TextInput {...form.bind('counterpartyName')} />
      </Field>
      <div className="project-fields">
        <Field
          label={t('funds.reference_no')}
          error={form.errorOf('referenceNo')}
          usedBy={t('project.used.twice')}
          optional
        >
          <TextInput {...form.bind('referenceNo')} />
        </Field>
        <Field label={t('project.funds.label')} error={form.errorOf('label')} optional>
          <TextInput {...form.bind('label')} />
        </Field>
      </div>
    </FormDrawer>
  )
}

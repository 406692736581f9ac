import type { CallInput } from '@jiheng/api'
import { DayInput, Field, MoneyInput, Select, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { BeyondSource } from '../../../shared/payment/beyond-source.tsx'
import { refreshed } from '../../../shared/payment/refreshed.ts'
import { today } from '../../../shared/today.ts'
import { filled } from '../../../shared/filled.ts'
import type { Funds } from './figures.tsx'
import { enteredKinds, needsOf, type EnteredKind } from './movement-needs.ts'

/** One entry by hand, with what shows it. Accepted work and requested payments are entered with their contract. */
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
  const contracts = useCall('listContracts', { path: { id: projectId } }).data?.items ?? []
  const form = useFormState(
    {
      kind: 'allocation' as string | null,
      day: today() as string | null,
      amountFen: null as number | null,
      year: String(funds.year) as string | null,
      source: (funds.sources[0]?.source ?? null) as string | null,
      contractId: null as string | null,
      purpose: null as string | null,
      counterpartyName: '',
      referenceNo: '',
      label: '',
    },
    { draftKey: `movement.${projectId}` },
  )
  const needs = needsOf(form.value.kind as EnteredKind, contracts.length > 0)
  const asksContract = needs.contract && form.value.purpose !== 'other'
  const send = () => {
    const { year, source, contractId, purpose, ...rest } = form.value
    const body = {
      ...filled(rest),
      ...(needs.line ? filled({ source, year: year === null ? null : Number(year) }) : {}),
      ...(asksContract ? filled({ contractId }) : {}),
      ...(needs.purposes.length > 0 ? filled({ purpose }) : {}),
    }
    return run({ path: { id: projectId }, body: body as CallInput<'recordFundMovement'>['body'] })
  }
  return (
    <FormDrawer
      title={t('funds.record')}
      form={form}
      required={['kind', 'day', 'amountFen', ...(needs.purposes.length > 0 ? (['purpose'] as const) : [])]}
      send={send}
      said={t('project.funds.recorded')}
      onClose={onClose}
    >
      <Field label={t('project.funds.kind')} error={form.errorOf('kind')} usedBy={t('project.used.clocks')}>
        <Select
          value={form.value.kind}
          onChange={(kind) => form.set({ kind, purpose: null })}
          options={enteredKinds
            .filter((kind) => kind !== 'acceptance' || contracts.length === 0)
            .map((value) => ({ value, label: t(`funds.kind.${value}`) }))}
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
      {needs.purposes.length > 0 && (
        <Field label={t('requests.purpose')} error={form.errorOf('purpose')}>
          <Select
            {...form.bind('purpose')}
            options={needs.purposes.map((value) => ({ value, label: t(`funds.purpose.${value}`) }))}
          />
        </Field>
      )}
      {asksContract && (
        <Field label={t('contracts.one')} error={form.errorOf('contractId')} usedBy={t('contracts.payable')}>
          <Select
            {...form.bind('contractId')}
            options={contracts.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }))}
          />
        </Field>
      )}
      {needs.line && (
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
      {form.value.kind === 'payment' && form.value.year === String(funds.year) && (
        <BeyondSource
          amountFen={form.value.amountFen ?? 0}
          of={funds.sources.find(({ source }) => source === form.value.source)}
        />
      )}
      {!asksContract && (
        <Field label={t('funds.counterparty')} error={form.errorOf('counterpartyName')} optional>
          <TextInput {...form.bind('counterpartyName')} />
        </Field>
      )}
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

import type { CallInput } from '@jiheng/api'
import { DayInput, Field, MoneyInput, Select, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../../shared/api.ts'
import type { Chosen } from '../../../../shared/choosing/told.ts'
import { UnitPicker } from '../../../../shared/choosing/unit-picker.tsx'
import { FormDrawer } from '../../../../shared/form-drawer.tsx'
import { refreshed } from '../../../../shared/payment/refreshed.ts'
import { filled } from '../../../../shared/filled.ts'
import { PayeeFields, TermFields } from './contract-term-fields.tsx'

const kinds = ['works', 'design', 'supervision', 'goods', 'services', 'other'] as const
const procurements = [
  ...(['open_tender', 'invited_tender', 'negotiation', 'consultation'] as const),
  ...(['inquiry', 'single_source', 'framework', 'direct'] as const),
] as const

const empty = {
  number: '',
  name: '',
  kind: 'works' as string | null,
  procurement: 'open_tender' as string | null,
  contractor: null as Chosen | null,
  signedOn: null as string | null,
  originalFen: null as number | null,
  retentionPercent: null as string | null,
  retentionDueOn: null as string | null,
  paymentTermDays: null as string | null,
  lateInterestPercent: null as string | null,
  advanceFen: null as number | null,
  advanceRecoveryPercent: null as string | null,
  payeeName: '',
  payeeBank: '',
  payeeAccount: '',
  documentNo: '',
}
export type ContractForm = typeof empty

/** A contract as it was signed; its price is stored once. Terms left empty are those of the law. */
export function RecordContract({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('createContract', { refresh: refreshed })
  const form = useFormState(empty, { draftKey: `contract.${projectId}` })
  const send = () => {
    const { contractor, paymentTermDays, ...said } = form.value
    const who = contractor?.id ? { contractorId: contractor.id } : { contractorName: contractor?.name ?? '' }
    const days = paymentTermDays === null ? {} : { paymentTermDays: Number(paymentTermDays) }
    return run({
      path: { id: projectId },
      body: { ...filled(said), ...who, ...days } as CallInput<'createContract'>['body'],
    })
  }
  return (
    <FormDrawer
      title={t('contracts.add')}
      form={form}
      required={['number', 'name', 'contractor', 'signedOn', 'originalFen']}
      send={send}
      said={t('contracts.added')}
      onClose={onClose}
    >
      <Field label={t('contracts.name')} error={form.errorOf('name')}>
        <TextInput {...form.bind('name')} />
      </Field>
      <div className="project-fields">
        <Field label={t('contracts.number')} error={form.errorOf('number')}>
          <TextInput {...form.bind('number')} />
        </Field>
        <Field label={t('contracts.signed_on')} error={form.errorOf('signedOn')}>
          <DayInput {...form.bind('signedOn')} />
        </Field>
        <Field label={t('contracts.kind')} error={form.errorOf('kind')}>
          <Select
            {...form.bind('kind')}
            options={kinds.map((value) => ({ value, label: t(`contracts.kind_name.${value}`) }))}
          />
        </Field>
        <Field label={t('contracts.procurement')} error={form.errorOf('procurement')}>
          <Select
            {...form.bind('procurement')}
            options={procurements.map((value) => ({ value, label: t(`contracts.procurement_name.${value}`) }))}
          />
        </Field>
      </div>
      <Field label={t('contracts.contractor')} error={form.errorOf('contractor')}>
        <UnitPicker {...form.bind('contractor')} kinds={['contractor']} />
      </Field>
      <Field label={t('contracts.original')} error={form.errorOf('originalFen')} hint={t('contracts.original_hint')}>
        <MoneyInput {...form.bind('originalFen')} />
      </Field>
      <TermFields form={form} />
      <PayeeFields form={form} />
    </FormDrawer>
  )
}

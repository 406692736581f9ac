import type { CallInput } from '@jiheng/api'
import { DayInput, Field, MoneyInput, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../api.ts'
import { filled } from '../filled.ts'
import { FormDrawer } from '../form-drawer.tsx'
import { today } from '../today.ts'
import { refreshed } from './refreshed.ts'

/** An invoice of a contract, as it is printed; the seller is the contractor. */
export function RecordInvoice({ contractId, onClose }: { contractId: string; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('recordInvoice', { refresh: refreshed })
  const form = useFormState({
    number: '',
    code: '',
    day: today() as string | null,
    amountFen: null as number | null,
    taxFen: null as number | null,
  })
  const send = () => run({ path: { id: contractId }, body: filled(form.value) as CallInput<'recordInvoice'>['body'] })
  return (
    <FormDrawer
      title={t('contracts.invoice.add')}
      form={form}
      required={['number', 'day', 'amountFen', 'taxFen']}
      send={send}
      said={t('contracts.invoice.added')}
      onClose={onClose}
    >
      <Field label={t('contracts.invoice.number')} error={form.errorOf('number')} usedBy={t('project.used.twice')}>
        <TextInput {...form.bind('number')} />
      </Field>
      <Field
        label={t('contracts.invoice.code')}
        error={form.errorOf('code')}
        hint={t('contracts.invoice.digital')}
        optional
      >
        <TextInput {...form.bind('code')} />
      </Field>
      <Field label={t('contracts.invoice.day')} error={form.errorOf('day')}>
        <DayInput {...form.bind('day')} />
      </Field>
      <Field label={t('contracts.invoice.amount')} error={form.errorOf('amountFen')} usedBy={t('requests.one')}>
        <MoneyInput {...form.bind('amountFen')} />
      </Field>
      <Field label={t('contracts.invoice.tax')} error={form.errorOf('taxFen')}>
        <MoneyInput {...form.bind('taxFen')} />
      </Field>
    </FormDrawer>
  )
}

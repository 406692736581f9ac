import type { CallInput } from '@jiheng/api'
import { formatYuan } from '@jiheng/phrases'
import { Field, MoneyInput, TextArea, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../../shared/api.ts'
import { FormDrawer } from '../../../../shared/form-drawer.tsx'
import { refreshed } from '../../../../shared/payment/refreshed.ts'
import { filled } from '../../../../shared/filled.ts'
import type { ContractDetail } from './contract-drawer.tsx'

/** Asks to pay beyond what was accepted; nothing can be paid by it before somebody else signed. */
export function AskException({ of, onClose }: { of: ContractDetail; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('recordPaymentException', { refresh: refreshed })
  const form = useFormState({ amountFen: null as number | null, why: '', documentNo: '' })
  const body = () => filled(form.value) as CallInput<'recordPaymentException'>['body']
  return (
    <FormDrawer
      title={t('contracts.exception.add')}
      form={form}
      required={['amountFen', 'why']}
      send={() => run({ path: { id: of.id }, body: body() })}
      said={t('contracts.exception.added')}
      onClose={onClose}
    >
      <p className="jh-soft project-lead">{t('contracts.exception.lead')}</p>
      <Field
        label={t('project.funds.amount')}
        error={form.errorOf('amountFen')}
        hint={`${t('contracts.payable')} ${formatYuan(of.payableFen)} ${t('units.yuan')}`}
      >
        <MoneyInput {...form.bind('amountFen')} />
      </Field>
      <Field label={t('project.why')} error={form.errorOf('why')} usedBy={t('projects.tabs.trace')}>
        <TextArea {...form.bind('why')} max={500} />
      </Field>
      <Field label={t('contracts.document_no')} error={form.errorOf('documentNo')} optional>
        <TextInput {...form.bind('documentNo')} />
      </Field>
    </FormDrawer>
  )
}

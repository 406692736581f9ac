import { DayInput, Field, MoneyInput, NumberInput, TextInput, usePhrase, type FormState } from '@jiheng/ui'
import type { ContractForm } from './contract-form.tsx'

/** What was agreed on withholding, paying and advances. */
export function TermFields({ form }: { form: FormState<ContractForm> }) {
  const { t } = usePhrase()
  return (
    <div className="project-fields">
      <Field
        label={t('contracts.retention_percent')}
        error={form.errorOf('retentionPercent')}
        hint={t('contracts.retention_hint')}
        optional
      >
        <NumberInput {...form.bind('retentionPercent')} decimals={2} />
      </Field>
      <Field
        label={t('contracts.retention_due_on')}
        error={form.errorOf('retentionDueOn')}
        usedBy={t('project.used.clocks')}
        optional
      >
        <DayInput {...form.bind('retentionDueOn')} />
      </Field>
      <Field
        label={t('contracts.term_days')}
        error={form.errorOf('paymentTermDays')}
        hint={t('contracts.term_hint')}
        optional
      >
        <NumberInput {...form.bind('paymentTermDays')} decimals={0} />
      </Field>
      <Field
        label={t('contracts.interest')}
        error={form.errorOf('lateInterestPercent')}
        hint={t('contracts.interest_hint')}
        optional
      >
        <NumberInput {...form.bind('lateInterestPercent')} decimals={4} />
      </Field>
      <Field label={t('contracts.advance')} error={form.errorOf('advanceFen')} optional>
        <MoneyInput {...form.bind('advanceFen')} />
      </Field>
      {(form.value.advanceFen ?? 0) > 0 && (
        <Field label={t('contracts.advance_recovery')} error={form.errorOf('advanceRecoveryPercent')}>
          <NumberInput {...form.bind('advanceRecoveryPercent')} decimals={2} />
        </Field>
      )}
    </div>
  )
}

/** Where the money goes, and what allowed the contract. */
export function PayeeFields({ form }: { form: FormState<ContractForm> }) {
  const { t } = usePhrase()
  return (
    <div className="project-fields">
      <Field label={t('contracts.payee')} error={form.errorOf('payeeName')} optional>
        <TextInput {...form.bind('payeeName')} />
      </Field>
      <Field label={t('contracts.payee_bank')} error={form.errorOf('payeeBank')} optional>
        <TextInput {...form.bind('payeeBank')} />
      </Field>
      <Field
        label={t('contracts.payee_account')}
        error={form.errorOf('payeeAccount')}
        usedBy={t('requests.pay')}
        optional
      >
        <TextInput {...form.bind('payeeAccount')} />
      </Field>
      <Field label={t('contracts.document_no')} error={form.errorOf('documentNo')} optional>
        <TextInput {...form.bind('documentNo')} />
      </Field>
    </div>
  )
}

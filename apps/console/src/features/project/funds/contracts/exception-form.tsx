import type { CallInput } from '@jiheng/api'
import { formatYuan } from '@jiheng/phrases'
import { Field, MoneyInput, Select, TextArea, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../../../shared/api.ts'
import { FormDrawer } from '../../../../shared/form-drawer.tsx'
import { refreshed } from '../../../../shared/payment/refreshed.ts'
import { filled } from '../../../../shared/filled.ts'
import type { ContractDetail } from './contract-drawer.tsx'

const ACCEPTANCE = 'acceptance'

/** Asks to pay ahead of acceptance, or of what is issued from a source this year; nothing can be paid by it before somebody else signed. */
export function AskException({ of, onClose }: { of: ContractDetail; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('recordPaymentException', { refresh: refreshed })
  const funds = useCall('getFunds', { path: { id: of.projectId } }).data
  const form = useFormState({
    ahead: ACCEPTANCE as string | null,
    amountFen: null as number | null,
    why: '',
    documentNo: '',
  })
  const body = () => {
    const { ahead, ...told } = form.value
    const line = ahead === ACCEPTANCE || !funds ? {} : { year: funds.year, source: ahead }
    return { ...filled(told), ...line } as CallInput<'recordPaymentException'>['body']
  }
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
      <Field label={t('contracts.exception.ahead')} error={form.errorOf('ahead')}>
        <Select
          {...form.bind('ahead')}
          options={[
            { value: ACCEPTANCE, label: t('contracts.exception.ahead_of_acceptance') },
            ...(funds?.sources ?? []).map(({ source, leftFen }) => ({
              value: source,
              label: t('contracts.exception.ahead_of_issue', {
                year: funds?.year ?? '',
                source: t(`funds.source.${source}`),
                left: formatYuan(leftFen),
              }),
            })),
          ]}
        />
      </Field>
      <Field
        label={t('project.funds.amount')}
        error={form.errorOf('amountFen')}
        hint={
          form.value.ahead === ACCEPTANCE
            ? `${t('contracts.payable')} ${formatYuan(of.payableFen)} ${t('units.yuan')}`
            : t('contracts.exception.beyond_hint')
        }
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

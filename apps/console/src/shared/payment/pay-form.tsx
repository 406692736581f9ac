import type { CallInput, CallOutput } from '@jiheng/api'
import { formatWan, formatYuan } from '@jiheng/phrases'
import { DayInput, Field, Loaded, MoneyInput, Select, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCall, useCallMutation } from '../api.ts'
import { FormDrawer } from '../form-drawer.tsx'
import { filled } from '../filled.ts'
import { today } from '../today.ts'
import { BeyondSource } from './beyond-source.tsx'
import { refreshed } from './refreshed.ts'
import type { PaymentRequest } from './request-state.tsx'

type Funds = CallOutput<'getFunds'>
type Body = CallInput<'payPaymentRequest'>['body']

/** Pays an approved request out of a line of this year's budget; what is left of it stands in the form. */
export function PayRequest({ of, onClose }: { of: PaymentRequest; onClose: () => void }) {
  const funds = useCall('getFunds', { path: { id: of.projectId } })
  return funds.data ? <Form of={of} funds={funds.data} onClose={onClose} /> : <Loaded of={funds}>{() => null}</Loaded>
}

function Form({ of, funds, onClose }: { of: PaymentRequest; funds: Funds; onClose: () => void }) {
  const { t, locale } = usePhrase()
  const { run } = useCallMutation('payPaymentRequest', { refresh: refreshed })
  const leftFen = of.amountFen - of.paidFen
  const suitable =
    funds.sources.find((each) => each.onHandFen >= leftFen) ??
    funds.sources.find((each) => each.leftFen >= leftFen) ??
    funds.sources.find((each) => each.leftFen > 0)
  const form = useFormState({
    day: today() as string | null,
    amountFen: leftFen as number | null,
    source: (suitable?.source ?? null) as string | null,
    referenceNo: '',
  })
  const overFen = (form.value.amountFen ?? 0) - leftFen
  const send = () => run({ path: { id: of.id }, body: { ...filled(form.value), year: funds.year } as Body })
  const wan = (fen: number) => formatWan(locale, fen)
  const chosen = funds.sources.find(({ source }) => source === form.value.source)
  return (
    <FormDrawer
      title={t('requests.pay_title', { contract: of.contractName })}
      sure={t('requests.pay')}
      form={form}
      required={['day', 'amountFen', 'source']}
      send={send}
      said={t('requests.paid_done')}
      onClose={onClose}
    >
      <Field
        label={t('project.funds.amount')}
        error={overFen > 0 ? t('requests.pay_over', { amount: formatYuan(overFen) }) : form.errorOf('amountFen')}
        hint={t('requests.pay_most', { amount: formatYuan(leftFen) })}
      >
        <MoneyInput {...form.bind('amountFen')} />
      </Field>
      <Field
        label={t('requests.pay_line')}
        error={form.errorOf('source')}
        usedBy={t('funds.execution_rate')}
        {...(funds.sources.every((each) => each.leftFen <= 0) && { hint: t('requests.pay_nothing_left') })}
      >
        <Select
          {...form.bind('source')}
          options={funds.sources.map(({ source, leftFen, onHandFen }) => ({
            value: source,
            label: t(leftFen > 0 ? 'requests.pay_line_option' : 'requests.pay_line_empty', {
              year: funds.year,
              source: t(`funds.source.${source}`),
              left: wan(leftFen),
              arrived: wan(onHandFen),
            }),
          }))}
        />
      </Field>
      <BeyondSource amountFen={form.value.amountFen ?? 0} of={chosen} />
      <Field label={t('requests.pay_day')} error={form.errorOf('day')} usedBy={t('project.used.clocks')}>
        <DayInput {...form.bind('day')} />
      </Field>
      <Field
        label={t('requests.pay_reference')}
        error={form.errorOf('referenceNo')}
        usedBy={t('project.used.twice')}
        optional
      >
        <TextInput {...form.bind('referenceNo')} />
      </Field>
    </FormDrawer>
  )
}

import type { CallInput, CallOutput } from '@jiheng/api'
import { formatYuan } from '@jiheng/phrases'
import { Choice, Explained, Field, MoneyInput, SelectMany, useFormState, usePhrase } from '@jiheng/ui'
import { useCall, useCallMutation } from '../api.ts'
import { FormDrawer } from '../form-drawer.tsx'
import { refreshed } from './refreshed.ts'

type Contract = Pick<CallOutput<'getContract'>, 'id' | 'name' | 'payableFen' | 'advanceFen' | 'retainedFen'>

const purposes = ['progress', 'advance', 'final', 'retention'] as const
type Purpose = (typeof purposes)[number]

/** Asks to be paid: how much, for what, by which invoices. All that can be asked for stands in it already. */
export function AskForPayment({ contract, onClose }: { contract: Contract; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('submitPaymentRequest', { refresh: refreshed })
  const path = { id: contract.id }
  const detail = useCall('getContract', { path })
  const form = useFormState({
    amountFen: (contract.payableFen > 0 ? contract.payableFen : null) as number | null,
    purpose: (contract.payableFen > 0 || contract.advanceFen === 0 ? 'progress' : 'advance') as string | null,
    invoiceIds: [] as readonly string[],
  })
  const { amountFen, purpose, invoiceIds } = form.value
  const isAdvance = purpose === 'advance'
  const mostFen = isAdvance ? contract.advanceFen : Math.max(0, contract.payableFen)
  const overFen = (amountFen ?? 0) - mostFen
  const send = () =>
    run({
      path,
      body: {
        amountFen,
        purpose: purpose as Purpose,
        invoiceIds: [...invoiceIds],
      } as CallInput<'submitPaymentRequest'>['body'],
    })
  const most = t(isAdvance ? 'requests.most_advance' : 'requests.most', { amount: formatYuan(mostFen) })
  return (
    <FormDrawer
      title={t('requests.ask_of', { contract: contract.name })}
      sure={t('requests.ask')}
      form={form}
      required={['amountFen']}
      send={send}
      said={t('requests.asked')}
      onClose={onClose}
    >
      <Field
        label={t('requests.amount')}
        error={overFen > 0 ? t('requests.over', { amount: formatYuan(overFen) }) : form.errorOf('amountFen')}
        hint={isAdvance ? most : <Explained explanation={detail.data?.payable}>{most}</Explained>}
      >
        <MoneyInput {...form.bind('amountFen')} />
      </Field>
      <Field label={t('requests.purpose')} error={form.errorOf('purpose')}>
        <Choice
          {...form.bind('purpose')}
          options={purposes
            .filter((value) => value !== 'advance' || contract.advanceFen > 0)
            .map((value) => ({ value, label: t(`funds.purpose.${value}`) }))}
        />
      </Field>
      <Invoices contractId={contract.id} value={invoiceIds} onChange={form.bind('invoiceIds').onChange} />
    </FormDrawer>
  )
}

function Invoices({
  contractId,
  value,
  onChange,
}: {
  contractId: string
  value: readonly string[]
  onChange: (ids: readonly string[]) => void
}) {
  const { t } = usePhrase()
  const invoices = useCall('listInvoices', { path: { id: contractId } })
  const usable = invoices.data?.items.filter((each) => each.voidedOn === null && !each.isUsed) ?? []
  return (
    <Field
      label={t('requests.invoice_field')}
      hint={t(usable.length > 0 ? 'requests.invoice_hint' : 'requests.no_invoice_yet')}
      optional
    >
      <SelectMany
        value={value}
        onChange={onChange}
        disabled={usable.length === 0}
        options={usable.map(({ id, number, amountFen }) => ({
          value: id,
          label: `${number} ${formatYuan(amountFen)}`,
        }))}
      />
    </Field>
  )
}

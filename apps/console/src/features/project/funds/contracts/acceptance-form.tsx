import { Problem, type CallInput } from '@jiheng/api'
import { decimal } from '@jiheng/kernel/base'
import { amountOf } from '@jiheng/kernel/ledger'
import { formatNumber } from '@jiheng/phrases'
import { DayInput, Field, Money, NumberInput, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../../shared/api.ts'
import { FormDrawer } from '../../../../shared/form-drawer.tsx'
import { refreshed } from '../../../../shared/payment/refreshed.ts'
import { today } from '../../../../shared/today.ts'
import { filled } from '../../../../shared/filled.ts'
import type { ContractDetail } from './contract-drawer.tsx'
import { plain, type ContractItem } from './items.tsx'

type Quantities = Record<string, string | null>

/** Accepts work by its quantities: only what was measured is asked for, the amount follows from the prices. */
export function AcceptWork({ of, onClose }: { of: ContractDetail; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('recordAcceptance', { refresh: refreshed })
  const form = useFormState({
    day: today() as string | null,
    quantities: {} as Quantities,
    label: '',
    referenceNo: '',
  })
  const { quantities, ...said } = form.value
  const lines = of.items.flatMap(({ id }) => {
    const quantity = quantities[id]
    return quantity && !decimal.isZero(quantity) ? [{ itemId: id, quantity }] : []
  })
  const send = async () => {
    if (lines.length === 0)
      throw new Problem({ status: 422, code: 'invalid_input', detail: t('contracts.acceptance.nothing') })
    await run({ path: { id: of.id }, body: { ...filled(said), lines } as CallInput<'recordAcceptance'>['body'] })
  }
  const totalFen = of.items.reduce((sum, item) => sum + worth(item, quantities[item.id]), 0)
  return (
    <FormDrawer
      title={t('contracts.acceptance.add')}
      form={form}
      required={['day']}
      send={send}
      said={t('contracts.acceptance.added')}
      onClose={onClose}
    >
      <p className="jh-soft project-lead">{t('contracts.acceptance.lead')}</p>
      <Field label={t('contracts.acceptance.day')} error={form.errorOf('day')} usedBy={t('project.used.clocks')}>
        <DayInput {...form.bind('day')} />
      </Field>
      {of.items.map((item) => (
        <Quantity
          key={item.id}
          of={item}
          value={quantities[item.id] ?? null}
          onChange={(quantity) => form.set({ quantities: { ...quantities, [item.id]: quantity } })}
        />
      ))}
      <p className="funds-live-sum">
        {t('contracts.acceptance.this_time')}{' '}
        <strong>
          <Money amountFen={totalFen} />
        </strong>
      </p>
      <Field
        label={t('contracts.acceptance.label')}
        error={form.errorOf('label')}
        hint={t('contracts.acceptance.label_hint')}
        optional
      >
        <TextInput {...form.bind('label')} />
      </Field>
      <Field label={t('contracts.acceptance.reference')} error={form.errorOf('referenceNo')} optional>
        <TextInput {...form.bind('referenceNo')} />
      </Field>
    </FormDrawer>
  )
}

function Quantity({
  of,
  value,
  onChange,
}: {
  of: ContractItem
  value: string | null
  onChange: (quantity: string | null) => void
}) {
  const { t } = usePhrase()
  const left = decimal.subtract(of.quantity, of.acceptedQuantity)
  const isOver = value !== null && decimal.compare(value, left) > 0
  return (
    <Field
      label={`${of.code} ${of.name}`}
      hint={t('contracts.items.left', { quantity: formatNumber(plain(left)), unit: of.unit })}
      error={
        isOver ? t('contracts.acceptance.over', { quantity: `${formatNumber(plain(left))} ${of.unit}` }) : undefined
      }
      optional
    >
      <NumberInput value={value} onChange={onChange} decimals={4} unit={of.unit} disabled={decimal.isZero(left)} />
    </Field>
  )
}

/** What a quantity is worth after all that was accepted before, as the server rounds it. */
const worth = (item: ContractItem, quantity: string | null | undefined): number =>
  quantity ? amountOf({ quantity, unitPriceFen: item.unitPriceFen }, item.acceptedQuantity, item.acceptedFen) : 0

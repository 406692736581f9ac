import type { CallInput } from '@jiheng/api'
import { formatYuan } from '@jiheng/phrases'
import {
  Choice,
  DayInput,
  Field,
  MoneyInput,
  NumberInput,
  Select,
  TextInput,
  useFormState,
  usePhrase,
} from '@jiheng/ui'
import { useCallMutation } from '../../../../shared/api.ts'
import { FormDrawer } from '../../../../shared/form-drawer.tsx'
import { refreshed } from '../../../../shared/payment/refreshed.ts'
import { today } from '../../../../shared/today.ts'
import { filled } from '../../../../shared/filled.ts'
import type { ContractDetail } from './contract-drawer.tsx'

/** A change of price: by an amount, or by the quantity of an item, from which the amount follows. */
export function ChangeContract({ of, onClose }: { of: ContractDetail; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('changeContract', { refresh: refreshed })
  const form = useFormState({
    by: (of.items.length > 0 ? 'by_quantity' : 'by_amount') as string | null,
    direction: 'more' as string | null,
    amountFen: null as number | null,
    itemId: (of.items[0]?.id ?? null) as string | null,
    quantity: null as string | null,
    day: today() as string | null,
    documentNo: '',
    why: '',
  })
  const { by, direction, amountFen, itemId, quantity, ...said } = form.value
  const isByItem = by === 'by_quantity'
  const isLess = direction === 'less'
  const send = () => {
    const told = isByItem
      ? { lines: [{ itemId: itemId ?? '', quantity: `${isLess ? '-' : ''}${quantity ?? ''}` }] }
      : { amountFen: (amountFen ?? 0) * (isLess ? -1 : 1) }
    return run({ path: { id: of.id }, body: { ...filled(said), ...told } as CallInput<'changeContract'>['body'] })
  }
  const options = (words: readonly ('by_amount' | 'by_quantity' | 'more' | 'less')[]) =>
    words.map((value) => ({ value, label: t(`contracts.change.${value}`) }))
  return (
    <FormDrawer
      title={t('contracts.change.add')}
      form={form}
      required={['day', isByItem ? 'quantity' : 'amountFen', 'documentNo', 'why']}
      send={send}
      said={t('contracts.change.added')}
      onClose={onClose}
    >
      <p className="jh-soft project-lead">
        {t('contracts.total')} {formatYuan(of.totalFen)} {t('units.yuan')}
      </p>
      {of.items.length > 0 && (
        <Field label={t('contracts.change.by')}>
          <Choice {...form.bind('by')} options={options(['by_quantity', 'by_amount'])} />
        </Field>
      )}
      <Field label={t('contracts.change.direction')}>
        <Choice {...form.bind('direction')} options={options(['more', 'less'])} />
      </Field>
      {isByItem ? (
        <>
          <Field label={t('contracts.change.item')}>
            <Select
              {...form.bind('itemId')}
              options={of.items.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
            />
          </Field>
          <Field label={t('contracts.change.quantity')} error={form.errorOf('quantity')}>
            <NumberInput
              {...form.bind('quantity')}
              decimals={4}
              unit={of.items.find(({ id }) => id === itemId)?.unit ?? ''}
            />
          </Field>
        </>
      ) : (
        <Field label={t('contracts.change.amount')} error={form.errorOf('amountFen')}>
          <MoneyInput {...form.bind('amountFen')} />
        </Field>
      )}
      <Field label={t('contracts.change.day')} error={form.errorOf('day')}>
        <DayInput {...form.bind('day')} />
      </Field>
      <Field label={t('contracts.change.document_no')} error={form.errorOf('documentNo')}>
        <TextInput {...form.bind('documentNo')} />
      </Field>
      <Field label={t('project.why')} error={form.errorOf('why')} usedBy={t('projects.tabs.trace')}>
        <TextInput {...form.bind('why')} />
      </Field>
    </FormDrawer>
  )
}

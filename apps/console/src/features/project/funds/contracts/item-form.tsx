import { formatYuan } from '@jiheng/phrases'
import { amountOf } from '@jiheng/kernel/ledger'
import { Field, MoneyInput, NumberInput, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../../shared/api.ts'
import { FormDrawer } from '../../../../shared/form-drawer.tsx'
import { refreshed } from '../../../../shared/payment/refreshed.ts'
import type { ContractDetail } from './contract-drawer.tsx'

/** A priced item; what the price of the contract still leaves room for stands in the form. */
export function AddItem({ of, onClose }: { of: ContractDetail; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('addContractItems', { refresh: refreshed })
  const form = useFormState({
    code: '',
    name: '',
    unit: '',
    unitPriceFen: null as number | null,
    quantity: null as string | null,
  })
  const { unitPriceFen, quantity, ...said } = form.value
  const listedFen = of.items.reduce((sum, item) => sum + amountOf(item), 0)
  const leftFen = of.totalFen - listedFen
  return (
    <FormDrawer
      title={t('contracts.items.add')}
      form={form}
      required={['code', 'name', 'unit', 'unitPriceFen', 'quantity']}
      send={() =>
        run({
          path: { id: of.id },
          body: { items: [{ ...said, unitPriceFen: unitPriceFen ?? 0, quantity: quantity ?? '' }] },
        })
      }
      said={t('contracts.items.added')}
      onClose={onClose}
    >
      <p className="jh-soft project-lead">
        {t('contracts.items.listed', {
          amount: formatYuan(listedFen),
          total: formatYuan(of.totalFen),
          left: formatYuan(leftFen),
        })}
      </p>
      <div className="project-fields">
        <Field label={t('contracts.items.code')} error={form.errorOf('code')}>
          <TextInput {...form.bind('code')} />
        </Field>
        <Field label={t('contracts.items.unit')} error={form.errorOf('unit')}>
          <TextInput {...form.bind('unit')} />
        </Field>
      </div>
      <Field label={t('contracts.items.name')} error={form.errorOf('name')}>
        <TextInput {...form.bind('name')} />
      </Field>
      <div className="project-fields">
        <Field label={t('contracts.items.price')} error={form.errorOf('unitPriceFen')}>
          <MoneyInput {...form.bind('unitPriceFen')} />
        </Field>
        <Field label={t('contracts.items.quantity')} error={form.errorOf('quantity')}>
          <NumberInput {...form.bind('quantity')} decimals={4} />
        </Field>
      </div>
    </FormDrawer>
  )
}

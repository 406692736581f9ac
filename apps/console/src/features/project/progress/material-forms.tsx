import type { CallInput } from '@jiheng/api'
import { Choice, DayInput, Field, NumberInput, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { today } from '../../../shared/today.ts'
import { filled } from '../../../shared/filled.ts'
import type { Order } from './materials.tsx'

const refresh = ['listMaterialOrders', 'listAlerts'] as const

/** What was ordered, how much, and the day it was promised for. */
export function AddOrder({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('addMaterialOrder', { refresh })
  const form = useFormState({
    name: '',
    quantity: null as string | null,
    unit: '',
    orderedOn: today() as string | null,
    promisedOn: null as string | null,
    suppliedBy: 'contractor' as string | null,
    supplier: '',
  })
  const send = () => run({ path: { id: projectId }, body: filled(form.value) as CallInput<'addMaterialOrder'>['body'] })
  return (
    <FormDrawer
      title={t('progress.material.add')}
      form={form}
      send={send}
      said={t('project.progress.order_added')}
      onClose={onClose}
    >
      <Field label={t('project.progress.material_name')} error={form.errorOf('name')}>
        <TextInput {...form.bind('name')} />
      </Field>
      <Field label={t('project.progress.ordered')} error={form.errorOf('quantity')}>
        <NumberInput {...form.bind('quantity')} min="0" decimals={4} />
      </Field>
      <Field label={t('progress.unit')} error={form.errorOf('unit')}>
        <TextInput {...form.bind('unit')} />
      </Field>
      <Field label={t('project.progress.ordered_on')} error={form.errorOf('orderedOn')} optional>
        <DayInput {...form.bind('orderedOn')} />
      </Field>
      <Field
        label={t('progress.material.promised_on')}
        error={form.errorOf('promisedOn')}
        usedBy={t('project.used.alerts')}
      >
        <DayInput {...form.bind('promisedOn')} />
      </Field>
      <Field
        label={t('project.progress.supplied_by')}
        error={form.errorOf('suppliedBy')}
        usedBy={t('project.used.holder')}
      >
        <Choice
          {...form.bind('suppliedBy')}
          options={(['contractor', 'owner_unit'] as const).map((value) => ({
            value,
            label: t(`progress.material.supplied_by.${value}`),
          }))}
        />
      </Field>
      <Field label={t('project.progress.supplier')} error={form.errorOf('supplier')} optional>
        <TextInput {...form.bind('supplier')} />
      </Field>
    </FormDrawer>
  )
}

/** What came, and when; the rest stays awaited. */
export function RecordArrival({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('recordArrival', { refresh })
  const form = useFormState({
    day: today() as string | null,
    quantity: order.missingQuantity as string | null,
    batch: '',
    note: '',
  })
  const send = () => run({ path: { id: order.id }, body: filled(form.value) as CallInput<'recordArrival'>['body'] })
  return (
    <FormDrawer
      title={t('project.progress.arrival_of', { name: order.name })}
      form={form}
      send={send}
      said={t('project.progress.arrival_recorded')}
      onClose={onClose}
    >
      <Field label={t('project.progress.arrived_on')} error={form.errorOf('day')} usedBy={t('project.used.alerts')}>
        <DayInput {...form.bind('day')} />
      </Field>
      <Field label={t('project.progress.arrived')} error={form.errorOf('quantity')}>
        <NumberInput {...form.bind('quantity')} unit={order.unit} min="0" decimals={4} />
      </Field>
      <Field
        label={t('progress.test.batch')}
        error={form.errorOf('batch')}
        hint={t('project.progress.batch_hint')}
        usedBy={t('project.used.position')}
        optional
      >
        <TextInput {...form.bind('batch')} />
      </Field>
      <Field label={t('progress.note')} error={form.errorOf('note')} optional>
        <TextInput {...form.bind('note')} />
      </Field>
    </FormDrawer>
  )
}

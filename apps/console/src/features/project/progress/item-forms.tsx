import type { CallInput } from '@jiheng/api'
import { Field, NumberInput, Select, TextArea, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { client, useCall, useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { filled } from '../../../shared/filled.ts'
import { Clashes } from '../../../shared/merging/clashes.tsx'
import { useMerging, type Versioned } from '../../../shared/merging/use-merging.ts'
import type { Project } from '../record.ts'
import type { Item } from './quantities.tsx'

const refresh = ['listWorkItems', 'getProgress'] as const

/** What a leaf is measured by from now on: so much of it, weighing so much beside its other items. */
export function AddItem({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t } = usePhrase()
  const tree = useCall('getProjectTree', { path: { id: project.id } })
  const { run } = useCallMutation('addWorkItem', { refresh })
  const form = useFormState({
    nodeId: null as string | null,
    name: '',
    unit: '',
    plannedQuantity: null as string | null,
    weight: '1' as string | null,
  })
  const items = tree.data?.items ?? []
  const parents = new Set(items.map((node) => node.parentId))
  const leaves = items.filter((node) => !parents.has(node.id))
  const send = () => run({ path: { id: project.id }, body: filled(form.value) as CallInput<'addWorkItem'>['body'] })
  return (
    <FormDrawer
      title={t('progress.quantity.add')}
      form={form}
      required={['name', 'unit', 'plannedQuantity', 'weight', ...(leaves.length > 0 ? (['nodeId'] as const) : [])]}
      send={send}
      said={t('progress.quantity.saved')}
      onClose={onClose}
    >
      {leaves.length > 0 && (
        <Field label={t('progress.quantity.node')} error={form.errorOf('nodeId')}>
          <Select {...form.bind('nodeId')} options={leaves.map((node) => ({ value: node.id, label: node.title }))} />
        </Field>
      )}
      <Field label={t('progress.quantity.name')} error={form.errorOf('name')}>
        <TextInput {...form.bind('name')} />
      </Field>
      <Field label={t('progress.unit')} error={form.errorOf('unit')}>
        <TextInput {...form.bind('unit')} />
      </Field>
      <Field
        label={t('progress.planned_quantity')}
        error={form.errorOf('plannedQuantity')}
        usedBy={t('project.used.position')}
      >
        <NumberInput {...form.bind('plannedQuantity')} min="0" decimals={4} />
      </Field>
      <Field label={t('progress.quantity.weight')} error={form.errorOf('weight')} usedBy={t('project.used.position')}>
        <NumberInput {...form.bind('weight')} min="0" decimals={4} />
      </Field>
    </FormDrawer>
  )
}

type Planned = { name: string; plannedQuantity: string | null; weight: string | null }

const versioned = ({ version, name, plannedQuantity, weight }: Item): Versioned<Planned> => ({
  version,
  values: { name, plannedQuantity, weight },
})

/** Changes what is planned of an item; what was accepted stays, and the reason is on record. */
export function EditItem({ item, onClose }: { item: Item; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('editWorkItem', { refresh })
  const form = useFormState({ ...versioned(item).values, why: '' })
  const { why } = form.value
  const merging = useMerging<Planned>(form, {
    record: versioned(item),
    words: {
      name: { label: t('progress.quantity.name') },
      plannedQuantity: { label: t('progress.planned_quantity'), say: (quantity) => `${quantity} ${item.unit}` },
      weight: { label: t('progress.quantity.weight') },
    },
    latest: async () => {
      const { items } = await client.call('listWorkItems', { path: { id: item.projectId } })
      return versioned(items.find(({ id }) => id === item.id) ?? item)
    },
    save: ({ changes, version }) =>
      run({
        path: { id: item.id },
        ifMatch: version,
        body: { ...filled(changes), why } as CallInput<'editWorkItem'>['body'],
      }),
  })
  return (
    <FormDrawer
      title={t('progress.quantity.edit')}
      form={form}
      required={['name', 'plannedQuantity', 'weight', 'why']}
      send={merging.send}
      said={t('progress.quantity.saved')}
      onClose={onClose}
    >
      <Clashes of={merging} />
      <Field label={t('progress.quantity.name')} error={form.errorOf('name')}>
        <TextInput {...form.bind('name')} />
      </Field>
      <Field label={t('progress.planned_quantity')} error={form.errorOf('plannedQuantity')}>
        <NumberInput {...form.bind('plannedQuantity')} unit={item.unit} min="0" decimals={4} />
      </Field>
      <Field label={t('progress.quantity.weight')} error={form.errorOf('weight')}>
        <NumberInput {...form.bind('weight')} min="0" decimals={4} />
      </Field>
      <Field label={t('progress.quantity.why')} error={form.errorOf('why')}>
        <TextArea {...form.bind('why')} max={500} />
      </Field>
    </FormDrawer>
  )
}

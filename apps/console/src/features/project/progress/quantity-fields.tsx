import { Field, NumberInput, Select, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import type { Item } from './quantities.tsx'

/** What was done of one item this time, and of which batch it was built. */
export type DoneOfItem = { quantity: string | null; batchId: string | null }
export type Done = Readonly<Record<string, DoneOfItem>>

const nothing: DoneOfItem = { quantity: null, batchId: null }

/** One line an item of the node: what was done this time; what was not worked on is left blank. */
export function QuantityFields({
  projectId,
  items,
  value,
  onChange,
}: {
  projectId: string
  items: readonly Item[]
  value: Done
  onChange: (next: Done) => void
}) {
  const { t } = usePhrase()
  const orders = useCall('listMaterialOrders', { path: { id: projectId }, query: { limit: 200 } })
  const batches = (orders.data?.items ?? []).flatMap(({ name, batches: of }) =>
    of.map(({ id, number, result }) => ({
      value: id,
      label: `${name} ${number}（${t(`progress.test.${result ?? 'untested'}`)}）`,
    })),
  )
  return (
    <>
      <p className="jh-soft jh-small">{t('progress.quantity.leave_blank')}</p>
      {items.map((item) => {
        const done = value[item.id] ?? nothing
        const set = (patch: Partial<DoneOfItem>) => onChange({ ...value, [item.id]: { ...done, ...patch } })
        return (
          <div key={item.id} className="project-fields">
            <Field
              label={`${item.name} · ${t('progress.quantity.done_today')}`}
              hint={`${t('progress.quantity.counted')} ${item.countedQuantity} / ${item.plannedQuantity} ${item.unit}`}
              optional
            >
              <NumberInput
                value={done.quantity}
                onChange={(quantity) => set({ quantity })}
                unit={item.unit}
                decimals={4}
              />
            </Field>
            {batches.length > 0 && (
              <Field label={t('progress.quantity.batch')} optional>
                <Select value={done.batchId} onChange={(batchId) => set({ batchId })} options={batches} clearable />
              </Field>
            )}
          </div>
        )
      })}
    </>
  )
}

/** As the API takes it: only what was filled in. */
export function toldQuantities(done: Done, items: readonly Item[]) {
  return items.flatMap(({ id }) => {
    const { quantity, batchId } = done[id] ?? nothing
    if (quantity === null || Number(quantity) === 0) return []
    return [{ itemId: id, quantity, ...(batchId !== null && { batchId }) }]
  })
}

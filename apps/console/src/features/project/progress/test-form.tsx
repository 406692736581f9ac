import { useState } from 'react'
import type { CallInput } from '@jiheng/api'
import { Choice, DayInput, Field, FileDrop, Select, TextArea, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { canHash } from '../../../shared/hash.ts'
import { sendInParts } from '../../../shared/send-in-parts.ts'
import { today } from '../../../shared/today.ts'
import { filled } from '../../../shared/filled.ts'
import type { Order } from './materials.tsx'
import { evidenceMaxBytes } from './send-evidence.ts'

const refresh = [
  'listMaterialTests',
  'listMaterialOrders',
  'listWorkItems',
  'listProgressReports',
  'getProgress',
] as const
const paperTypes = ['.pdf', '.jpg', '.jpeg', '.png'] as const

/** Notes a laboratory's report on a batch of a material on order, with its paper; asked from an order, its newest untested batch is filled in. */
export function RecordTest({ projectId, order, onClose }: { projectId: string; order?: Order; onClose: () => void }) {
  const { t } = usePhrase()
  const orders = useCall('listMaterialOrders', { path: { id: projectId }, query: { limit: 200 } })
  const { run } = useCallMutation('recordMaterialTest', { refresh })
  const [files, setFiles] = useState<readonly File[]>([])
  const form = useFormState({
    orderId: (order?.id ?? null) as string | null,
    batch: order?.batches.findLast(({ result }) => result === null)?.number ?? '',
    number: '',
    lab: '',
    day: today() as string | null,
    result: null as string | null,
    note: '',
  })
  const send = async () => {
    const { orderId, ...said } = form.value
    const [file] = files
    const upload = file && canHash() ? { uploadId: (await sendInParts(projectId, file)).id } : {}
    const body = { ...filled(said), ...upload } as CallInput<'recordMaterialTest'>['body']
    await run({ path: { id: orderId ?? '' }, body })
  }
  const items = orders.data?.items ?? []
  return (
    <FormDrawer
      title={t('progress.test.add')}
      form={form}
      required={['orderId', 'batch', 'number', 'lab', 'day', 'result']}
      send={send}
      said={t('progress.test.saved')}
      onClose={onClose}
    >
      <Field label={t('progress.test.material')} error={form.errorOf('orderId')}>
        <Select {...form.bind('orderId')} options={items.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <Field label={t('progress.test.batch')} error={form.errorOf('batch')} usedBy={t('project.used.position')}>
        <TextInput {...form.bind('batch')} />
      </Field>
      <Field label={t('progress.test.number')} error={form.errorOf('number')}>
        <TextInput {...form.bind('number')} />
      </Field>
      <Field label={t('progress.test.lab')} error={form.errorOf('lab')}>
        <TextInput {...form.bind('lab')} />
      </Field>
      <Field label={t('progress.test.day')} error={form.errorOf('day')}>
        <DayInput {...form.bind('day')} />
      </Field>
      <Field label={t('progress.test.result')} error={form.errorOf('result')} usedBy={t('project.used.position')}>
        <Choice
          {...form.bind('result')}
          options={(['passed', 'failed'] as const).map((value) => ({ value, label: t(`progress.test.${value}`) }))}
        />
      </Field>
      <Field label={t('progress.note')} error={form.errorOf('note')} optional>
        <TextArea {...form.bind('note')} />
      </Field>
      <Field label={t('progress.test.file')} optional>
        <FileDrop
          label={t('progress.test.file')}
          accept={paperTypes}
          maxBytes={evidenceMaxBytes}
          files={files}
          onFiles={setFiles}
          onRemove={() => setFiles([])}
        />
      </Field>
    </FormDrawer>
  )
}

import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { CallInput } from '@jiheng/api'
import {
  Choice,
  DayInput,
  Field,
  NumberInput,
  Select,
  TextArea,
  TextInput,
  useFormState,
  usePhrase,
  type FormState,
} from '@jiheng/ui'
import { useCall, useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { today } from '../../../shared/today.ts'
import { filled } from '../../../shared/filled.ts'
import type { Project } from '../record.ts'
import { EvidencePicker } from './evidence-picker.tsx'
import { QuantityFields, toldQuantities, type Done } from './quantity-fields.tsx'
import { useSending } from '../../../shared/use-sending.ts'
import { sendEvidence } from './send-evidence.ts'

const empty = {
  nodeId: null as string | null,
  asOf: null as string | null,
  donePercent: null as string | null,
  doneQuantity: null as string | null,
  plannedQuantity: null as string | null,
  unit: '',
  done: {} as Done,
  note: '',
  problems: '',
}

type Said = typeof empty

/** 填报进度: a claim on a leaf of the tree, with the files that show it; another person accepts or returns it. */
export function ReportProgress({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t } = usePhrase()
  const queries = useQueryClient()
  const tree = useCall('getProjectTree', { path: { id: project.id } })
  const work = useCall('listWorkItems', { path: { id: project.id } })
  const form = useFormState({ ...empty, asOf: today() as string | null }, { draftKey: `progress.${project.id}` })
  const [by, setBy] = useState<string | null>('percent')
  const [files, setFiles] = useState<readonly File[]>([])
  const sending = useSending()
  const [reportId, setReportId] = useState<string>()
  const report = useCallMutation('reportProgress', { refresh: ['listProgressReports', 'getProgress', 'listWorkItems'] })

  const send = async () => {
    // A file that failed is tried again without reporting twice.
    const id = reportId ?? (await report.run({ path: { id: project.id }, body: told() })).id
    setReportId(id)
    await sending.send(files, (file, how) => sendEvidence({ id, projectId: project.id }, file, how))
    await queries.invalidateQueries({ queryKey: ['listProgressReports'] })
  }
  const told = () => {
    const { donePercent, doneQuantity, plannedQuantity, unit, done, ...rest } = form.value
    const typed = by === 'percent' ? { donePercent } : { doneQuantity, plannedQuantity, unit }
    const measured = own.length > 0 ? { quantities: toldQuantities(done, own) } : typed
    return filled({ ...rest, ...measured }) as CallInput<'reportProgress'>['body']
  }
  const own = (work.data?.items ?? []).filter((item) => (item.node?.id ?? null) === form.value.nodeId)
  const items = tree.data?.items ?? []
  const parents = new Set(items.map((node) => node.parentId))
  const leaves = items.filter((node) => !parents.has(node.id) && node.state === 'active')
  return (
    <FormDrawer
      title={t('progress.report')}
      sure={t('project.progress.send_report')}
      form={form}
      send={send}
      said={t('project.progress.reported')}
      onClose={onClose}
    >
      {items.length > 0 && (
        <Field label={t('projects.node.one')} error={form.errorOf('nodeId')} hint={t('project.progress.node_hint')}>
          <Select {...form.bind('nodeId')} options={leaves.map((node) => ({ value: node.id, label: node.title }))} />
        </Field>
      )}
      <Field label={t('progress.as_of')} error={form.errorOf('asOf')}>
        <DayInput {...form.bind('asOf')} />
      </Field>
      {own.length > 0 ? (
        <QuantityFields
          projectId={project.id}
          items={own}
          value={form.value.done}
          onChange={(done) => form.set({ done })}
        />
      ) : (
        <Typed form={form} by={by} onBy={setBy} />
      )}
      <Field label={t('progress.note')} error={form.errorOf('note')} optional>
        <TextArea {...form.bind('note')} />
      </Field>
      <Field
        label={t('progress.problems')}
        error={form.errorOf('problems')}
        usedBy={t('project.used.workbench')}
        optional
      >
        <TextArea {...form.bind('problems')} />
      </Field>
      <EvidencePicker files={files} onChange={setFiles} sending={sending} />
    </FormDrawer>
  )
}

/** Where nothing is measured: a percentage, which is only a claim, or one quantity of the whole. */
function Typed({ form, by, onBy }: { form: FormState<Said>; by: string | null; onBy: (by: string | null) => void }) {
  const { t } = usePhrase()
  return (
    <>
      <Field label={t('project.progress.by')}>
        <Choice
          value={by}
          onChange={onBy}
          options={[
            { value: 'percent', label: t('project.progress.by_percent') },
            { value: 'quantity', label: t('project.progress.by_quantity') },
          ]}
        />
      </Field>
      {by === 'percent' ? (
        <Field
          label={t('progress.done_percent')}
          error={form.errorOf('donePercent')}
          usedBy={t('project.used.position')}
        >
          <NumberInput {...form.bind('donePercent')} unit="%" min="0" max="100" decimals={2} />
        </Field>
      ) : (
        <div className="project-fields">
          <Field
            label={t('progress.done_quantity')}
            error={form.errorOf('doneQuantity')}
            usedBy={t('project.used.position')}
          >
            <NumberInput {...form.bind('doneQuantity')} min="0" decimals={4} />
          </Field>
          <Field label={t('progress.planned_quantity')} error={form.errorOf('plannedQuantity')}>
            <NumberInput {...form.bind('plannedQuantity')} min="0" decimals={4} />
          </Field>
          <Field label={t('progress.unit')} error={form.errorOf('unit')}>
            <TextInput {...form.bind('unit')} />
          </Field>
        </div>
      )}
    </>
  )
}

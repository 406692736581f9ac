import { useQueryClient } from '@tanstack/react-query'
import { useFormState, usePhrase } from '@jiheng/ui'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { EvidencePicker } from './evidence-picker.tsx'
import { useSending } from '../../../shared/use-sending.ts'
import { sendEvidence, type WaitingReport } from './send-evidence.ts'

/** Adds files to a report that waits for its decision. */
export function AddEvidence({ report, onClose }: { report: WaitingReport; onClose: () => void }) {
  const { t } = usePhrase()
  const queries = useQueryClient()
  const form = useFormState<{ files: readonly File[] }>({ files: [] })
  const sending = useSending()
  const send = async () => {
    await sending.send(form.value.files, (file, told) => sendEvidence(report, file, told))
    await queries.invalidateQueries({ queryKey: ['listProgressReports'] })
  }
  return (
    <FormDrawer
      title={t('project.progress.add_evidence')}
      form={form}
      send={send}
      said={t('project.progress.evidence_added')}
      onClose={onClose}
    >
      <EvidencePicker files={form.value.files} onChange={(files) => form.set({ files })} sending={sending} />
    </FormDrawer>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useFormState, usePhrase } from '@jiheng/ui'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { EvidencePicker } from './evidence-picker.tsx'
import { sendEvidence, type WaitingReport } from './send-evidence.ts'

/** Adds files to a report that waits for its decision. */
export function AddEvidence({ report, onClose }: { report: WaitingReport; onClose: () => void }) {
  const { t } = usePhrase()
  const queries = useQueryClient()
  const form = useFormState<{ files: readonly File[]; sent: number | undefined }>({ files: [], sent: undefined })
  const send = async () => {
    for (const [at, file] of form.value.files.entries()) {
      form.set({ sent: at })
      await sendEvidence(report, file)
    }
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
      <EvidencePicker files={form.value.files} onChange={(files) => form.set({ files })} sent={form.value.sent} />
    </FormDrawer>
  )
}

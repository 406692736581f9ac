import { Field, FileDrop, ProgressBar, usePhrase } from '@jiheng/ui'
import { evidenceMaxBytes, evidenceTypes } from './send-evidence.ts'

/** Chooses the files that show what is claimed, and says how many have gone. */
export function EvidencePicker({
  files,
  onChange,
  sent,
}: {
  files: readonly File[]
  onChange: (files: readonly File[]) => void
  /** How many have gone; undefined before sending. */
  sent: number | undefined
}) {
  const { t } = usePhrase()
  return (
    <Field label={t('progress.evidence')} hint={t('project.progress.evidence_hint')} optional>
      <FileDrop
        label={t('progress.evidence')}
        accept={evidenceTypes}
        maxBytes={evidenceMaxBytes}
        multiple
        files={files}
        onFiles={(more) => onChange([...files, ...more])}
        onRemove={(file) => onChange(files.filter((each) => each !== file))}
      />
      {sent !== undefined && <ProgressBar label={t('project.progress.sending')} done={sent} total={files.length} />}
    </Field>
  )
}

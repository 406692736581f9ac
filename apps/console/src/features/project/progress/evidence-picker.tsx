import { Field, FileDrop, usePhrase } from '@jiheng/ui'
import { SendingBar } from '../../../shared/sending-bar.tsx'
import type { SendFiles } from '../../../shared/use-sending.ts'
import { evidenceMaxBytes, evidenceTypes } from './send-evidence.ts'

/** Chooses the files that show what is claimed, and says how far they are. */
export function EvidencePicker({
  files,
  onChange,
  sending,
}: {
  files: readonly File[]
  onChange: (files: readonly File[]) => void
  sending: SendFiles
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
      <SendingBar of={sending} />
    </Field>
  )
}

import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { DayInput, Field, FileDrop, FormProblem, ProgressBar, usePhrase } from '@jiheng/ui'
import { upload } from '../../shared/upload.ts'
import type { ImportList } from './list-view.ts'

const maxBytes = 64 * 1024 * 1024

/** Where a list is handed in: the file, and the day it speaks of where it does not say. */
export function HandIn({ onTaken }: { onTaken: (id: string) => void }) {
  const { t } = usePhrase()
  const queries = useQueryClient()
  const [asOf, setAsOf] = useState<string | null>(null)
  const [sent, setSent] = useState<{ file: string; done: number; total: number } | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const send = async (file: File) => {
    setProblem(null)
    setSent({ file: file.name, done: 0, total: file.size })
    const form = new FormData()
    if (asOf) form.set('asOf', asOf)
    form.set('file', file)
    try {
      const list = await upload<ImportList>('/api/v1/imports', form, (done, total) =>
        setSent({ file: file.name, done, total }),
      )
      await queries.invalidateQueries({ queryKey: ['listImports'] })
      onTaken(list.id)
    } catch (thrown) {
      setProblem(thrown)
    } finally {
      setSent(null)
    }
  }
  return (
    <div className="imports-hand-in">
      <div>
        <FileDrop
          label={t('imports.wizard.drop')}
          accept={['.xlsx', '.xls', '.csv']}
          maxBytes={maxBytes}
          onFiles={([file]) => file && void send(file)}
        />
        {sent && (
          <ProgressBar done={sent.done} total={sent.total} label={t('imports.wizard.sending', { file: sent.file })} />
        )}
        <FormProblem of={problem} />
      </div>
      <Field
        optional
        label={t('imports.wizard.as_of')}
        hint={t('imports.wizard.as_of_hint')}
        usedBy={t('imports.wizard.as_of_used_by')}
      >
        <DayInput value={asOf} onChange={setAsOf} />
      </Field>
    </div>
  )
}

import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { CallOutput } from '@jiheng/api'
import {
  Button,
  Check,
  Choice,
  Drawer,
  Field,
  FieldGroup,
  FileDrop,
  FormProblem,
  ProgressBar,
  usePhrase,
  useToast,
  type Option,
} from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { useSession } from '../../../shared/session.tsx'
import { upload } from '../../../shared/upload.ts'
import { Tried } from './tried.tsx'

export type ScheduleFile = CallOutput<'getScheduleImport'>
type Mode = 'update' | 'replace'

const maxBytes = 64 * 1024 * 1024
const types = ['.xml', '.xer', '.xlsx', '.xls', '.csv', '.json']

/** Brings in a plan made elsewhere: it is tried first, and what it would do is told before it is laid over the schedule. */
export function ImportSchedule({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = usePhrase()
  const [file, setFile] = useState<ScheduleFile | null>(null)
  return (
    <Drawer open onClose={onClose} title={t('plan.import.title')}>
      {file === null ? (
        <HandIn projectId={projectId} onTried={setFile} />
      ) : (
        <div className="project-stack">
          <Tried of={file} />
          {file.state === 'checked' ? (
            <Apply of={file} onClose={onClose} />
          ) : (
            <div>
              <Button onPress={() => setFile(null)}>{t('plan.import.other')}</Button>
            </div>
          )}
        </div>
      )}
    </Drawer>
  )
}

function HandIn({ projectId, onTried }: { projectId: string; onTried: (file: ScheduleFile) => void }) {
  const { t } = usePhrase()
  const queries = useQueryClient()
  const [sent, setSent] = useState<{ done: number; total: number } | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const send = async (file: File) => {
    setProblem(null)
    setSent({ done: 0, total: file.size })
    const body = new FormData()
    body.append('file', file)
    try {
      const url = `/api/v1/projects/${projectId}/schedule/imports`
      onTried(await upload<ScheduleFile>(url, body, (done, total) => setSent({ done, total })))
      await queries.invalidateQueries({ queryKey: ['listScheduleImports'] })
    } catch (thrown) {
      setProblem(thrown)
    } finally {
      setSent(null)
    }
  }
  return (
    <div className="project-stack">
      <p>{t('plan.import.how')}</p>
      <FileDrop
        label={t('plan.import.file')}
        accept={types}
        maxBytes={maxBytes}
        onFiles={([file]) => file && void send(file)}
      />
      {sent && (
        <ProgressBar {...sent} label={t(sent.done < sent.total ? 'plan.import.sending' : 'plan.import.trying')} />
      )}
      <FormProblem of={problem} />
    </div>
  )
}

function Apply({ of, onClose }: { of: ScheduleFile; onClose: () => void }) {
  const { t, say } = usePhrase()
  const toast = useToast()
  const [mode, setMode] = useState<Mode>('update')
  const [baselines, setBaselines] = useState<readonly number[]>([])
  const apply = useCallMutation('applyScheduleImport', {
    refresh: ['getSchedule', 'getProject', 'getProjectTree', 'listBaselines'],
  })
  const options: Option[] = (['update', 'replace'] as const).map((value) => ({
    value,
    label: say(`plan.import.mode.${value}`, { n: of.summary?.removable ?? 0 }),
  }))
  const lay = async () => {
    const path = { id: of.projectId, importId: of.id }
    await apply.run({
      path,
      ifMatch: of.summary?.version ?? 0,
      body: { mode, ...(baselines.length > 0 && { baselines: [...baselines] }) },
    })
    toast.done(t('plan.import.applied'))
    onClose()
  }
  return (
    <>
      {(of.summary?.removable ?? 0) > 0 && (
        <Field label={t('plan.import.missing', { n: of.summary?.missing ?? 0 })}>
          <Choice value={mode} options={options} onChange={(next) => setMode(next as Mode)} />
        </Field>
      )}
      <FileBaselines of={of.summary?.baselines ?? []} chosen={baselines} onChoose={setBaselines} />
      <FormProblem of={apply.problem} />
      <div className="project-actions">
        <Button kind="primary" busy={apply.busy} onPress={() => lay().catch(() => undefined)}>
          {t('plan.import.apply')}
        </Button>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
      </div>
    </>
  )
}

type Offered = NonNullable<ScheduleFile['summary']>['baselines']

/** The plans of the past a file carries; only those that are chosen are kept. */
function FileBaselines({
  of,
  chosen,
  onChoose,
}: {
  of: Offered
  chosen: readonly number[]
  onChoose: (numbers: readonly number[]) => void
}) {
  const { t } = usePhrase()
  const { may } = useSession()
  if (of.length === 0 || !may('schedule:baseline')) return null
  const nameOf = ({ number, activities: n, start: from, finish: to }: Offered[number]) =>
    from === null || to === null
      ? t('plan.import.baseline_dateless', { number: String(number), n })
      : t('plan.import.baseline', { number: String(number), n, from, to })
  return (
    <FieldGroup label={t('plan.import.baselines')} hint={t('plan.import.baselines_hint')} optional>
      {of.map((each) => (
        <Check
          key={each.number}
          value={chosen.includes(each.number)}
          onChange={(isChosen) =>
            onChoose(isChosen ? [...chosen, each.number] : chosen.filter((number) => number !== each.number))
          }
        >
          {nameOf(each)}
        </Check>
      ))}
    </FieldGroup>
  )
}

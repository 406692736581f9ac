import { ConfirmButton, usePhrase, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'

/** Makes a schedule of the project's tree as it stands, after saying which nodes will be linked. */
export function StartSchedule({ projectId }: { projectId: string }) {
  const { t } = usePhrase()
  const toast = useToast()
  const { run } = useCallMutation('createSchedule', { refresh: ['getSchedule', 'getProject'] })
  const start = async () => {
    await run({ path: { id: projectId }, body: { isLinked: true } })
    toast.done(t('plan.started'))
  }
  return (
    <ConfirmButton sentence={t('plan.start_sentence')} sure={t('plan.start_sure')} onConfirm={start}>
      {t('plan.start')}
    </ConfirmButton>
  )
}

import { Button, usePhrase, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'

/** Makes a schedule of the project's tree as it stands. */
export function StartSchedule({ projectId }: { projectId: string }) {
  const { t } = usePhrase()
  const toast = useToast()
  const { run, busy } = useCallMutation('createSchedule', { refresh: ['getSchedule', 'getProject'] })
  const start = () => {
    run({ path: { id: projectId }, body: {} }).then(() => toast.done(t('plan.started')), toast.failed)
  }
  return (
    <Button busy={busy} onPress={start}>
      {t('plan.start')}
    </Button>
  )
}

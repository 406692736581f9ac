import { useNavigate } from '@tanstack/react-router'
import { usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import { GiveReason } from '../../shared/give-reason.tsx'
import { refreshed } from './view.ts'

/** Gives a task back, so that the next by lot takes it: by its expert who must stand aside, or by who runs the round. */
export function GiveBack({ taskId, isOwn }: { taskId: string; isOwn?: boolean }) {
  const { t } = usePhrase()
  return (
    <Opens kind="quiet" label={t(isOwn ? 'rounds.sheet_conflict' : 'rounds.replace')}>
      {(close) => <GiveBackForm taskId={taskId} isOwn={isOwn ?? false} onClose={close} />}
    </Opens>
  )
}

function GiveBackForm({ taskId, isOwn, onClose }: { taskId: string; isOwn: boolean; onClose: () => void }) {
  const { t } = usePhrase()
  const navigate = useNavigate()
  const { run } = useCallMutation('withdrawTask', { refresh: refreshed.filter((read) => read !== 'getScoringTask') })
  const send = async (why: string) => {
    await run({ path: { id: taskId }, body: { why } })
    if (isOwn) await navigate({ to: '/scoring' } as never)
  }
  return (
    <GiveReason
      title={t(isOwn ? 'rounds.sheet_conflict' : 'rounds.replace')}
      sure={t(isOwn ? 'rounds.sheet_conflict' : 'rounds.replace')}
      lead={t(isOwn ? 'rounds.sheet_conflict_sentence' : 'rounds.replace_sentence')}
      label={t(isOwn ? 'rounds.sheet_conflict_why' : 'rounds.replace_why')}
      usedBy={t('rounds.used_by.audit')}
      said={t(isOwn ? 'rounds.sheet_given_back' : 'rounds.replaced')}
      send={send}
      onClose={onClose}
    />
  )
}

import { useToast, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import type { ActivityEdit } from './activity-edit.ts'
import { followed } from './drawn.ts'
import type { CallInput } from '@jiheng/api'

export type SettingsEdit = NonNullable<CallInput<'changeSchedule'>['body']>

/** Changes an activity of the schedule at `version`, says how much moved and offers to take it back. Throws what the server refused. */
export function useActivityEdit(projectId: string) {
  const { run } = useCallMutation('changeActivity', { refresh: followed })
  const tell = useUndo()
  return async (nodeId: string, version: number, body: ActivityEdit): Promise<void> => {
    const path = { id: projectId, nodeId }
    const { moved, undo, version: next } = await run({ path, ifMatch: version, body })
    tell(moved, () => run({ path, ifMatch: next, body: undo }))
  }
}

/** The same for what holds for the schedule as a whole. */
export function useSettingsEdit(projectId: string) {
  const { run } = useCallMutation('changeSchedule', { refresh: followed })
  const tell = useUndo()
  return async (version: number, body: SettingsEdit): Promise<void> => {
    const path = { id: projectId }
    const { moved, undo, version: next } = await run({ path, ifMatch: version, body })
    tell(moved, () => run({ path, ifMatch: next, body: undo }))
  }
}

/** Says that a change was made; within a few seconds it can be taken back, unless somebody changed the plan since. */
function useUndo() {
  const { t } = usePhrase()
  const toast = useToast()
  return (moved: number, undo: () => Promise<unknown>) => {
    const onPress = () => void undo().then(() => toast.done(t('plan.undone')), toast.failed)
    toast.done(moved === 0 ? t('plan.moved_none') : t('plan.moved', { n: moved }), { label: t('plan.undo'), onPress })
  }
}

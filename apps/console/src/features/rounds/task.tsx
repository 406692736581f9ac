import { Loaded, Page, StateMark, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { useParam } from '../../shared/url.ts'
import { Evidence } from './evidence.tsx'
import { GiveBack } from './give-back.tsx'
import { HandedIn } from './handed-in.tsx'
import { Sheet } from './sheet.tsx'
import { taskMark, taskState } from './view.ts'

/** One project to score: what is known of it on one side, the sheet on the other. */
export function TaskPage() {
  const { t } = usePhrase()
  const task = useCall('getScoringTask', { path: { id: useParam('id') } })
  const { data } = task
  const state = data && taskState(data)
  const isDone = data?.state === 'submitted'
  return (
    <Page
      title={
        data
          ? t(isDone ? 'rounds.task_done_title' : 'rounds.task_title', { name: data.projectName })
          : t('rounds.sheet')
      }
      crumbs={[{ label: t('app.nav.scoring'), href: '/scoring' }, { label: data?.projectName ?? '' }]}
      mark={state && <StateMark state={taskMark[state]} word={t(`rounds.task_state.${state}`)} />}
      note={
        data && (
          <>
            {data.roundName} {data.dueOn && !isDone && t('rounds.task_due', { day: data.dueOn })}
          </>
        )
      }
      actions={data?.allowed.includes('withdraw') && <GiveBack taskId={data.id} isOwn />}
    >
      <Loaded of={task}>
        {(found) => (
          <div className="rounds-desk">
            <Evidence projectId={found.projectId} year={found.year} />
            {found.allowed.includes('save') ? <Sheet key={found.id} of={found} /> : <HandedIn of={found} />}
          </div>
        )}
      </Loaded>
    </Page>
  )
}

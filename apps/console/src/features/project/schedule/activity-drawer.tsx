import type { CallOutput } from '@jiheng/api'
import { Day, Drawer, Facts, Loaded, Money, Num, Percent, StateMark, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import type { Details } from './activity-edit.ts'
import { ActivityFields } from './activity-fields.tsx'
import { dayOf, labelsOf, wholesOf, type Activity, type Schedule } from './drawn.ts'

type Props = { of: Activity; schedule: Schedule; projectId: string; onClose: () => void }

/** One activity: when, how much room it has, what it waits for; and what may be changed about it. */
export function ActivityDrawer({ of, schedule, projectId, onClose }: Props) {
  const title = `${labelsOf(schedule.activities).get(of.nodeId)} ${of.title}`
  const details = useCall('getActivity', { path: { id: projectId, nodeId: of.nodeId } })
  const isPart = !wholesOf(schedule.activities).has(of.nodeId)
  const mayChange = schedule.allowed.includes('change') && isPart && of.state !== 'done'
  return (
    <Drawer open onClose={onClose} title={title}>
      <Loaded of={details}>
        {(found) => (
          <>
            <About of={of} details={found} withLinks={!mayChange} />
            {mayChange && (
              <ActivityFields of={of} details={found} schedule={schedule} projectId={projectId} onClose={onClose} />
            )}
          </>
        )}
      </Loaded>
    </Drawer>
  )
}

function About({ of, details, withLinks }: { of: Activity; details: Details; withLinks: boolean }) {
  const { t } = usePhrase()
  const { lateStart, lateFinish, freeFloatDays, budgetFen, responsible, predecessors, successors } = details
  const workdays = t('units.workdays')
  const links = [
    { label: t('plan.activity.before'), value: <Ends of={predecessors} />, wide: true },
    { label: t('plan.activity.after'), value: <Ends of={successors} />, wide: true },
  ]
  return (
    <div className="plan-lead">
      {of.critical && <StateMark state="red" word={t('plan.activity.critical')} />}
      <Facts
        items={[
          { label: t('gantt.start'), value: <Day day={dayOf(of.start)} /> },
          { label: t('gantt.finish'), value: <Day day={dayOf(of.finish)} /> },
          { label: t('plan.activity.late_start'), value: <Day day={dayOf(lateStart)} /> },
          { label: t('plan.activity.late_finish'), value: <Day day={dayOf(lateFinish)} /> },
          { label: t('gantt.float'), value: <Num value={of.totalFloatDays} unit={workdays} /> },
          { label: t('plan.activity.free_float'), value: <Num value={freeFloatDays} unit={workdays} /> },
          { label: t('plan.activity.done'), value: <Percent value={of.percent} /> },
          { label: t('plan.activity.budget'), value: <Money amountFen={budgetFen} bare /> },
          ...(withLinks ? links : []),
          { label: t('plan.activity.responsible'), value: responsible?.name ?? null, wide: true },
        ]}
      />
    </div>
  )
}

function Ends({ of }: { of: CallOutput<'getActivity'>['predecessors'] }) {
  const { t } = usePhrase()
  if (of.length === 0) return <>{t('ui.dash')}</>
  return (
    <ul>
      {of.map(({ nodeId, title, type, lagDays, isDriving }) => (
        <li key={`${nodeId} ${type}`}>
          {title}{' '}
          <span className="jh-soft">
            {t(`plan.link.${type}`)}
            {lagDays !== 0 && ` ${lagDays > 0 ? '+' : '−'}${Math.abs(lagDays)}`}
          </span>{' '}
          {isDriving && <StateMark state="orange" word={t('plan.activity.drives')} />}
        </li>
      ))}
    </ul>
  )
}

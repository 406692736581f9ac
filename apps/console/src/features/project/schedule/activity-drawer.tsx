import type { CallInput } from '@jiheng/api'
import {
  Day,
  DayInput,
  Drawer,
  Facts,
  Field,
  Money,
  Num,
  NumberInput,
  Percent,
  StateMark,
  useFormState,
  usePhrase,
} from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { codeOf, dayOf, followed, wholesOf, type Activity, type Schedule } from './drawn.ts'

type Props = { of: Activity; schedule: Schedule; projectId: string; onClose: () => void }

/** One activity: when, how much room it has, what it waits for; and moving it without a mouse. */
export function ActivityDrawer(props: Props) {
  const { of, schedule, onClose } = props
  const title = [codeOf(of), of.title].filter((part) => part !== null).join(' ')
  const isPart = !wholesOf(schedule.activities).has(of.nodeId)
  const mayMove = schedule.allowed.includes('change') && isPart && of.state !== 'done'
  if (mayMove) return <MoveActivity {...props} title={title} />
  return (
    <Drawer open onClose={onClose} title={title}>
      <About of={of} schedule={schedule} />
    </Drawer>
  )
}

function MoveActivity({ of, schedule, projectId, onClose, title }: Props & { title: string }) {
  const { t } = usePhrase()
  const before = { startsOn: dayOf(of.start) as string | null, durationDays: String(of.durationDays) as string | null }
  const form = useFormState(before)
  const { run } = useCallMutation('changeActivity', { refresh: followed })
  const send = () => {
    const { startsOn, durationDays } = form.value
    const body = {
      ...(startsOn !== before.startsOn && startsOn !== null ? { startsOn } : {}),
      ...(durationDays !== before.durationDays ? { durationDays: Number(durationDays) } : {}),
    }
    return run({
      path: { id: projectId, nodeId: of.nodeId },
      ifMatch: schedule.version,
      body: body as NonNullable<CallInput<'changeActivity'>['body']>,
    })
  }
  return (
    <FormDrawer
      title={title}
      sure={t('plan.activity.recompute')}
      form={form}
      required={['startsOn', 'durationDays']}
      send={send}
      said={t('plan.activity.changed')}
      onClose={onClose}
    >
      <About of={of} schedule={schedule} />
      <h3 className="plan-move">{t('plan.activity.move')}</h3>
      <div className="project-fields">
        <Field
          label={t('plan.activity.start')}
          hint={t('plan.activity.start_hint')}
          error={form.errorOf('startsOn')}
          usedBy={t('plan.activity.used_by')}
        >
          <DayInput {...form.bind('startsOn')} />
        </Field>
        {of.kind !== 'milestone' && (
          <Field label={t('gantt.duration')} error={form.errorOf('durationDays')} usedBy={t('plan.activity.used_by')}>
            <NumberInput {...form.bind('durationDays')} unit={t('units.workdays')} min="0" decimals={2} />
          </Field>
        )}
      </div>
    </FormDrawer>
  )
}

function About({ of, schedule }: Pick<Props, 'of' | 'schedule'>) {
  const { t } = usePhrase()
  const named = (id: string) => schedule.activities.find(({ nodeId }) => nodeId === id)
  const lag = (days: number) => (days === 0 ? '' : ` ${days > 0 ? '+' : '−'}${Math.abs(days)}`)
  const linked = (ends: readonly (Schedule['links'][number] & { other: string })[]) =>
    ends.length === 0 ? null : (
      <ul>
        {ends.map(({ other, type, lagDays }) => (
          <li key={`${other} ${type}`}>
            {named(other)?.title ?? other}
            <span className="jh-soft">
              {' '}
              {t(`plan.link.${type}`)}
              {lag(lagDays)}
            </span>
          </li>
        ))}
      </ul>
    )
  const before = schedule.links.filter(({ to }) => to === of.nodeId).map((link) => ({ ...link, other: link.from }))
  const after = schedule.links.filter(({ from }) => from === of.nodeId).map((link) => ({ ...link, other: link.to }))
  return (
    <>
      {of.critical && <StateMark state="red" word={t('plan.activity.critical')} />}
      <Facts
        items={[
          { label: t('gantt.start'), value: <Day day={dayOf(of.start)} /> },
          { label: t('gantt.finish'), value: <Day day={dayOf(of.finish)} /> },
          { label: t('plan.activity.late_start'), value: <Day day={dayOf(of.lateStart)} /> },
          { label: t('plan.activity.late_finish'), value: <Day day={dayOf(of.lateFinish)} /> },
          { label: t('gantt.float'), value: <Num value={of.totalFloatDays} unit={t('units.workdays')} /> },
          { label: t('plan.activity.free_float'), value: <Num value={of.freeFloatDays} unit={t('units.workdays')} /> },
          { label: t('plan.activity.done'), value: <Percent value={of.percent} /> },
          { label: t('plan.activity.budget'), value: <Money amountFen={of.budgetFen} /> },
          { label: t('gantt.predecessors'), value: linked(before), wide: true },
          { label: t('plan.activity.successors'), value: linked(after), wide: true },
          { label: t('plan.activity.responsible'), value: of.responsible?.name ?? null },
        ]}
      />
    </>
  )
}

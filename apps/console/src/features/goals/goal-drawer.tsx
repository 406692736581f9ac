import type { CallOutput } from '@jiheng/api'
import { ConfirmButton, Day, Drawer, Facts, Loaded, Num, Section, usePhrase, useToast } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import { Cascade } from './cascade.tsx'
import { Attained } from './cells.tsx'
import { AddGoal, EditGoal } from './goal-form.tsx'
import { Reports } from './reports.tsx'
import { ProblemLine } from './problem-line.tsx'
import type { GoalTree } from './tree-rows.ts'

export type GoalDetail = CallOutput<'getGoal'>

/** One goal: who answers for it, how far it is and by what, and what may be done with it. */
export function GoalDrawer({ id, tree, onClose }: { id: string; tree: GoalTree; onClose: () => void }) {
  const { t } = usePhrase()
  const detail = useCall('getGoal', { path: { id } })
  const listed = tree.items.find((goal) => goal.id === id)
  return (
    <Drawer open onClose={onClose} title={t('goals.column.goal')}>
      <Loaded of={detail}>
        {(found) => (
          <div className="goals-goal">
            <div>
              <h3>{found.goal.title}</h3>
              {listed && listed.problems.length > 0 && <ProblemLine of={listed.problems} />}
            </div>
            <Actions of={found} tree={tree} onClose={onClose} />
            <About of={found} tree={tree} />
            {found.goal.metBy === 'reports' && (found.reports.length > 0 || found.goal.allowed.includes('report')) && (
              <Section title={t('goals.detail.reports')}>
                <Reports of={found} />
              </Section>
            )}
          </div>
        )}
      </Loaded>
    </Drawer>
  )
}

function About({ of, tree }: { of: GoalDetail; tree: GoalTree }) {
  const { t } = usePhrase()
  const { goal } = of
  const parent = tree.items.find(({ id }) => id === goal.parentId)
  const below = tree.items.filter(({ parentId }) => parentId === goal.id)
  return (
    <Facts
      items={[
        { label: t('goals.column.attainment'), value: <Attained of={goal} /> },
        { label: t('goals.column.level'), value: t(`goals.level.${goal.level}`) },
        {
          label: t('goals.owner'),
          value: goal.owner ? t('goals.owner_of', goal.owner) : t('goals.no_owner'),
          wide: true,
        },
        { label: t('goals.starts_on'), value: <Day day={goal.startsOn} /> },
        { label: t('goals.ends_on'), value: <Day day={goal.endsOn} /> },
        { label: t('goals.weight'), value: <Num value={goal.weight} /> },
        { label: t('goals.target'), value: <Num value={goal.target} unit={goal.unit} /> },
        ...(below.length === 0
          ? [{ label: t('goals.detail.met_by'), value: t(`goals.met_by.${goal.metBy}`), wide: true }]
          : []),
        ...(parent
          ? [
              {
                label: t('goals.detail.parent'),
                value: <a href={`?goal=${parent.id}&plan=${goal.planId}`}>{parent.title}</a>,
                wide: true,
              },
            ]
          : []),
        ...(goal.project
          ? [
              {
                label: t('goals.project'),
                value: <a href={`/projects/${goal.project.id}`}>{goal.project.name}</a>,
                wide: true,
              },
            ]
          : []),
        ...(below.length > 0 ? [{ label: t('goals.detail.children'), value: String(below.length) }] : []),
      ]}
    />
  )
}

function Actions({ of, tree, onClose }: { of: GoalDetail; tree: GoalTree; onClose: () => void }) {
  const { t } = usePhrase()
  const toast = useToast()
  const { goal } = of
  const { run } = useCallMutation('removeGoal', { refresh: ['getGoalTree', 'listGoalPlans'] })
  const allowed = tree.items.find(({ id }) => id === goal.id)?.allowed ?? goal.allowed
  if (allowed.filter((action) => action !== 'report').length === 0) return null
  const remove = async () => {
    await run({ path: { id: goal.id } })
    toast.done(t('goals.removed'))
    onClose()
  }
  return (
    <div className="goals-actions">
      {allowed.includes('cascade') && (
        <Opens kind="primary" label={t('goals.cascade')}>
          {(close) => <Cascade goal={goal} onClose={close} />}
        </Opens>
      )}
      {allowed.includes('edit') && (
        <Opens label={t('goals.edit')}>{(close) => <EditGoal goal={goal} onClose={close} />}</Opens>
      )}
      {allowed.includes('add_below') && (
        <Opens label={t('goals.add_below')}>{(close) => <AddGoal tree={tree} parent={goal} onClose={close} />}</Opens>
      )}
      {allowed.includes('remove') && (
        <ConfirmButton
          sentence={t('goals.remove_sentence', { title: goal.title })}
          sure={t('goals.remove')}
          kind="danger"
          onConfirm={remove}
        >
          {t('goals.remove')}
        </ConfirmButton>
      )}
    </div>
  )
}

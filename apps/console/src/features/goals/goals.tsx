import { Button, EmptyState, Figure, Figures, Loaded, Page, Select, Tabs, usePhrase } from '@jiheng/ui'
import type { CallOutput } from '@jiheng/api'
import { useCall } from '../../shared/api.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import { oneOf } from '../../shared/search-text.ts'
import { useSearch } from '../../shared/url.ts'
import { AddGoal } from './goal-form.tsx'
import { GoalDrawer } from './goal-drawer.tsx'
import { IssuePlan } from './issue.tsx'
import { Letters } from './letters.tsx'
import { CreatePlan } from './plan-form.tsx'
import { countStates, type GoalTree } from './tree-rows.ts'
import { TreeTable } from './tree-table.tsx'
import { Versions } from './versions.tsx'
import './goals.css'

type Plans = CallOutput<'listGoalPlans'>

/** 目标分解: who answers for which goal of the year, and how far each is. */
export function GoalsPage() {
  const { t } = usePhrase()
  const plans = useCall('listGoalPlans')
  return (
    <Loaded of={plans}>
      {(found) => (found.items.length === 0 ? <NoPlans of={found} /> : <Plan plans={found} title={t('goals.title')} />)}
    </Loaded>
  )
}

function NoPlans({ of }: { of: Plans }) {
  const { t } = usePhrase()
  const create = of.allowed.includes('create') && <NewPlan />
  return (
    <Page title={t('goals.title')}>
      <EmptyState title={t('goals.none_yet')} text={t('goals.none_yet_hint')} action={create} />
    </Page>
  )
}

function NewPlan() {
  const { t } = usePhrase()
  return <Opens label={t('goals.create')}>{(close) => <CreatePlan onClose={close} />}</Opens>
}

function Plan({ plans, title }: { plans: Plans; title: string }) {
  const { t } = usePhrase()
  const [search, setSearch, replaceSearch] = useSearch()
  const wanted = oneOf(search['plan'])
  const plan = plans.items.find(({ id }) => id === wanted) ?? plans.items[0]!
  const tree = useCall('getGoalTree', { path: { id: plan.id } })
  const tab = oneOf(search['tab']) ?? 'tree'
  const goalId = oneOf(search['goal'])
  const keep = { ...(wanted && { plan: wanted }) }
  return (
    <Page title={title} note={<PlanState of={plan} />} actions={<Actions plans={plans} tree={tree.data} />}>
      <div className="goals-plan">
        <Select
          name={t('goals.plans')}
          value={plan.id}
          onChange={(id) => replaceSearch(id ? { plan: id } : {})}
          options={plans.items.map((each) => ({
            value: each.id,
            label: t('goals.plan_of', { name: each.name, year: String(each.year) }),
          }))}
        />
      </div>
      {tree.data && <PlanFigures of={tree.data} />}
      <Tabs
        active={tab}
        onChange={(id) => replaceSearch({ ...keep, ...(id !== 'tree' && { tab: id }) })}
        tabs={[
          { id: 'tree', label: t('goals.tab.tree'), content: <TreeTable tree={tree} /> },
          { id: 'letters', label: t('goals.tab.letters'), content: <Letters year={plan.year} /> },
          { id: 'versions', label: t('goals.tab.versions'), content: <Versions planId={plan.id} /> },
        ]}
      />
      {goalId && tree.data && (
        <GoalDrawer id={goalId} tree={tree.data} onClose={() => setSearch({ goal: undefined })} />
      )}
    </Page>
  )
}

function PlanState({ of }: { of: Plans['items'][number] }) {
  const { t } = usePhrase()
  if (of.issuedVersion === 0) return t('goals.never_issued')
  return t(of.isChanged ? 'goals.changed_since' : 'goals.issued', { n: of.issuedVersion })
}

function Actions({ plans, tree }: { plans: Plans; tree: GoalTree | undefined }) {
  const { t } = usePhrase()
  const allowed = tree?.plan.allowed ?? []
  return (
    <>
      {plans.allowed.includes('create') && <NewPlan />}
      {tree && allowed.includes('add_goal') && (
        <Opens label={t('goals.add_annual')}>{(close) => <AddGoal tree={tree} parent={null} onClose={close} />}</Opens>
      )}
      {tree && allowed.includes('issue') && tree.items.length > 0 && (
        <Opens kind="primary" label={t('goals.issue')}>
          {(close) => <IssuePlan tree={tree} onClose={close} />}
        </Opens>
      )}
    </>
  )
}

/** What the year looks like in four numbers; problems open the rows that have them. */
function PlanFigures({ of }: { of: GoalTree }) {
  const { t } = usePhrase()
  const [, setSearch] = useSearch()
  const { met, missed } = countStates(of.items)
  return (
    <>
      <Figures>
        <Figure
          label={t('goals.attained')}
          {...(of.explanation ? { explanation: of.explanation as never } : { value: null })}
        />
        <Figure label={t('goals.goal_count')} value={String(of.items.length)} />
        <Figure label={t('goals.met_count')} value={String(met)} />
        <Figure label={t('goals.missed_count')} value={String(missed)} />
      </Figures>
      {of.problems > 0 && of.plan.allowed.includes('add_goal') && (
        <p className="goals-problems">
          <Button kind="quiet" onPress={() => setSearch({ problems: 'true', tab: undefined })}>
            {t('goals.issue_problems', { count: of.problems })}
          </Button>
        </p>
      )}
    </>
  )
}

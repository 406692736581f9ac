import { decimal, type Explanation } from '@jiheng/kernel/base'
import { goalLevels, type GoalLevel } from '@jiheng/kernel/goal'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts, type Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { refuseStale } from '../../../platform/http/version.ts'
import { newId } from '../../../platform/ids.ts'
import { changesBetween } from '../../audit/index.ts'
import { covers, permit } from '../../identity/index.ts'
import { cascadeOf } from '../cascade.ts'
import { explainedBelow } from '../explained.ts'
import { nearest, periodAround, shared } from '../periods.ts'
import type { CascadeForm, GoalEdit, NewGoal } from '../schema/goals.ts'
import { explanationsOf } from '../store/attainment.ts'
import {
  findGoal,
  findPeople,
  findPerson,
  findProject,
  goalsOfPlan,
  hasGoalsBelow,
  insertGoals,
  issuedGoal,
  nextPosition,
  nodesOf,
  removeGoals,
  updateGoal,
  type GoalFields,
  type GoalRow,
  type PersonRow,
} from '../store/goals.ts'
import { lockPlan, noteChanged, type PlanRow } from '../store/plans.ts'
import { reportsOf, type ReportRow } from '../store/reports.ts'
import { readAs, tell, type GoalsParts } from './parts.ts'

const conflicts = {
  goal_period_check: 'start_after_finish',
  goal_weight_check: 'goal_weight_range',
  goal_target_check: 'goal_target_range',
  goal_parent_fkey: 'goal_not_found',
}

export type GoalDetailRow = {
  goal: GoalRow
  explanation: Explanation | null
  reports: ReportRow[]
  isLeaf: boolean
  parentOwnerId: string | null
}

/** Editing the working copy of a plan. Whoever does it locks the plan first, so that siblings are judged together. */
export function editing(parts: GoalsParts) {
  const { database, clock } = parts
  const edit = <T>(
    actor: Actor,
    planOf: (tx: Tx) => Promise<string>,
    work: (tx: Tx, plan: PlanRow) => Promise<T>,
  ): Promise<T> => {
    const reach = permit(actor, 'goals:write')
    return explainingConflicts(conflicts, () =>
      database.write(reach, async (tx) => {
        const plan = await lockPlan(tx, await planOf(tx))
        if (!plan) throw new AppError('not_found', 'goal_plan_not_found')
        if (!covers(reach, plan.orgPath)) throw new AppError('forbidden', 'forbidden', { permission: 'goals:write' })
        await noteChanged(tx, plan.id)
        return work(tx, plan)
      }),
    )
  }
  const planOfGoal = (id: string) => async (tx: Tx) => (await goalIn(tx, id)).planId
  const traced = (
    tx: Tx,
    actor: Actor,
    plan: PlanRow,
    action: string,
    goal: { id: string; title: string; projectId: string | null },
    rest: object = {},
  ) =>
    tell(tx, parts, actor, {
      action,
      orgPath: plan.orgPath,
      projectId: goal.projectId,
      subject: { kind: 'goal', id: goal.id, label: goal.title },
      ids: { planId: plan.id },
      ...rest,
    })

  return {
    findPeople: (actor: Actor, q: string): Promise<PersonRow[]> =>
      readAs(parts, actor, 'goals:sign', (db) => findPeople(db, q)),

    /** A goal with how its attainment came about, three levels down, and what was reported of it. Throws `goal_not_found`. */
    getGoal: (actor: Actor, id: string): Promise<GoalDetailRow> =>
      readAs(parts, actor, 'goals:read', async (db) => {
        const goal = await goalIn(db, id)
        const issued = await issuedGoal(db, id)
        return {
          goal,
          explanation: explainedBelow(id, await explanationsOf(db, id)),
          reports: await reportsOf(db, id),
          isLeaf: issued?.isLeaf ?? !(await hasGoalsBelow(db, goal.planId, id)),
          parentOwnerId: issued?.parentOwnerId ?? null,
        }
      }),

    /** Adds a goal below another, or an annual one; what is not told is proposed from what is above. */
    addGoal: (actor: Actor, planId: string, { parentId: above, ...told }: NewGoal): Promise<{ id: string }> =>
      edit(
        actor,
        async () => planId,
        async (tx, plan) => {
          const parentId = above ?? null
          const all = await goalsOfPlan(tx, planId)
          const parent = all.find((goal) => goal.id === parentId)
          if (parentId !== null && !parent) throw new AppError('not_found', 'goal_not_found')
          const level = goalLevels[parent ? goalLevels.indexOf(parent.level) + 1 : 0]
          if (level === undefined) throw new AppError('rule_violated', 'goal_lowest_level')
          const siblings = all.filter(
            (goal) => goal.parentId === parentId && (parentId !== null || goal.ownerId === (told.ownerId ?? null)),
          )
          const goal = { ...proposed(level, plan, parent, siblings, clock.today()), ...told }
          const fields = await fitting(tx, goal)
          const id = newId()
          await insertGoals(
            tx,
            plan,
            [{ ...fields, id, parentId, level, position: await nextPosition(tx, planId, parentId) }],
            clock.now().toISOString(),
          )
          traced(tx, actor, plan, 'goals.goal_added', { id, ...fields }, { changes: changesBetween({}, fields) })
          return { id }
        },
      ),

    /** Throws `stale_version` when somebody changed it meanwhile, `node_not_in_project`, `account_not_found`. */
    editGoal: (actor: Actor, id: string, told: GoalEdit, version: number): Promise<void> =>
      edit(actor, planOfGoal(id), async (tx, plan) => {
        const goal = await goalIn(tx, id)
        refuseStale(goal.version, version)
        const before = fieldsOf(goal)
        const fields = await fitting(tx, { ...before, ...told })
        await updateGoal(tx, id, fields, clock.now().toISOString())
        traced(tx, actor, plan, 'goals.goal_edited', { id, ...fields }, { changes: changesBetween(before, fields) })
      }),

    /** Takes a goal and all below it out of the working copy. */
    removeGoal: (actor: Actor, id: string): Promise<void> =>
      edit(actor, planOfGoal(id), async (tx, plan) => {
        const goal = await goalIn(tx, id)
        const removed = await removeGoals(tx, id, clock.now().toISOString())
        traced(tx, actor, plan, 'goals.goal_removed', goal, { changes: { goals: [removed, 0] } })
      }),

    /**
     * Proposes quarterly and monthly goals below an annual one, along the dates of its project's tree; the office edits them before
     * issuing. Throws `goal_not_annual`, `goal_without_project`, `goal_has_goals_below`, `project_without_dates`.
     */
    cascadeGoal: (actor: Actor, id: string, owners: CascadeForm): Promise<{ planId: string }> =>
      edit(actor, planOfGoal(id), async (tx, plan) => {
        const goal = await goalIn(tx, id)
        if (goal.level !== 'annual') throw new AppError('rule_violated', 'goal_not_annual')
        const project = goal.projectId === null ? undefined : await findProject(tx, goal.projectId, null)
        if (!project) throw new AppError('rule_violated', 'goal_without_project')
        if (await hasGoalsBelow(tx, plan.id, id)) throw new AppError('conflict', 'goal_has_goals_below')
        for (const ownerId of Object.values(owners)) await personIn(tx, ownerId)
        const quarters = cascadeOf({ start: goal.startsOn, finish: goal.endsOn }, await nodesOf(tx, project.id))
        if (quarters.length === 0) throw new AppError('rule_violated', 'project_without_dates')
        const rows = quarters.flatMap((quarter, position) => {
          const quarterId = newId()
          const own = {
            ...quarter.fields,
            id: quarterId,
            parentId: id,
            level: 'quarterly' as const,
            position,
            projectId: project.id,
          }
          const months = quarter.below.map((fields, at) => ({
            ...fields,
            id: newId(),
            parentId: quarterId,
            level: 'monthly' as const,
            position: at,
            projectId: project.id,
            ownerId: fields.ownerId ?? owners.monthlyOwnerId ?? null,
          }))
          return [{ ...own, ownerId: owners.quarterlyOwnerId ?? project.managerId ?? goal.ownerId }, ...months]
        })
        await insertGoals(tx, plan, rows, clock.now().toISOString())
        traced(tx, actor, plan, 'goals.cascaded', goal, { changes: { goals: [0, rows.length] } })
        return { planId: plan.id }
      }),
  }
}

async function goalIn(tx: Tx, id: string): Promise<GoalRow> {
  const goal = await findGoal(tx, id)
  if (!goal) throw new AppError('not_found', 'goal_not_found')
  return goal
}

export async function personIn(tx: Tx, id: string) {
  const person = await findPerson(tx, id)
  if (!person) throw new AppError('not_found', 'account_not_found')
  return person
}

function proposed(
  level: GoalLevel,
  plan: PlanRow,
  parent: GoalRow | undefined,
  siblings: readonly GoalRow[],
  today: string,
): GoalFields {
  const above = parent
    ? { start: parent.startsOn, finish: parent.endsOn }
    : periodAround('annual', `${plan.year}-01-01`)
  const period = shared(above, periodAround(level, nearest(today, above))) ?? above
  const left = decimal.subtract('100', decimal.add('0', ...siblings.map((goal) => goal.weight)))
  return {
    title: '',
    ownerId: null,
    startsOn: period.start,
    endsOn: period.finish,
    weight: decimal.compare(left, '0') > 0 ? left : '1',
    target: '100',
    unit: '%',
    metBy: 'reports',
    projectId: parent?.projectId ?? null,
    nodeId: null,
  }
}

/** What a goal is met by follows its node: without one its owner reports, with one its progress counts unless the day it is done does. */
async function fitting(tx: Tx, goal: GoalFields): Promise<GoalFields> {
  const { ownerId, nodeId } = goal
  const metBy = nodeId === null ? 'reports' : goal.metBy === 'reports' ? 'node' : goal.metBy
  if (ownerId !== null) await personIn(tx, ownerId)
  if (goal.projectId !== null) {
    const project = await findProject(tx, goal.projectId, nodeId)
    if (!project) throw new AppError('not_found', 'project_not_found')
    if (nodeId !== null && !project.hasNode) throw new AppError('not_found', 'node_not_in_project')
  } else if (nodeId !== null) throw new AppError('not_found', 'node_not_in_project')
  return { ...goal, metBy }
}

const fieldsOf = ({
  title,
  ownerId,
  startsOn,
  endsOn,
  weight,
  target,
  unit,
  metBy,
  projectId,
  nodeId,
}: GoalRow): GoalFields => ({
  ...{ title, ownerId, startsOn, endsOn, weight, target, unit, metBy, projectId, nodeId },
})

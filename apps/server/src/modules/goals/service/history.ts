import { checkGoals, type CrossItem } from '@jiheng/kernel/goal'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { recordAll } from '../../audit/index.ts'
import { cascadeOf } from '../cascade.ts'
import { draftGoals } from '../kernel-goals.ts'
import { ownerKindOf } from '../owner.ts'
import { periodAround } from '../periods.ts'
import { insertCrossItem, insertStep, updateCrossItem } from '../store/cross-items.ts'
import { draftOf, insertGoals, nodesOf, ownersIn, type NewGoalRow } from '../store/goals.ts'
import { findPlaceOf, insertIssue, insertPlan } from '../store/plans.ts'
import type { letterKeeping } from './letters.ts'
import type { GoalsParts } from './parts.ts'
import type { rolling } from './rolling.ts'

/** A plan that was made and issued before: an annual goal for each project, broken down along its tree. */
export type PastPlan = {
  organisationId: string
  year: number
  ownerId: string
  goals: { projectId: string; title: string; weight: string; quarterlyOwnerId: string; monthlyOwnerId: string }[]
}

/** An item between departments as it stands. */
export type PastCrossItem = {
  organisationId: string
  title: string
  detail: string
  raisedBy: string
  raisedAt: string
  item: Exclude<CrossItem, { state: 'open' }>
}

/** What was there before the programme, brought in at once: inside the caller's transaction, with one audit record each. */
export function goalHistory(
  { clock }: GoalsParts,
  { rollUp }: ReturnType<typeof rolling>,
  { makeLetters }: ReturnType<typeof letterKeeping>,
) {
  return {
    /** Makes, issues and rolls up a plan and makes its letters. Throws `goals_not_issuable` when it is not right as told. */
    async loadPlan(tx: Tx, actor: Actor, { organisationId, year, ownerId, goals }: PastPlan): Promise<{ id: string }> {
      const place = await findPlaceOf(tx, organisationId)
      const plan = { id: newId(), organisationId, orgPath: place.path, year, name: place.name }
      const stamp = { by: ownerId, at: clock.now().toISOString() }
      await insertPlan(tx, { ...plan, ...stamp })
      const rows: NewGoalRow[] = []
      for (const goal of goals) rows.push(...(await brokenDown(tx, goal, year, ownerId, rows.length)))
      await insertGoals(tx, plan, rows, stamp.at)
      const draft = await draftOf(tx, plan.id)
      const problems = checkGoals(draftGoals(draft))
      if (problems.length > 0) throw new AppError('rule_violated', 'goals_not_issuable', { count: problems.length })
      const kinds = draft.map(({ id, organisationKind, level }) => ({
        goalId: id,
        kind: ownerKindOf(organisationKind ?? '', level),
      }))
      await insertIssue(tx, { planId: plan.id, version: 1, orgPath: plan.orgPath, why: '', ...stamp }, kinds)
      await rollUp(tx, plan.id)
      await makeLetters(tx, await ownersIn(tx, plan.id, [1]), year)
      const subject = { kind: 'goal_plan', id: plan.id, label: plan.name }
      recordAll(tx, actor, clock.now(), [
        {
          action: 'goals.issued',
          subject,
          orgPath: plan.orgPath,
          changes: { version: [0, 1], goals: [null, rows.length] },
        },
      ])
      return { id: plan.id }
    },

    async loadCrossItems(tx: Tx, actor: Actor, items: readonly PastCrossItem[]): Promise<void> {
      for (const { item, raisedBy, raisedAt, organisationId, ...words } of items) {
        const id = newId()
        const about = { ...words, projectId: null, orgPath: (await findPlaceOf(tx, organisationId)).path }
        const { personId, dueOn } = item.lock
        await insertCrossItem(tx, { ...about, id, holderId: personId, dueOn, by: raisedBy, at: raisedAt })
        await insertStep(tx, {
          id: newId(),
          itemId: id,
          event: 'lock',
          by: raisedBy,
          at: raisedAt,
          toId: personId,
          dueOn,
          note: '',
        })
        if (item.state === 'reported_done' || item.state === 'closed') {
          const reportedOn = item.state === 'closed' ? item.closedOn : item.reportedOn
          await updateCrossItem(tx, id, { state: 'reported_done', lock: item.lock, reportedOn })
        }
        if (item.state !== 'reported_done') await updateCrossItem(tx, id, item)
        recordAll(tx, actor, clock.now(), [
          {
            action: 'goals.cross_item_changed',
            subject: { kind: 'cross_item', id, label: about.title },
            orgPath: about.orgPath,
            changes: { state: [null, item.state] },
          },
        ])
      }
    },
  }
}

async function brokenDown(
  tx: Tx,
  { projectId, title, weight, quarterlyOwnerId, monthlyOwnerId }: PastPlan['goals'][number],
  year: number,
  ownerId: string,
  position: number,
): Promise<NewGoalRow[]> {
  const id = newId()
  const { start, finish } = periodAround('annual', `${year}-01-01`)
  const annual: NewGoalRow = {
    ...{ id, parentId: null, level: 'annual', position, title, ownerId, startsOn: start, endsOn: finish, weight },
    ...{ target: '100', unit: '%', metBy: 'reports', projectId, nodeId: null },
  }
  const quarters = cascadeOf({ start, finish }, await nodesOf(tx, projectId)).flatMap(
    ({ fields, below }, at): NewGoalRow[] => {
      const quarterId = newId()
      const months = below.map((month, n): NewGoalRow => ({
        ...month,
        ownerId: monthlyOwnerId,
        id: newId(),
        parentId: quarterId,
        level: 'monthly',
        position: n,
        projectId,
      }))
      return [
        {
          ...fields,
          ownerId: quarterlyOwnerId,
          id: quarterId,
          parentId: id,
          level: 'quarterly',
          position: at,
          projectId,
        },
        ...months,
      ]
    },
  )
  return [annual, ...quarters]
}

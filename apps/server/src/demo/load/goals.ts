import { addDays, daysBetween } from '@jiheng/kernel/base'
import type { PastCrossItem } from '../../modules/goals/index.ts'
import { siteAccount } from '../parties.ts'
import type { DemoProject, Municipality } from '../shapes.ts'
import { crossWords, goalTitle } from '../words/goals.ts'
import { morningOf, type Loading } from './loading.ts'

/** As many projects as their weights share 100 evenly. */
const GOALS = 5
const WHO = { unit: 'qz.fgw', leader: 'office' }

/** The city's goals for the year of the first day, down to months, and a few items between departments. */
export async function loadGoals({ tx, reach, past, idOf }: Loading, made: Municipality): Promise<void> {
  const year = Number(made.startDay.slice(0, 4))
  const chosen = made.projects.filter((project) => isUnderWayIn(project, year)).slice(0, GOALS)
  const weight = String(100 / GOALS)
  if (chosen.length === GOALS)
    await past.goals.loadPlan(tx, reach.actor, {
      organisationId: idOf(WHO.unit),
      year,
      ownerId: idOf(WHO.leader),
      goals: chosen.map((project) => ({
        projectId: idOf(project.key),
        title: goalTitle(project.registered.row.name),
        weight,
        quarterlyOwnerId: idOf(project.decider),
        monthlyOwnerId: idOf(siteAccount(project.contractorKey ?? '')),
      })),
    })
  await past.goals.loadCrossItems(
    tx,
    reach.actor,
    crossWords.map((words) => itemOf(words, idOf, made.startDay)),
  )
}

/** Work the city answers for, with a contractor, planned into this year; those of the accounts to try first. */
function isUnderWayIn({ situation, contractorKey, organisation, tree }: DemoProject, year: number): boolean {
  const meets = tree.some(
    ({ startsOn, dueOn, isLeaf }) => isLeaf && startsOn <= `${year}-12-31` && dueOn >= `${year}-01-01`,
  )
  return (
    situation.phase === 'active' &&
    situation.isSecret !== true &&
    contractorKey !== null &&
    organisation.startsWith('qz') &&
    meets
  )
}

function itemOf(words: (typeof crossWords)[number], idOf: Loading['idOf'], startDay: string): PastCrossItem {
  const day = (days: number): string => addDays(startDay, days)
  const lock = { personId: idOf(words.holder), dueOn: day(words.due) }
  const about = {
    organisationId: idOf('qz'),
    title: words.title,
    detail: words.detail,
    raisedBy: idOf(words.raisedBy),
    raisedAt: morningOf(day(words.raised)),
  }
  if (words.closed !== undefined && words.reported !== undefined) {
    const daysLate = Math.max(0, daysBetween(lock.dueOn, day(words.reported)))
    return { ...about, item: { state: 'closed', lock, closedOn: day(words.closed), daysLate } }
  }
  if (words.reported !== undefined)
    return { ...about, item: { state: 'reported_done', lock, reportedOn: day(words.reported) } }
  if (words.offeredTo !== undefined)
    return {
      ...about,
      item: { state: 'handing_over', lock, offer: { personId: idOf(words.offeredTo), dueOn: lock.dueOn } },
    }
  return { ...about, item: { state: 'locked', lock } }
}

import { addDays } from '@jiheng/kernel/base'
import { chanceOf } from '../random.ts'
import type { Municipality } from '../shapes.ts'
import { countAnew, findOpenAlerts } from '../store.ts'
import { answers } from '../words/notes.ts'
import { morningOf, WHY, type Loading } from './loading.ts'

/** Positions, money that stands and alerts as of the evening (or moment) the clock shows. */
export async function judge({ tx, past, ids }: Loading, { projects }: Municipality): Promise<void> {
  const known = projects.flatMap(({ key }) => ids.get(key) ?? [])
  await countAnew(tx)
  await past.progress.refreshPositions(tx, known)
  await past.funds.refreshStanding(tx, known)
  await past.alerts.judgeWithin(tx, known)
}

/** About every third alert that is not new was taken on by the project's manager yesterday. */
export async function answerAlerts({ tx, past, ids }: Loading, { startDay, projects }: Municipality): Promise<void> {
  const projectOf = new Map(projects.map((project) => [ids.get(project.key), project]))
  const yesterday = addDays(startDay, -1)
  const open = await findOpenAlerts(tx, morningOf(yesterday))
  await past.alerts.loadAcknowledgements(
    tx,
    open.flatMap(({ id, projectId, ruleId }) => {
      const project = projectOf.get(projectId)
      const chance = chanceOf(`${project?.key} ${ruleId}`)
      if (!project || !chance.happens(0.36)) return []
      const promisedOn = addDays(startDay, chance.one([-1, 2, 3, 5, 7, 10]))
      return [
        {
          alertId: id,
          authorId: ids.get(project.decider) ?? '',
          text: chance.one(answers[ruleId] ?? [WHY]),
          promisedOn,
          writtenAt: `${yesterday}T01:40:00.000Z`,
        },
      ]
    }),
  )
}

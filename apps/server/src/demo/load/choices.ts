import { yearOf } from '@jiheng/kernel/base'
import type { DemoProject, Municipality } from '../shapes.ts'
import { choiceWords, chosenRows } from '../words/choices.ts'
import type { Loading } from './loading.ts'
import { castOf } from './rounds.ts'

/** How many projects of the city choose indicators of their own, after those whose forms are told first. */
const CHOOSING = 6
const AFTER = 12

/** Some projects under way choose their indicators from the library, within its limits, and are scored by them. */
export async function loadChoices(loading: Loading, made: Municipality): Promise<void> {
  const { tx, past, idOf, reach } = loading
  const { indicators, identity } = past.within(tx)
  const cast = await castOf(loading, (organisation) => identity.pathInReach(reach, idOf(organisation)))
  const year = yearOf(made.startDay)
  const chosen = made.projects.filter(isUnderWay).slice(AFTER, AFTER + CHOOSING)
  for (const [n, project] of chosen.entries()) {
    const [rows, why] =
      n % 2 === 0 ? [chosenRows.onTime, choiceWords.onTime] : [chosenRows.neighbours, choiceWords.neighbours]
    await indicators.choose(cast.office, idOf(project.key), year, { rows: [...rows], why, basedOn: null })
  }
  await past.evaluation.scoreWithin(
    tx,
    chosen.map(({ key }) => idOf(key)),
  )
}

const isUnderWay = ({ situation, organisation, contractorKey }: DemoProject): boolean =>
  situation.phase === 'active' && situation.isSecret !== true && contractorKey !== null && organisation.startsWith('qz')

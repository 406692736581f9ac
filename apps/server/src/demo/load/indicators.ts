import { addDays } from '@jiheng/kernel/base'
import type { PastLibrary, PastRevision } from '../../modules/indicators/index.ts'
import { chanceOf } from '../random.ts'
import type { DemoProject, Municipality } from '../shapes.ts'
import { corridor, corridorRaised, indicatorWords } from '../words/indicators.ts'
import { eveningOf, morningOf, type Loading } from './loading.ts'

/** How many projects figures are told of. */
const TOLD = 60

/** The library, an indicator of the city's own with a revision that waits for a second expert, and figures people told of some projects. */
export async function loadIndicators(loading: Loading, made: Municipality): Promise<void> {
  const { tx, reach, past, idOf } = loading
  await past.indicators.prepareWithin(tx)
  const told = made.projects
    .filter(({ situation }) => situation.phase === 'active' && situation.isSecret === undefined)
    .slice(0, TOLD)
  const day = addDays(made.startDay, -6)
  await past.indicators.loadHistory(tx, reach.actor, {
    revisions: revisionsOf(idOf, made.startDay),
    figures: told.flatMap((project) => figuresOf(project, idOf, day)),
    rates: ratesUntil(made.startDay),
  })
}

function revisionsOf(idOf: Loading['idOf'], startDay: string): PastRevision[] {
  const organisationId = idOf('qz')
  const { code, whyNew, whyRaised, opinions, adopted } = indicatorWords
  const review = (who: string, opinion: string, daysAgo: number): PastRevision['reviews'][number] => ({
    ...{ reviewerId: idOf(who), verdict: 'agree', opinion, reviewedAt: eveningOf(addDays(startDay, -daysAgo)) },
  })
  const proposed = (daysAgo: number) => ({ by: idOf('finance'), at: morningOf(addDays(startDay, -daysAgo)) })
  const decided = { by: idOf('office'), at: morningOf(addDays(startDay, -30)), why: adopted }
  return [
    {
      ...{ code, organisationId, definition: corridor, why: whyNew, proposed: proposed(45) },
      reviews: [review('expert', opinions.clear, 40), review('expert-2', opinions.measured, 38)],
      adopted: { ...decided, effectiveFrom: addDays(startDay, -29) },
    },
    {
      ...{ code, organisationId, definition: corridorRaised, why: whyRaised, proposed: proposed(5) },
      reviews: [review('expert-2', opinions.measured, 3)],
    },
  ]
}

function figuresOf(project: DemoProject, idOf: Loading['idOf'], day: string): PastLibrary['figures'] {
  const chance = chanceOf(`${project.key} figures`)
  const answers = chance.whole(100, 180)
  const checks = chance.whole(6, 14)
  const complaints = chance.whole(2, 15)
  const values: [name: string, value: number][] = [
    ['accidents', chance.happens(0.15) ? 1 : 0],
    ['fatal_accidents', 0],
    ['survey_answers', answers],
    ['survey_satisfied', Math.round(answers * (0.84 + chance.whole(0, 14) / 100))],
    ['environment_checks', checks],
    ['environment_passed', checks - (chance.happens(0.3) ? 1 : 0)],
    ['complaints', complaints],
    ['complaints_closed', complaints - (chance.happens(0.4) ? 1 : 0)],
  ]
  return values.map(([name, value]) => ({
    ...{ projectId: idOf(project.key), name, day, value: String(value), currency: null, reference: '' },
    ...{ evidenceLevel: 2 as const, evidence: indicatorWords.evidence },
    ...{ recordedBy: idOf(project.decider), recordedAt: eveningOf(day) },
  }))
}

/** Made-up rates of the last ten days. */
function ratesUntil(startDay: string): PastLibrary['rates'] {
  const currencies: [currency: string, per: number, yuan: number][] = [
    ['USD', 100, 7_000],
    ['VND', 10_000, 27],
    ['THB', 100, 200],
  ]
  return currencies.flatMap(([currency, per, tenths]) =>
    Array.from({ length: 10 }, (_, back) => ({
      ...{ currency, per, day: addDays(startDay, -1 - back), source: indicatorWords.rates },
      yuan: `${Math.floor(tenths / 10)}.${String(tenths % 10)}${back}`,
    })),
  )
}

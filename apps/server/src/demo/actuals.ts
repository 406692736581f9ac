import { addDays, laterDay, yearOf, type Day } from '@jiheng/kernel/base'
import type { PastActual } from '../modules/evaluation/index.ts'
import { chanceOf } from './random.ts'
import type { Dated, DemoProject } from './shapes.ts'
import { actualWordsOf } from './words/actuals.ts'

/** What was told this year of indicators that nothing measures. A project under way can tell some of them, a finished one all, and a few others had a survey half way. */
export function makeActuals({ key, situation, words, timing }: DemoProject, today: Day): Dated<PastActual>[] {
  const isFinished = situation.phase === 'finished'
  if (!isFinished && situation.phase !== 'active') return []
  const chance = chanceOf(`${key} actuals`)
  // Most projects are middling, some are poor throughout.
  const bent = chance.happens(0.12) ? 0.35 : 1
  const isComplete = isFinished || chance.happens(0.15)
  const year = yearOf(today)
  const told = laterDay(addDays(today, -chance.whole(3, 60)), laterDay(`${year}-01-01`, timing.registeredOn))
  const on = told < today ? told : addDays(today, -1)
  return actualWordsOf(words.kind).flatMap(({ code, least, most, decimals, isJudged, isOnlyAtTheEnd, isAsked }) => {
    const reached = (least + (most - least) * chance.share() * bent).toFixed(decimals)
    if (!isComplete && (isOnlyAtTheEnd || chance.happens(0.3))) return []
    const isProven = chance.happens(0.6)
    const about = {
      projectId: key,
      year,
      code,
      asOf: on,
      evidenceLevel: isProven ? (2 as const) : (3 as const),
      ...(isProven && { evidence: '验收记录与统计报表（合成）' }),
      ...(isAsked && { sampleSize: chance.whole(36, 420) }),
    }
    const rowOf = (share: string, asOf: Day): Dated<PastActual> => ({
      on: asOf,
      row: isJudged
        ? { ...about, asOf, percent: share, band: bandOf(Number(share)) }
        : { ...about, asOf, value: share },
    })
    // What can be told before the end was told for the monitoring at the end of July as well.
    const halfWay = `${year}-07-28`
    const isToldTwice = !isOnlyAtTheEnd && timing.registeredOn < halfWay && halfWay < on
    return [...(isToldTwice ? [rowOf(reached, halfWay)] : []), rowOf(reached, on)]
  })
}

const bandOf = (percent: number) => (percent >= 80 ? 'met' : percent >= 60 ? 'partly_met' : 'not_met')

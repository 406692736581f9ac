import { createHash } from 'node:crypto'
import { addDays, yearOf, type Day } from '@jiheng/kernel/base'
import { questionsFor, type Step } from '@jiheng/kernel/survey'
import { chanceOf } from '../random.ts'
import type { DemoProject, Municipality } from '../shapes.ts'
import { surveyWords as words } from '../words/surveys.ts'
import { morningOf, type Loading } from './loading.ts'
import { castOf, type Cast } from './rounds.ts'

const MINUTE = 60_000
const DAY = 1_440 * MINUTE
const QUESTION_SECONDS = 8

type Surveys = ReturnType<Loading['past']['within']>['surveys']
type Told = { loading: Loading; surveys: Surveys; cast: Cast; project: DemoProject }
/** A survey that ran from so many days before the first day, for so long. */
type Period = { from: number; days: number; households: readonly number[] }
type Answers = { count: number; from: string; everyMinutes: number; device?: string; seconds?: number; best?: boolean }

/** Three surveys: one whose result counts, one that runs and has a burst of answers, one that too few answered. */
export async function loadSurveys(loading: Loading, made: Municipality): Promise<void> {
  const { tx, past, idOf } = loading
  const { surveys, identity } = past.within(tx)
  const cast = await castOf(loading, (organisation) => identity.pathInReach(loading.reach, idOf(organisation)))
  const open = made.projects.filter(
    ({ organisation, situation }) =>
      organisation.startsWith('qz') && !situation.isSecret && ['active', 'finished'].includes(situation.phase),
  )
  const byKind = (kind: string): DemoProject[] => open.filter((project) => project.registered.row.kind === kind)
  const served = [...byKind('old_community'), ...byKind('road'), ...byKind('public_service'), ...open]
  const [first, second, third] = [...new Set(served)]
  if (!first || !second || !third) return
  const told = (project: DemoProject): Told => ({ loading, surveys, cast, project })
  await closed(told(first), made.startDay, { from: 75, days: 21, households: [66, 54, 48, 60, 36, 24] }, 47)
  await running(told(second), made.startDay, { from: 11, days: 21, households: [88, 72, 64, 56] })
  await closed(told(third), made.startDay, { from: 120, days: 14, households: [24, 18, 12] }, 17)
}

async function closed(told: Told, startDay: Day, period: Period, count: number): Promise<void> {
  const { surveys, cast, loading } = told
  const { id, codes } = await drawn(told, startDay, period)
  const from = morningOf(addDays(startDay, -period.from))
  const everyMinutes = Math.floor(((period.days - 1) * DAY) / MINUTE / count)
  await answer(told, codes, { count, from, everyMinutes })
  loading.past.clock.set(morningOf(addDays(startDay, 2 - period.from + period.days)))
  await surveys.closeSurvey(cast.office, id)
}

/** Three days ago nine answers came in four minutes, from one device, each faster than anybody reads. */
async function running(told: Told, startDay: Day, period: Period): Promise<void> {
  const { codes } = await drawn(told, startDay, period)
  const from = morningOf(addDays(startDay, -period.from))
  await answer(told, codes.slice(0, 26), { count: 26, from, everyMinutes: 420 })
  const burst = morningOf(addDays(startDay, -3))
  await answer(told, codes.slice(26), {
    ...{ count: 9, from: burst, everyMinutes: 0.4, device: 'one-device', seconds: QUESTION_SECONDS, best: true },
  })
}

/** A survey whose letters were written before it began. */
async function drawn({ loading, surveys, cast, project }: Told, startDay: Day, { from, days, households }: Period) {
  const [opensOn, closesOn] = [addDays(startDay, -from), addDays(startDay, days - from)]
  loading.past.clock.set(morningOf(addDays(opensOn, -4)))
  const { id } = await surveys.createSurvey(cast.office, loading.idOf(project.key), {
    ...{ year: yearOf(closesOn), title: `${yearOf(closesOn)} ${words.title}`, measure: 'share', opensOn, closesOn },
    ...{ margin: '12', responsePercent: '60', ownQuestions: [words.own], contact: words.contact },
    buildings: households.map((count, at) => ({ name: words.buildings[at]!, households: count })),
  })
  loading.past.clock.set(morningOf(addDays(opensOn, -1)))
  const { letters } = await surveys.drawSurvey(cast.office, id)
  const byLot = letters.toSorted((a, b) => (`${a.number % 7}${a.building}` < `${b.number % 7}${b.building}` ? -1 : 1))
  return { id, codes: byLot.map(({ code }) => code) }
}

/** Answers of households as they come in one after another; most are content. */
async function answer({ loading, surveys, project }: Told, codes: readonly string[], of: Answers): Promise<void> {
  const keys = questionsFor(project.registered.row.kind ?? '')
  for (const [at, code] of codes.slice(0, of.count).entries()) {
    const name = `${project.key} ${of.from} ${at}`
    const chance = chanceOf(name)
    const step = (): Step =>
      of.best || chance.happens(0.82) ? chance.one([4, 5, 5] as const) : chance.one([1, 2, 3] as const)
    const moment = Date.parse(of.from) + (at * of.everyMinutes + (of.device ? 0 : chance.between(1, 50))) * MINUTE
    loading.past.clock.set(new Date(moment).toISOString())
    await surveys.answerSurvey(
      { actor: undefined, ip: '', userAgent: '' },
      {
        ...{ code, id: idOf(name), device: of.device ?? `device ${name}` },
        steps: { ...Object.fromEntries(keys.map((key) => [key, step()])), own_1: step() },
        seconds: of.seconds ?? chance.whole(35, 150),
      },
    )
  }
}

/** The id a browser would have made. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(`survey ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

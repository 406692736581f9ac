import { planSample, type SamplePlan } from '@jiheng/kernel/survey'
import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import { may, namesOf, permit } from '../../identity/index.ts'
import type { SurveyQuery } from '../schema.ts'
import { listAnswers } from '../store/answers.ts'
import { askingAs } from '../store/asking.ts'
import { listBuildings, type CountedBuilding } from '../store/buildings.ts'
import { findResult, listResults, projectExists, type ResultRow } from '../store/results.ts'
import { listProlongings, type Prolonging } from '../store/prolongings.ts'
import { findSurvey, listSurveys, type SurveyRow } from '../store/surveys.ts'
import { doubtsIn } from './doubting.ts'
import type { SurveyParts } from './parts.ts'

export type ShownSurvey = {
  survey: SurveyRow
  plan: SamplePlan
  buildings: CountedBuilding[]
  /** How many answered in all. By building it is told once, with the result: counts told earlier could be compared with it. */
  progress: { answers: number; entered: number }
  prolongings: (Prolonging & { byName: string })[]
  doubts: { all: number; open: number; setAside: number }
  result: ResultRow | null
  allowed: string[]
}

/** Reading: the desk sees surveys and their progress, never what is said before the end; whoever sees the project sees results. */
export function reading({ database, clock }: SurveyParts) {
  return {
    async listSurveys(actor: Actor, { cursor, limit = 100, ...filters }: SurveyQuery) {
      const reach = permit(actor, 'surveys:read')
      const after = cursor === undefined ? null : decodeCursor(cursor, 2)
      const { rows, hasMore } = await database.read(reach, (db) =>
        askingAs(db, { desk: true }, (tx) => listSurveys(tx, { ...filters, limit }, after)),
      )
      const end = hasMore ? rows.at(-1) : undefined
      return { rows, nextCursor: end ? encodeCursor([end.closesOn, end.id]) : null }
    },

    /** Throws `survey_not_found`. */
    getSurvey: (actor: Actor, id: string): Promise<ShownSurvey> =>
      database.read(permit(actor, 'surveys:read'), (db) =>
        askingAs(db, { desk: true }, async (tx) => {
          const survey = await findSurvey(tx, id)
          if (!survey) throw new AppError('not_found', 'survey_not_found')
          const [buildings, answers] = [await listBuildings(tx, id), await listAnswers(tx, id)]
          const doubts = doubtsIn(survey, answers, clock.now())
          const doubted = answers.filter((answer) => doubts.has(answer.id))
          const prolongings = await listProlongings(tx, id)
          const names = await namesOf(
            tx,
            prolongings.map(({ prolongedBy }) => prolongedBy),
          )
          return {
            ...{ survey, buildings, plan: planSample(buildings, { ...survey, rule: survey.rule.parameters }) },
            progress: {
              answers: answers.length,
              entered: answers.filter(({ enteredBy }) => enteredBy !== null).length,
            },
            prolongings: prolongings.map((each) => ({ ...each, byName: names.get(each.prolongedBy) ?? '' })),
            doubts: {
              all: doubted.length,
              open: doubted.filter(({ outcome }) => outcome === null).length,
              setAside: answers.filter(({ outcome }) => outcome === 'set_aside').length,
            },
            result: (await findResult(tx, id)) ?? null,
            allowed: allowedTo(actor, survey, {
              today: clock.today(),
              isComplete: answers.length >= lettersOf(buildings),
            }),
          }
        }),
      ),

    /** Results of a project, for everybody who may read it; of who answered and what, nothing. Throws `project_not_found`. */
    listProjectResults: (actor: Actor, projectId: string): Promise<ResultRow[]> =>
      database.read(permit(actor, 'projects:read'), async (db) => {
        if (!(await projectExists(db, projectId))) throw new AppError('not_found', 'project_not_found')
        return listResults(db, projectId)
      }),
  }
}

const lettersOf = (buildings: readonly CountedBuilding[]): number =>
  buildings.reduce((sum, { drawn }) => sum + drawn.length, 0)

function allowedTo(
  actor: Actor,
  { state, orgPath, projectId, opensOn, closesOn }: SurveyRow,
  { today, isComplete }: { today: string; isComplete: boolean },
): string[] {
  const place = { orgPath, projectId }
  const manages = may(actor, 'surveys:manage', place)
  const isOpen = state === 'running' && opensOn <= today && today <= closesOn
  return [
    ...(manages && state === 'draft' ? ['plan', 'draw'] : []),
    ...(manages && state === 'running' ? ['doubts', 'letters'] : []),
    ...(manages && state === 'running' && today <= closesOn ? ['prolong'] : []),
    ...(manages && state === 'running' && (isComplete || today > closesOn) ? ['close'] : []),
    ...(isOpen && may(actor, 'surveys:answer_for', place) ? ['enter'] : []),
  ]
}

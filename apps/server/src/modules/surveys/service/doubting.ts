import { doubtsOf, type SurveyDoubt } from '@jiheng/kernel/survey'
import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { namesOf, permit } from '../../identity/index.ts'
import type { DoubtDecisionForm } from '../schema.ts'
import { keepDecisions, listAnswers, type AnswerRow } from '../store/answers.ts'
import { askingAs } from '../store/asking.ts'
import { listBuildings } from '../store/buildings.ts'
import { findSurvey, type SurveyRow } from '../store/surveys.ts'
import { atSurvey, tell, type SurveyParts } from './parts.ts'

/** A doubted answer without what it says: whoever decides does not know whether it helps or harms the result. */
export type Doubted = Omit<AnswerRow, 'steps' | 'overall' | 'device'> & {
  doubts: SurveyDoubt[]
  building: string
  /** Answers of one device have the same number. */
  deviceNo: number | null
  decidedByName: string
}

/** Doubts of the answers so far, by answer. */
export function doubtsIn(survey: SurveyRow, answers: readonly AnswerRow[], now: Date): Map<string, SurveyDoubt[]> {
  const from = `${survey.opensOn}T00:00:00+08:00`
  const end = Date.parse(`${survey.closesOn}T24:00:00+08:00`)
  const until = new Date(Math.min(end, now.getTime())).toISOString()
  const told = answers.map(({ id, answeredAt, device, seconds, steps, isFromContractor }) => ({
    ...{ id, at: answeredAt, device, seconds, steps: Object.values(steps), isFromContractor },
  }))
  return doubtsOf(told, { from, until }, survey.rule.parameters.doubts)
}

/** Doubts are shown to a person, who counts each answer or sets it aside, with a reason. */
export function doubting(parts: SurveyParts) {
  const { database, clock } = parts

  return {
    /** Throws `survey_not_found`. */
    listDoubts: (actor: Actor, id: string): Promise<Doubted[]> =>
      database.read(permit(actor, 'surveys:manage'), (db) =>
        askingAs(db, { desk: true }, async (tx) => {
          const survey = await findSurvey(tx, id)
          if (!survey) throw new AppError('not_found', 'survey_not_found')
          const answers = await listAnswers(tx, id)
          const doubts = doubtsIn(survey, answers, clock.now())
          const doubted = answers.filter((answer) => doubts.has(answer.id))
          const names = await namesOf(
            tx,
            doubted.flatMap(({ decidedBy }) => decidedBy ?? []),
          )
          const buildings = new Map((await listBuildings(tx, id)).map(({ id: building, name }) => [building, name]))
          const shared = [...Map.groupBy(answers, ({ device }) => device)].filter(([, group]) => group.length > 1)
          const numbers = new Map(shared.map(([device], at) => [device, at + 1]))
          return doubted.map(({ steps: _, overall: __, device, ...answer }) => ({
            ...answer,
            doubts: doubts.get(answer.id) ?? [],
            building: buildings.get(answer.buildingId) ?? '',
            deviceNo: device === null ? null : (numbers.get(device) ?? null),
            decidedByName: names.get(answer.decidedBy ?? '') ?? '',
          }))
        }),
      ),

    /** Counts doubted answers or sets them aside. Throws `survey_not_found`, `survey_not_running`, `survey_answer_not_doubted`. */
    decideDoubts: (
      actor: Actor,
      id: string,
      { answers: ids, outcome, reason }: DoubtDecisionForm,
    ): Promise<{ id: string }> =>
      atSurvey(parts)(actor, 'surveys:manage', id, async (tx, survey) => {
        if (survey.state !== 'running') throw new AppError('conflict', 'survey_not_running')
        const doubts = doubtsIn(survey, await listAnswers(tx, id), clock.now())
        if (ids.some((answer) => !doubts.has(answer))) throw new AppError('rule_violated', 'survey_answer_not_doubted')
        await keepDecisions(tx, { ids, outcome, reason, by: actor.accountId, at: clock.now().toISOString() })
        tell(tx, parts, actor, {
          action: 'surveys.doubts_decided',
          survey,
          changes: { outcome: [null, outcome], answers: [null, ids.length] },
          why: reason,
        })
        return { id }
      }),
  }
}

import { OVERALL, type Step, type StepOrNone } from '@jiheng/kernel/survey'
import { systemReach, type Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import type { AnswerForm, EnteredForm } from '../schema.ts'
import { hasAnswer, insertAnswers, type NewAnswer } from '../store/answers.ts'
import { askingAs, tellAsker } from '../store/asking.ts'
import { findCode, lockCode, useCode, type CodeRow } from '../store/codes.ts'
import { contractorOf } from '../store/results.ts'
import { findByCode, type QuestionRow, type SurveyRow } from '../store/surveys.ts'
import { atSurvey, hashOf, householdReach, tell, type SurveyParts } from './parts.ts'

/** Where an answer comes from; the address is looked at and not kept. */
export type Sender = { actor: Actor | undefined; ip: string; userAgent: string }

export type Opened = { survey: Pick<SurveyRow, 'title' | 'questions' | 'closesOn'>; state: 'open' | 'used' }

/** Answering: a household with the code of its letter, once, without signing in; or somebody at the door, who is named. */
export function answering(parts: SurveyParts) {
  const { database, clock, secrets, identity } = parts

  const readByCode = (code: string) =>
    database.read(householdReach(), (db) =>
      askingAs(db, { code }, async (tx) => ({ survey: await findByCode(tx), found: await findCode(tx, code) })),
    )

  const isContractors = async (projectId: string, { actor, ip }: Sender): Promise<boolean> => {
    const path = await database.read(systemReach('survey'), (db) => contractorOf(db, projectId))
    if (path === null) return false
    if (actor && (actor.organisationPath === path || actor.organisationPath.startsWith(`${path}.`))) return true
    return identity.signsInFrom(ip, path)
  }

  /** Uses the code up and keeps the answer; a repeated sending of the same answer is told that it arrived. */
  const answerIn = async (
    tx: Tx,
    code: CodeRow | undefined,
    survey: Pick<SurveyRow, 'id' | 'questions' | 'opensOn' | 'closesOn' | 'state'>,
    told: Pick<NewAnswer, 'id' | 'seconds' | 'device' | 'isFromContractor' | 'enteredBy'> & { steps: Steps },
  ): Promise<'kept' | 'known'> => {
    if (!code) throw unknownCode()
    if (code.isUsed) {
      if (await hasAnswer(tx, told.id)) return 'known'
      throw new AppError('conflict', 'survey_code_used')
    }
    refuseClosed(survey, clock.today())
    const { steps, overall } = stepsOf(survey.questions, told.steps)
    const answeredAt = clock.now().toISOString()
    await insertAnswers(tx, [{ ...told, steps, overall, surveyId: survey.id, buildingId: code.buildingId, answeredAt }])
    await useCode(tx, code.hash)
    return 'kept'
  }

  return {
    /** What a code opens, for whoever has it. Throws `survey_code_unknown`, `survey_not_begun`, `survey_over`. */
    async openSurvey(code: string): Promise<Opened> {
      const { survey, found } = await readByCode(hashOf(secrets, code))
      if (!survey || !found) throw unknownCode()
      if (!found.isUsed) refuseClosed(survey, clock.today())
      return { survey, state: found.isUsed ? 'used' : 'open' }
    },

    /** Keeps the answer of a household. Throws `survey_code_unknown`, `survey_code_used`, `survey_not_begun`, `survey_over`, `survey_answer_incomplete`. */
    async answerSurvey(sender: Sender, { code, id, steps, seconds, device }: AnswerForm): Promise<{ id: string }> {
      const hash = hashOf(secrets, code)
      const { survey } = await readByCode(hash)
      if (!survey) throw unknownCode()
      const isFromContractor = await isContractors(survey.projectId, sender)
      const mark = secrets.token('survey device', `${survey.id} ${device} ${coarse(sender.userAgent)}`)
      const reach = householdReach()
      return database.write(reach, async (tx) => {
        await tellAsker(tx, { code: hash, answerId: id })
        const locked = await lockCode(tx, hash)
        const told = { id, steps, seconds, device: mark, isFromContractor, enteredBy: null }
        if ((await answerIn(tx, locked, survey, told)) === 'kept')
          tell(tx, parts, reach.actor, { action: 'surveys.answered', survey })
        return { id }
      })
    },

    /** Keeps what somebody was told at the door, with who was told it. Throws as `answerSurvey` does, `survey_not_found`. */
    enterAnswer: (actor: Actor, surveyId: string, { code, id, steps }: EnteredForm): Promise<{ id: string }> =>
      atSurvey(parts)(actor, 'surveys:answer_for', surveyId, async (tx, survey) => {
        const found = await lockCode(tx, hashOf(secrets, code))
        const own = found?.surveyId === surveyId ? found : undefined
        const told = { id, steps, seconds: null, device: null, isFromContractor: false, enteredBy: actor.accountId }
        if ((await answerIn(tx, own, survey, told)) === 'kept')
          tell(tx, parts, actor, { action: 'surveys.answer_entered', survey })
        return { id }
      }),
  }
}

type Steps = Record<string, StepOrNone>

const unknownCode = (): AppError => new AppError('not_found', 'survey_code_unknown')

function refuseClosed({ state, opensOn, closesOn }: Pick<SurveyRow, 'state' | 'opensOn' | 'closesOn'>, today: string) {
  if (today < opensOn) throw new AppError('rule_violated', 'survey_not_begun', { day: opensOn })
  if (state === 'closed' || today > closesOn) throw new AppError('rule_violated', 'survey_over', { day: closesOn })
}

/** Every question with its step, or none where one cannot say; the overall one has one. */
function stepsOf(questions: readonly QuestionRow[], told: Steps): { steps: Steps; overall: Step } {
  const overall = told[OVERALL] ?? null
  const keys = new Set(questions.map(({ key }) => key))
  if (overall === null || Object.keys(told).some((key) => !keys.has(key)))
    throw new AppError('rule_violated', 'survey_answer_incomplete')
  return { overall, steps: Object.fromEntries([...keys].map((key) => [key, told[key] ?? null])) }
}

/** The kind of device and browser without versions, so that the mark tells no more than it must. */
function coarse(userAgent: string): string {
  const systems = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux']
  const browsers = ['MicroMessenger', 'Edg', 'Firefox', 'Chrome', 'Safari']
  const first = (names: readonly string[]) => names.find((name) => userAgent.includes(name)) ?? ''
  return `${first(systems)} ${first(browsers)}`
}

import { scoreSurvey, shownBuildings, type BuildingCount, type Step } from '@jiheng/kernel/survey'
import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { listAnswers, type AnswerRow } from '../store/answers.ts'
import { listBuildings, type CountedBuilding } from '../store/buildings.ts'
import { mixCodes } from '../store/codes.ts'
import { listProlongings } from '../store/prolongings.ts'
import { insertResult, type QuestionCount } from '../store/results.ts'
import { keepClosed, type QuestionRow } from '../store/surveys.ts'
import { doubtsIn } from './doubting.ts'
import { atSurvey, tell, type SurveyParts } from './parts.ts'

/** A building as counts are made of it. */
export const countOf = ({ id, name, households, drawn, answers, good }: CountedBuilding): BuildingCount => ({
  ...{ id, name, households, letters: drawn.length, answers, good },
})

/** Closing: the result is counted once, after the period, and never changed. */
export function closing(parts: SurveyParts) {
  const { clock } = parts
  return {
    /**
     * Throws `survey_not_found`, `survey_not_running`, `survey_period_running` as long as letters may still be answered, and
     * `survey_doubts_open` where doubted answers wait for somebody's decision.
     */
    closeSurvey: (actor: Actor, id: string): Promise<{ id: string }> =>
      atSurvey(parts)(actor, 'surveys:manage', id, async (tx, survey) => {
        if (survey.state !== 'running') throw new AppError('conflict', 'survey_not_running')
        const [answers, buildings] = [await listAnswers(tx, id), await listBuildings(tx, id)]
        const letters = buildings.reduce((sum, { drawn }) => sum + drawn.length, 0)
        const today = clock.today()
        if (today <= survey.closesOn && answers.length < letters)
          throw new AppError('rule_violated', 'survey_period_running', { day: survey.closesOn })
        const doubts = doubtsIn(survey, answers, clock.now())
        const open = answers.filter((answer) => doubts.has(answer.id) && answer.outcome === null).length
        if (open > 0) throw new AppError('rule_violated', 'survey_doubts_open', { n: open })
        const [aside, counted] = [answers.filter(isAside), answers.filter((answer) => !isAside(answer))]
        const households = buildings.reduce((sum, each) => sum + each.households, 0)
        const { measure, rule, year, title, projectId, opensOn, closesOn } = survey
        const prolonged = (await listProlongings(tx, id)).length
        const found = scoreSurvey({
          ...{ survey, counted: overallOf(counted), setAside: overallOf(aside), undecided: 0 },
          ...{ households, letters, measure, rule, asOf: today },
        })
        const { alone, together } = shownBuildings(buildings.map(countOf), rule.parameters.leastShown)
        await insertResult(tx, {
          ...{ surveyId: id, projectId, year, title, measure, opensOn, closesOn, prolonged, percent: found.percent },
          ...{
            low: found.interval?.low ?? null,
            high: found.interval?.high ?? null,
            margin: found.interval?.margin ?? null,
          },
          ...{ percentOfAll: found.percentOfAll, problem: found.problem, sampleSize: found.sampleSize },
          ...{ setAside: aside.length, households, letters, responsePercent: found.responsePercent },
          evidenceLevel: found.evidenceLevel,
          byBuilding: { alone: alone.map(({ id: _, ...building }) => building), together },
          byQuestion: found.problem ? [] : survey.questions.map((question) => countQuestion(question, counted)),
          explanation: found.explanation,
          ...{ closedBy: actor.accountId, closedAt: clock.now().toISOString() },
        })
        await mixCodes(tx, id)
        await keepClosed(tx, id)
        tell(tx, parts, actor, {
          action: 'surveys.closed',
          survey,
          changes: {
            percent: [null, found.percent],
            sampleSize: [null, found.sampleSize],
            setAside: [null, aside.length],
          },
        })
        return { id }
      }),
  }
}

const isAside = ({ outcome }: AnswerRow): boolean => outcome === 'set_aside'
const overallOf = (answers: readonly AnswerRow[]): Step[] => answers.map(({ overall }) => overall)

function countQuestion({ key, text }: QuestionRow, answers: readonly AnswerRow[]): QuestionCount {
  const steps = answers.map((answer) => answer.steps[key] ?? null)
  return {
    ...{ key, text },
    steps: [5, 4, 3, 2, 1].map((step) => steps.filter((each) => each === step).length),
    none: steps.filter((step) => step === null).length,
  }
}

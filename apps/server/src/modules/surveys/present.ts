import type { DoubtList, Survey, SurveyPage, SurveyResult, ByBuilding } from './schema.ts'
import type { Surveys } from './service.ts'
import type { Doubted } from './service/doubting.ts'
import type { ShownSurvey } from './service/reading.ts'
import type { ByBuilding as Counted, ResultRow } from './store/results.ts'
import type { SurveyRow } from './store/surveys.ts'

const presentCore = (row: SurveyRow) => ({
  id: row.id,
  project: { id: row.projectId, name: row.projectName },
  year: row.year,
  title: row.title,
  measure: row.measure,
  state: row.state,
  opensOn: row.opensOn,
  closesOn: row.closesOn,
})

export const presentPage = ({ rows, nextCursor }: Awaited<ReturnType<Surveys['listSurveys']>>): SurveyPage => ({
  items: rows.map((row) => ({
    ...presentCore(row),
    households: row.households,
    letters: row.letters,
    answers: row.answers,
    percent: row.percent,
    margin: row.resultMargin,
    problem: row.problem as 'too_few_answers' | null,
  })),
  nextCursor,
})

/** How satisfied a building is, is told with the result only. */
function presentBuildings({ alone, together }: Counted, isResult: boolean): ByBuilding {
  const good = (count: number): number | null => (isResult ? count : null)
  return {
    alone: alone.map(({ name, households, letters, answers, good: count }) => ({
      ...{ name, households, letters, answers, good: good(count) },
    })),
    together: together && {
      buildings: together.buildings,
      households: together.households,
      letters: together.letters,
      answers: together.answers,
      good: isResult && together.answers >= LEAST_TOGETHER ? together.good : null,
    },
  }
}
/** Even together a few are not shown, as where a survey has one building. */
const LEAST_TOGETHER = 5

export const presentResult = (row: ResultRow): SurveyResult => ({
  surveyId: row.surveyId,
  year: row.year,
  title: row.title,
  measure: row.measure,
  opensOn: row.opensOn,
  closesOn: row.closesOn,
  prolonged: row.prolonged,
  percent: row.percent,
  low: row.low,
  high: row.high,
  margin: row.margin,
  percentOfAll: row.percentOfAll,
  problem: row.problem,
  sampleSize: row.sampleSize,
  setAside: row.setAside,
  households: row.households,
  letters: row.letters,
  responsePercent: row.responsePercent,
  evidenceLevel: row.evidenceLevel,
  byBuilding: presentBuildings(row.byBuilding, row.problem === null),
  byQuestion: row.byQuestion,
  explanation: row.explanation,
  closedAt: row.closedAt,
})

export function presentSurvey(shown: ShownSurvey): Survey {
  const { survey, plan, buildings, progress, prolongings, doubts, result, allowed } = shown
  const { parameters } = survey.rule
  const planned = new Map(plan.buildings.map(({ id, letters }) => [id, letters]))
  const isDrawn = survey.seed !== null
  return {
    ...presentCore(survey),
    margin: survey.margin,
    responsePercent: survey.responsePercent,
    contact: survey.contact,
    rule: {
      ...{ id: survey.rule.id, version: survey.rule.version, z: parameters.z },
      ...{ leastSample: parameters.leastSample, leastShown: parameters.leastShown },
    },
    questions: survey.questions,
    buildings: buildings.map(({ id, name, households, drawn }) => ({
      ...{ name, households, drawn },
      letters: isDrawn ? drawn.length : (planned.get(id) ?? 0),
    })),
    plan: { households: plan.households, needed: plan.needed, letters: plan.letters },
    lot: { commitment: survey.commitment, seed: survey.seed, drawnAt: survey.drawnAt },
    progress: { answers: progress.answers, entered: progress.entered },
    prolongings: prolongings.map(({ closedOn, closesOn, why, prolongedAt, byName }) => ({
      ...{ closedOn, closesOn, why, by: byName, at: prolongedAt },
    })),
    doubts,
    result: result && presentResult(result),
    version: survey.version,
    allowed,
  }
}

export const presentDoubts = (items: readonly Doubted[]): DoubtList => ({
  items: items.map((answer) => ({
    id: answer.id,
    answeredAt: answer.answeredAt,
    building: answer.building,
    doubts: answer.doubts,
    seconds: answer.seconds,
    deviceNo: answer.deviceNo,
    outcome: answer.outcome,
    reason: answer.reason ?? '',
    decidedBy: answer.decidedByName,
    decidedAt: answer.decidedAt,
  })),
})

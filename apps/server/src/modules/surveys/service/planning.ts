import { hash, randomBytes } from 'node:crypto'
import { defaultSurveyRule, questionsFor } from '@jiheng/kernel/survey'
import { phraseOf } from '@jiheng/phrases'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { refuseStale } from '../../../platform/http/version.ts'
import { newId } from '../../../platform/ids.ts'
import { changesBetween } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import type { NewSurveyForm, PlanForm } from '../schema.ts'
import { tellAsker } from '../store/asking.ts'
import { replaceBuildings } from '../store/buildings.ts'
import { insertSurvey, updatePlan, type Plan, type QuestionRow } from '../store/surveys.ts'
import { atSurvey, refusePeriod, tell, type SurveyParts } from './parts.ts'

export const SEED_PURPOSE = 'survey draw'

/** Planning: what is asked, whom it concerns by building, when; until it is drawn. */
export function planning(parts: SurveyParts) {
  const { database, clock, secrets, projects } = parts
  const at = atSurvey(parts)

  return {
    today: () => clock.today(),

    /** Throws `project_not_found`, `survey_title_taken`, `survey_period_unsuitable`, `survey_building_twice`. */
    createSurvey: (actor: Actor, projectId: string, { year, ...form }: NewSurveyForm): Promise<{ id: string }> =>
      database.write(permit(actor, 'surveys:manage'), async (tx) => {
        const project = await projects.lock(tx, projectId)
        await tellAsker(tx, { desk: true })
        const id = newId()
        const seed = randomBytes(32).toString('hex')
        const commitment = hash('sha256', seed)
        const plan = planOf(form, project.kind)
        const survey = { id, projectId, orgPath: project.org_path, year, ...plan }
        await explainingConflicts({ survey_title_once: 'survey_title_taken' }, () =>
          insertSurvey(tx, {
            ...{ ...survey, rule: defaultSurveyRule, state: 'draft', commitment },
            sealedSeed: secrets.seal(SEED_PURPOSE, seed),
            ...{ createdBy: actor.accountId, createdAt: clock.now().toISOString(), version: 1 },
          }),
        )
        await replaceBuildings(tx, id, buildingsOf(id, form.buildings))
        tell(tx, parts, actor, {
          action: 'surveys.created',
          survey,
          changes: { commitment: [null, commitment], buildings: [null, form.buildings.length] },
        })
        return { id }
      }),

    /** Changes a plan that is not drawn yet. Throws `survey_not_found`, `survey_drawn`, `stale_version`. */
    planSurvey: (actor: Actor, id: string, form: PlanForm, expected: number): Promise<{ id: string }> =>
      at(actor, 'surveys:manage', id, async (tx, survey) => {
        if (survey.state !== 'draft') throw new AppError('conflict', 'survey_drawn')
        refuseStale(survey.version, expected)
        const project = await projects.lock(tx, survey.projectId)
        const plan = planOf(form, project.kind)
        await explainingConflicts({ survey_title_once: 'survey_title_taken' }, () => updatePlan(tx, id, plan))
        await replaceBuildings(tx, id, buildingsOf(id, form.buildings))
        tell(tx, parts, actor, {
          action: 'surveys.planned',
          survey,
          changes: changesBetween(told(survey), told(plan)),
        })
        return { id }
      }),
  }
}

const told = ({ title, measure, margin, responsePercent, opensOn, closesOn, contact, questions }: Plan) => ({
  ...{ title, measure, margin, responsePercent, opensOn, closesOn, contact, questions: questions.length },
})

/** The plan with its questions: the fixed ones of the kind of project, the own ones before the last, which is counted. */
function planOf({ buildings, ownQuestions = [], ...form }: PlanForm, kind: string): Plan {
  refusePeriod(form.opensOn, form.closesOn)
  if (new Set(buildings.map(({ name }) => name)).size < buildings.length)
    throw new AppError('invalid_input', 'survey_building_twice', {}, [
      { field: 'buildings', reason: 'survey_building_twice' },
    ])
  const fixed = questionsFor(kind).map((key): QuestionRow => ({
    key,
    text: phraseOf('zh-CN', `surveys.question.${key}`),
  }))
  const own = ownQuestions.map((text, n): QuestionRow => ({ key: `own_${n + 1}`, text }))
  return { ...form, questions: [...fixed.slice(0, -1), ...own, ...fixed.slice(-1)] }
}

const buildingsOf = (surveyId: string, buildings: PlanForm['buildings']) =>
  buildings.map(({ name, households }, place) => ({ id: newId(), surveyId, place, name, households, drawn: [] }))

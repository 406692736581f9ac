import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { ProlongForm } from '../schema.ts'
import { prolong } from '../store/prolongings.ts'
import { atSurvey, refusePeriod, tell, type SurveyParts } from './parts.ts'

/** The period belongs to the plan until letters tell it; from then on it may only be made longer, as long as it runs. */
export function prolonging(parts: SurveyParts) {
  const { clock } = parts
  return {
    /** Throws `survey_not_found`, `survey_not_running`, `survey_ended`, `survey_not_longer`, `survey_period_unsuitable`. */
    prolongSurvey: (actor: Actor, id: string, { closesOn, why }: ProlongForm): Promise<{ id: string }> =>
      atSurvey(parts)(actor, 'surveys:manage', id, async (tx, survey) => {
        if (survey.state !== 'running') throw new AppError('conflict', 'survey_not_running')
        if (clock.today() > survey.closesOn)
          throw new AppError('rule_violated', 'survey_ended', { day: survey.closesOn })
        if (closesOn <= survey.closesOn)
          throw new AppError('rule_violated', 'survey_not_longer', { day: survey.closesOn }, [
            { field: 'closesOn', reason: 'survey_not_longer', params: { day: survey.closesOn } },
          ])
        refusePeriod(survey.opensOn, closesOn)
        const at = clock.now().toISOString()
        await prolong(tx, {
          ...{ id: newId(), surveyId: id, closedOn: survey.closesOn, closesOn, why },
          ...{ prolongedBy: actor.accountId, prolongedAt: at },
        })
        tell(tx, parts, actor, {
          ...{ action: 'surveys.prolonged', survey, why },
          changes: { closesOn: [survey.closesOn, closesOn] },
        })
        return { id }
      }),
  }
}

import { daysBetween } from '@jiheng/kernel/base'
import type { Actor, Reach } from '../../../platform/actor.ts'
import { systemReach } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Facts } from '../../../platform/facts.ts'
import type { Secrets } from '../../../platform/secrets.ts'
import { record, type Changes } from '../../audit/index.ts'
import { permit, type Identity, type Permission } from '../../identity/index.ts'
import type { Projects } from '../../projects/index.ts'
import { tellAsker } from '../store/asking.ts'
import { lockSurvey, type SurveyRow } from '../store/surveys.ts'

/** What the use cases of surveys are made of. */
export type SurveyParts = {
  database: Database
  clock: Clock
  facts: Facts
  secrets: Secrets
  identity: Identity
  projects: Projects
}

export type Deed = {
  action: string
  survey: Pick<SurveyRow, 'id' | 'title' | 'projectId' | 'orgPath'>
  changes?: Changes
  why?: string
}

/** Leaves the audit record of a deed and tells those at the desk; last step of every use case. */
export function tell(
  tx: Tx,
  { clock, facts }: Pick<SurveyParts, 'clock' | 'facts'>,
  actor: Actor,
  { action, survey, changes, why }: Deed,
): void {
  const { id, title, projectId, orgPath } = survey
  record(tx, actor, clock.now(), {
    ...{ action, orgPath, projectId, subject: { kind: 'survey', id, label: title } },
    ...(changes && { changes }),
    ...(why !== undefined && { why }),
  })
  const live = { topic: 'surveys', permission: 'surveys:read', orgPath }
  facts.publish(tx, { type: action, projectId, surveyId: id }, live)
}

/** Does something at the desk to a survey in reach that is locked meanwhile. Throws `survey_not_found`. */
export const atSurvey =
  ({ database }: Pick<SurveyParts, 'database'>) =>
  <T>(actor: Actor, permission: Permission, id: string, work: (tx: Tx, survey: SurveyRow) => Promise<T>): Promise<T> =>
    database.write(permit(actor, permission), async (tx) => {
      await tellAsker(tx, { desk: true })
      const survey = await lockSurvey(tx, id)
      if (!survey) throw new AppError('not_found', 'survey_not_found')
      return work(tx, survey)
    })

const [LEAST_DAYS, MOST_DAYS] = [3, 366]

/** Throws `survey_period_unsuitable` where a period is too short to answer in, or longer than a year. */
export function refusePeriod(opensOn: string, closesOn: string): void {
  const days = daysBetween(opensOn, closesOn)
  if (days >= LEAST_DAYS && days <= MOST_DAYS) return
  throw new AppError('invalid_input', 'survey_period_unsuitable', { days: LEAST_DAYS }, [
    { field: 'closesOn', reason: 'survey_period_unsuitable', params: { days: LEAST_DAYS } },
  ])
}

/** Whoever has a letter: nobody known, who reaches nothing but what the code opens. */
export function householdReach(): Reach {
  const { actor } = systemReach('resident')
  return {
    actor: { ...actor, clearance: 0, request: { id: 'survey', ip: '', userAgent: '' } },
    scopes: [],
    projects: [],
  }
}

/** Letters that are not mistaken for one another; twelve of them hold 58 bits. */
export const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** How a code is kept: keyed, so that nobody without the installation's key can try codes against the database. */
export const hashOf = (secrets: Pick<Secrets, 'token'>, code: string): string =>
  secrets.token('survey code', code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))

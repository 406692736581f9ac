import { addDays } from '@jiheng/kernel/base'
import type { Actor } from '../../../../platform/actor.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { record } from '../../../audit/index.ts'
import { permit } from '../../../identity/index.ts'
import type { QuestionForm } from '../schema/leads.ts'
import { lockLead, recordsOf } from '../store/leads.ts'
import {
  concerns,
  findQuestion,
  insertQuestion,
  keepAnswer,
  questionsTo,
  type QuestionRow,
} from '../store/questions.ts'
import { lockForStep, move, type LeadsParts } from './parts.ts'

/** Nobody is given longer: what takes months belongs to the inspector. */
const LONGEST_TERM_DAYS = 60

/** Asking the unit whose project it is, and its answer. The unit reads the question and nothing else. */
export function asking(parts: LeadsParts) {
  const { database, clock, identity } = parts

  return {
    /** Throws `lead_step_unsuitable`, `question_term_unsuitable`, `lead_has_no_owner`, `question_unit_unsuitable`, `lead_record_unknown`, `organisation_not_found`. */
    async askUnit(
      actor: Actor,
      id: string,
      { organisationId, question, dueOn, records }: QuestionForm,
    ): Promise<{ id: string }> {
      const reach = permit(actor, 'leads:handle')
      const today = clock.today()
      if (dueOn <= today || dueOn > addDays(today, LONGEST_TERM_DAYS)) {
        const params = { days: LONGEST_TERM_DAYS }
        throw new AppError('invalid_input', 'question_term_unsuitable', params, [
          { field: 'dueOn', reason: 'question_term_unsuitable', params },
        ])
      }
      if (organisationId !== undefined) await identity.pathInReach(reach, organisationId)
      return database.write(reach, async (tx) => {
        const lead = await lockForStep(tx, id, 'ask')
        const asked = organisationId ?? lead.ownerId
        if (asked === null) throw new AppError('rule_violated', 'lead_has_no_owner')
        if (!(await concerns(tx, asked, lead.projectId)))
          throw new AppError('rule_violated', 'question_unit_unsuitable')
        const known = await recordsOf(tx, id)
        const about = records.map((wanted) => {
          const found = known.find((one) => one.kind === wanted.kind && one.id === wanted.id)
          if (!found) throw new AppError('invalid_input', 'lead_record_unknown')
          return { kind: found.kind, id: found.id, label: found.label }
        })
        await insertQuestion(tx, {
          id: newId(),
          leadId: id,
          projectId: lead.projectId,
          organisationId: asked,
          question,
          records: about,
          dueOn,
          askedBy: actor.accountId,
          askedAt: clock.now().toISOString(),
          answer: null,
          answeredBy: null,
          answeredAt: null,
        })
        await move(tx, parts, actor, lead, { to: 'asked', action: 'asked', note: question })
        return { id }
      })
    },

    listQuestions: (actor: Actor): Promise<QuestionRow[]> =>
      database.read(permit(actor, 'leads:explain'), (db) => questionsTo(db, actor.organisationId)),

    /** One question put to the reader's own unit. Throws `question_not_found`. */
    async getQuestion(actor: Actor, id: string): Promise<QuestionRow> {
      const reach = permit(actor, 'leads:explain')
      const question = await database.read(reach, (db) => findQuestion(db, id, actor.organisationId))
      if (!question) throw new AppError('not_found', 'question_not_found')
      return question
    },

    /** The unit answers once; more is asked anew. Throws `question_not_found`, `question_answered`. */
    answerQuestion: (actor: Actor, id: string, answer: string): Promise<{ id: string }> =>
      database.write(permit(actor, 'leads:explain'), async (tx) => {
        const question = await findQuestion(tx, id, actor.organisationId)
        if (!question) throw new AppError('not_found', 'question_not_found')
        const at = clock.now().toISOString()
        if (!(await keepAnswer(tx, { id, answer, by: actor.accountId, at })))
          throw new AppError('conflict', 'question_answered')
        const lead = await lockLead(tx, question.leadId)
        if (lead?.state === 'asked')
          await move(tx, parts, actor, lead, { to: 'explained', action: 'explained', note: answer })
        else {
          const subject = { kind: 'lead', id: question.leadId, label: '' }
          const { projectId, orgPath } = question
          record(tx, actor, clock.now(), { action: 'leads.answered_late', subject, projectId, orgPath, why: answer })
        }
        return { id }
      }),
  }
}

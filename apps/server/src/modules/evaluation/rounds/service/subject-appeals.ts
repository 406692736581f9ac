import { chinaCalendar, decimal } from '@jiheng/kernel/base'
import { answerDue, subjectMeasures, type LeftOutResult } from '@jiheng/kernel/evaluation-round'
import type { Actor } from '../../../../platform/actor.ts'
import { explainingConflicts, type Tx } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { record, type Changes } from '../../../audit/index.ts'
import { covers, permit } from '../../../identity/index.ts'
import type { SubjectAppealDecisionForm } from '../schema/subjects.ts'
import { tellAsker } from '../store/asking.ts'
import { findSubject, keepSubjects, lockSubjects, type ListedSubject, type SubjectRow } from '../store/subjects.ts'
import { insertSubjectAppeal, keepSubjectDecision, lockSubjectAppeal } from '../store/subject-appeals.ts'
import { evaluatedOf } from './evaluated.ts'
import {
  asOwner,
  asRunner,
  nowhere,
  scoreOf,
  subjectTemplate,
  toOwner,
  toRunner,
  type OpenSubject,
} from './subjects.ts'
import type { RoundParts } from './parts.ts'

const once = { subject_appeal_once: 'score_appeal_made' }
const guarded = { appeal_decided_by_another: 'score_appeal_own' }

/** A person, or who speaks for a team or department, says what they see otherwise; somebody who did not work the score out answers. */
export function subjectAppealing(parts: RoundParts) {
  const { database, clock, facts } = parts

  const tell = (
    tx: Tx,
    actor: Actor,
    score: ListedSubject,
    deed: { action: string; why: string; changes?: Changes },
  ) => {
    record(tx, actor, clock.now(), {
      ...{ subject: { kind: 'subject_score', id: score.id, label: `${score.template} ${score.name}` } },
      ...{ orgPath: score.orgPath, ...deed },
    })
    const place = { topic: 'rounds', permission: 'rounds:read', orgPath: score.orgPath }
    facts.publish(tx, { type: deed.action, year: score.year }, place)
  }

  return {
    /** Throws `score_not_found`, `score_appeal_late`, `score_appeal_made`, `score_appeal_no_term`. */
    appealSubject: (actor: Actor, id: string, text: string): Promise<OpenSubject> =>
      explainingConflicts(once, () =>
        database.write(nowhere(actor), async (tx) => {
          await tellAsker(tx, asOwner(actor))
          const asked = await findSubject(tx, id)
          if (asked) await lockSubjects(tx, asked)
          const score = asked && (await findSubject(tx, id))
          if (!score?.isCurrent) throw new AppError('not_found', 'score_not_found')
          const [today, until] = [clock.today(), score.appealUntil]
          // What came of an appeal is not appealed against again; older scores never had a term.
          if (until === null)
            throw new AppError('conflict', score.appeal ? 'score_appeal_made' : 'score_appeal_no_term')
          if (until < today) throw new AppError('rule_violated', 'score_appeal_late', { day: until })
          const due = answerDue(chinaCalendar, today)
          if (!due.ok) throw new AppError('rule_violated', due.problem, { year: String(due.year) })
          await insertSubjectAppeal(tx, {
            ...{ id: newId(), scoreId: id, orgPath: score.orgPath, text, answerUntil: due.day },
            ...{ submittedBy: actor.accountId, submittedAt: clock.now().toISOString() },
            ...{ outcome: null, reason: null, leftOut: null, newScoreId: null, decidedBy: null, decidedAt: null },
          })
          tell(tx, actor, score, { action: 'evaluation.score_appealed', why: text.slice(0, 500) })
          return toOwner((await findSubject(tx, id)) ?? score, today)
        }),
      ),

    /**
     * Answers an appeal: the score stands, or is worked out anew from the results as they are now, without those that are not theirs.
     * Throws `score_appeal_not_found`, `appeal_decided`, `score_appeal_own`, `score_result_unknown`, `score_appeal_changes_nothing`.
     */
    decideSubjectAppeal(actor: Actor, appealId: string, form: SubjectAppealDecisionForm): Promise<OpenSubject> {
      const reach = permit(actor, 'rounds:manage')
      return explainingConflicts(guarded, () =>
        database.write(reach, async (tx) => {
          await tellAsker(tx, asRunner(actor))
          const appeal = await lockSubjectAppeal(tx, appealId)
          const score = appeal && (await findSubject(tx, appeal.scoreId))
          if (!appeal || !score || !covers(reach, score.orgPath))
            throw new AppError('not_found', 'score_appeal_not_found')
          if (appeal.outcome !== null) throw new AppError('conflict', 'appeal_decided')
          const { outcome, reason, leftOut = [] } = form
          const by = { by: actor.accountId, at: clock.now().toISOString(), today: clock.today() }
          const fresh = outcome === 'changed' ? await anew(tx, score, { leftOut, ...by }) : null
          if (fresh) await keepSubjects(tx, [fresh])
          await keepSubjectDecision(tx, {
            ...{ id: appealId, outcome, reason, leftOut: outcome === 'changed' ? leftOut : [] },
            ...{ newScoreId: fresh?.id ?? null, decidedBy: by.by, decidedAt: by.at },
          })
          tell(tx, actor, score, {
            ...{ action: 'evaluation.score_appeal_decided', why: reason },
            changes: { outcome: [null, outcome], ...(fresh && { total: [score.total, fresh.total] }) },
          })
          return toRunner((await findSubject(tx, fresh?.id ?? score.id)) ?? score, actor)
        }),
      )
    },
  }
}

type Anew = { leftOut: LeftOutResult[]; by: string; at: string; today: string }

/** The score from the results as they are now; nothing of it is appealed against again. */
async function anew(tx: Tx, score: ListedSubject, { leftOut, by, at, today }: Anew): Promise<SubjectRow> {
  const id = score.accountId ?? score.organisationId ?? ''
  const { year, orgPath, question } = score
  const template = await subjectTemplate(tx, score.templateId)
  const found = (await evaluatedOf(tx, { ids: [id], isPerson: score.accountId !== null, year, today })).get(id)
  const results = found ?? { project_results: [], goal_results: [], cross_items_on_time: [] }
  const known = new Set(subjectMeasures.flatMap((measure) => results[measure].map(({ source }) => source.id)))
  const unknown = leftOut.find((result) => !known.has(result.id))
  if (unknown)
    throw new AppError('invalid_input', 'score_result_unknown', {}, [
      { field: 'leftOut', reason: 'score_result_unknown' },
    ])
  const named = new Set(leftOut.map((result) => result.id))
  const kept = (question.leftOut ?? []).filter((result) => !named.has(result.id))
  const fresh = scoreOf(
    { id, orgPath, found: results, before: score },
    { template, year, by, at, today, appealUntil: null, leftOut: [...kept, ...leftOut] },
  )
  const isSame = same(fresh.total, score.total) && same(fresh.coveredWeight, score.coveredWeight)
  if (isSame) throw new AppError('rule_violated', 'score_appeal_changes_nothing')
  return fresh
}

/** The same number, or nothing both times. */
const same = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : decimal.compare(a, b) === 0

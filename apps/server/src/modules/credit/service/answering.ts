import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { permit } from '../../identity/index.ts'
import { directoryOf, questionOf, scored } from '../question.ts'
import type { DecisionForm, ReplyForm } from '../schema.ts'
import { findContractor, listBuildings } from '../store/contractors.ts'
import { listFacts } from '../store/facts.ts'
import {
  documentsAmong,
  insertReply,
  keepDecision,
  lockReply,
  tellContractor,
  type ReplyRow,
} from '../store/replies.ts'
import { findRound, type RoundRow } from '../store/rounds.ts'
import { currentOf, findScore, keepScores, type FullScore } from '../store/scores.ts'
import { versionOf } from './computing.ts'
import { daysOf, tell, type CreditParts } from './parts.ts'

const once = { reply_once: 'credit_replied' }

/** The right of reply: the contractor says what it sees otherwise, and somebody who did not judge it decides. */
export function answering(parts: CreditParts) {
  const { database, clock } = parts

  /** The published score of the asker's own contractor. Throws `credit_score_not_found`, `credit_not_published`, `credit_reply_late`. */
  const answerable = async (tx: Tx, actor: Actor, scoreId: string) => {
    const contractor = await findContractor(tx, actor.organisationPath)
    if (contractor) await tellContractor(tx, contractor.id)
    const score = contractor && (await findScore(tx, scoreId))
    if (!contractor || score?.contractorId !== contractor.id || !score.isCurrent)
      throw new AppError('not_found', 'credit_score_not_found')
    if (score.publishedAt === null || score.replyUntil === null) throw new AppError('conflict', 'credit_not_published')
    if (score.replyUntil < clock.today())
      throw new AppError('rule_violated', 'credit_reply_late', { day: score.replyUntil })
    const round = await findRound(tx, score.roundId)
    if (!round?.publishedBy) throw new AppError('conflict', 'credit_not_published')
    return { contractor, score, publishedBy: round.publishedBy }
  }

  return {
    /** Throws `credit_score_not_found`, `credit_not_published`, `credit_reply_late`, `credit_replied`, `credit_fact_unknown`, `document_not_found`. */
    replyToScore: (
      actor: Actor,
      scoreId: string,
      { text, facts = [], documents = [] }: ReplyForm,
    ): Promise<{ id: string }> =>
      database.write(permit(actor, 'credit:reply'), async (tx) => {
        const { contractor, score, publishedBy } = await answerable(tx, actor, scoreId)
        const known = new Set(score.question.facts.map(({ id }) => id))
        if (facts.some((id) => !known.has(id))) throw unsuitable('facts', 'credit_fact_unknown')
        const projectIds = [...new Set(score.question.facts.map(({ project }) => project.id))]
        const shown = await documentsAmong(tx, documents, projectIds)
        if (shown.length !== new Set(documents).size) throw unsuitable('documents', 'document_not_found')
        const id = newId()
        await explainingConflicts(once, () =>
          insertReply(tx, {
            ...{ id, scoreId, roundId: score.roundId, orgPath: score.orgPath, contractorId: contractor.id, text },
            ...{ facts: [...new Set(facts)], documents: shown, computedBy: score.computedBy, publishedBy },
            ...{ submittedBy: actor.accountId, submittedAt: clock.now().toISOString() },
            ...{ outcome: null, reason: null, setAside: null, newScoreId: null, decidedBy: null, decidedAt: null },
          }),
        )
        tell(tx, parts, actor, {
          action: 'credit.replied',
          orgPath: score.orgPath,
          subject: { kind: 'credit_score', id: scoreId, label: `${score.period} ${score.name}` },
          why: text.slice(0, 500),
        })
        return { id }
      }),

    /**
     * Decides a reply: the record stands, or it is computed anew without what is set aside and with what was put right at its
     * source; the old version stays. Throws `credit_reply_not_found`, `credit_reply_decided`, `credit_same_officer`,
     * `credit_fact_unknown`, `credit_reply_changes_nothing`.
     */
    async decideReply(actor: Actor, replyId: string, form: DecisionForm): Promise<{ id: string }> {
      const reach = permit(actor, 'credit:write')
      return database.write({ ...reach, actor: { ...actor, clearance: 1 } }, async (tx) => {
        const reply = await lockReply(tx, replyId)
        if (!reply) throw new AppError('not_found', 'credit_reply_not_found')
        return decideIn(tx, actor, reply, form)
      })
    },

    decideIn,
  }

  async function decideIn(
    tx: Tx,
    actor: Actor,
    reply: ReplyRow,
    { outcome, reason, setAside = [] }: DecisionForm,
  ): Promise<{ id: string }> {
    if (reply.outcome !== null) throw new AppError('conflict', 'credit_reply_decided')
    if ([reply.computedBy, reply.publishedBy, reply.submittedBy].includes(actor.accountId))
      throw new AppError('rule_violated', 'credit_same_officer')
    const [score, round] = [await findScore(tx, reply.scoreId), await findRound(tx, reply.roundId)]
    if (!score || !round) throw new AppError('not_found', 'credit_reply_not_found')
    const by = { by: actor.accountId, at: clock.now().toISOString() }
    const newScoreId = outcome === 'changed' ? await recompute(tx, { score, round, setAside, reason, ...by }) : null
    await keepDecision(tx, {
      ...{ id: reply.id, outcome, reason, setAside: outcome === 'changed' ? setAside : [], newScoreId },
      ...{ decidedBy: by.by, decidedAt: by.at },
    })
    tell(tx, parts, actor, {
      action: 'credit.reply_decided',
      orgPath: reply.orgPath,
      subject: { kind: 'credit_score', id: reply.scoreId, label: `${score.period} ${score.name}` },
      changes: { outcome: [null, outcome], ...(newScoreId && { version: [score.version, score.version + 1] }) },
      why: reason,
    })
    return { id: reply.id }
  }
}

type Again = { score: FullScore; round: RoundRow; setAside: string[]; reason: string; by: string; at: string }

/** The contractor's record of the same quarter under the same rule, from what is known now. Returns the new version's id. */
async function recompute(tx: Tx, { score, round, setAside, reason, by, at }: Again): Promise<string> {
  const known = new Set(score.question.facts.map(({ id }) => id))
  if (setAside.some((id) => !known.has(id))) throw unsuitable('setAside', 'credit_fact_unknown')
  const { contractors } = directoryOf(await listBuildings(tx, round.orgPath))
  const contractor = contractors.find(({ code }) => code === score.creditCode)
  if (!contractor) throw new AppError('rule_violated', 'credit_contractor_gone')
  const days = daysOf(round.period)
  const ids = contractor.projects.map(({ id }) => id)
  const { rule } = score.question
  const { graceDays } = rule.parameters
  const facts = await listFacts(tx, ids, days, { paths: contractor.path === null ? [] : [contractor.path], graceDays })
  const again = scored(questionOf(contractor, facts, { rule, until: days.until, setAside: new Set(setAside) }))
  if (again.fingerprint === score.fingerprint) throw new AppError('rule_violated', 'credit_reply_changes_nothing')
  const current = (await currentOf(tx, round.id)).get(score.creditCode)
  const fresh = versionOf(again, (current?.version ?? score.version) + 1, reason, { round, contractor, by, at })
  await keepScores(tx, [fresh], current ? [current.id] : [])
  return fresh.id
}

const unsuitable = (field: string, reason: string): AppError =>
  new AppError('invalid_input', reason, {}, [{ field, reason }])

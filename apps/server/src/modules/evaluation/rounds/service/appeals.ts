import { chinaCalendar } from '@jiheng/kernel/base'
import { answerDue, pointsProblem, type CombineQuestion, type Correction } from '@jiheng/kernel/evaluation-round'
import type { Actor } from '../../../../platform/actor.ts'
import { explainingConflicts, type Tx } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { covers, permit } from '../../../identity/index.ts'
import { currentScores } from '../../store/scores.ts'
import type { AppealDecisionForm, AppealForm } from '../schema/results.ts'
import { tellAsker } from '../store/asking.ts'
import {
  documentsAmong,
  insertAppeal,
  keepAppealDecision,
  keepResults,
  lockAppeal,
  resultsOf,
  type AppealRow,
  type ResultRow,
} from '../store/results.ts'
import { findRoundProject } from '../store/round-projects.ts'
import { findRound, type RoundRow } from '../store/rounds.ts'
import { isOfUnit } from '../store/units.ts'
import { resultOf, selfResult } from './announcing.ts'
import { tell, wholeOf, type RoundParts } from './parts.ts'

const once = { appeal_once: 'appeal_made' }
const guarded = { appeal_decided_by_another: 'appeal_same_person' }

/** The scored unit says what it sees otherwise, and somebody who neither scored nor told the result answers. */
export function appealing(parts: RoundParts) {
  const { database, clock } = parts
  return {
    /**
     * Throws `result_not_found`, `appeal_not_own_unit`, `round_not_announced`, `appeal_late`, `appeal_made`, `appeal_item_unknown`,
     * `document_not_found`, `calendar_year_unknown`.
     */
    appeal: (actor: Actor, roundProjectId: string, form: AppealForm): Promise<{ id: string }> =>
      explainingConflicts(once, () =>
        database.write(permit(actor, 'rounds:appeal'), async (tx) => {
          await tellAsker(tx, { accountId: actor.accountId, runs: false })
          const project = await findRoundProject(tx, roundProjectId)
          const round = project && (await findRound(tx, project.roundId))
          if (!project || !round) throw new AppError('not_found', 'result_not_found')
          if (!(await isOfUnit(tx, project.projectId, actor.organisationPath)))
            throw new AppError('rule_violated', 'appeal_not_own_unit')
          if (round.state !== 'announced' || round.appealUntil === null)
            throw new AppError('conflict', 'round_not_announced')
          if (round.appealUntil < clock.today())
            throw new AppError('rule_violated', 'appeal_late', { day: round.appealUntil })
          const [result] = await resultsOf(tx, roundProjectId)
          if (!result) throw new AppError('not_found', 'result_not_found')
          const known = new Set(result.items.map(({ code }) => code))
          const { text, items = [], documents = [] } = form
          if (items.some((code) => !known.has(code))) throw unsuitable('items', 'appeal_item_unknown')
          const shown = await documentsAmong(tx, project.projectId, documents)
          if (shown.length !== new Set(documents).size) throw unsuitable('documents', 'document_not_found')
          const due = answerDue(chinaCalendar, clock.today(), round.rules)
          if (!due.ok) throw new AppError('rule_violated', due.problem, { year: String(due.year) })
          await insertAppeal(tx, {
            ...{ id: newId(), roundId: round.id, roundProjectId, projectId: project.projectId, resultId: result.id },
            ...{ text, items: [...new Set(items)], documents: shown, submittedBy: actor.accountId },
            ...{
              submittedAt: clock.now().toISOString(),
              answerUntil: due.day,
              outcome: null,
              reason: null,
              corrections: null,
            },
            ...{ newResultId: null, decidedBy: null, decidedAt: null },
          })
          const { projectId } = project
          tell(tx, parts, actor, {
            ...{ action: 'evaluation.appealed', round, projectId, why: text.slice(0, 500) },
            subject: { kind: 'round_result', id: result.id, label: `${round.name} ${project.name}` },
          })
          return { id: roundProjectId }
        }),
      ),

    /**
     * Answers an appeal: the result stands, or a new version takes its place and the old one stays. Throws `appeal_not_found`,
     * `appeal_decided`, `appeal_same_person`, `correction_unsuitable`, `appeal_changes_nothing`.
     */
    decideAppeal(actor: Actor, appealId: string, form: AppealDecisionForm): Promise<{ id: string }> {
      const reach = permit(actor, 'rounds:manage')
      return explainingConflicts(guarded, () =>
        database.write(wholeOf(reach), async (tx) => {
          await tellAsker(tx, { accountId: actor.accountId, runs: true })
          const appeal = await lockAppeal(tx, appealId)
          const round = appeal && (await findRound(tx, appeal.roundId))
          if (!appeal || !round || !covers(reach, round.orgPath)) throw new AppError('not_found', 'appeal_not_found')
          if (appeal.outcome !== null) throw new AppError('conflict', 'appeal_decided')
          return decide(tx, actor, { appeal, round, form })
        }),
      )
    },
  }

  async function decide(
    tx: Tx,
    actor: Actor,
    { appeal, round, form }: { appeal: AppealRow; round: RoundRow; form: AppealDecisionForm },
  ): Promise<{ id: string }> {
    const { outcome, reason, corrections = [] } = form
    const [result] = await resultsOf(tx, appeal.roundProjectId)
    if (!result) throw new AppError('not_found', 'appeal_not_found')
    const by = { by: actor.accountId, at: clock.now().toISOString() }
    const fresh = outcome === 'changed' ? await again(tx, round, result, { corrections, reason, ...by }) : null
    if (fresh) await keepResults(tx, [fresh])
    await keepAppealDecision(tx, {
      ...{ id: appeal.id, outcome, reason, corrections: outcome === 'changed' ? corrections : [] },
      ...{ newResultId: fresh?.id ?? null, decidedBy: by.by, decidedAt: by.at },
    })
    tell(tx, parts, actor, {
      action: 'evaluation.appeal_decided',
      round,
      projectId: appeal.projectId,
      subject: { kind: 'round_result', id: result.id, label: round.name },
      changes: { outcome: [null, outcome], ...(fresh && { total: [result.total, fresh.total] }) },
      why: reason,
    })
    return { id: appeal.roundProjectId }
  }
}

type Again = { corrections: Correction[]; reason: string; by: string; at: string }

/** The result with points put right; of a self-evaluation from the score as it stands now. */
async function again(
  tx: Tx,
  round: RoundRow,
  result: ResultRow,
  { corrections, reason, by, at }: Again,
): Promise<ResultRow> {
  const { roundId, roundProjectId, projectId, question, remarks } = result
  const version = result.version + 1
  if ('scoreId' in question) {
    const score = (await currentScores(tx, [projectId], round.year)).get(projectId)
    if (!score?.grade || score.id === question.scoreId) throw new AppError('rule_violated', 'appeal_changes_nothing')
    return selfResult(score, { roundId, roundProjectId, version, by, at, why: reason })
  }
  if (corrections.length === 0) throw unsuitable('corrections', 'correction_missing')
  checkCorrections(question, corrections)
  const codes = new Set(corrections.map(({ code }) => code))
  const kept = question.corrections.filter(({ code }) => !codes.has(code))
  const fresh = resultOf(
    { ...question, corrections: [...kept, ...corrections] },
    { roundId, roundProjectId, projectId, version, why: reason, remarks },
    { by, at },
  )
  const isSame = fresh.items.every(({ score }, n) => score === result.items[n]?.score)
  if (isSame) throw new AppError('rule_violated', 'appeal_changes_nothing')
  return fresh
}

function checkCorrections({ template }: CombineQuestion, corrections: readonly Correction[]): void {
  for (const { code, score } of corrections) {
    const item = template.items.find((each) => each.code === code)
    if (!item) throw unsuitable('corrections', 'appeal_item_unknown')
    if (!pointsProblem(score, item.weight)) continue
    const params = { name: item.name, weight: item.weight }
    throw new AppError('invalid_input', 'sheet_points_out_of_range', params, [
      { field: `corrections.${code}`, reason: 'sheet_points_out_of_range', params },
    ])
  }
}

const unsuitable = (field: string, reason: string): AppError =>
  new AppError('invalid_input', reason, {}, [{ field, reason }])

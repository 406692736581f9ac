import { chinaCalendar } from '@jiheng/kernel/base'
import { appealAnswerDue } from '@jiheng/kernel/incentive'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { covers, permit } from '../../identity/index.ts'
import type { AnswerForm } from '../schema.ts'
import { tellAsker } from '../store/asking.ts'
import { lockList, lockProposal, type ProposalRow } from '../store/proposals.ts'
import {
  findStanding,
  insertAppeal,
  isConcerned,
  keepAnswer,
  keepListed,
  listOwn,
  lockAppeal,
  type OwnStanding,
  type StandingRow,
} from '../store/standings.ts'
import { subjectOf, tell, type IncentiveParts } from './parts.ts'
import { askingAs } from '../store/asking.ts'

const once = { appeal_once: 'incentive_appealed', appeal_settled: 'incentive_being_corrected' }

/** What concerns oneself: one's own standings, and saying what one sees otherwise. Somebody who did not decide answers. */
export function appealing(parts: IncentiveParts) {
  const { database, clock } = parts

  return {
    /** Everything the asker was told about themselves, and about nobody else. */
    listOwn: (actor: Actor): Promise<OwnStanding[]> =>
      database.read(permit(actor, 'incentives:read_own'), (db) =>
        askingAs(db, { accountId: actor.accountId, keeps: false }, (tx) => listOwn(tx, actor.accountId)),
      ),

    /** Throws `incentive_standing_not_found`, `incentive_appeal_late`, `incentive_appealed`, `incentive_being_corrected`. */
    appeal(actor: Actor, standingId: string, text: string): Promise<{ id: string }> {
      return database.write(permit(actor, 'incentives:read_own'), async (tx) => {
        await tellAsker(tx, { accountId: actor.accountId, keeps: false })
        const find = async () => (await listOwn(tx, actor.accountId)).find(({ id }) => id === standingId)
        const asked = await find()
        // So that nobody settles the list between what is read of it and the appeal.
        if (asked) await lockList(tx, asked.proposalId)
        const own = asked && (await find())
        if (!own) throw new AppError('not_found', 'incentive_standing_not_found')
        if (own.state !== 'published' || own.isCorrected || own.appealUntil < clock.today())
          throw new AppError('rule_violated', 'incentive_appeal_late', { day: own.appealUntil })
        const { proposalId, orgPath, name, period } = own
        const id = newId()
        const due = appealAnswerDue(chinaCalendar, clock.today())
        await explainingConflicts(once, () =>
          insertAppeal(tx, {
            ...{ id, standingId, proposalId, orgPath, accountId: actor.accountId, text },
            ...{
              submittedAt: clock.now().toISOString(),
              answerUntil: due.ok ? due.day : null,
              outcome: null,
              reason: null,
              decidedBy: null,
              decidedAt: null,
            },
          }),
        )
        tell(tx, parts, actor, {
          action: 'incentives.appealed',
          orgPath,
          subject: subjectOf({ id: proposalId, name, period }),
          why: text.slice(0, 500),
        })
        return { id }
      })
    },

    /**
     * The decision stands, or the name goes on or off the list. Throws `incentive_appeal_not_found`, `incentive_appeal_decided`,
     * `incentive_list_corrected`, `incentive_same_officer`, `incentive_nobody_ranked`, `incentive_without_score`.
     */
    answerAppeal(actor: Actor, id: string, { outcome, reason }: AnswerForm): Promise<{ id: string }> {
      const reach = permit(actor, 'incentives:decide')
      return database.write(reach, async (tx) => {
        await tellAsker(tx, { accountId: actor.accountId, keeps: true })
        const appeal = await lockAppeal(tx, id)
        const list = appeal && (await lockProposal(tx, appeal.proposalId))
        const standing = appeal && (await findStanding(tx, appeal.standingId))
        if (!appeal || !list || !standing || !covers(reach, list.orgPath))
          throw new AppError('not_found', 'incentive_appeal_not_found')
        if (list.corrected) throw new AppError('conflict', 'incentive_list_corrected', { n: list.corrected.version })
        if (appeal.outcome !== null) throw new AppError('conflict', 'incentive_appeal_decided')
        if (
          [list.decidedBy, list.publishedBy].includes(actor.accountId) ||
          (await isConcerned(tx, list.id, actor.accountId))
        )
          throw new AppError('rule_violated', 'incentive_same_officer')
        if (outcome === 'changed') await keepListed(tx, standing.id, changed(list, standing))
        await keepAnswer(tx, { id, outcome, reason, decidedBy: actor.accountId, decidedAt: clock.now().toISOString() })
        tell(tx, parts, actor, {
          action: 'incentives.appeal_decided',
          orgPath: list.orgPath,
          subject: subjectOf(list),
          changes: { outcome: [null, outcome] },
          why: reason,
        })
        return { id }
      })
    },
  }
}

/** Whether the name is on the list from now on. Nobody gets on one without an evaluated score, nor on one that ranks nobody. */
function changed({ outcome }: ProposalRow, { isListed, total }: StandingRow): boolean {
  if (isListed) return false
  if (outcome.problem !== null) throw new AppError('rule_violated', 'incentive_nobody_ranked')
  if (total === null) throw new AppError('rule_violated', 'incentive_without_score')
  return true
}

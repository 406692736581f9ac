import { dayInShanghai, type AttentionLevel, type Day, type Explanation } from '@jiheng/kernel/base'
import { judgeMoved, judgeWaiting } from '@jiheng/kernel/incentive'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { covers, permit } from '../../identity/index.ts'
import { askingAs } from '../store/asking.ts'
import { findBatch } from '../store/batches.ts'
import { findProposal } from '../store/proposals.ts'
import { isConcerned } from '../store/standings.ts'
import { insertUpholding, listWatched, type WatchedList } from '../store/watching.ts'
import { movedOf } from './moving.ts'
import { lockedList, subjectOf, tell, type IncentiveParts } from './parts.ts'

/** Something about a decided list that asks for a move, the same each time it is looked at until somebody makes it. */
export type ListAlert = {
  kind: 'scores_moved' | 'appeals_waiting'
  list: Pick<WatchedList, 'id' | 'name' | 'period' | 'version' | 'state'>
  level: AttentionLevel
  since: Day
  /** Whether the reader may make the move: not about their own group, nor an answer to what they decided or published. */
  isMine: boolean
  params: Record<string, string | number>
  explanation: Explanation
  standing: 'scores' | 'list' | 'batch' | 'waiting' | 'today' | 'late'
}

const rank = { red: 0, orange: 1, yellow: 2 } as const

/** Looks after decided lists: what moved under them, appeals that wait; and lets one stand with a reason. */
export function watching(parts: IncentiveParts) {
  const { database, clock } = parts

  return {
    /** What asks those who decide for a move, the most urgent first. */
    listAlerts(actor: Actor): Promise<ListAlert[]> {
      const reach = permit(actor, 'incentives:decide')
      return database.read(reach, (db) =>
        askingAs(db, { accountId: actor.accountId, keeps: true }, async (tx) => {
          const found: ListAlert[] = []
          for (const watched of await listWatched(tx)) {
            if (!covers(reach, watched.orgPath)) continue
            const alerts = [await movedAlert(tx, watched, clock.today()), waitingAlert(watched, clock.today())]
            const raised = alerts.filter((alert) => alert !== null)
            if (raised.length === 0) continue
            const isOut = await isConcerned(tx, watched.id, actor.accountId)
            const mayAnswer = ![watched.decidedBy, watched.publishedBy].includes(actor.accountId)
            found.push(
              ...raised.map((alert) => ({ ...alert, isMine: !isOut && (alert.kind === 'scores_moved' || mayAnswer) })),
            )
          }
          return found.toSorted((a, b) => rank[a.level] - rank[b.level] || (a.since < b.since ? -1 : 1))
        }),
      )
    },

    /**
     * Lets a list stand although scores moved, having seen which: `seen` is told with the list. Another move asks again. Throws
     * `incentive_list_not_found`, `incentive_list_corrected`, `incentive_step_unsuitable`, `incentive_concerned`, `incentive_moved_again`.
     */
    upholdList(actor: Actor, id: string, { seen, why }: { seen: string; why: string }): Promise<{ id: string }> {
      const reach = permit(actor, 'incentives:decide')
      const once = { upholding_once: 'incentive_upheld' }
      return explainingConflicts(once, () =>
        database.write(reach, async (tx) => {
          const list = await lockedList(tx, reach, { id, from: ['decided', 'published', 'final'] })
          if (await isConcerned(tx, id, actor.accountId)) throw new AppError('rule_violated', 'incentive_concerned')
          const moved = await movedOf(tx, list, clock.today())
          if (moved?.seen !== seen) throw new AppError('conflict', 'incentive_moved_again')
          const by = { upheldBy: actor.accountId, upheldAt: clock.now().toISOString() }
          await insertUpholding(tx, { id: newId(), proposalId: id, orgPath: list.orgPath, seen, why, ...by })
          const { scores, joins, leaves } = moved
          tell(tx, parts, actor, {
            ...{ action: 'incentives.upheld', orgPath: list.orgPath, subject: subjectOf(list), why },
            changes: { moved_scores: [null, scores], joins: [null, joins], leaves: [null, leaves] },
          })
          return { id }
        }),
      )
    },
  }
}

const listOf = ({ id, name, period, version, state }: WatchedList): ListAlert['list'] => ({
  ...{ id, name, period, version, state },
})

type Raised = Omit<ListAlert, 'isMine'> | null

/** Scores that moved since the decision, unless somebody saw them and lets the list stand. */
async function movedAlert(tx: Tx, watched: WatchedList, today: Day): Promise<Raised> {
  if (watched.scoredSince === null) return null
  const list = await findProposal(tx, watched.id)
  const moved = list && (await movedOf(tx, list, today))
  if (!moved || moved.upheld) return null
  const { scores, joins, leaves, amounts } = moved
  const hasBatch = (await findBatch(tx, watched.id)) !== undefined
  const standing = joins + leaves + amounts === 0 ? 'scores' : hasBatch ? 'batch' : 'list'
  return {
    ...{ kind: 'scores_moved', list: listOf(watched), since: dayInShanghai(watched.scoredSince) },
    ...judgeMoved(moved, { hasBatch, today }),
    ...{ standing, params: { scores, joins, leaves, amounts } },
  }
}

/** Appeals nobody answered yet. */
function waitingAlert(watched: WatchedList, today: Day): Raised {
  const madeOn = watched.appeals.map(({ madeAt }) => dayInShanghai(madeAt))
  const answerUntil = watched.appeals.map((appeal) => appeal.answerUntil)
  const judged = judgeWaiting({ madeOn, answerUntil, today })
  if (!judged) return null
  const { dueOn, ...rest } = judged
  const params = { n: madeOn.length, ...(dueOn !== null && { day: dueOn }) }
  return { kind: 'appeals_waiting', list: listOf(watched), ...rest, params }
}

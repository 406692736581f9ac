import type { Quarter } from '@jiheng/kernel/credit'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { findUnit } from '../store/contractors.ts'
import { insertReply, lockReply } from '../store/replies.ts'
import { currentScores } from '../store/scores.ts'
import { findRound } from '../store/rounds.ts'
import type { answering } from './answering.ts'
import type { computing } from './computing.ts'

type Rounds = Pick<ReturnType<typeof computing>, 'computeIn' | 'publishIn'> &
  Pick<ReturnType<typeof answering>, 'decideIn'>

/** A quarter as it was: computed, and published where told. */
export type PastRound = { organisationId: string; period: Quarter; isPublished: boolean }

/** What a contractor said about its record of a round, and how it was decided. */
export type PastReply = {
  roundId: string
  contractorId: string
  text: string
  submittedBy: string
  submittedAt: string
  /** How many of its late nodes it speaks of. */
  about: number
  decision?: { outcome: 'kept' | 'changed'; reason: string }
}

/** Past rounds and replies, in a transaction of the caller's. */
export function loading({ computeIn, publishIn, decideIn }: Rounds) {
  return {
    async loadRound(
      tx: Tx,
      actor: Actor,
      { organisationId, period, isPublished }: PastRound,
    ): Promise<{ id: string } | null> {
      const unit = await findUnit(tx, organisationId)
      if (!unit) return null
      const round = await computeIn(tx, actor, unit, period)
      return isPublished ? publishIn(tx, actor, round.id) : round
    },

    /** Keeps a reply, decided by `decider` where a decision is told; false where the contractor has nothing to speak of. */
    async loadReply(tx: Tx, past: PastReply, decider: Actor): Promise<boolean> {
      const { about, decision, ...told } = past
      const round = await findRound(tx, told.roundId)
      const score = (await currentScores(tx, told.roundId)).find(
        ({ contractorId }) => contractorId === told.contractorId,
      )
      const missed =
        score?.question.facts
          .filter(({ aspect, isGood, setAside }) => aspect === 'timeliness' && !isGood && setAside === null)
          .slice(0, about) ?? []
      if (!score || !round?.publishedBy || missed.length === 0) return false
      const { computedBy, orgPath } = score
      const facts = missed.map(({ id }) => id)
      const id = newId()
      await insertReply(tx, {
        ...{
          ...told,
          id,
          scoreId: score.id,
          orgPath,
          facts,
          documents: [],
          computedBy,
          publishedBy: round.publishedBy,
        },
        ...{ outcome: null, reason: null, setAside: null, newScoreId: null, decidedBy: null, decidedAt: null },
      })
      const reply = decision && (await lockReply(tx, id))
      if (reply)
        await decideIn(tx, decider, reply, { ...decision, ...(decision.outcome === 'changed' && { setAside: facts }) })
      return true
    },
  }
}

import { daysOfQuarter, quarterBefore, type Quarter } from '@jiheng/kernel/credit'
import { readCreditCode } from '@jiheng/kernel/codes'
import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import { may, namesOf, permit, type Unit } from '../../identity/index.ts'
import { ruleFor } from '../question.ts'
import type { RecordQuery } from '../schema.ts'
import { findContractor } from '../store/contractors.ts'
import { askAs, listReplies, type ReplyRow } from '../store/replies.ts'
import { listRounds } from '../store/rounds.ts'
import { listRules } from '../store/rules.ts'
import { countRound, findScore, listHistory, listScores, type HistoryRow } from '../store/scores.ts'
import type { Db } from '../../../platform/db/database.ts'
import { daysOf, unitOf, type CreditParts } from './parts.ts'

/** Quarters one may choose from without there being records. */
const QUARTERS_BACK = 4

export type ContractorRecord = {
  contractor: { id: string | null; name: string; code: string }
  history: HistoryRow[]
  replies: ReplyRow[]
  names: Map<string, string>
}

/** Reading records: the office's list, one contractor, and the contractor's own. */
export function reading(parts: CreditParts) {
  const { database, clock } = parts
  const mayWrite = (actor: Actor, unit: Unit): boolean => may(actor, 'credit:write', { orgPath: unit.path })

  return {
    /** The records of a unit's quarter, the newest with records when none is told. Drafts are for who may publish them. */
    async listRecords(actor: Actor, { organisationId, period, cursor, limit = 100, ...filters }: RecordQuery) {
      const reach = permit(actor, 'credit:read')
      if (period !== undefined) daysOf(period)
      const after = cursor === undefined ? null : decodeCursor(cursor, 3)
      const unit = await unitOf(parts, reach, organisationId)
      const isWriter = mayWrite(actor, unit)
      return database.read(reach, async (db) => {
        const rounds = (await listRounds(db, unit.path)).filter((round) => isWriter || round.publishedAt !== null)
        const last = quarterBefore(clock.today())
        const chosen = period ?? rounds[0]?.period ?? last
        const round = rounds.find((each) => each.period === chosen) ?? null
        const found = round && (await listScores(db, { roundId: round.id, ...filters, limit }, after))
        const end = found?.hasMore ? found.rows.at(-1) : undefined
        return {
          unit,
          period: chosen,
          periods: [...new Set([...rounds.map((each) => each.period), ...(isWriter ? quartersTo(last) : [])])]
            .toSorted()
            .toReversed(),
          round,
          counts: round && (await countRound(db, round.id)),
          rows: found?.rows ?? [],
          nextCursor: end ? encodeCursor([isWaiting(end) ? 0 : 1, end.name, end.creditCode]) : null,
          rule: ruleFor(await listRules(db, unit.path), chosen),
          mayCompute:
            isWriter && round?.publishedAt == null && (daysOfQuarter(chosen)?.until ?? '9999') < clock.today(),
          mayPublish: isWriter && round !== null && round.publishedAt === null,
          mayExport: may(actor, 'credit:export', { orgPath: unit.path }) && round?.publishedAt != null,
          mayWrite: isWriter,
        }
      })
    },

    /** One contractor's history at a unit. Throws `contractor_not_found`. */
    async getRecord(
      actor: Actor,
      code: string,
      organisationId: string | undefined,
    ): Promise<ContractorRecord & { unit: Unit; mayWrite: boolean }> {
      const reach = permit(actor, 'credit:read')
      const unit = await unitOf(parts, reach, organisationId)
      const read = readCreditCode(code)
      return database.read(reach, async (db) => {
        const history = read.ok
          ? await listHistory(db, { creditCode: read.code, orgPath: unit.path, withDrafts: mayWrite(actor, unit) })
          : []
        const [newest] = history
        if (!newest) throw new AppError('not_found', 'contractor_not_found')
        const contractor = { id: newest.contractorId, name: newest.name, code: newest.creditCode }
        return { unit, mayWrite: mayWrite(actor, unit), contractor, history, ...(await repliesTo(db, history)) }
      })
    },

    /** The asker's own contractor, wherever records of it are kept; drafts too. Null for who belongs to no contractor. */
    async getOwnRecord(
      actor: Actor,
    ): Promise<{ name: string; code: string | null; record: ContractorRecord | null } | null> {
      return database.read(permit(actor, 'credit:reply'), async (db) => {
        const contractor = await findContractor(db, actor.organisationPath)
        if (!contractor) return null
        const { id, name, code } = contractor
        return askAs(db, id, async (tx) => {
          const history = await listHistory(tx, { contractorId: id })
          const record =
            history.length === 0
              ? null
              : { contractor: { id, name, code: history[0]!.creditCode }, history, ...(await repliesTo(tx, history)) }
          return { name, code, record }
        })
      })
    },

    /** How one score came about. Throws `credit_score_not_found`. */
    async getExplanation(actor: Actor, id: string) {
      const score = await database.read(permit(actor, 'credit:read'), (db) => findScore(db, id))
      if (!score || (score.publishedAt === null && !may(actor, 'credit:write', score)))
        throw new AppError('not_found', 'credit_score_not_found')
      return score.explanation
    },

    today: clock.today,
  }
}

async function repliesTo(db: Db, history: readonly HistoryRow[]): Promise<Pick<ContractorRecord, 'replies' | 'names'>> {
  const contractorId = history.find((row) => row.contractorId !== null)?.contractorId
  const rounds = [...new Set(history.map(({ roundId }) => roundId))]
  const replies = contractorId ? await listReplies(db, rounds, contractorId) : []
  const people = replies.flatMap(({ submittedBy, decidedBy }) => [
    submittedBy,
    ...(decidedBy === null ? [] : [decidedBy]),
  ])
  return { replies, names: await namesOf(db, [...new Set(people)]) }
}

const isWaiting = ({ replyId, replyOutcome }: { replyId: string | null; replyOutcome: string | null }): boolean =>
  replyId !== null && replyOutcome === null

/** The last quarters up to one, the newest first. */
function quartersTo(last: Quarter): Quarter[] {
  const quarters = [last]
  while (quarters.length < QUARTERS_BACK) quarters.push(quarterBefore(daysOf(quarters.at(-1)!).from))
  return quarters
}

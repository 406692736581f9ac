import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { changesBetween } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import type { ExceptionQuery, NewException } from '../schema/contracts.ts'
import { exceptedLeft } from '../store/beyond-issue.ts'
import {
  findException,
  insertException,
  listExceptions,
  revokeException,
  signException,
  type ExceptionRow,
} from '../store/exceptions.ts'
import { enter, enterUndoing } from './journal.ts'
import { withContract } from './lock-contract.ts'
import { budgetLineOf } from './movements.ts'
import { tell, type FundsParts } from './parts.ts'

/** Paying more than was accepted, or before it is issued: asked for by one person, signed by another, and listed. */
export function excepting(parts: FundsParts) {
  const { database, clock } = parts

  const find = async (actor: Actor, id: string): Promise<ExceptionRow> => {
    const exception = await database.read(permit(actor, 'contracts:read'), (db) => findException(db, id))
    if (!exception) throw new AppError('not_found', 'exception_not_found')
    return exception
  }

  return {
    /** Exceptions in reach, newest first. */
    async listExceptions(actor: Actor, query: ExceptionQuery) {
      return database.read(permit(actor, 'contracts:read'), (db) => listExceptions(db, query))
    },

    getException: find,

    /** Asks for an exception; nothing may be paid by it until it is signed. Throws `movement_needs_budget_line`, `budget_line_missing`. */
    async recordException(actor: Actor, contractId: string, input: NewException): Promise<{ id: string }> {
      return withContract(parts, actor, permit(actor, 'funds:write'), contractId, async (tx, contract, project) => {
        const { amountFen, why, documentNo = null, year, source } = input
        const [id, at] = [newId(), clock.now().toISOString()]
        const budgetLineId = await lineOf(tx, project.id, { year, source })
        const said = { contractId, budgetLineId, amountFen, why, documentNo }
        await insertException(tx, { ...said, id, projectId: project.id, recordedBy: actor.accountId, recordedAt: at })
        await tell(tx, parts, actor, {
          fact: 'funds.exception_asked',
          project,
          subject: { kind: 'payment_exception', id, label: contract.name },
          ids: { exceptionId: id, contractId },
          changes: changesBetween({}, said),
          why,
        })
        return { id }
      })
    },

    /** Signs an exception. Throws `exception_signed_by_another` for whoever asked for it, `exception_not_open`. */
    async signException(actor: Actor, id: string): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:sign')
      const { contractId } = await find(actor, id)
      return withContract(parts, actor, reach, contractId, async (tx, contract, project) => {
        const exception = await findException(tx, id)
        if (!exception || exception.signedOn !== null || exception.revokedOn !== null)
          throw new AppError('conflict', 'exception_not_open')
        if (exception.recordedById === actor.accountId)
          throw new AppError('rule_violated', 'exception_signed_by_another')
        const day = clock.today()
        const { projectId, amountFen } = exception
        await signException(tx, id, actor.accountId, day)
        // Paying ahead of issue moves nothing yet: the payment asks what is signed.
        if (exception.budgetLineId === null)
          await enter(tx, { id, kind: 'exception', projectId, day }, { kind: 'exception', contractId, amountFen })
        await tell(tx, parts, actor, {
          fact: 'funds.exception_signed',
          project,
          subject: { kind: 'payment_exception', id, label: contract.name },
          ids: { exceptionId: id, contractId },
          changes: { signedOn: [null, day], amountFen: [null, amountFen] },
          why: exception.why,
        })
        return { id }
      })
    },

    /** Takes an exception back as long as nothing was paid by it. Throws `exception_not_open`, `exception_used`, `reversal_short_payable`. */
    async revokeException(actor: Actor, id: string, { why }: { why: string }): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:sign')
      const { contractId } = await find(actor, id)
      return withContract(parts, actor, reach, contractId, async (tx, contract, project) => {
        const exception = await findException(tx, id)
        if (!exception || exception.revokedOn !== null) throw new AppError('conflict', 'exception_not_open')
        const day = clock.today()
        await revokeException(tx, id, actor.accountId, day, why)
        if (exception.budgetLineId !== null && exception.signedOn !== null) await refuseUsed(tx, exception)
        else if (exception.signedOn !== null)
          await enterUndoing(tx, { id, kind: 'exception_revoked', projectId: project.id, day }, [id])
        await tell(tx, parts, actor, {
          fact: 'funds.exception_revoked',
          project,
          subject: { kind: 'payment_exception', id, label: contract.name },
          ids: { exceptionId: id, contractId },
          changes: { revokedOn: [null, day] },
          why,
        })
        return { id }
      })
    },
  }
}

/** The line of the budget an exception speaks of, which names a year and a source or neither. */
async function lineOf(tx: Tx, projectId: string, { year, source }: Line): Promise<string | null> {
  if (year === undefined && source === undefined) return null
  return budgetLineOf(tx, projectId, {
    kind: 'payment',
    ...(year !== undefined && { year }),
    ...(source !== undefined && { source }),
  })
}

type Line = { year: NewException['year'] | undefined; source: NewException['source'] | undefined }

/** What was paid ahead of issue needs its exception for good. */
async function refuseUsed(tx: Tx, { contractId, budgetLineId }: ExceptionRow): Promise<void> {
  const leftFen = await exceptedLeft(tx, contractId, budgetLineId ?? '')
  if (leftFen < 0) throw new AppError('rule_violated', 'exception_used', { overFen: -leftFen })
}

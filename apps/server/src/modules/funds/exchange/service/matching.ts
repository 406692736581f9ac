import { addDays, earlierDay, type Day } from '@jiheng/kernel/base'
import { matchStatement, type Matched } from '@jiheng/kernel/reconciliation'
import type { Actor } from '../../../../platform/actor.ts'
import { explainingConflicts, type Db } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { record } from '../../../audit/index.ts'
import { permit } from '../../../identity/index.ts'
import * as store from '../store/statements.ts'
import type { ExchangeParts } from './parts.ts'

/** Days around a statement in which its payments are looked for. */
const AROUND = 7

export type StatementPicture = {
  from: string
  to: string
  rows: (store.BankRow & { match: Matched | null })[]
  payments: Map<string, store.BookedPayment>
  /** Payments of these days that no row was confirmed or found for. */
  unmatched: store.BookedPayment[]
}

type Pair = { rowId: string; movementId: string }
type Days = { from?: string; to?: string; listId?: string }

/** Statements of banks beside the payments of our book; a person says which is which. */
export function matching({ database, clock }: ExchangeParts) {
  const look = async (actor: Actor, { from, to, listId }: Days): Promise<StatementPicture> => {
    return database.read(permit(actor, 'funds:write'), async (db) => {
      const told = await store.statementDays(db)
      const days = { from: from ?? told?.from ?? clock.today(), to: to ?? told?.to ?? clock.today() }
      const rows = await store.bankRows(db, { ...days, listId })
      const booked = await store.bookedPayments(db, {
        from: addDays(days.from as never, -AROUND),
        to: earlierDay(addDays(days.to as never, AROUND), clock.today()),
      })
      const free = booked.filter(({ isMatched }) => !isMatched)
      const found = matchesOf(rows, free)
      const proposed = new Set(
        [...found.values()].flatMap((match) => (match.level === 'none' ? [] : [match.paymentId])),
      )
      return {
        ...days,
        rows: rows.map((row) => ({ ...row, match: found.get(row.id) ?? null })),
        payments: new Map(booked.map((payment) => [payment.id, payment])),
        unmatched: free.filter(({ id, day }) => !proposed.has(id) && day >= days.from && day <= days.to),
      }
    })
  }
  return {
    /** Rows of statements with the payments found for them, and what is left on both sides. */
    readStatements: look,

    /**
     * Says which rows are which payments. Throws `statement_row_not_found`, `movement_not_found`, `statement_row_taken` when one of them
     * was confirmed before.
     */
    async confirmMatches(actor: Actor, pairs: readonly Pair[]): Promise<{ confirmed: number }> {
      const reach = permit(actor, 'funds:write')
      return explainingConflicts(
        { statement_match_pkey: 'statement_row_taken', statement_match_payment_once: 'statement_row_taken' },
        () =>
          database.write(reach, async (tx) => {
            const { rows, payments, matchOf } = await readPairs(tx, pairs)
            const matches = pairs.map(({ rowId, movementId }) => {
              const payment = payments.get(movementId)
              if (!rows.has(rowId)) throw new AppError('not_found', 'statement_row_not_found')
              if (!payment) throw new AppError('not_found', 'movement_not_found')
              const match = matchOf.get(rowId)
              const found = match?.level !== 'none' && match?.paymentId === movementId ? match : undefined
              return {
                ...{ rowId, projectId: payment.projectId, movementId, level: found?.level ?? 'none' },
                ...{
                  reasons: found?.reasons ?? [],
                  confirmedBy: actor.accountId,
                  confirmedAt: clock.now().toISOString(),
                },
              }
            })
            await store.insertMatches(tx, matches)
            for (const { rowId, projectId, movementId, level } of matches) {
              const { orgPath = actor.organisationPath } = payments.get(movementId) ?? {}
              record(tx, actor, clock.now(), {
                action: 'funds.match_confirmed',
                subject: { kind: 'payment', id: movementId },
                projectId,
                orgPath,
                changes: { statementRow: [null, rowId], level: [null, level] },
              })
            }
            return { confirmed: matches.length }
          }),
      )
    },

    /** Takes a confirmation back. Throws `statement_row_not_found`. */
    async undoMatch(actor: Actor, rowId: string): Promise<{ confirmed: number }> {
      return database.write(permit(actor, 'funds:write'), async (tx) => {
        const undone = (await store.findBankRow(tx, rowId)) && (await store.deleteMatch(tx, rowId))
        if (!undone) throw new AppError('not_found', 'statement_row_not_found')
        record(tx, actor, clock.now(), {
          action: 'funds.match_undone',
          subject: { kind: 'payment', id: undone.movementId },
          projectId: undone.projectId,
          orgPath: undone.orgPath,
          changes: { statementRow: [rowId, null] },
        })
        return { confirmed: 0 }
      })
    },
  }
}

/**
 * The rows and payments of pairs with what is found for them. Only what could be meant instead, of the same amounts and around the
 * same days, is read besides. Throws `statement_row_not_found` when there is none of the rows.
 */
async function readPairs(db: Db, pairs: readonly Pair[]) {
  const rowIds = pairs.map(({ rowId }) => rowId)
  const places = await store.placesOf(db, rowIds)
  const amounts = [...new Set(places.map(({ amountFen }) => amountFen))]
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last) throw new AppError('not_found', 'statement_row_not_found')
  const around = (days: number) => ({
    ...{ from: addDays(first.day as Day, -days), to: addDays(last.day as Day, days) },
    amounts,
  })
  const rows = await store.bankRows(db, { ...around(2 * AROUND), ids: rowIds })
  const ids = pairs.map(({ movementId }) => movementId)
  const payments = await store.bookedPayments(db, { ...around(AROUND), ids })
  return {
    rows: new Set(rows.map(({ id }) => id)),
    payments: new Map(payments.map((payment) => [payment.id, payment])),
    matchOf: matchesOf(
      rows,
      payments.filter(({ isMatched }) => !isMatched),
    ),
  }
}

/** What is found for each row nobody has confirmed. */
const matchesOf = (rows: readonly store.BankRow[], free: readonly store.BookedPayment[]): Map<string, Matched> => {
  const open = rows.filter(({ movementId }) => movementId === null)
  return new Map(matchStatement(open.map(plain), free.map(plain)).map((match) => [match.rowId, match]))
}

/** Nothing told is no reason: null becomes absent. */
const plain = <T extends { payeeName?: unknown; payeeAccount?: unknown; referenceNo?: unknown }>(row: T): T => ({
  ...row,
  payeeName: row.payeeName ?? undefined,
  payeeAccount: row.payeeAccount ?? undefined,
  referenceNo: row.referenceNo ?? undefined,
})

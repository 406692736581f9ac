import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { changesBetween } from '../../audit/index.ts'
import { permitAny } from '../../identity/index.ts'
import { seesContract, sightOf } from '../policy.ts'
import type { InvoiceVoid, NewInvoice } from '../schema/requests.ts'
import { findContract } from '../store/contracts.ts'
import {
  findInvoices,
  findSameInvoice,
  insertInvoice,
  isInvoiceUsed,
  listInvoices,
  voidInvoice,
  type InvoiceRow,
} from '../store/invoices.ts'
import { creditCodeOf } from './contracts.ts'
import { readContract, withContract } from './lock-contract.ts'
import { tell, type FundsParts } from './parts.ts'

/** Invoices of a contract: handed in by the contractor or entered by finance. */
export function invoicing(parts: FundsParts) {
  const { database, clock } = parts

  const find = async (actor: Actor, id: string): Promise<InvoiceRow> => {
    const { reach } = sightOf(actor)
    const [invoice] = await database.read(reach, (db) => findInvoices(db, [id]))
    if (!invoice) throw new AppError('not_found', 'invoice_not_found')
    await readContract(database, actor, reach, invoice.contractId, () => Promise.resolve())
    return invoice
  }

  /** Says who has the invoice, as far as the asker may know. */
  const taken = async (actor: Actor, code: string, number: string): Promise<AppError> => {
    const same = await database.read(sightOf(actor).reach, async (db) => {
      const invoice = await findSameInvoice(db, code, number)
      const contract = invoice && (await findContract(db, invoice.contractId))
      return contract && seesContract(actor, contract) ? invoice : undefined
    })
    return same
      ? new AppError('conflict', 'invoice_taken_by', {
          number,
          project: same.projectName,
          contract: same.contractName,
          day: same.day,
        })
      : new AppError('conflict', 'invoice_taken', { number })
  }

  return {
    async listInvoices(actor: Actor, contractId: string): Promise<InvoiceRow[]> {
      return readContract(database, actor, sightOf(actor).reach, contractId, (db) => listInvoices(db, contractId))
    },

    getInvoice: find,

    /** Adds an invoice. Throws `day_not_come`, `tax_over_amount`, `credit_code_unsuitable`, and `invoice_taken_by` with the contract that has it. */
    async recordInvoice(actor: Actor, contractId: string, input: NewInvoice): Promise<{ id: string }> {
      const reach = permitAny(actor, ['funds:write', 'funds:request'])
      const { code = '', number, day, amountFen, taxFen } = input
      try {
        return await withContract(parts, actor, reach, contractId, async (tx, contract, project) => {
          refuseFuture(day, clock.today(), 'day')
          if (taxFen > amountFen) throw new AppError('invalid_input', 'tax_over_amount')
          const said = {
            ...{ contractId, code, number, day, amountFen, taxFen },
            sellerName: input.sellerName ?? contract.contractorName,
            sellerCreditCode: creditCodeOf(input.sellerCreditCode) ?? contract.creditCode,
          }
          const id = newId()
          await insertInvoice(tx, {
            ...{ ...said, id, projectId: project.id },
            recordedBy: actor.accountId,
            recordedAt: clock.now().toISOString(),
          })
          await tell(tx, parts, actor, {
            fact: 'funds.invoice_recorded',
            project,
            subject: { kind: 'invoice', id, label: number },
            ids: { invoiceId: id, contractId },
            changes: changesBetween({}, said),
          })
          return { id }
        })
      } catch (cause) {
        if ((cause as { constraint?: string }).constraint === 'invoice_once') throw await taken(actor, code, number)
        throw cause
      }
    },

    /** Voids an invoice entered wrongly or reversed by the seller. Throws `invoice_voided_already`, and `invoice_in_use` while a request names it. */
    async voidInvoice(actor: Actor, id: string, { day, why }: InvoiceVoid): Promise<{ id: string }> {
      const reach = permitAny(actor, ['funds:write', 'funds:request'])
      const { contractId } = await find(actor, id)
      return withContract(parts, actor, reach, contractId, async (tx, _contract, project) => {
        refuseFuture(day, clock.today(), 'day')
        const [invoice] = await findInvoices(tx, [id])
        if (!invoice || invoice.voidedOn !== null) throw new AppError('conflict', 'invoice_voided_already')
        if (await isInvoiceUsed(tx, id)) throw new AppError('rule_violated', 'invoice_in_use')
        await voidInvoice(tx, id, { on: day, why, by: actor.accountId })
        await tell(tx, parts, actor, {
          fact: 'funds.invoice_voided',
          project,
          subject: { kind: 'invoice', id, label: invoice.number },
          ids: { invoiceId: id, contractId },
          changes: { voidedOn: [null, day] },
          why,
        })
        return { id }
      })
    },
  }
}

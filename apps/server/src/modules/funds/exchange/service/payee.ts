import { plainName } from '@jiheng/kernel/reconciliation'
import type { MovementPurpose } from '../../schema.ts'
import type { KnownContract, WaitingRequest } from '../store/context.ts'
import type { Placed, Problem } from '../told.ts'
import type { Context } from './context.ts'

/** The contract a payment goes to, and the approved request it answers. */
export type Payee = {
  contract?: KnownContract | undefined
  request?: WaitingRequest | undefined
  notice?: Problem | undefined
}

/**
 * The contract of a payment: by its number, else the only one with its payee. In a project with contracts a payment belongs to one,
 * unless its payee has none there.
 */
export function contractFor(context: Context, told: Placed): Payee | { problem: Problem } {
  const contracts = context.contracts.get(told.projectId) ?? []
  if (told.contractNumber !== undefined) {
    const contract = contracts.find(({ number }) => plainName(number) === plainName(told.contractNumber ?? ''))
    if (contract) return { contract, request: requestFor(context, contract, told) }
    return { problem: { key: 'reconcile.problem.contract_unknown', params: { number: told.contractNumber } } }
  }
  if (contracts.length === 0) return {}
  const payee = told.payeeName === undefined ? undefined : plainName(told.payeeName)
  const same = contracts.filter(
    ({ contractorName, payeeName }) =>
      payee !== undefined && (plainName(contractorName) === payee || plainName(payeeName ?? contractorName) === payee),
  )
  const [contract] = same
  if (!contract || same.length > 1) return { problem: { key: 'reconcile.problem.contract_needed', params: {} } }
  const notice = { key: 'reconcile.problem.contract_by_payee', params: { number: contract.number } }
  return { contract, request: requestFor(context, contract, told), notice }
}

const requestFor = (context: Context, { id }: KnownContract, { amountFen }: Placed): WaitingRequest | undefined =>
  (context.requests.get(id) ?? []).find(({ leftFen }) => leftFen === amountFen)

/** What a payment is for, as its note says. */
export function purposeOf({ note = '' }: Pick<Placed, 'note'>, hasContract: boolean): MovementPurpose {
  if (!hasContract) return 'other'
  if (/预付|备料/.test(note)) return 'advance'
  if (/质保|质量保证|保留金/.test(note)) return 'retention'
  return /结算|尾款|竣工/.test(note) ? 'final' : 'progress'
}

import { decimal } from '@jiheng/kernel/base'
import { readCreditCode } from '@jiheng/kernel/codes'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts, type Db } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { changesBetween } from '../../audit/index.ts'
import { may, permit } from '../../identity/index.ts'
import { sightOf } from '../policy.ts'
import type { NewContract } from '../schema/contracts.ts'
import { listAcceptances } from '../store/acceptances.ts'
import { listChanges, listItems } from '../store/contract-items.ts'
import {
  findContract,
  findOrganisation,
  insertContract,
  listContracts,
  listOwnContracts,
  type NewContractRow,
} from '../store/contracts.ts'
import { listExceptions } from '../store/exceptions.ts'
import { enter } from './journal.ts'
import { readContract } from './lock-contract.ts'
import { payableOf } from './payable.ts'
import { tell, type FundsParts } from './parts.ts'
import { withoutAccount } from './without-account.ts'

/** 建质〔2017〕138号 第七条: retention money is at most 3 % of the settled price. */
const USUAL_RETENTION = '3'
/** 国务院令第802号 第九条. */
const USUAL_TERM_DAYS = 30

/** Contracts: what was agreed with whom, and where it stands. */
export function contracts(parts: FundsParts) {
  const { database, clock, projects } = parts
  return {
    /** Contracts of a project in the order of signing; a contractor sees its own. */
    async listContracts(actor: Actor, projectId: string) {
      const { reach } = sightOf(actor)
      return database.read(reach, async (db) => {
        const [place] = await projects.namedPlaces(db, [projectId])
        if (!place) throw new AppError('not_found', 'project_not_found')
        const isReader = may(actor, 'contracts:read', { orgPath: place.orgPath, projectId })
        return { place, rows: await listContracts(db, projectId, isReader ? null : actor.organisationPath) }
      })
    },

    /** Contracts the own organisation made, over projects, the newest first. */
    async listOwnContracts(actor: Actor, page: { limit?: number; cursor?: string }) {
      return database.read(permit(actor, 'funds:request'), (db) => listOwnContracts(db, actor.organisationPath, page))
    },

    /** A contract with its items, changes and exceptions, and why so much can still be paid. Throws `contract_not_found`. */
    async getContract(actor: Actor, id: string) {
      return readContract(database, actor, sightOf(actor).reach, id, async (db: Db, contract) => ({
        contract,
        items: await listItems(db, id),
        changes: await listChanges(db, id),
        exceptions: (await listExceptions(db, { contractId: id, limit: 500 })).rows,
        payable: await payableOf(db, contract, clock.today()),
      }))
    },

    /** Acceptances of a contract line by line. Throws `contract_not_found`. */
    async listAcceptances(actor: Actor, id: string) {
      return readContract(database, actor, sightOf(actor).reach, id, (db) => listAcceptances(db, id))
    },

    /**
     * Records a contract; its original value is stored once. Throws `day_not_come`, `contract_number_taken`,
     * `contract_needs_contractor`, `organisation_not_found`, `credit_code_unsuitable`, `percent_over_100`, `advance_over_contract`,
     * `advance_needs_recovery`.
     */
    async createContract(actor: Actor, projectId: string, input: NewContract): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:write')
      return explainingConflicts({ contract_once: 'contract_number_taken' }, () =>
        database.write(reach, async (tx) => {
          const project = await projects.lock(tx, projectId)
          refuseFuture(input.signedOn, clock.today(), 'signedOn')
          const said = { ...agreedOf(input), ...(await contractorOf(tx, input)) }
          const row: NewContractRow = {
            ...said,
            id: newId(),
            projectId,
            recordedBy: actor.accountId,
            recordedAt: clock.now().toISOString(),
          }
          await insertContract(tx, row)
          const { id, name, originalFen: amountFen, signedOn: day } = row
          await enter(tx, { id, kind: 'contract', projectId, day }, { kind: 'contract', contractId: id, amountFen })
          await tell(tx, parts, actor, {
            fact: 'funds.contract_recorded',
            project,
            subject: { kind: 'contract', id, label: name },
            ids: { contractId: id },
            changes: changesBetween({}, withoutAccount(said)),
          })
          return { id }
        }),
      )
    },

    /** The contract as a list shows it, after a write. Throws `contract_not_found`. */
    async findContract(actor: Actor, id: string) {
      const contract = await database.read(sightOf(actor).reach, (db) => findContract(db, id))
      if (!contract) throw new AppError('not_found', 'contract_not_found')
      return contract
    },
  }
}

function agreedOf(
  input: NewContract,
): Omit<
  NewContractRow,
  'id' | 'projectId' | 'contractorId' | 'contractorName' | 'creditCode' | 'recordedBy' | 'recordedAt'
> {
  const { advanceFen = 0, retentionPercent = USUAL_RETENTION, advanceRecoveryPercent = '100' } = input
  if ([retentionPercent, advanceRecoveryPercent].some((percent) => decimal.compare(percent, '100') > 0))
    throw new AppError('invalid_input', 'percent_over_100')
  if (advanceFen > input.originalFen) throw new AppError('invalid_input', 'advance_over_contract')
  if (advanceFen > 0 && decimal.isZero(advanceRecoveryPercent))
    throw new AppError('invalid_input', 'advance_needs_recovery')
  if (input.lateInterestPercent !== undefined && decimal.compare(input.lateInterestPercent, '1') > 0)
    throw new AppError('invalid_input', 'interest_over_1')
  return {
    number: input.number,
    name: input.name,
    kind: input.kind,
    procurement: input.procurement,
    signedOn: input.signedOn,
    originalFen: input.originalFen,
    retentionPercent,
    retentionDueOn: input.retentionDueOn ?? null,
    paymentTermDays: input.paymentTermDays ?? USUAL_TERM_DAYS,
    lateInterestPercent: input.lateInterestPercent ?? null,
    advanceFen,
    advanceRecoveryPercent,
    payeeName: input.payeeName ?? null,
    payeeBank: input.payeeBank ?? null,
    payeeAccount: input.payeeAccount ?? null,
    documentNo: input.documentNo ?? null,
  }
}

/** Who the contract was made with: an organisation of the programme, or one that is only named. */
async function contractorOf(
  db: Db,
  { contractorId, contractorName, creditCode }: NewContract,
): Promise<Pick<NewContractRow, 'contractorId' | 'contractorName' | 'creditCode'>> {
  const known = contractorId === undefined ? undefined : await findOrganisation(db, contractorId)
  if (contractorId !== undefined && !known) throw new AppError('not_found', 'organisation_not_found')
  const name = contractorName ?? known?.name
  if (name === undefined) throw new AppError('invalid_input', 'contract_needs_contractor')
  return { contractorId: contractorId ?? null, contractorName: name, creditCode: creditCodeOf(creditCode) }
}

/** The code in capitals, its check character verified. Throws `credit_code_unsuitable`. */
export function creditCodeOf(text: string | undefined): string | null {
  if (text === undefined) return null
  const read = readCreditCode(text)
  if (!read.ok) throw new AppError('invalid_input', 'credit_code_unsuitable')
  return read.code
}

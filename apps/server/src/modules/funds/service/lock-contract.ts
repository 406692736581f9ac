import type { Actor, Reach } from '../../../platform/actor.ts'
import type { Database, Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import type { LockedProject } from '../../projects/index.ts'
import { seesContract } from '../policy.ts'
import { findContract, type ContractRow } from '../store/contracts.ts'
import type { FundsParts } from './parts.ts'

/** A contract of a project whose lock is held. Throws `contract_not_found` when it belongs to another. */
export async function lockContract(tx: Tx, projectId: string, id: string): Promise<ContractRow> {
  const contract = await findContract(tx, id)
  if (contract?.projectId !== projectId) throw new AppError('not_found', 'contract_not_found')
  return contract
}

/** Locks the project of a contract that `actor` sees and reads the contract under the lock. Throws `contract_not_found`. */
export async function withContract<T>(
  { database, projects }: Pick<FundsParts, 'database' | 'projects'>,
  actor: Actor,
  reach: Reach,
  id: string,
  work: (tx: Tx, contract: ContractRow, project: LockedProject) => Promise<T>,
): Promise<T> {
  return database.write(reach, async (tx) => {
    const found = await findContract(tx, id)
    if (!found || !seesContract(actor, found)) throw new AppError('not_found', 'contract_not_found')
    const project = await projects.lock(tx, found.projectId)
    return work(tx, await lockContract(tx, project.id, id), project)
  })
}

/** Reads a contract that `actor` sees. Throws `contract_not_found`. */
export async function readContract<T>(
  database: Database,
  actor: Actor,
  reach: Reach,
  id: string,
  work: (db: Parameters<typeof findContract>[0], contract: ContractRow) => Promise<T>,
): Promise<T> {
  return database.read(reach, async (db) => {
    const contract = await findContract(db, id)
    if (!contract || !seesContract(actor, contract)) throw new AppError('not_found', 'contract_not_found')
    return work(db, contract)
  })
}

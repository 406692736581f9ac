import type { Db, Tx } from '../../../../platform/db/database.ts'
import { readingTold, tellPolicies, type Told } from '../../../../platform/db/telling.ts'

/** Who asks; `runs` when as somebody who may run the round in question, `speaks` when for the unit they work at. */
export type Asker = { accountId: string; runs: boolean; speaks?: boolean }

const toldOf = ({ accountId, runs, speaks = false }: Asker): Told => ({
  account: accountId,
  rounds: runs ? 'run' : speaks ? 'speak' : '',
})

/** Tells the database who asks, until the transaction ends: experts see their own, and who runs rounds what is theirs to see. */
export const tellAsker = (tx: Tx, asker: Asker): Promise<void> => tellPolicies(tx, toldOf(asker))

/** Reads as this person. */
export const askingAs = <T>(db: Db, asker: Asker, work: (tx: Tx) => Promise<T>): Promise<T> =>
  readingTold(db, toldOf(asker), work)

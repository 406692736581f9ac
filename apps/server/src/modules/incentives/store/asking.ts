import type { Db, Tx } from '../../../platform/db/database.ts'
import { readingTold, tellPolicies, type Told } from '../../../platform/db/telling.ts'

/** Who asks; `keeps` when as somebody who keeps lists of a place rather than about themselves. */
export type Asker = { accountId: string; keeps: boolean }

const toldOf = ({ accountId, keeps }: Asker): Told => ({ account: accountId, incentives: keeps ? 'keep' : '' })

/** Tells the database who asks, until the transaction ends. */
export const tellAsker = (tx: Tx, asker: Asker): Promise<void> => tellPolicies(tx, toldOf(asker))

/** Reads as this person. */
export const askingAs = <T>(db: Db, asker: Asker, work: (tx: Tx) => Promise<T>): Promise<T> =>
  readingTold(db, toldOf(asker), work)

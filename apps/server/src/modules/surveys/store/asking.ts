import type { Db, Tx } from '../../../platform/db/database.ts'
import { readingTold, tellPolicies, type Told } from '../../../platform/db/telling.ts'

/** As whom the tables of surveys are read: the desk of an office, or a household with the code of its letter. */
export type Asker = { desk: true } | { code: string; answerId?: string }

const toldOf = (asker: Asker): Told =>
  'desk' in asker
    ? { surveys: 'desk', survey_code: '', survey_answer: '' }
    : { surveys: '', survey_code: asker.code, survey_answer: asker.answerId ?? '' }

/** Tells the database who asks, until the transaction ends. */
export const tellAsker = (tx: Tx, asker: Asker): Promise<void> => tellPolicies(tx, toldOf(asker))

/** Reads as this asker. */
export const askingAs = <T>(db: Db, asker: Asker, work: (tx: Tx) => Promise<T>): Promise<T> =>
  readingTold(db, toldOf(asker), work)

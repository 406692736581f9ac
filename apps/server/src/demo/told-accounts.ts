import type { Db } from '../platform/db/database.ts'
import { findAccounts, type ToldAccount } from './store.ts'
import { accountWords } from './words/accounts.ts'

/** The accounts of the sign-in page as they are now, with the phrase that tells what to try. */
export async function findToldAccounts(db: Db): Promise<(ToldAccount & { role: string; hint: string })[]> {
  const found = new Map(
    (
      await findAccounts(
        db,
        accountWords.map(({ name }) => name),
      )
    ).map((account) => [account.name, account]),
  )
  return accountWords.flatMap(({ name, role }) => {
    const account = found.get(name)
    return account ? [{ ...account, role, hint: `session.demo.try.${name}` }] : []
  })
}

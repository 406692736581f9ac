import { hash, verify } from '@node-rs/argon2'
import { AppError } from '../../../platform/errors.ts'
import { passwordWeakness } from '../password-rules.ts'
import type { CredentialsRow } from '../store/credentials.ts'

/** Verified when there is no password to verify, so that an answer takes the same time either way. */
const decoy = await hash('no such account')

/** Whether `password` is the one of `passwordHash`; without a hash it takes as long and is never right. */
export async function isRightPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? decoy, password)
  return isRight && passwordHash != null
}

/** The argon2id hash of a new password. Throws `invalid_input` saying which rule it breaks. */
export async function newPasswordHash(account: CredentialsRow, password: string): Promise<string> {
  const weakness = passwordWeakness(password, [account.name, account.displayName])
  if (weakness) throw unsuitable(weakness)
  const earlier = [account.passwordHash, ...account.formerPasswordHashes].filter((one) => one !== null)
  const isReused = await Promise.all(earlier.map((one) => verify(one, password)))
  if (isReused.includes(true)) throw unsuitable('reused')
  return hash(password)
}

const unsuitable = (rule: string) =>
  new AppError('invalid_input', `password.${rule}`, {}, [{ field: 'password', reason: `password.${rule}` }])

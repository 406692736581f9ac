import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type AccountForSignIn = {
  id: string
  name: string
  displayName: string
  organisationId: string
  organisationPath: string
  status: string
  passwordHash: string | null
  totpSecret: string | null
  totpLastStep: number | null
  failedAttempts: number
  lockedUntil: string | null
  clearance: number
  locale: string
}

const signInColumns = [
  'account.id',
  'account.name',
  'account.display_name as displayName',
  'account.organisation_id as organisationId',
  'organisation.path as organisationPath',
  'account.status',
  'account.password_hash as passwordHash',
  'account.totp_secret as totpSecret',
  'account.totp_last_step as totpLastStep',
  'account.failed_attempts as failedAttempts',
  'account.locked_until as lockedUntil',
  'account.clearance',
  'account.locale',
] as const

/** The account of a sign-in name as it stands, to verify a password before anything is locked. */
export function findAccountByName(
  db: Db,
  name: string,
): Promise<{ id: string; passwordHash: string | null } | undefined> {
  return db
    .selectFrom('identity.account')
    .select(['id', 'password_hash as passwordHash'])
    .where(sql<string>`lower(name)`, '=', name.toLowerCase())
    .executeTakeFirst()
}

/** The account locked until commit, so that attempts are counted one after another. */
export function lockAccountForSignIn(tx: Tx, id: string): Promise<AccountForSignIn | undefined> {
  return tx
    .selectFrom('identity.account as account')
    .innerJoin('identity.organisation as organisation', 'organisation.id', 'account.organisation_id')
    .select(signInColumns)
    .where('account.id', '=', id)
    .forUpdate('account')
    .executeTakeFirst()
}

export async function noteAttempt(
  tx: Tx,
  accountId: string,
  failedAttempts: number,
  lockedUntil: Date | null,
): Promise<void> {
  await tx
    .updateTable('identity.account')
    .set({ failed_attempts: failedAttempts, locked_until: lockedUntil?.toISOString() ?? null })
    .where('id', '=', accountId)
    .execute()
}

export type SignInFields = {
  totp_last_step?: number
  failed_attempts?: number
  locked_until?: null
  last_sign_in_at?: string
}

export async function noteSignIn(tx: Tx, accountId: string, fields: SignInFields): Promise<void> {
  await tx.updateTable('identity.account').set(fields).where('id', '=', accountId).execute()
}

export type NewSession = {
  tokenHash: Buffer
  accountId: string
  createdAt: Date
  expiresAt: Date
  ip: string
  userAgent: string
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx
    .insertInto('identity.session')
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      created_at: session.createdAt.toISOString(),
      expires_at: session.expiresAt.toISOString(),
      ip: session.ip,
      user_agent: session.userAgent,
    })
    .execute()
}

export async function deleteSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.deleteFrom('identity.session').where('token_hash', '=', tokenHash).execute()
}

export type SessionRow = {
  accountId: string
  name: string
  displayName: string
  locale: string
  clearance: number
  organisationId: string
  organisationPath: string
  organisationName: string
  hasTotp: boolean
  expiresAt: string
  grants: {
    role: string
    name: string | null
    permissions: string[]
    scope: string | null
    projectId: string | null
    validUntil: string | null
  }[]
}

/** The signed-in person of a token with all grants in force, or nothing when the session is not valid now. */
export async function findSession(db: Db, tokenHash: Buffer, now: Date): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    select a.id as "accountId", a.name, a.display_name as "displayName", a.locale, a.clearance, a.organisation_id as "organisationId",
      o.path::text as "organisationPath", o.name as "organisationName", a.totp_secret is not null as "hasTotp", s.expires_at as "expiresAt",
      coalesce((
        select json_agg(json_build_object('role', g.role_code, 'name', r.name, 'permissions', r.permissions, 'scope', go.path::text,
          'projectId', g.project_id, 'validUntil', g.valid_until) order by g.created_at)
        from identity.role_grant g
        join identity.role r on r.code = g.role_code
        left join identity.organisation go on go.id = g.organisation_id
        where g.account_id = a.id and g.valid_from <= ${now.toISOString()} and (g.valid_until is null or g.valid_until > ${now.toISOString()})
      ), '[]') as grants
    from identity.session s
    join identity.account a on a.id = s.account_id
    join identity.organisation o on o.id = a.organisation_id
    where s.token_hash = ${tokenHash} and s.expires_at > ${now.toISOString()} and a.status = 'active'`.execute(db)
  return rows[0]
}

/** Brings the built-in roles to what this version says; roles an office made itself are left alone. */
export async function upsertBuiltinRoles(
  tx: Tx,
  roles: { code: string; permissions: string[]; apartGroup: string | null; maxDays: number | null }[],
): Promise<void> {
  for (const { code, permissions, apartGroup, maxDays } of roles) {
    const values = { permissions, apart_group: apartGroup, max_days: maxDays, is_builtin: true }
    await tx
      .insertInto('identity.role')
      .values({ code, ...values })
      .onConflict((conflict) => conflict.column('code').doUpdateSet(values))
      .execute()
  }
}

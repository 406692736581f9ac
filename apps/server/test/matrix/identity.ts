import { newId } from '../../src/platform/ids.ts'
import { at, body, edit, everybody, list, placeless, type Row } from './row.ts'

export const identityRows = {
  getSession: placeless(everybody),
  signOut: { own: everybody, endsSession: true },
  listOwnSessions: placeless(everybody),
  revokeOwnSession: placeless('0000000000000', () => ({ path: { id: newId() } })),
  changePassword: placeless(everybody, body({ currentPassword: 'wrong', password: 'Lanhua-7-Qiao' })),
  setLocale: placeless(everybody, body({ locale: 'zh-CN' })),
  startTotp: placeless(everybody),
  confirmTotp: placeless(everybody, body({ totp: '000000' })),
  removeTotp: placeless(everybody, body({ currentPassword: 'wrong' })),
  watchChanges: placeless(everybody),

  listOrganisations: { own: everybody, isShared: true, shows: true },
  getOrganisation: { own: everybody, other: everybody, isShared: true },
  createOrganisation: at('+------------', (s) => ({
    body: { parentId: s.organisation.id, kind: 'team', name: newId() },
  })),
  updateOrganisation: at('+------------', edit({ regionCode: '450702' })),
  moveOrganisation: at('+------------', (s) => ({
    path: { id: s.child.id },
    body: { parentId: s.organisation.id, why: '不动' },
  })),

  listAccounts: list('++++---------'),
  getAccount: at('++++---------'),
  listAssignable: list('---+-++------'),
  createAccount: at('+------------', (s) => ({
    body: { name: newId(), displayName: '新人', organisationId: s.organisation.id },
  })),
  updateAccount: at('+------------', edit({ displayName: '改名' })),
  inviteAgain: at('+------------'),
  disableAccount: at('+------------', async (s) => ({ path: { id: s.person.accountId }, body: { why: '停用' } })),
  enableAccount: at('+------------', body({ why: '启用' })),
  unlockAccount: at('+------------'),
  setClearance: at('-+-----------', body({ clearance: 1, why: '照旧' })),
  giveRole: at('-+-----------', (s) => ({
    body: { role: 'resident', organisationId: s.organisation.id, why: '岗位' },
  })),
  withdrawRole: at('-+-----------', async (s) => ({ path: { id: s.person.accountId, grantId: await s.addGrant() } })),
  listSessions: at('++-----------'),
  revokeSessions: at('++-----------'),
  revokeSession: at('++-----------', async (s) => ({
    path: { id: s.person.accountId, sessionId: await s.addSession() },
  })),

  listRoles: placeless('+++----------'),
  // A role counts everywhere; the security administrator of one unit is not asked for it (identity.test.ts shows who is).
  createRole: placeless('-------------', body({ name: '资料员', permissions: ['documents:read'] })),
  updateRole: placeless('-------------', () => ({ path: { code: 'finance' }, body: { permissions: [] }, ifMatch: 1 })),

  listAuditEntries: list('--+-------++-'),
  getAuditEntry: at('--+-------++-'),
  getAuditProof: at('--+-------++-'),
  verifyAudit: placeless('--+-------++-'),
} satisfies Record<string, Row>

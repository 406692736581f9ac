import type { organisations as zh } from '../zh-CN/organisations.ts'
import type { Words } from '../shape.ts'

export const organisations: Words<typeof zh> = {
  title: 'Which organisations and accounts use the system',
  one: 'Organisation',
  name: 'Name',
  code: 'Unified social credit code',
  kind: 'Kind',
  parent: 'Parent',
  accounts: 'Accounts',
  account_name: 'Name',
  login: 'User name',
  last_seen: 'Last sign-in',
  invite: 'Invite',
  lock: 'Suspend',
  unlock: 'Restore',
  revoke_sessions: 'End all sessions',
  none_yet: 'No organisations yet.',
  kind_name: {
    city: 'City',
    department: 'Department',
    district: 'District',
    street: 'Street or town',
    owner_unit: 'Owner unit',
    contractor: 'Contractor',
    team: 'Team',
    third_party: 'Third party',
  },
}

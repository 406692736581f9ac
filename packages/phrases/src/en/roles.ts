import type { roles as zh } from '../zh-CN/roles.ts'
import type { Words } from '../shape.ts'

export const roles: Words<typeof zh> = {
  title: 'What each role may do',
  one: 'Role',
  permissions: 'Permissions',
  scope: 'Scope',
  grant: 'Grant a role',
  withdraw: 'Withdraw a role',
  valid_until: 'Valid until',
  name: {
    administrator: 'Administrator',
    security_administrator: 'Security administrator',
    audit_administrator: 'Audit administrator',
    project_office: 'Project office',
    finance: 'Finance',
    department: 'Department',
    project_manager: 'Project manager',
    contractor: 'Contractor',
    crew: 'Crew',
    expert: 'Expert',
    external_auditor: 'External auditor (read-only)',
    inspector: 'Inspector',
    resident: 'Resident',
  },
}

/** Everything a role may allow. A permission counts only inside the scopes of the grant that brings it. */
export const permissions = [
  'organisations:write',
  'accounts:read',
  'accounts:write',
  'roles:read',
  'roles:write',
  'roles:grant',
  'sessions:revoke',
  'audit:read',
  'audit:verify',
  'projects:read',
  'projects:write',
  'projects:import',
  'projects:export',
  'nodes:write',
  'nodes:activate',
  'documents:read',
  'documents:write',
  'schedule:read',
  'schedule:write',
  'schedule:baseline',
  'goals:read',
  'goals:write',
  'goals:sign',
  'progress:read',
  'progress:report',
  'progress:accept',
  'funds:read',
  'funds:write',
  'funds:request',
  'funds:sign',
  'contracts:read',
  'leads:read',
  'leads:handle',
  'leads:explain',
  'cases:read',
  'alerts:read',
  'alerts:handle',
  'alert_rules:write',
  'evaluation:read',
  'evaluation:write',
  'evaluation:score',
  'analytics:read',
] as const

export type Permission = (typeof permissions)[number]

type Role = {
  permissions: Permission[]
  /** Roles of one group are never held together: the three administrators watch one another (三员分立). */
  apartGroup?: 'administrators'
  /** Longest time the role may be held without renewal. */
  maxDays?: number
}

const readProjects: Permission[] = [
  'projects:read',
  'documents:read',
  'schedule:read',
  'goals:read',
  'progress:read',
  'alerts:read',
  'evaluation:read',
  'analytics:read',
]

/** The roles every installation starts with. */
export const builtinRoles = {
  administrator: {
    permissions: ['organisations:write', 'accounts:read', 'accounts:write', 'roles:read', 'sessions:revoke'],
    apartGroup: 'administrators',
  },
  security_administrator: {
    permissions: ['accounts:read', 'roles:read', 'roles:write', 'roles:grant', 'sessions:revoke'],
    apartGroup: 'administrators',
  },
  audit_administrator: {
    permissions: ['accounts:read', 'roles:read', 'audit:read', 'audit:verify'],
    apartGroup: 'administrators',
  },
  project_office: {
    permissions: [
      ...readProjects,
      'goals:write',
      'goals:sign',
      'projects:write',
      'projects:import',
      'projects:export',
      'nodes:write',
      'nodes:activate',
      'documents:write',
      'schedule:write',
      'schedule:baseline',
      'progress:report',
      'progress:accept',
      'funds:read',
      'contracts:read',
      'alerts:handle',
      'alert_rules:write',
      'evaluation:write',
      'evaluation:score',
      'accounts:read',
    ],
  },
  finance: {
    permissions: [
      ...readProjects,
      'goals:sign',
      'projects:export',
      'funds:read',
      'funds:write',
      'contracts:read',
      'leads:read',
      'leads:handle',
      'alerts:handle',
      'evaluation:score',
    ],
  },
  department: {
    permissions: [
      ...readProjects,
      'goals:write',
      'goals:sign',
      'projects:export',
      'documents:write',
      'progress:accept',
      'funds:read',
      'funds:sign',
      'contracts:read',
      'leads:explain',
      'alerts:handle',
    ],
  },
  project_manager: {
    permissions: [
      ...readProjects,
      'goals:write',
      'goals:sign',
      'projects:write',
      'nodes:write',
      'nodes:activate',
      'documents:write',
      'schedule:write',
      'schedule:baseline',
      'progress:report',
      'progress:accept',
      'funds:read',
      'funds:request',
      'funds:sign',
      'contracts:read',
      'leads:explain',
      'alerts:handle',
    ],
  },
  contractor: {
    permissions: [
      'projects:read',
      'documents:read',
      'documents:write',
      'schedule:read',
      'goals:read',
      'goals:sign',
      'progress:read',
      'progress:report',
      'funds:read',
      'funds:request',
      'alerts:read',
      'alerts:handle',
    ],
  },
  crew: {
    permissions: ['projects:read', 'schedule:read', 'goals:read', 'goals:sign', 'progress:read', 'progress:report'],
  },
  expert: {
    permissions: [
      'projects:read',
      'documents:read',
      'schedule:read',
      'goals:read',
      'progress:read',
      'evaluation:read',
      'evaluation:score',
    ],
  },
  external_auditor: {
    permissions: [...readProjects, 'projects:export', 'funds:read', 'contracts:read', 'audit:read', 'audit:verify'],
    maxDays: 90,
  },
  inspector: {
    permissions: [
      ...readProjects,
      'funds:read',
      'contracts:read',
      'leads:read',
      'leads:handle',
      'cases:read',
      'audit:read',
      'audit:verify',
    ],
  },
  resident: { permissions: [] },
} as const satisfies Record<string, Role>

export type BuiltinRole = keyof typeof builtinRoles

/** What the administrators alone may do; a role an office makes itself never carries it, so that the three stay apart. */
export const reservedPermissions: ReadonlySet<Permission> = new Set([
  'organisations:write',
  'accounts:write',
  'roles:write',
  'roles:grant',
  'sessions:revoke',
])

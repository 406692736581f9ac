import type { Holder } from '@jiheng/kernel/base'
import type { Parties } from './project-facts.ts'

/** Who makes the next move in one project: the part, and the unit and person that play it, as far as known. */
export type HeldBy = { kind: Holder; organisationId: string | null; accountId: string | null; name: string | null }

/**
 * The unit or person of a project that plays a part. Finance and the project office are known by what people there may do,
 * not by a field of the project.
 */
export function holderOf(kind: Holder, { owner, department, contractor, managerId }: Parties): HeldBy {
  const nobody = { kind, organisationId: null, accountId: null, name: null }
  switch (kind) {
    case 'contractor':
      return { ...nobody, organisationId: contractor.id, name: contractor.name }
    case 'owner_unit':
      return { ...nobody, organisationId: owner.id, name: owner.name, accountId: managerId }
    case 'department':
      return { ...nobody, organisationId: department.id, name: department.name }
    case 'finance':
    case 'project_office':
      return nobody
  }
}

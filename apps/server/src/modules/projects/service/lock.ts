import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Facts } from '../../../platform/facts.ts'
import { lockProject, type LockedProject } from '../store/record.ts'

/** Locks a project in reach until commit. Throws `not_found` when it is not in reach. */
export async function lock(tx: Tx, id: string): Promise<LockedProject> {
  const project = await lockProject(tx, id)
  if (!project) throw new AppError('not_found', 'project_not_found')
  return project
}

/** Tells other modules and open screens that something of a project changed. */
export function publishChange(
  facts: Facts,
  tx: Tx,
  type: string,
  project: Pick<LockedProject, 'id' | 'org_path'>,
  about: Record<string, string> = {},
): void {
  facts.publish(
    tx,
    { type, projectId: project.id, ...about },
    { topic: 'projects', permission: 'projects:read', orgPath: project.org_path, projectId: project.id },
  )
}

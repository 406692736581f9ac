import type { Clock } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Fact, Facts } from '../../../platform/facts.ts'
import type { Files } from '../../../platform/files/index.ts'
import type { Identity } from '../../identity/index.ts'
import type { Projects } from '../../projects/index.ts'
import type { ListRow } from '../store/lists.ts'

export type ImportsParts = {
  database: Database
  clock: Clock
  facts: Facts
  files: Files
  identity: Pick<Identity, 'pathInReach'>
  projects: Pick<Projects, 'previewMany' | 'registerMany'>
}

/** Tells other parts and open screens that something of a list changed. */
export function tell(facts: Facts, tx: Tx, type: string, list: Pick<ListRow, 'id' | 'org_path'>): void {
  const fact: Fact = { type, listId: list.id }
  facts.publish(tx, fact, {
    topic: 'imports',
    permission: 'projects:import',
    orgPath: list.org_path,
    id: list.id,
  })
}

/** The list, or `not_found` when it is not in reach. */
export function found<T>(list: T | undefined): T {
  if (list === undefined) throw new AppError('not_found', 'import_not_found')
  return list
}

/** What every audit record of a list says. */
export function subjectOf(list: Pick<ListRow, 'id' | 'file_name' | 'org_path'>) {
  return { subject: { kind: 'import', id: list.id, label: list.file_name }, orgPath: list.org_path }
}

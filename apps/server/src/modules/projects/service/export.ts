import type { Day } from '@jiheng/kernel/base'
import type { Actor } from '../../../platform/actor.ts'
import { record } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import type { ExportQuery } from '../schema/finding.ts'
import { countProjects, listProjects, type ListedRow } from '../store/list.ts'
import type { Means } from './means.ts'

const ROWS_AT_ONCE = 500

export function exportUseCases({ database, clock }: Means) {
  return {
    /**
     * Exactly the list of these filters, in its order, read in portions while it is sent. That somebody took it away, by
     * which filters and how many rows, is recorded before the first row leaves.
     */
    async exportList(
      actor: Actor,
      { format, columns: _, ...query }: ExportQuery,
    ): Promise<{ rows: AsyncGenerator<ListedRow>; asOf: Day }> {
      const reach = permit(actor, 'projects:export')
      await database.write(reach, async (tx) => {
        const changes = { rows: [null, await countProjects(tx, query)], filters: [null, query] } satisfies Record<
          string,
          [unknown, unknown]
        >
        record(tx, actor, clock.now(), {
          action: 'projects.exported',
          subject: { kind: 'project_list', id: format },
          changes,
        })
      })
      const pages = async function* (): AsyncGenerator<ListedRow> {
        for (let cursor: string | null | undefined; cursor !== null;) {
          const told = { ...query, limit: ROWS_AT_ONCE, ...(cursor !== undefined && { cursor }) }
          const page = await database.read(reach, (db) => listProjects(db, told))
          yield* page.rows
          cursor = page.nextCursor
        }
      }
      return { rows: pages(), asOf: clock.today() }
    },
  }
}

import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import type { Tables } from '../../apps/server/src/db.gen.ts'
import type { ProjectQuery } from '../../apps/server/src/modules/projects/schema/finding.ts'
import { countProjects, listProjects } from '../../apps/server/src/modules/projects/store/list.ts'
import { findProject } from '../../apps/server/src/modules/projects/store/record.ts'

export type Statement = { sql: string; parameters: unknown[] }
export type CapturedSql = { list: Statement; count: Statement; detail: Statement }

/** The SQL the product runs for a list, its total and one record, taken down as it runs. */
export async function captureSql(ownerUrl: string, query: ProjectQuery, id: string): Promise<CapturedSql> {
  let last: Statement = { sql: '', parameters: [] }
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: ownerUrl }) }),
    log: ({ query: { sql, parameters } }) => {
      last = { sql, parameters: [...parameters] }
    },
  })
  const captured = async (run: Promise<unknown>): Promise<Statement> => {
    await run
    return last
  }
  try {
    return {
      list: await captured(listProjects(kysely, query)),
      count: await captured(countProjects(kysely, query)),
      detail: await captured(findProject(kysely, id)),
    }
  } finally {
    await kysely.destroy()
  }
}

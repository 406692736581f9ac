import { basename } from 'node:path'
import { readSeals, sealOf, SEALS } from '../check/migrations.ts'
import { readMigrations } from '../check/sql.ts'
import type { Generator } from './generator.ts'

/** Seals migrations that have none yet. A seal that exists is never replaced: a landed migration is not edited. */
export function migrationSeals(root: string): Generator {
  return {
    name: 'migration seals',
    produce: async () => {
      const fresh = Object.fromEntries(
        readMigrations(root).map((migration) => [basename(migration.path), sealOf(migration)]),
      )
      return new Map([[SEALS, `${JSON.stringify({ ...fresh, ...readSeals(root) }, null, 2)}\n`]])
    },
  }
}

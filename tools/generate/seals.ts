import { execFileSync } from 'node:child_process'
import { basename } from 'node:path'
import { readSeals, sealOf, SEALS } from '../check/migrations.ts'
import { MIGRATIONS, readMigrations } from '../check/sql.ts'
import type { Generator } from './generator.ts'

/** Seals the migrations. The seal of a landed one (committed, or all where git cannot tell) is never replaced. */
export function migrationSeals(root: string): Generator {
  return {
    name: 'migration seals',
    produce: () => {
      const sealed = readSeals(root)
      const landed = landedIn(root) ?? Object.keys(sealed)
      const kept = Object.entries(sealed).filter(([name]) => landed.includes(name))
      const now = readMigrations(root).map((migration) => [basename(migration.path), sealOf(migration)])
      const all = { ...Object.fromEntries(now), ...Object.fromEntries(kept) } as Record<string, string>
      return Promise.resolve(new Map([[SEALS, `${JSON.stringify(all, null, 2)}\n`]]))
    },
  }
}

function landedIn(root: string): string[] | undefined {
  try {
    const tree = execFileSync('git', ['ls-tree', '-r', '--name-only', 'HEAD', MIGRATIONS], { cwd: root, stdio: 'pipe' })
    return tree
      .toString()
      .split('\n')
      .map((path) => basename(path))
  } catch {
    return undefined
  }
}

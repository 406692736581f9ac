import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from './check.ts'

type Entry = { version?: string; resolved?: string; link?: boolean; optionalDependencies?: Record<string, string> }

/**
 * package-lock.json installs on every platform and from any registry: `npm ci` refuses a lock that lists a package but not
 * all of its per-platform parts, and an address in the lock would tie it to one registry.
 */
export const lockfile: Check = {
  name: 'lockfile',
  find: (root) => {
    const file = join(root, 'package-lock.json')
    if (!existsSync(file)) return []
    const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> }
    return Object.entries(packages).flatMap(([path, entry]) => [
      ...Object.keys(entry.optionalDependencies ?? {})
        .filter((part) => !packages[`node_modules/${part}`] && !packages[`${path}/node_modules/${part}`])
        .map((part) => `${path}: ${part} is not in the lock; pin a version whose parts are all published`),
      ...(entry.resolved && !entry.link ? [`${path}: carries an address; set omit-lockfile-registry-resolved`] : []),
    ])
  },
}

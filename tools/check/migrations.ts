import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Check } from './check.ts'
import { MIGRATIONS, readMigrations, type Migration } from './sql.ts'
import { listFiles } from './tree.ts'

export const SEALS = `${MIGRATIONS}/checksums.json`

/** Migrations are numbered 0001, 0002, … without gap or twin, name their module, and stay as they landed. */
export const migrations: Check = {
  name: 'migrations',
  find: (root) => {
    const files = readMigrations(root)
    return [...namesOf(root, files), ...numbersOf(files), ...sealsOf(root, files)]
  },
}

/** Checksums of the landed migrations, by file name. */
export function readSeals(root: string): Record<string, string> {
  const path = join(root, SEALS)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {}
}

/** SHA-256 of a migration's text, hexadecimal: what the database remembers too. */
export function sealOf(migration: { text: string }): string {
  return createHash('sha256').update(migration.text).digest('hex')
}

function namesOf(root: string, files: Migration[]): string[] {
  const folder = 'apps/server/src/modules'
  const owners = new Set([
    'platform',
    ...listFiles(root, folder).map((path) => path.slice(folder.length + 1).split('/')[0]),
  ])
  return files.flatMap(({ path, owner }) => {
    if (owner === undefined) return [`${path}: the name is not NNNN_<module>__<what>.sql`]
    return owners.has(owner) ? [] : [`${path}: there is no module ${owner}`]
  })
}

function numbersOf(files: Migration[]): string[] {
  return files.flatMap(({ path, number }, index) =>
    Number.isNaN(number) || number === index + 1 ? [] : [`${path}: number ${index + 1} was expected here`],
  )
}

function sealsOf(root: string, files: Migration[]): string[] {
  const seals = readSeals(root)
  const present = new Map(files.map((file) => [basename(file.path), file]))
  const gone = Object.keys(seals).filter((name) => !present.has(name))
  return [
    ...gone.map((name) => `${MIGRATIONS}/${name}: a landed migration is never removed or renamed`),
    ...[...present].flatMap(([name, file]) => {
      if (seals[name] === undefined) return [`${file.path}: not in ${SEALS} yet; \`npm run generate\` adds it`]
      return seals[name] === sealOf(file)
        ? []
        : [`${file.path}: a landed migration is never edited; write the next one`]
    }),
  ]
}

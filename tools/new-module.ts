// npm run new-module -- NAME [RECORD]: lays out a server module in the house pattern, with its migration and tests.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { linesOf, runPackage } from './check/program.ts'
import { readMigrations } from './check/sql.ts'
import { namesFor, type Names } from './new-module/names.ts'
import { moduleFiles } from './new-module/pattern.ts'

/** Writes the module below `root`, formatted, and returns its names. Throws a sentence when it exists or a name will not do. */
export async function layOut(root: string, module: string, record?: string): Promise<Names> {
  const names = namesFor(module, record, Math.max(0, ...readMigrations(root).map(({ number }) => number)))
  if (existsSync(join(root, 'apps/server/src/modules', module))) throw new Error(`There is a module ${module} already.`)
  for (const [path, text] of moduleFiles(names)) {
    const file = join(root, 'apps/server', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    console.log(`apps/server/${path}`)
  }
  const unformatted = linesOf(await runPackage(root, 'oxfmt/bin/oxfmt', [`apps/server/src/modules/${module}`]))
  if (unformatted.length > 0) throw new Error(unformatted.join('\n'))
  return names
}

const nextSteps = ({ module, Module, record }: Names) => `
Next:
1. Say in ARCHITECTURE.md what ${module} owns and reads, and its word in docs/glossary.md.
2. Add ${module}:read and ${module}:write to identity/permissions.ts, and to the roles that hold them.
3. In src/compose.ts: const ${module} = create${Module}({ database, clock, facts, projects }), then ${record}Routes(app, ${module}).
4. npm run generate, then npm test -- ${module}.`

if (import.meta.main) {
  const [module, record] = process.argv.slice(2)
  try {
    if (module === undefined) throw new Error('Usage: npm run new-module -- NAME [RECORD]')
    console.log(nextSteps(await layOut(resolve(import.meta.dirname, '..'), module, record)))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

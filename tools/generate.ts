// npm run generate: writes every generated file anew.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Generator } from './generate/generator.ts'
import { workCalendar } from './generate-work-calendar.ts'
import { contract } from './generate/contract.ts'
import { migrationSeals } from './generate/seals.ts'
import { tableTypes } from './generate/table-types.ts'

/** The generators of files whose freshness is checked, in the order they build on one another. */
export const generators: Generator[] = [workCalendar, tableTypes, contract]

/** Runs generators and writes what they make below `root`. */
export async function generate(root: string, chosen: Generator[]): Promise<void> {
  for (const generator of chosen) {
    for (const [path, text] of await generator.produce()) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
      console.log(`${generator.name}: ${path}`)
    }
  }
}

if (import.meta.main) {
  const root = resolve(import.meta.dirname, '..')
  await generate(root, [migrationSeals(root), ...generators])
}

// npm run check [-- NAME…]: the rules of the house, each told kept or broken.
import { resolve } from 'node:path'
import { boundaries } from './boundaries.ts'
import type { Check } from './check.ts'
import { format } from './format.ts'
import { generated } from './generated.ts'
import { lint } from './lint.ts'
import { lockfile } from './lockfile.ts'
import { migrations } from './migrations.ts'
import { ownedTables } from './owned-tables.ts'
import { phrases } from './phrases.ts'
import { sizes } from './sizes.ts'
import { surroundings } from './surroundings.ts'
import { types } from './types.ts'
import { words } from './words.ts'

const checks: Check[] = [
  format,
  sizes,
  words,
  lockfile,
  migrations,
  ownedTables,
  surroundings,
  boundaries,
  phrases,
  lint,
  types,
  generated,
]

const SHOWN = 30

/** Runs the checks on the tree below `root`, a line for each. Returns how many were kept and how many broken. */
export async function runChecks(root: string, names: string[]): Promise<{ passed: number; failed: number }> {
  const chosen = names.length === 0 ? checks : checks.filter(({ name }) => names.includes(name.replaceAll(' ', '-')))
  const tally = { passed: 0, failed: 0 }
  for (const check of chosen) {
    const started = performance.now()
    const findings = await findingsOf(check, root)
    const took = `${Math.round(performance.now() - started)} ms`
    console.log(`${findings.length === 0 ? '✓' : '✗'} ${check.name.padEnd(14)} ${took.padStart(9)}`)
    for (const finding of findings.slice(0, SHOWN)) console.log(`    ${finding}`)
    if (findings.length > SHOWN) console.log(`    … and ${findings.length - SHOWN} more`)
    tally[findings.length === 0 ? 'passed' : 'failed'] += 1
  }
  return tally
}

/** A check that cannot finish has not found the rule kept. */
async function findingsOf(check: Check, root: string): Promise<string[]> {
  try {
    return await check.find(root)
  } catch (error) {
    return [`the check itself failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`]
  }
}

if (import.meta.main) {
  const names = process.argv.slice(2)
  const unknown = names.filter((name) => !checks.some((check) => check.name.replaceAll(' ', '-') === name))
  if (unknown.length > 0) {
    console.error(
      `No such check: ${unknown.join(', ')}. There are: ${checks.map(({ name }) => name.replaceAll(' ', '-')).join(', ')}.`,
    )
    process.exit(1)
  }
  const { failed } = await runChecks(resolve(import.meta.dirname, '../..'), names)
  process.exitCode = failed === 0 ? 0 : 1
}

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SEEDED } from '../../e2e/demo-server.ts'
import { runNodeTests } from './node-tests.ts'
import { add, type Tally } from './tally.ts'

/** Journeys that measure have the machine to themselves. */
const measures = (file: string) => file.endsWith('gantt.test.ts')

/**
 * Runs the browser journeys on a console built from the present sources, two at a time. The demo municipality is made
 * once; each journey works on a copy of it.
 */
export async function runJourneys(root: string, files: string[]): Promise<Tally> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jiheng-seeded-'))
  const prepared = (programme: string, env: Record<string, string> = {}) =>
    spawnSync(process.execPath, [programme], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
      .status === 0
  try {
    if (!prepared('tools/console.mjs') || !prepared('apps/server/src/main/seed.ts', { DATA_DIR: dataDir }))
      return { passed: 0, failed: files.length, skipped: 0 }
    process.env[SEEDED] = dataDir
    const alone = await runNodeTests(root, files.filter(measures), 1)
    const beside = await runNodeTests(
      root,
      files.filter((file) => !measures(file)),
      2,
    )
    return add(alone, beside)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

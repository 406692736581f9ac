import { spawnSync } from 'node:child_process'
import { runNodeTests } from './node-tests.ts'
import type { Tally } from './tally.ts'

/** Runs the browser journeys one file at a time, on a console built from the present sources. */
export function runJourneys(root: string, files: string[]): Promise<Tally> {
  const build = spawnSync(process.execPath, ['tools/console.mjs'], { cwd: root, stdio: 'inherit' })
  if (build.status !== 0) return Promise.resolve({ passed: 0, failed: files.length, skipped: 0 })
  return runNodeTests(root, files, 1)
}

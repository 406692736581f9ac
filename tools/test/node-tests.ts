import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { run } from 'node:test'
import { Report } from './report.ts'
import type { Tally } from './tally.ts'

const FILE_TIMEOUT_MS = 10 * 60_000

/**
 * Runs test files with node:test, each in its own process, and prints a line per file and the details of failures.
 * Where apps/server/test/global-setup.ts exists it runs first and once for files that may need a database: it starts
 * PostgreSQL and hands its address on through the environment, which the test processes inherit. Journeys bring their own.
 */
export async function runNodeTests(root: string, files: string[], concurrency: number = processes()): Promise<Tally> {
  const report = new Report(root)
  if (files.length === 0) return report.total
  const setup = join(root, 'apps/server/test/global-setup.ts')
  const wantsDatabase = existsSync(setup) && files.some((file) => !/^(packages|e2e)\//.test(file))
  const events = run({
    cwd: root,
    files: files.map((file) => join(root, file)),
    concurrency,
    timeout: FILE_TIMEOUT_MS,
    ...(wantsDatabase ? { globalSetupPath: setup } : {}),
  })
  await report.follow(events)
  return report.total
}

/** As many test processes as processors, two at least and four at most. */
function processes(): number {
  return Math.min(4, Math.max(2, availableParallelism()))
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runPackage } from '../check/program.ts'
import type { Tally } from './tally.ts'

type VitestResult = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  numFailedTestSuites: number
}

/** Runs React tests (`*.test.tsx`) with Vitest. A file that cannot be loaded counts as one failure. */
export async function runReactTests(root: string, files: string[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-react-tests-'))
  const outputFile = join(folder, 'result.json')
  try {
    const run = await runPackage(root, 'vitest/vitest.mjs', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${outputFile}`,
      ...files,
    ])
    process.stdout.write(run.output + run.errors)
    const result = JSON.parse(readFileSync(outputFile, 'utf8')) as VitestResult
    const failed = result.numFailedTests || (run.code === 0 ? 0 : 1)
    return { passed: result.numPassedTests, failed, skipped: result.numPendingTests + result.numTodoTests }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

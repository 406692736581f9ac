import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const packages = resolve(import.meta.dirname, '../../node_modules')

/** Runs a program of node_modules (`typescript/bin/tsc`) in `root` with the Node that runs us. */
export function runPackage(
  root: string,
  script: string,
  args: string[],
): Promise<{ code: number; output: string; errors: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [resolve(packages, script), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const heard = { output: '', errors: '' }
    child.stdout.on('data', (chunk: Buffer) => (heard.output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (heard.errors += chunk.toString()))
    child.on('error', fail)
    child.on('close', (code) => done({ code: code ?? 1, ...heard }))
  })
}

/** What a program printed, when it failed, as lines. */
export function linesOf(run: { code: number; output: string; errors: string }): string[] {
  if (run.code === 0) return []
  const lines = `${run.output}\n${run.errors}`.split('\n').filter((line) => line.trim() !== '')
  return lines.length > 0 ? lines : [`ended with ${run.code}`]
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Arguments } from './arguments.ts'

/** Runs a command that needs the database itself as a programme of the server; its words and exit code are passed on. */
export async function onServer(programme: 'migrate' | 'seed' | 'verify-audit', { isJson }: Arguments): Promise<0 | 1> {
  const file = fileURLToPath(new URL(`../../server/src/main/${programme}.ts`, import.meta.url))
  const child = spawn(process.execPath, [file, ...(isJson ? ['--json'] : [])], { stdio: 'inherit' })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code === 0 ? 0 : 1
}

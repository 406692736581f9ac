import { readFileSync, writeFileSync } from 'node:fs'
import type { Arguments } from './arguments.ts'
import type { Say } from './main.ts'

/** Prints the API's description, or writes it to `--output FILE`. */
export async function saveOpenApi({ output }: Arguments, say: Say): Promise<0> {
  const document = readFileSync(new URL('../../../packages/api/openapi.json', import.meta.url), 'utf8')
  if (output === undefined) process.stdout.write(document)
  else {
    writeFileSync(output, document)
    console.error(say('cli.written', { file: output }))
  }
  return 0
}

import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CallOutput, Client } from '@jiheng/api'
import type { Arguments } from './arguments.ts'
import { connect } from './connection.ts'
import type { Say } from './main.ts'

type List = CallOutput<'getImport'>

/**
 * `jiheng import FILE [--organisation ID] [-o ERRORS.xlsx] [--json]`: hands a list in, imports its good rows, and tells what
 * became of each; rows that failed make the exit code 1 and, with `-o`, come back as a workbook.
 */
export async function importList({ operands, organisation, output, isJson }: Arguments, say: Say): Promise<0 | 1 | 2> {
  const [file] = operands
  if (file === undefined) {
    console.error(say('cli.import_needs_file'))
    return 2
  }
  const form = new FormData()
  if (organisation !== undefined) form.set('organisationId', organisation)
  form.set('file', new Blob([readFileSync(file)]), basename(file))
  const { client, send } = await connect(process.env)
  const read = await settled(client, await client.call('createImport', { body: form }), 'reading')
  if (read.state === 'refused') return told(read, isJson, say)
  await client.call('confirmImport', { path: { id: read.id }, ifMatch: read.version })
  const done = await settled(client, read, 'importing', 'checked')
  if (output !== undefined && done.counts.failed > 0) {
    const answer = await send(`/api/v1/imports/${done.id}/errors`)
    writeFileSync(output, Buffer.from(await answer.arrayBuffer()))
  }
  return told(done, isJson, say)
}

/** Waits until the list has left the given states. */
async function settled(client: Client, list: List, ...passing: List['state'][]): Promise<List> {
  let current = list
  while (passing.includes(current.state)) {
    await sleep(200)
    current = await client.call('getImport', { path: { id: list.id } })
  }
  return current
}

function told(list: List, isJson: boolean, say: Say): 0 | 1 {
  const isDone = list.state === 'done' && list.counts.failed === 0
  if (isJson)
    console.log(
      JSON.stringify({ ok: isDone, id: list.id, state: list.state, problem: list.problem, counts: list.counts }),
    )
  else if (list.problem) console.error(list.problem.message)
  else console.log(say('cli.imported', { file: list.fileName, ...list.counts }))
  return isDone ? 0 : 1
}

import type { CallOutput } from '@jiheng/api'
import type { Arguments } from './arguments.ts'
import { connect } from './connection.ts'
import type { Say } from './main.ts'

type Verification = CallOutput<'verifyAudit'>
type Finding = Verification['findings'][number]

/** `jiheng verify-audit [--json]`: walks the whole log; every record that was altered, removed or reordered is named. */
export async function verifyAudit({ isJson }: Arguments, say: Say): Promise<0 | 1> {
  const { client } = await connect(process.env)
  const found = await client.call('verifyAudit', {})
  const isSound = found.findings.length === 0
  if (isJson) console.log(JSON.stringify({ ok: isSound, ...found }))
  else if (isSound) console.log(say('cli.audit_sound', { entries: found.entries }))
  else {
    console.error(say('cli.audit_broken', { problems: found.findings.length }))
    for (const finding of found.findings) console.error(`  ${say(`cli.finding.${finding.kind}`)}  ${nameOf(finding)}`)
  }
  return isSound ? 0 : 1
}

/** What is known of a record that does not fit: `#812 projects.updated 2026-03-02T01:00:00Z (lane 3, position 17)`. */
function nameOf({ number, action, at, lane, position }: Finding): string {
  const name = [number === null ? undefined : `#${number}`, action, at].filter(
    (part) => part !== undefined && part !== null,
  )
  return `${name.join(' ')} (lane ${lane ?? '–'}, position ${position ?? '–'})`
}

import { localeFrom, phraseOf } from '@jiheng/phrases'
import { StartRefused } from '../platform/errors.ts'

export type Outcome = {
  key: string
  params?: Record<string, string | number>
  result: Record<string, unknown>
  isBad?: boolean
}

/** A sentence for the operator, in the language of the terminal. */
export const say = (key: string, params: Record<string, string | number> = {}) =>
  phraseOf(localeFrom((process.env.LANG ?? '').replace('_', '-')), key, params)

/** Runs a one-off programme: prints its outcome as a sentence, or as JSON with `--json`; exit code 1 when it is refused or bad. */
export async function runProgramme(work: () => Promise<Outcome>): Promise<void> {
  const isJson = process.argv.includes('--json')
  try {
    const { key, params, result, isBad = false } = await work()
    console.log(isJson ? JSON.stringify({ ok: !isBad, ...result }) : say(key, params))
    process.exitCode = isBad ? 1 : 0
  } catch (cause) {
    tellRefusal(cause, isJson)
    process.exitCode = 1
  }
}

/** Tells the operator why a programme does not start, in one sentence; anything unforeseen is thrown on. */
export function tellRefusal(cause: unknown, isJson = false): void {
  if (!(cause instanceof StartRefused)) throw cause
  const message = say(`start.${cause.reason}`, cause.params)
  if (isJson) console.log(JSON.stringify({ ok: false, code: cause.reason, message }))
  else console.error(message)
}

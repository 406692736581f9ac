import { readFileSync } from 'node:fs'
import { Problem } from '@jiheng/api'
import { localeFrom, phrase, type PhraseKey } from '@jiheng/phrases'
import { readArguments, type Arguments } from './arguments.ts'
import { MissingSetting } from './connection.ts'
import { importList } from './import-list.ts'
import { lintIndicators } from './lint-indicators.ts'
import { onServer } from './on-server.ts'
import { saveOpenApi } from './open-api.ts'
import { scheduleFiles } from './schedule.ts'
import { scoreBundles } from './score.ts'
import { verifyAudit } from './verify-audit.ts'

/** 0 done · 1 the command found something wrong or was refused · 2 the command line is not understood. */
type ExitCode = 0 | 1 | 2

type Command = (args: Arguments, say: typeof sayHere) => Promise<ExitCode>

const commands: Record<string, Command> = {
  import: importList,
  schedule: scheduleFiles,
  'lint-indicators': lintIndicators,
  score: scoreBundles,
  'verify-audit': verifyAudit,
  openapi: saveOpenApi,
  migrate: (args) => onServer('migrate', args),
  seed: (args) => onServer('seed', args),
}

const locale = localeFrom((process.env.LANG ?? '').replace('_', '-'))
const sayHere = (key: PhraseKey, params: Record<string, string | number> = {}) => phrase(locale, key, params as never)

async function main(): Promise<ExitCode> {
  let args: Arguments
  try {
    args = readArguments(process.argv.slice(2))
  } catch (cause) {
    const [, option = ''] = /'(-[^' ]*)/.exec((cause as Error).message) ?? []
    console.error(sayHere('cli.not_understood', { option }))
    return 2
  }
  const command = commands[args.command]
  if (!command && args.command !== '' && !args.help) {
    console.error(sayHere('cli.unknown_command', { command: args.command, known: Object.keys(commands).join(' ') }))
    return 2
  }
  if (args.help || !command) {
    console[args.help ? 'log' : 'error'](sayHere('cli.help', { version: versionOfPackage() }))
    return args.help ? 0 : 2
  }
  try {
    return await command(args, sayHere)
  } catch (cause) {
    if (args.isJson) console.log(JSON.stringify({ ok: false, ...toldCause(cause) }))
    else console.error(toldCause(cause).message)
    return 1
  }
}

function toldCause(cause: unknown): { code: string; message: string } {
  if (cause instanceof Problem) return { code: cause.reason, message: cause.detail }
  if (cause instanceof MissingSetting)
    return { code: 'setting_missing', message: sayHere('cli.setting_missing', { setting: cause.setting }) }
  const { code, path } = ((cause as Error).cause ?? cause) as { code?: string; path?: string }
  // `fetch` says no more than this where an address cannot be reached; the reason lies in its cause.
  const isUnreachable = cause instanceof TypeError && cause.message === 'fetch failed'
  if (code !== 'ENOENT' && isUnreachable)
    return {
      code: 'server_unreachable',
      message: sayHere('cli.server_unreachable', { url: process.env.JIHENG_URL ?? 'http://localhost:8080' }),
    }
  if (code === 'ENOENT') return { code: 'file_missing', message: sayHere('cli.file_missing', { file: path ?? '' }) }
  throw cause
}

function versionOfPackage(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return version
}

export type Say = typeof sayHere

process.exitCode = await main()

import { parseArgs } from 'node:util'

export type Arguments = {
  command: string
  operands: string[]
  isJson: boolean
  organisation: string | undefined
  help: boolean
  output: string | undefined
  isLevelled: boolean
}

/** The command line in parts. Throws a TypeError naming an option nobody knows. */
export function readArguments(args: string[]): Arguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      organisation: { type: 'string' },
      output: { type: 'string', short: 'o' },
      level: { type: 'boolean', default: false },
    },
  })
  const [command = '', ...operands] = positionals
  return {
    command,
    operands,
    isJson: values.json,
    help: values.help,
    organisation: values.organisation,
    output: values.output,
    isLevelled: values.level,
  }
}

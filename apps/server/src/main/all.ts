import { phraseOf, localeFrom } from '@jiheng/phrases'
import { readConfig } from '../platform/config.ts'
import { StartRefused } from '../platform/errors.ts'
import { createLog } from '../platform/log.ts'
import { serve } from '../serve.ts'

try {
  const config = readConfig(process.env)
  const server = await serve({ config, log: createLog(config.logLevel) })
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      void server.close().then(() => process.exit(0))
    })
  }
} catch (cause) {
  if (!(cause instanceof StartRefused)) throw cause
  console.error(phraseOf(localeFrom((process.env.LANG ?? '').replace('_', '-')), `start.${cause.reason}`, cause.params))
  process.exit(1)
}

import { readConfig } from '../platform/config.ts'
import { createLog } from '../platform/log.ts'
import { serve } from '../serve.ts'
import { tellRefusal } from './programme.ts'

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
  tellRefusal(cause)
  process.exit(1)
}

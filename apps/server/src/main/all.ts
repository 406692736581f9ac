import { readConfig } from '../platform/config.ts'
import { createLog } from '../platform/log.ts'
import { serve, type Server } from '../serve.ts'
import { say, tellRefusal } from './programme.ts'

let server: Server | undefined
let isStopping = false

/** The first request to stop waits for what is under way; the second does not. */
async function stop(): Promise<void> {
  if (isStopping) process.exit(1)
  isStopping = true
  if (!server) return // Still starting: stopped as soon as there is something to stop.
  await server.close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())

try {
  const config = readConfig(process.env)
  server = await serve({ config, log: createLog(config.logLevel) })
  if (isStopping) {
    await server.close()
    process.exit(0)
  }
  console.log(say('start.ready', { url: `http://localhost:${config.port}` }))
  if (server.demo.names.length > 0) {
    console.log(say('start.demo_accounts', { names: server.demo.names.join(' '), password: server.demo.password }))
  }
} catch (cause) {
  tellRefusal(cause)
  process.exit(1)
}

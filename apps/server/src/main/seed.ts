import { compose } from '../compose.ts'
import { openOrStartDatabase } from '../open-database.ts'
import { systemClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { createLog } from '../platform/log.ts'
import { runProgramme } from './programme.ts'

await runProgramme(async () => {
  const config = readConfig(process.env)
  const opened = await openOrStartDatabase(config)
  const house = await compose({ config, appUrl: opened.appUrl, clock: systemClock, log: createLog('silent') })
  try {
    await house.identity.prepare()
    const { outcome, projects } = await house.demo.seed()
    return {
      key: `start.${outcome}`,
      params: { projects },
      result: { outcome, projects },
      isBad: outcome === 'not_empty',
    }
  } finally {
    await house.close()
    await opened.cluster?.stop()
  }
})

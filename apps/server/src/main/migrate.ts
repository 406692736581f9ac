import { readConfig } from '../platform/config.ts'
import { openOrStartDatabase } from '../open-database.ts'
import { runProgramme } from './programme.ts'

await runProgramme(async () => {
  const opened = await openOrStartDatabase(readConfig(process.env))
  await opened.cluster?.stop()
  return { key: 'start.migrated', params: { applied: opened.applied }, result: { applied: opened.applied } }
})

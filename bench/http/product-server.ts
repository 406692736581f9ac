// The product over a scene's database: `node product-server.ts APP_URL DATA_DIR` prints its address and a session token.
import { hash } from '@node-rs/argon2'
import { Client } from 'pg'
import { compose } from '../../apps/server/src/compose.ts'
import { ROOT_ORGANISATION, SYSTEM_ACCOUNT } from '../../apps/server/src/platform/actor.ts'
import { systemClock } from '../../apps/server/src/platform/clock.ts'
import { readConfig } from '../../apps/server/src/platform/config.ts'
import { newId } from '../../apps/server/src/platform/ids.ts'
import { createLog } from '../../apps/server/src/platform/log.ts'

const [ownerUrl = '', appUrl = '', dataDir = ''] = process.argv.slice(2)
const config = readConfig({ DATA_DIR: dataDir, DATABASE_POOL: '16', DEMO: '0' })
const house = await compose({
  config,
  appUrl,
  clock: systemClock,
  log: createLog('silent'),
  requestsPerMinute: 100_000_000,
})
await house.identity.prepare()
const password = 'Bench#2026-load'
const owner = new Client({ connectionString: ownerUrl })
await owner.connect()
const accountId = newId()
await owner.query(
  `insert into identity.account (id, name, display_name, organisation_id, status, password_hash) values ($1, 'bench', '压测', $2, 'active', $3)`,
  [...[accountId, ROOT_ORGANISATION, await hash(password)]],
)
await owner.query(
  `insert into identity.role_grant (id, account_id, role_code, organisation_id, granted_by) values ($1, $2, 'project_office', $3, $4)`,
  [...[newId(), accountId, ROOT_ORGANISATION, SYSTEM_ACCOUNT]],
)
await owner.end()
const { token } = await house.identity.signIn(
  { name: 'bench', password },
  { id: 'bench', ip: '127.0.0.1', userAgent: 'bench' },
)
const address = await house.app.listen({ host: '127.0.0.1', port: 0 })
console.log(JSON.stringify({ address, token }))
process.on('SIGTERM', () => void house.close().then(() => process.exit(0)))

import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type Browser, type Page } from 'playwright-core'

export const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
/** Chromium as it runs on a server: nothing of its own to fetch, and a software renderer for the map. */
export const browserFlags = [
  ...[
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
  ],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]
const START_MS = 180_000
/** Names the data folder that holds the demo municipality already, where a whole run made one. */
export const SEEDED = 'JIHENG_E2E_SEEDED'

/** Why journeys cannot run here, or false. */
export const skip = existsSync(executablePath) ? false : `no browser at ${executablePath}; set CHROMIUM`

export type DemoServer = {
  url: string
  open(size?: { width: number; height: number }): Promise<Page>
  close(): Promise<void>
}

/** The product as `npm start` runs it with these settings, on a data folder of its own with the demo municipality, and a browser to visit it. */
export async function startDemo(settings: Record<string, string> = {}): Promise<DemoServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jiheng-e2e-'))
  const seeded = process.env[SEEDED]
  // Node's own copy does not keep the owner, under whom PostgreSQL runs where the run is root's.
  if (seeded !== undefined) execFileSync('cp', ['-a', `${seeded}/.`, dataDir])
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, ['apps/server/src/main/all.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const isReady = () =>
    fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
  for (const deadline = performance.now() + START_MS; !(await isReady()); await sleep(200)) {
    if (server.exitCode !== null || performance.now() > deadline) throw new Error('the demo server did not start')
  }
  const browser: Browser = await chromium.launch({ executablePath, args: browserFlags })
  return {
    url,
    async open(viewport = { width: 1440, height: 900 }) {
      const context = await browser.newContext({ baseURL: url, viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
      const page = await context.newPage()
      page.setDefaultTimeout(60_000)
      return page
    },
    async close() {
      await browser.close()
      server.kill('SIGTERM')
      await once(server, 'exit')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  return port
}

// npm run screenshots -- [URL] [NAME…]: pictures of every page on a running demo server, at a desk and on a phone.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright-core'
import { browserFlags, executablePath } from '../e2e/demo-server.ts'
import { pages, settled } from '../e2e/pages.ts'

const folder = join(import.meta.dirname, '../docs/screenshots')
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]
const password = 'Jiheng#2026'
const [url = 'http://localhost:8080', ...names] = process.argv.slice(2)
const wanted = pages.filter(({ name }) => names.length === 0 || names.some((part) => name.startsWith(part)))
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath,
  args: browserFlags,
})
for (const viewport of sizes) {
  const people = new Map<string, BrowserContext>()
  for (const { name, as, open } of wanted) {
    const context = people.get(as) ?? (await signedIn(as, viewport))
    people.set(as, context)
    const page = await context.newPage()
    await open(page)
    await settled(page)
    await page.waitForTimeout(2_500)
    await page.screenshot({ path: join(folder, `${name}-${viewport.width}.png`) })
    await page.close()
    console.log(`${name}-${viewport.width}.png`)
  }
}
await browser.close()

async function signedIn(name: string, viewport: { width: number; height: number }): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, baseURL: url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  if (name !== '') await context.request.post('/api/v1/session', { data: { name, password } })
  return context
}

// npm run screenshots -- [URL] [NAME…]: pictures of every page on a running demo server, at a desk and on a phone.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'

type Shot = { name: string; as?: string; open(page: Page): Promise<unknown> }

const folder = join(import.meta.dirname, '../docs/screenshots')
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]
const password = 'Jiheng#2026'
const go = (path: string) => (page: Page) => page.goto(path)
const firstProject = (tab: string) => async (page: Page) => {
  const answer = await page.request.get('/api/v1/projects?q=%E9%92%A6%E5%B7%9E%E6%B8%AF%E4%B8%9C%E7%AB%99&limit=1')
  const { items } = (await answer.json()) as { items: { id: string }[] }
  await page.goto(`/projects/${items[0]?.id ?? ''}?tab=${tab}`)
}

const shots: Shot[] = [
  { name: 'sign-in', as: '', open: go('/sign-in') },
  { name: 'workbench', open: go('/workbench') },
  { name: 'workbench-contractor', as: 'contractor', open: go('/') },
  { name: 'explanation', open: async (page) => (await page.goto('/workbench'), page.locator('.workbench-reasons button').first().click()) },
  { name: 'projects', open: go('/projects') },
  { name: 'projects-map', open: go('/projects?view=map') },
  ...['overview', 'tree', 'progress', 'funds', 'indicators', 'documents', 'alerts', 'trace'].map((tab) => ({ name: `project-${tab}`, open: firstProject(tab) })),
  { name: 'imports', open: go('/imports') },
  { name: 'alerts', open: go('/alerts') },
  { name: 'organisations', as: 'admin', open: go('/organisations') },
  { name: 'roles', as: 'security', open: go('/roles') },
  { name: 'audit', as: 'auditor', open: go('/audit') },
  { name: 'account', open: go('/account') },
]

const [url = 'http://localhost:8080', ...names] = process.argv.slice(2)
const wanted = shots.filter(({ name }) => names.length === 0 || names.some((part) => name.startsWith(part)))
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
for (const viewport of sizes) {
  const people = new Map<string, BrowserContext>()
  for (const { name, as = 'office', open } of wanted) {
    const context = people.get(as) ?? (await signedIn(as, viewport))
    people.set(as, context)
    const page = await context.newPage()
    await open(page)
    await page.waitForLoadState('load')
    await page.waitForFunction(() => !document.querySelector('.jh-loading'), undefined, { timeout: 20_000 }).catch(() => {})
    await page.waitForTimeout(700)
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

import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { after, before, test, type TestContext } from 'node:test'
import { chromium, type Browser, type Page } from 'playwright-core'
import { build } from 'vite'

// Every component, drawn in a real browser under the policy the server sends: what the design system promises, a person would notice.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'"
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const skip = existsSync(executablePath) ? false : `no browser at ${executablePath}`
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]

let folder: string
let server: Server
let browser: Browser

before(async () => {
  if (skip) return
  folder = mkdtempSync(join(tmpdir(), 'jiheng-gallery-'))
  const root = join(import.meta.dirname, '../../..')
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    define: { 'import.meta.env.DEV': 'true' },
    build: { outDir: folder, emptyOutDir: true },
  })
  server = createServer((request, response) => {
    const wanted = join(folder, new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = existsSync(wanted) && statSync(wanted).isFile() ? wanted : join(folder, 'index.html')
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
    })
    response.end(readFileSync(file))
  }).listen(0)
  browser = await chromium.launch({ executablePath, args: flags })
})

after(async () => {
  await browser?.close()
  server?.close()
  if (folder) rmSync(folder, { recursive: true })
})

type Visit = { page: Page; complaints: string[] }

async function visit(t: TestContext, tab: string, width: number, height: number): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' })
  t.after(() => context.close())
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/gallery?tab=${tab}`)
  await page.getByRole('tabpanel').waitFor()
  return { page, complaints }
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  for (const tab of ['numbers', 'tables', 'forms', 'parts', 'pictures']) {
    test(
      `${tab} at ${width} pixels: accessible, nothing beside the screen, nothing against the policy`,
      { skip },
      async (t) => {
        const { page, complaints } = await visit(t, tab, width, height)
        if (tab === 'pictures') await page.locator('.jh-map-canvas canvas').waitFor()
        assert.equal(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0)
        // Evaluated by the debugger, so the page's own policy stays in force.
        await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
        const found = (await page.evaluate('axe.run()')) as { violations: { id: string; impact: string }[] }
        assert.deepEqual(
          found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id),
          [],
        )
        assert.deepEqual(complaints, [])
      },
    )
  }
}

test('a number opens its explanation by keyboard and gives the focus back', { skip }, async (t) => {
  const { page } = await visit(t, 'numbers', 1440, 900)
  const number = page.getByRole('button', { name: '−7.4' }).first()
  await number.focus()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog')
  await drawer.getByText('计划进度').first().waitFor()
  await drawer.getByText('它又由以下数据得出').click()
  assert.ok(await drawer.getByText('主体结构').isVisible())
  await page.keyboard.press('Escape')
  assert.equal(await drawer.count(), 0)
  assert.ok(await number.evaluate((element) => element === element.ownerDocument.activeElement))
})

test(
  'ten thousand rows: few exist, the keyboard reaches the last, space selects, a head sorts',
  { skip },
  async (t) => {
    const { page } = await visit(t, 'tables', 1440, 900)
    const rows = page.locator('tr[data-index]')
    assert.ok((await rows.count()) < 60)
    await rows.first().focus()
    await page.keyboard.press('End')
    const last = page.locator('tr[data-index="9999"]')
    await last.waitFor()
    await page.waitForFunction('document.activeElement.dataset.index === "9999"')
    await page.keyboard.press('Space')
    await page.getByText('已选 2 行').waitFor()
    await page.getByRole('button', { name: '总投资(万元)' }).first().click()
    await page.keyboard.press('Escape')
    assert.equal(
      await page.getByRole('columnheader', { name: '总投资(万元)' }).first().getAttribute('aria-sort'),
      'ascending',
    )
  },
)

test('what is wrong is said at the top of the form and beside the field', { skip }, async (t) => {
  const { page } = await visit(t, 'forms', 1440, 900)
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('有 1 处需要修改').first().waitFor()
  const name = page.getByLabel('项目名称')
  assert.equal(await name.getAttribute('aria-invalid'), 'true')
  const described = (await name.getAttribute('aria-describedby')) ?? ''
  const sentences = await Promise.all(described.split(' ').map((id) => page.locator(`[id="${id}"]`).textContent()))
  assert.ok(sentences.includes('项目名称还没有填写。'))
})

test('a number out of its bounds stays as typed, is told beside the field, and the form waits', { skip }, async (t) => {
  const { page } = await visit(t, 'forms', 1440, 900)
  const share = page.getByLabel('权重')
  await share.fill('170')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('应在 0 至 100 之间').waitFor()
  assert.equal(await share.inputValue(), '170')
  assert.equal(await share.getAttribute('aria-invalid'), 'true')
  assert.equal(await page.getByText('有 1 处需要修改').count(), 0, 'nothing was sent')
  await share.fill('70')
  await page.getByText('应在 0 至 100 之间').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('有 1 处需要修改').first().waitFor()
})

test('a draft is found again after the page was left', { skip }, async (t) => {
  const { page } = await visit(t, 'forms', 1440, 900)
  await page.getByLabel('项目名称').fill('迈皋桥老旧小区改造')
  await page.getByText('草稿已保存').waitFor()
  await page.reload()
  await page.getByText('已恢复').waitFor()
  assert.equal(await page.getByLabel('项目名称').inputValue(), '迈皋桥老旧小区改造')
})

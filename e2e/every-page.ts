import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { skip, startDemo, type DemoServer } from './demo-server.ts'
import { pages, settled } from './pages.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
type Violation = { id: string; impact: string; nodes: { html: string }[] }

/** A test for every page at a size: nothing fails, nothing runs off the side, no serious or critical accessibility violation. */
export function testEveryPage(size: { width: number; height: number }): void {
  let demo: DemoServer
  const people = new Map<string, BrowserContext>()

  before(async () => {
    if (!skip) demo = await startDemo()
  })
  after(async () => {
    if (!skip) await demo.close()
  })

  for (const { name, as, open } of pages) {
    test(`${name} at ${size.width}`, { skip }, async () => {
      const context = people.get(as) ?? (await demo.open(size)).context()
      if (!people.has(as) && as !== '')
        await context.request.post('/api/v1/session', { data: { name: as, password: 'Jiheng#2026' } })
      people.set(as, context)
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on(
        'response',
        (response) => response.status() >= 500 && complaints.push(`${response.status()} ${response.url()}`),
      )
      await open(page)
      await settled(page)
      assert.deepEqual(await seriousViolations(page), [])
      assert.deepEqual(complaints, [])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      assert.ok(overflow <= 0, `the page is ${overflow} px too wide`)
      await page.close()
    })
  }
}

async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as {
    violations: Violation[]
  }
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
}

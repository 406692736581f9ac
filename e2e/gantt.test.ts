import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { skip, startDemo, type DemoServer } from './demo-server.ts'
import { openSample } from './gantt-measure.ts'
import { sampleActivity } from './sample-schedule.ts'

// The Gantt by mouse and by keyboard, and its twin as a table, under the content policy of the product.
let demo: DemoServer

before(async () => {
  if (!skip) demo = await startDemo()
})
after(async () => {
  if (!skip) await demo.close()
})

type Change = { url: string; version: string | undefined; body: { startsOn?: string; durationDays?: number } }

/** The changes a page asks for; they are taken or, when `refusal` is given, refused. */
async function changesOf(page: Page, refusal?: string): Promise<Change[]> {
  const changes: Change[] = []
  await page.route('**/schedule/activities/*', (route) => {
    const request = route.request()
    if (request.method() === 'GET')
      return route.fulfill({ contentType: 'application/json', body: JSON.stringify(sampleActivity()) })
    const body = request.postDataJSON() as Change['body']
    changes.push({ url: request.url(), version: request.headers()['if-match'], body })
    const told =
      refusal === undefined
        ? { version: 2, moved: 1, undo: {} }
        : { status: 422, code: 'rule_violated', detail: refusal }
    return route.fulfill({
      status: refusal === undefined ? 200 : 422,
      contentType: 'application/json',
      body: JSON.stringify(told),
    })
  })
  return changes
}

/** The chart of 500 activities. */
async function open(refusal?: string): Promise<{ page: Page; changes: Change[]; complaints: string[] }> {
  const page = await demo.open()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  const changes = await changesOf(page, refusal)
  await openSample(page, 500)
  return { page, changes, complaints }
}

const active = (page: Page) => page.locator('.jh-gantt-pane [aria-selected=true]')

test('arrows walk the tree, left and right close and open it, Enter opens the activity', { skip }, async () => {
  const { page } = await open()
  const row = page.locator('.jh-gantt-pane [role=row][tabindex="0"]')
  await row.focus()
  await page.keyboard.press('Home')
  assert.equal(await active(page).getAttribute('aria-expanded'), 'true')
  await page.keyboard.press('ArrowLeft')
  assert.equal(await active(page).getAttribute('aria-expanded'), 'false')
  await page.keyboard.press('ArrowDown')
  assert.match((await active(page).textContent()) ?? '', /第 2 标段/)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('+')
  await page.keyboard.press('ArrowRight')
  assert.equal(await active(page).getAttribute('aria-level'), '2')
  await page.keyboard.press('End')
  assert.equal(await active(page).getAttribute('aria-rowindex'), '501')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText('前置任务', { exact: true }).waitFor()
})

test('Alt and an arrow move an activity to the next working day, with Shift its end', { skip }, async () => {
  const { page, changes } = await open()
  await page.locator('.jh-gantt-pane [role=row][tabindex="0"]').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Alt+ArrowRight')
  await page.getByText('已重新计算').first().waitFor()
  await page.locator('.jh-gantt-aim').waitFor({ state: 'detached' })
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await assertSoon(() => changes.length === 2)
  assert.equal(changes[0]?.version?.replaceAll('"', ''), '1')
  assert.ok(changes[0]?.body.startsOn !== undefined)
  const weekday = new Date(changes[0].body.startsOn).getUTCDay()
  assert.ok(weekday > 0 && weekday < 6, `moved to ${changes[0].body.startsOn}`)
  assert.ok((changes[1]?.body.durationDays ?? 0) > 1)
})

test('a bar dragged where it may not lie goes back, and the reason is told', { skip }, async () => {
  const reason = '受前置任务约束，最早 2025-03-03 开始。'
  const { page, changes } = await open(reason)
  await page.getByText('日', { exact: true }).click()
  const row = page.locator('.jh-gantt-pane [role=row][tabindex="0"]')
  await row.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  const box = (await active(page).boundingBox())!
  const bar = await barIn(page, box.y + 14)
  await page.mouse.move(bar.x + 10, bar.y)
  await page.mouse.down()
  await page.mouse.move(bar.x + 10 + 28 * 7, bar.y, { steps: 8 })
  await page.locator('.jh-gantt-aim').waitFor()
  await page.mouse.up()
  await page.getByText(reason).waitFor()
  assert.equal(await page.locator('.jh-gantt-aim').count(), 0)
  assert.equal(changes.length, 1)
})

test('a bar whose work has begun cannot be taken by its start, and says why; its end can', { skip }, async () => {
  const { page, changes } = await open()
  await page.getByText('日', { exact: true }).click()
  await page.locator('.jh-gantt-pane [role=row][tabindex="0"]').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Alt+ArrowRight')
  const { y } = (await active(page).boundingBox())!
  await page.mouse.move(0, 0)
  const end = await barIn(page, y + 14, 'ew-resize')
  await page.mouse.move(end.x - 20, end.y)
  await page.getByText('已经开始，开始日期不再移动；完成日期仍可拖动。').waitFor()
  await page.mouse.down()
  await page.mouse.move(end.x + 40, end.y, { steps: 4 })
  await page.mouse.up()
  assert.equal(changes.length, 0)
  await page.mouse.move(end.x, end.y)
  await page.mouse.down()
  await page.mouse.move(end.x + 28 * 3, end.y, { steps: 4 })
  await page.mouse.up()
  await assertSoon(() => changes.length === 1)
  assert.ok((changes[0]?.body.durationDays ?? 0) > 1)
})

test('the table has every activity with what it waits for; nothing breaks the content policy', { skip }, async () => {
  const { page, complaints } = await open()
  await page.getByText('以表格查看').first().click()
  const table = page.getByRole('table', { name: '进度计划' })
  assert.equal(await table.getAttribute('aria-rowcount'), '500')
  await table.getByText('1.1', { exact: true }).first().waitFor()
  assert.deepEqual(
    complaints.filter((text) => text.includes('Content Security Policy')),
    [],
  )
})

test('a finger takes a bar by its frame and moves it; beside it the chart scrolls', { skip }, async () => {
  const desk = await demo.open()
  const context = await desk
    .context()
    .browser()!
    .newContext({
      ...{ baseURL: demo.url, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'zh-CN' },
    })
  const page = await context.newPage()
  const changes = await changesOf(page)
  await openSample(page, 500, '.jh-cards')
  await page.getByText('以图查看').tap()
  await active(page).evaluate((line) => line.scrollIntoView({ block: 'center' }))
  const { y } = (await active(page).boundingBox())!
  const box = (await page.locator('.jh-gantt-box').boundingBox())!
  // The work under way lies across the data date, which stands at a third of the chart.
  const now = box.x + 140 + (box.width - 140) / 3 + 8
  await page.touchscreen.tap(now, y + 14)
  await page.locator('.jh-gantt-grip').waitFor()
  const finger = await context.newCDPSession(page)
  const drag = async (x: number, at: number) => {
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: points })
    await touch('touchStart', [{ x, y: at }])
    for (let n = 1; n <= 8; n++) await touch('touchMove', [{ x: x - n * 8, y: at }])
    await touch('touchEnd', [])
  }
  await drag(now, y + 14)
  await assertSoon(() => changes.length === 1)
  assert.ok(changes[0]?.body.startsOn !== undefined)
  const left = () => page.locator('.jh-gantt-box').evaluate((element) => element.scrollLeft)
  const before = await left()
  await drag(now + 60, y > box.y + 200 ? y - 100 : y + 114)
  await page.waitForTimeout(500)
  assert.ok((await left()) > before)
  assert.equal(changes.length, 1)
  await context.close()
})

/** Where a bar begins at a height of the screen: where the pointer turns into a hand, or into another sign. */
async function barIn(page: Page, y: number, wanted = 'grab'): Promise<{ x: number; y: number }> {
  const canvas = (await page.locator('.jh-gantt-box').boundingBox())!
  for (let x = canvas.x + 480; x < canvas.x + canvas.width; x += 4) {
    await page.mouse.move(x, y)
    const cursor = await page.evaluate(
      () => document.querySelector<HTMLCanvasElement>('.jh-gantt-whole > canvas')?.style.cursor,
    )
    if (cursor === wanted) return { x, y }
  }
  throw new Error(`no bar at ${y}`)
}

async function assertSoon(holds: () => boolean): Promise<void> {
  for (let n = 0; n < 50 && !holds(); n++) await new Promise((done) => setTimeout(done, 100))
  assert.ok(holds())
}

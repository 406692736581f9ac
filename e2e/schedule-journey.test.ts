import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createClient } from '@jiheng/api'
import { writeMspdi } from '@jiheng/exchange'
import { addDays, dayInShanghai, type Day } from '@jiheng/kernel/base'
import { makeProjectCode } from '@jiheng/kernel/codes'
import type { Network } from '@jiheng/kernel/schedule'
import type { Page } from 'playwright-core'
import { skip, startDemo, type DemoServer } from './demo-server.ts'

// From a plan of Project to the warning that its work is behind, and to the activities that are the cause.
let demo: DemoServer

before(async () => {
  if (!skip) demo = await startDemo()
})
after(async () => {
  if (!skip) await demo.close()
})

const name = '沿江路改造工程（导入）'
const today = dayInShanghai(new Date())

test(
  'an office imports a plan of Project, work is accepted behind it, and the warning leads to what is the cause',
  { skip },
  async () => {
    const page = await demo.open()
    await signIn(page, 'office')
    const site = await demo.open()
    await signIn(site, 'pm')
    const [office, manager] = [apiOf(page), apiOf(site)]
    const { organisation } = await manager.call('getSession', {})
    const id = await newProject(office, organisation.id)
    await importPlan(page, id, writePlan(addDays(today, -60)))
    const nodes = await readyForWork(office, id)
    await acceptWork(office, manager, id, nodes.get('清表')!, '30')
    await findWarning(page)
    await Promise.all([page, site].map((each) => each.context().close()))
  },
)

async function signIn(page: Page, account: string): Promise<void> {
  await page.goto('/')
  await page.getByLabel('用户名').fill(account)
  await page.getByLabel('密码', { exact: true }).fill('Jiheng#2026')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** A road of two phases that should be half done today. */
function writePlan(start: Day): string {
  const network: Network = {
    start,
    activities: [
      { id: '1', name: '路基工程', kind: 'summary', duration: 0 },
      { id: '2', name: '清表', parent: '1', duration: 10 },
      { id: '3', name: '填筑', parent: '1', duration: 20 },
      { id: '4', name: '路面工程', kind: 'summary', duration: 0 },
      { id: '5', name: '基层', parent: '4', duration: 20 },
      { id: '6', name: '面层', parent: '4', duration: 15 },
      { id: '7', name: '通车', kind: 'milestone', duration: 0 },
    ],
    links: [
      { from: '2', to: '3' },
      { from: '3', to: '5' },
      { from: '5', to: '6' },
      { from: '6', to: '7' },
    ],
  }
  const written = writeMspdi(network, { title: '沿江路' })
  assert.ok(written.ok)
  const file = join(mkdtempSync(join(tmpdir(), 'jiheng-plan-')), '沿江路.xml')
  writeFileSync(file, written.text)
  return file
}

/** The API as the person of a page uses it. */
const apiOf = (page: Page) =>
  createClient(async ({ url, method, headers, body }) => {
    const answer = await page.request.fetch(url, { method, headers, ...(typeof body === 'string' && { data: body }) })
    return {
      status: answer.status(),
      contentType: answer.headers()['content-type'] ?? '',
      text: () => answer.text(),
    }
  })
type Api = ReturnType<typeof apiOf>

async function newProject(office: Api, organisationId: string): Promise<string> {
  const code = makeProjectCode({ year: Number(today.slice(0, 4)), region: '450702', serial: 99_001 })
  const created = await office.call('createProject', {
    idempotencyKey: randomUUID(),
    body: {
      name,
      code,
      organisationId,
      kind: 'road',
      industry: 'transport',
      regionCode: '450702',
      class: 'continued',
      stage: 'construction',
      totalInvestmentFen: 1_000_000_00,
      plannedStart: addDays(today, -60),
      plannedFinish: addDays(today, 60),
    },
  })
  return created.id
}

/** Hands the plan in, reads what it would do, applies it, and sees it scheduled. */
async function importPlan(page: Page, id: string, file: string): Promise<void> {
  await page.goto(`/projects/${id}?tab=schedule`)
  await page.getByRole('button', { name: '导入计划' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.locator('input[type=file]').setInputFiles(file)
  await drawer.getByText(/已读取并试算/).waitFor()
  // What the page reads again, told of the upload, takes no preview away.
  await page.waitForTimeout(4_000)
  assert.ok(await drawer.getByText(/已读取并试算/).isVisible())
  await drawer.getByRole('button', { name: '采用这份计划' }).click()
  const figure = page.locator('.jh-figure', { hasText: '关键任务' })
  await figure.getByText('共 5 项任务').waitFor()
  assert.match(await figure.innerText(), /5/)
  await page.locator('.jh-gantt-pane').getByText('填筑').waitFor()
  await page.locator('.jh-figure', { hasText: '计划完成' }).getByRole('button').click()
  const explained = page.getByRole('dialog', { name: '这个数字怎么来的' })
  await explained.getByText('它又由以下数据得出').first().click()
  await explained.getByRole('link', { name: '面层' }).click()
  await page.getByRole('dialog', { name: /面层/ }).getByText('前置任务').first().waitFor()
  await page.keyboard.press('Escape')
}

/** Gives every node what it needs before work on it can be reported, and puts the tree in force; answers nodes by name. */
async function readyForWork(office: Api, id: string): Promise<Map<string, string>> {
  const { account } = await office.call('getSession', {})
  const { items } = await office.call('getProjectTree', { path: { id } })
  for (const node of items) {
    const parts = items.filter(({ parentId }) => parentId === node.id).length
    const body = { budgetFen: (parts || 1) * 100_000_00, responsibleId: account.id, standard: '验收规范' }
    await office.call('editNode', { path: { id: node.id }, ifMatch: node.version, body })
  }
  for (const { id: root } of items.filter(({ parentId }) => parentId === null))
    await office.call('activateNode', { path: { id: root }, body: { withBelow: true }, idempotencyKey: randomUUID() })
  return new Map(items.map((node) => [node.title, node.id]))
}

/** One reports, another accepts. */
async function acceptWork(office: Api, manager: Api, id: string, nodeId: string, donePercent: string): Promise<void> {
  const body = { nodeId, asOf: today, donePercent }
  const report = await office.call('reportProgress', { path: { id }, body, idempotencyKey: randomUUID() })
  const decision = { body: { decision: 'accept' }, idempotencyKey: randomUUID() } as const
  await manager.call('decideProgressReport', { path: { id: report.id }, ...decision })
}

/** Within moments the deviation stands in the alert centre, and opens down to the activities that cause it. */
async function findWarning(page: Page): Promise<void> {
  await page.goto('/alerts?ruleId=progress_behind')
  const row = page.getByRole('row', { name: new RegExp(name.slice(0, 5)) })
  await row.waitFor({ timeout: 30_000 })
  await row.click()
  const alert = page.getByRole('dialog', { name: '进度落后' })
  const told = await alert
    .getByText(/落后.*\d/)
    .first()
    .innerText()
  assert.ok(Number(/(\d+(\.\d+)?) ?个?百分点/.exec(told)?.[1]) > 5, told)
  await alert.getByRole('button', { name: '这个数字怎么来的' }).click()
  const explained = page.getByRole('dialog', { name: '这个数字怎么来的' })
  for (const at of [0, 2]) await explained.getByText('它又由以下数据得出').nth(at).click()
  await explained.getByRole('link', { name: '填筑' }).first().click()
  await page.waitForURL(/\/projects\/.*node=/)
  await page.getByRole('heading', { name: '填筑' }).waitFor()
}

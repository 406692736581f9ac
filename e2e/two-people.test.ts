import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { skip, startDemo, type DemoServer } from './demo-server.ts'

// Two people at one node of the project tree: neither loses what was changed, and only what both changed is asked.
let demo: DemoServer

before(async () => {
  if (!skip) demo = await startDemo()
})
after(async () => {
  if (!skip) await demo.close()
})

test('different fields of a node are merged and told; the same field is asked in words', { skip }, async () => {
  const [office, site] = [await demo.open(), await demo.open()]
  await signIn(office, 'office')
  await signIn(site, 'pm')
  const project = await ownProject(site)
  const title = `管线迁改 ${randomUUID().slice(0, 4)}`
  await called(site, 'post', `/api/v1/projects/${project}/nodes`, { title })
  const both = [office, site]
  for (const page of both) {
    await page.goto(`/projects/${project}?tab=tree`)
    await page.getByText(title, { exact: true }).first().click()
    await page.getByRole('button', { name: '修改', exact: true }).click()
  }

  await site.getByLabel('考核标准').fill('CJJ 1—2008')
  await save(site)
  await office.getByLabel('权重').fill('30')
  await save(office)
  await office.getByText('别人还修改了：考核标准。已一并保留').waitFor()
  const node = await nodeOf(office, project, title)
  assert.deepEqual([node?.standard, Number(node?.weight)], ['CJJ 1—2008', 30])

  for (const page of both) await page.getByRole('button', { name: '修改', exact: true }).click()
  await site.getByLabel('考核标准').fill('GB 50268—2008')
  await save(site)
  await office.getByLabel('考核标准').fill('DB45/T 1—2020')
  await office.getByRole('button', { name: '保存', exact: true }).click()
  await office.getByText('“考核标准”您改为 DB45/T 1—2020，别人已保存为 GB 50268—2008。').waitFor()
  await office.getByRole('button', { name: '保存', exact: true }).click()
  await office.getByText('有 1 项内容别人也改了，还没有保存').waitFor()
  await office.getByRole('button', { name: '用我的' }).click()
  await save(office)
  assert.equal((await nodeOf(office, project, title))?.standard, 'DB45/T 1—2020')
  await Promise.all(both.map((page) => page.context().close()))
})

async function signIn(page: Page, account: string): Promise<void> {
  await page.goto('/')
  await page.getByLabel('用户名').fill(account)
  await page.getByLabel('密码', { exact: true }).fill('Jiheng#2026')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** Saves the form that is open and waits until it is gone. */
async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByLabel('考核标准').waitFor({ state: 'detached' })
}

async function called<T>(page: Page, method: 'get' | 'post', url: string, data?: object): Promise<T> {
  const headers = { 'idempotency-key': randomUUID() }
  const answer = await page.request[method](url, { headers, ...(data && { data }) })
  assert.ok(answer.ok(), await answer.text())
  return (await answer.json()) as T
}

/** A project whose tree the manager may change and no schedule keeps. */
async function ownProject(page: Page): Promise<string> {
  const { items } = await called<{ items: { id: string }[] }>(page, 'get', '/api/v1/projects?limit=50')
  for (const { id } of items) {
    const tree = await called<{ allowed: string[] }>(page, 'get', `/api/v1/projects/${id}/nodes`)
    if (tree.allowed.includes('write_nodes')) return id
  }
  throw new Error('no project of their own')
}

type Node = { title: string; standard: string | null; weight: string }

async function nodeOf(page: Page, project: string, title: string): Promise<Node | undefined> {
  const { items } = await called<{ items: Node[] }>(page, 'get', `/api/v1/projects/${project}/nodes`)
  return items.find((node) => node.title === title)
}

import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test, type TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { skip, startDemo, type DemoServer } from './demo-server.ts'

let demo: DemoServer

before(async () => {
  if (!skip) demo = await startDemo()
})
after(async () => {
  if (!skip) await demo.close()
})

test(
  'the project office signs in, sees whose move it is, opens a project and a number down to its rule',
  { skip },
  async () => {
    const page = await demo.open()
    await signIn(page, 'office')
    await page.getByRole('heading', { name: '今天哪些项目需要处理' }).waitFor()
    const firstCall = page.locator('.workbench-call:not(.workbench-call-head)').first()
    const reason = firstCall.locator('.workbench-reasons li').first()
    const sentence = (await reason.innerText()).trim()
    assert.match(sentence, /\d/, 'the reason tells a figure')
    await reason.getByRole('button').click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('这个数字怎么来的').waitFor()
    assert.match(await drawer.innerText(), /依据规则[\s\S]*所用数据/)
    await page.keyboard.press('Escape')
    const name = (await firstCall.locator('a').first().innerText()).trim()
    await firstCall.locator('a').first().click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.context().close()
  },
)

test(
  'two lists of different years are imported as they are, and the slipped projects are listed',
  { skip },
  async () => {
    const page = await demo.open()
    await signIn(page, 'office')
    await importList(page, ...writeLists())
    await page.context().close()
  },
)

const published = ['uk_2019.csv', 'uk_2020.csv'].map((file) =>
  join(import.meta.dirname, '../../shared/data/portfolios', file),
)
const withoutPublished =
  skip || (published.every((file) => existsSync(file)) ? false : 'the published portfolios are not here')

test(
  'the published portfolios of 2019 and 2020 are imported, and the slipped projects are listed',
  { skip: withoutPublished },
  async () => {
    const page = await demo.open()
    await signIn(page, 'office')
    await importList(page, published[0]!, published[1]!)
    await page.context().close()
  },
)

test(
  'a wrong password gets a sentence, and a contractor sees neither accounts nor the audit log',
  { skip },
  async (t: TestContext) => {
    const page = await demo.open({ width: 390, height: 844 })
    await page.goto('/')
    await page.getByLabel('用户名').fill('contractor')
    await page.getByLabel('密码', { exact: true }).fill('wrong')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByText('用户名或密码不正确').waitFor()
    await page.getByLabel('密码', { exact: true }).fill('Jiheng#2026')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    for (const path of ['/api/v1/accounts', '/api/v1/audit/entries']) {
      const answer = await page.request.get(path)
      t.assert.equal(answer.status(), 403, path)
    }
    await page.context().close()
  },
)

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/')
  await page.getByLabel('用户名').fill(name)
  await page.getByLabel('密码', { exact: true }).fill('Jiheng#2026')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** Hands in the earlier list and then the later one; the second time projects have slipped. */
async function importList(page: Page, earlier: string, later: string): Promise<void> {
  await handIn(page, earlier)
  await handIn(page, later)
  const slipped = page.locator('section', { has: page.getByRole('heading', { name: '比上次推迟的项目' }) })
  await slipped.getByRole('row').nth(1).waitFor()
  assert.ok((await slipped.getByRole('row').count()) > 1, 'slipped projects are listed')
}

async function handIn(page: Page, file: string): Promise<void> {
  await page.goto('/imports')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.waitForURL(/\/imports\/.+/)
  const confirm = page.getByRole('button', { name: /^导入 [\d,]+ 行$/ })
  const toCheck = page.getByRole('button', { name: '检查结果', exact: true })
  await confirm.or(toCheck).first().waitFor()
  if (await toCheck.isVisible()) await toCheck.click()
  await confirm.first().click()
  await page.getByRole('dialog').getByRole('button').last().click()
  await page.getByRole('heading', { name: '导入了什么，哪些项目推迟了' }).waitFor({ timeout: 120_000 })
}

/** Two lists of the published shape: cp1252, pound signs, words in number columns, dates as dd.mm.yy (one year past 31 tells the order). */
function writeLists(): [string, string] {
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-lists-'))
  const list = (year: number, slip: number) =>
    [
      'project_name,department,colour_rating,description_aims,start_date,end_date,whole_life_cost (£m),year',
      ...Array.from({ length: 12 }, (_, at) => {
        const finish = `15.0${1 + (at % 9)}.${(at === 7 ? 36 : 24) + (at % 3 === 0 ? slip : 0)}`
        const cost =
          at === 4
            ? 'Exempt under Section 43 of the Freedom of Information Act 2000'
            : `£${(900 + at * 37 + slip * 11).toFixed(2)}`
        return `Synthetic Programme ${at + 1},DfT,Amber,"Aims, in a sentence",17.04.17,${finish},${cost},${year}`
      }),
    ].join('\r\n')
  const files = [join(folder, 'programmes_2019.csv'), join(folder, 'programmes_2020.csv')] as [string, string]
  writeFileSync(files[0], Buffer.from(list(2019, 0), 'latin1'))
  writeFileSync(files[1], Buffer.from(list(2020, 1), 'latin1'))
  return files
}

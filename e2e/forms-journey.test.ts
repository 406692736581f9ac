import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { skip, startDemo, type DemoServer } from './demo-server.ts'

// An official form from the first word to its acceptance: written, taken along, brought back, returned and accepted.
let demo: DemoServer

before(async () => {
  if (!skip) demo = await startDemo()
})
after(async () => {
  if (!skip) await demo.close()
})

const accounts = ['duties', 'basis', 'feasibility', 'need']
type Form = {
  status: string
  cells: Record<string, { text: string }>
  findings: { severity: string; keys: string[] }[]
}

test(
  'the unit writes what the system does not know, exports, imports back and hands in; finance returns and accepts',
  { skip },
  async () => {
    const [office, finance] = [await at('office'), await at('finance')]
    const path = await openApplication(office)
    await office.goto(path)
    for (const account of accounts) await write(office, `account.${account}`, `${account}：按批复执行。`)
    await office.getByText('已全部保存').waitFor()

    const names: string[] = []
    for (const format of ['Word', 'PDF', 'Excel']) names.push((await exported(office, format)).name)
    assert.match(names.join(' '), /^(?:绩效目标申报表-[^ ]+-\d{4}年度\.(?:docx|pdf|xlsx) ?){3}$/)
    const { content } = await exported(office, 'Excel')

    await write(office, 'account.need', '另写一句。')
    await office.getByText('已全部保存').waitFor()
    await bring(office, { name: '申报表.xlsx', content })
    const drawer = office.getByRole('dialog', { name: '导入填好的 Excel' })
    await drawer.getByText('可以采用 1').waitFor()
    await drawer.getByRole('button', { name: '采用', exact: true }).click()
    await drawer.getByText('已采用', { exact: true }).waitFor()
    await office.keyboard.press('Escape')
    await office.locator('[data-cell="account.need"]', { hasText: 'need：按批复执行。' }).waitFor()

    await handIn(office)
    await finance.goto(path)
    await finance.getByRole('button', { name: '退回' }).click()
    const returning = finance.getByRole('dialog')
    await returning.getByRole('textbox').fill('请补充职能依据。')
    await returning.getByRole('button', { name: '退回' }).click()
    await finance.getByText('已退回填报单位').waitFor()

    await office.goto(path)
    await office.getByText('请补充职能依据。').first().waitFor()
    await write(office, 'account.duties', '依据三定方案，负责项目建设管理。')
    await office.getByText('已全部保存').waitFor()
    await handIn(office)
    await finance.goto(path)
    await finance.getByRole('button', { name: '审核通过' }).click()
    await finance.getByRole('dialog').getByRole('button', { name: '审核通过' }).click()
    await finance.getByText('已审核通过').waitFor()
    const form = await read<Form>(finance, `/api/v1${path}`)
    assert.deepEqual(
      [form.status, form.cells['account.duties']?.text],
      ['accepted', '依据三定方案，负责项目建设管理。'],
    )
    for (const page of [office, finance]) await page.context().close()
  },
)

async function at(name: string): Promise<Page> {
  const page = await demo.open()
  const answer = await page.request.post('/api/v1/session', { data: { name, password: 'Jiheng#2026' } })
  assert.ok(answer.ok(), name)
  return page
}

const read = async <T>(page: Page, path: string): Promise<T> => (await (await page.request.get(path)).json()) as T

/** An application nobody has begun in which only the accounts are missing. */
async function openApplication(page: Page): Promise<string> {
  type List = { items: { project: { id: string } }[] }
  const year = Number(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 4))
  const { items } = await read<List>(page, `/api/v1/forms?year=${year}&kind=application&status=none&limit=40`)
  for (const { project } of items) {
    const path = `/projects/${project.id}/forms/${year}/application`
    const { findings } = await read<Form>(page, `/api/v1${path}`)
    const errors = findings.filter(({ severity }) => severity === 'error')
    if (errors.every(({ keys }) => keys[0]?.startsWith('account.'))) return path
  }
  throw new Error('no application lacks the accounts alone')
}

async function write(page: Page, key: string, text: string): Promise<void> {
  const cell = page.locator(`[data-cell="${key}"]`)
  await cell.click()
  await cell.getByRole('textbox').fill(text)
  await page.keyboard.press('Enter')
  await cell.getByText(text).waitFor()
}

async function exported(page: Page, format: string): Promise<{ name: string; content: Buffer }> {
  await page.getByRole('button', { name: '导出' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByText(`导出${format}`).click()])
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) }
}

async function bring(page: Page, { name, content }: { name: string; content: Buffer }): Promise<void> {
  await page.getByRole('button', { name: '导入填好的 Excel' }).click()
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: content })
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交', exact: true }).click()
  const form = page.getByRole('dialog')
  const why = form.getByRole('textbox')
  await form.getByText('提交后，本表内容整份留存').waitFor()
  if ((await why.count()) > 0) await why.fill('指标已经批复。')
  await form.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByText('已提交，等待审核').waitFor()
}

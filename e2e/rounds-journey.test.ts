import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chromium, type Browser, type Page } from 'playwright-core'
import { sheetOf, setExperts } from '../apps/server/test/round-scene.ts'
import { SESSION_COOKIE } from '../apps/server/src/platform/http/app.ts'
import { openWorld, type Person, type World } from '../apps/server/test/world.ts'
import { browserFlags, executablePath, skip } from './demo-server.ts'

// 财政评价 from its making to what follows from it. The clock is the test's, so that the term to appeal can pass.
test(
  'a round is made, drawn, scored blind, talked over, told, appealed against and published, and says what follows',
  { skip },
  async (t) => {
    const world = await openWorld(t, { now: '2026-03-02T01:00:00Z' })
    const browser = await chromium.launch({ executablePath, args: browserFlags })
    t.after(() => browser.close())
    const scene = await setScene(world)
    const [first, second, third] = scene.experts as [Person, Person, Person]
    const office = await visit(world, browser, scene.office)

    const id = await makeRound(office)
    await declareAndDraw({ world, browser, office, scene, id })

    const desk = await visit(world, browser, first)
    await scoreByHand(desk, '沿江道路')
    await handIn(first, 80)
    for (const expert of [second, third]) await handIn(expert, 70)

    await talkItOver(desk, office, id)
    await office.getByRole('button', { name: '告知结果' }).click()
    await office.getByRole('dialog').getByRole('button', { name: '告知结果' }).click()
    await office.getByText('已告知被评价单位', { exact: true }).waitFor()

    const unit = await visit(world, browser, scene.unit)
    await appeal(unit)
    await office.goto('/rounds')
    assert.equal(await office.getByText('答复申诉').count(), 0, 'who told the result is not asked to answer')
    await office.goto(await unit.evaluate('location.pathname'))
    await office.getByText('请由其他人员答复').waitFor()
    const finance = await visit(world, browser, scene.finance)
    await answer(finance)

    await office.goto(`/rounds/${id}/publication`)
    await publish(office)
    await office.getByRole('dialog').getByText('申诉期到 2026年3月9日才结束').waitFor()
    world.clock.set('2026-03-10T01:00:00Z')
    const later = await visit(world, browser, scene.office)
    await later.goto('/workbench')
    await later.getByRole('link', { name: '申诉期满，公布结果' }).click()
    await publish(later)
    await later.getByText('已公布').first().waitFor()
    await isPublished(later)
    const reader = await visit(world, browser, scene.unit)
    await reader.goto(`/rounds/${id}/publication`)
    await isPublished(reader)
  },
)

async function setScene(world: World) {
  const office = await world.signIn('project_office')
  const finance = await world.signIn('finance')
  const owner = await world.given.organisation({ kind: 'department' })
  const experts = await setExperts(world, office, 3)
  const unit = await world.signIn('department', { organisationId: owner.id })
  for (const name of ['沿江道路', '临港仓库']) {
    const project = await world.given.project({ name, ownerId: owner.id })
    await world.given.grant(unit.accountId, 'department', { projectId: project.id })
  }
  return { office, finance, experts, unit }
}

/** A page of its own for somebody, signed in, with the day of the world. */
async function visit(world: World, browser: Browser, person: Person): Promise<Page> {
  const viewport = { width: 1440, height: 900 }
  const context = await browser.newContext({ baseURL: world.baseUrl, viewport, locale: 'zh-CN' })
  await context.clock.setFixedTime(world.clock.now())
  // Put in by hand: by the browser's own day a cookie of the world's spring would be long past.
  const { token } = await world.signInAs(person)
  await context.addCookies([{ name: SESSION_COOKIE, value: token, url: world.baseUrl }])
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  return page
}

async function makeRound(page: Page): Promise<string> {
  await page.goto('/rounds')
  await page.getByRole('button', { name: '发起评价' }).click()
  const form = page.getByRole('dialog')
  await form.getByText('财政评价').click()
  await form.getByRole('textbox', { name: '名称' }).fill('2025 年度财政评价')
  for (const name of ['沿江道路', '临港仓库']) {
    await form.getByRole('combobox', { name: '评价项目' }).fill(name)
    await page.locator('.ant-select-item-option', { hasText: name }).click()
    await form.getByRole('button', { name: `移出“${name}”` }).waitFor()
  }
  await form.getByRole('button', { name: '发起评价' }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByRole('row', { name: /2025 年度财政评价/ }).click()
  await page.getByRole('heading', { name: '2025 年度财政评价' }).waitFor()
  return page.url().split('/').at(-1)!
}

type Drawing = { world: World; browser: Browser; office: Page; scene: { experts: Person[] }; id: string }

/** One declares on screen, two by the API; then the lot is drawn with what a witness says. */
async function declareAndDraw({ world, browser, office, scene, id }: Drawing): Promise<void> {
  await office.getByRole('button', { name: '公布抽取承诺值' }).click()
  await office.getByRole('dialog').getByRole('button', { name: '公布抽取承诺值' }).click()
  await office.getByText('已公布承诺值').waitFor()
  const [first, ...others] = scene.experts as [Person, ...Person[]]
  const desk = await visit(world, browser, first)
  await desk.goto('/scoring')
  await desk.getByRole('button', { name: '申报回避' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '提交申报' }).click()
  await desk.getByText('已申报').first().waitFor()
  for (const expert of others) await expert.call('declareInterests', { path: { id }, body: { interests: [] } })
  await desk.context().close()
  await office.reload()
  await office.getByRole('button', { name: '抽取专家' }).click()
  await office.getByRole('textbox', { name: /监督人员/ }).fill('27')
  await office.getByRole('dialog').getByRole('button', { name: '抽取专家' }).click()
  await office.getByText('已抽取专家', { exact: true }).waitFor()
}

/** Nearly all points, by keyboard: Enter goes from line to line, what the first rests on is taken over. */
async function scoreByHand(page: Page, project: string): Promise<void> {
  await page.goto('/scoring')
  await page.getByRole('row', { name: new RegExp(project) }).click()
  const points = page.locator('.rounds-points input')
  await points.first().waitFor()
  const most = await page.locator('.rounds-points .jh-soft').allTextContents()
  await page.locator('.rounds-rests .jh-select').first().click()
  await page.locator('.ant-select-item-option', { hasText: '二级' }).first().click()
  await points.first().focus()
  for (const text of most) {
    await page.keyboard.type(text.replace(/\D/g, ''))
    await page.keyboard.press('Enter')
  }
  await page.getByText('草稿已保存').waitFor()
  const sent = page.getByRole('button', { name: '提交评分' })
  await sent.click()
  await page.getByRole('dialog').getByRole('button', { name: '提交评分' }).click()
  await page.getByText('评分已提交', { exact: true }).waitFor()
}

/** Whatever of an expert's is open, with a share of the points. */
async function handIn(expert: Person, percent: number): Promise<void> {
  const { tasks } = await expert.call('listScoringTasks', {})
  for (const { id, state } of tasks) {
    if (state !== 'open') continue
    const { items } = await expert.call('getScoringTask', { path: { id } })
    await expert.call('submitSheet', { path: { id }, body: { lines: sheetOf(items, percent), remark: '资料齐全' } })
  }
}

/** 100 against 70: the expert says why, the office closes. Nobody is named. */
async function talkItOver(desk: Page, office: Page, id: string): Promise<void> {
  await desk.goto('/scoring')
  await desk.getByRole('row', { name: /讨论中/ }).click()
  await desk.getByText('超过 15 分须讨论').waitFor()
  await desk.getByRole('button', { name: '发言' }).click()
  const form = desk.getByRole('dialog')
  await form.getByRole('textbox', { name: '发言' }).fill('验收资料见项目文件。')
  await form.getByRole('button', { name: '发言' }).click()
  await desk.getByText('验收资料见项目文件。').first().waitFor()
  await office.goto('/rounds')
  await office.getByRole('link', { name: '结束分歧讨论' }).click()
  await office.getByText('验收资料见项目文件。').waitFor()
  await office.getByRole('button', { name: '结束讨论' }).click()
  await office.getByRole('textbox', { name: '讨论结论' }).fill('按现有评分计算。')
  await office.getByRole('dialog').getByRole('button', { name: '结束讨论' }).click()
  await office.getByText('讨论已结束').first().waitFor()
  await office.goto(`/rounds/${id}`)
}

async function appeal(page: Page): Promise<void> {
  await page.goto('/workbench')
  await page.getByRole('link', { name: '结果已告知，可以申诉（2 个项目）' }).click()
  await page.getByRole('link', { name: '临港仓库' }).click()
  await page.getByRole('button', { name: '提出申诉' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: '申诉内容' }).fill('验收记录已补交，请复核质量达标率。')
  await form.getByRole('button', { name: '提出申诉' }).click()
  await page.getByText('申诉已提交', { exact: true }).waitFor()
  await page.getByText('答复截至 2026年3月9日').waitFor()
}

/** Who neither scored nor told the result puts one item right; the old version stays beside the new one. */
async function answer(page: Page): Promise<void> {
  await page.goto('/workbench')
  await page.getByRole('link', { name: '答复申诉' }).click()
  await page.getByRole('button', { name: '答复申诉' }).click()
  const form = page.getByRole('dialog')
  await form.getByText('更正结果').click()
  await form.getByRole('combobox', { name: '更正指标' }).click()
  await page.locator('.ant-select-item-option', { hasText: '质量达标率' }).click()
  await form.getByRole('spinbutton', { name: '更正后得分' }).fill('10')
  await form.getByRole('textbox', { name: '答复理由' }).fill('补充验收记录属实。')
  await form.getByRole('button', { name: '答复申诉' }).click()
  await page.getByText('已答复').first().waitFor()
  await page.getByText('第 2 版 · 现行').waitFor()
  await page.getByText('第 1 版', { exact: true }).waitFor()
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '公布结果' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '公布结果' }).click()
}

/** Too few to be ranked, and said so; what follows stands beside each; the workbook is the page. */
async function isPublished(page: Page): Promise<void> {
  await page.getByText('只有 2 个项目有结果，不足 10 个，不排名。').waitFor()
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) })
  assert.match(await row('沿江道路').innerText(), /80\.00 良[\s\S]*合理安排/)
  assert.match(await row('临港仓库').innerText(), /7\d\.\d\d 中[\s\S]*调减/)
  const taken = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 Excel' }).click()
  assert.match((await taken).suggestedFilename(), /^2025 年度财政评价 2026-03-10\.xlsx$/)
}

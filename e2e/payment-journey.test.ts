import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { APIRequestContext, Page } from 'playwright-core'
import { skip, startDemo, type DemoServer } from './demo-server.ts'

// From accepted work to money paid: the contractor on a phone, the owner unit and finance at a desk.
let demo: DemoServer

before(async () => {
  if (!skip) demo = await startDemo()
})
after(async () => {
  if (!skip) await demo.close()
})

const phone = { width: 390, height: 844 }
type Contract = { id: string; projectId: string; payableFen: number; paidFen: number }

test(
  'the contractor asks within a minute, the owner unit approves, finance pays; the book and the clock follow',
  { skip },
  async () => {
    const builder = await at('contractor', phone)
    const treasury = await at('finance')
    const contract = await acceptSomeWork(treasury.request, builder.request)

    await builder.goto('/my-money')
    const entry = builder.locator('.my-money-contract', { hasText: contract.name })
    await entry.getByText('到期').first().waitFor()
    const began = performance.now()
    await entry.getByRole('button', { name: '申请付款' }).click()
    const form = builder.getByRole('dialog')
    await form.getByText(/^最多可请/).waitFor()
    assert.ok((await form.locator('.jh-field').count()) <= 3, 'no more than three fields')
    await form.getByRole('button', { name: '申请付款' }).click()
    await form.waitFor({ state: 'detached' })
    assert.ok(performance.now() - began < 60_000)
    const waiting = builder.locator('.my-money-request', { hasText: '今天转来' })
    await waiting.getByText(/建设单位，今天转来/).waitFor()
    await waiting.getByText(/到期/).waitFor()

    const owedFen = await owedUnder(builder.request, contract.id)
    const owner = await at('pm')
    const path = `/projects/${contract.projectId}?tab=funds`
    await owner.goto(path)
    await requestRow(owner, contract.name).click()
    await owner.getByRole('button', { name: '审签通过' }).click()
    await owner.getByText(/系统将您记录为审签人/).waitFor()
    await owner.getByRole('dialog').last().getByRole('button', { name: '审签通过' }).click()
    await owner.getByText('已审签，转财政部门支付。').waitFor()

    await treasury.goto(path)
    await requestRow(treasury, contract.name).click()
    await treasury.getByRole('button', { name: '支付', exact: true }).click()
    await treasury.getByText(/这份申请还应付/).waitFor()
    await treasury.getByRole('dialog').last().getByRole('button', { name: '支付', exact: true }).click()
    await treasury.getByText('已支付，已记入资金明细。').waitFor()

    await treasury.goto(path)
    await treasury.getByRole('table', { name: '资金明细' }).getByRole('row').nth(1).click()
    await treasury.getByRole('dialog').getByText('从哪里到哪里').waitFor()
    await treasury
      .getByRole('dialog')
      .getByRole('row', { name: /申请中/ })
      .waitFor()

    const after = await contractOf(builder.request, contract.id)
    assert.equal(after.paidFen - contract.paidFen, contract.payableFen, 'all that was asked for is paid')
    assert.equal(
      owedFen - (await owedUnder(builder.request, contract.id)),
      contract.payableFen,
      'no clock runs for it any more',
    )
    await builder.goto('/my-money')
    await entry.waitFor()
    assert.equal(await waiting.count(), 0)
    for (const page of [builder, treasury, owner]) await page.context().close()
  },
)

async function at(name: string, size?: { width: number; height: number }): Promise<Page> {
  const page = await demo.open(size)
  const answer = await page.request.post('/api/v1/session', { data: { name, password: 'Jiheng#2026' } })
  assert.ok(answer.ok(), name)
  return page
}

/** The newest request of a contract: those waiting longest come first. */
const requestRow = (page: Page, contract: string) =>
  page.getByRole('table', { name: '付款申请' }).locator('tbody tr', { hasText: contract }).last()

const read = async <T>(request: APIRequestContext, path: string): Promise<T> =>
  (await (await request.get(path)).json()) as T

const contractOf = (request: APIRequestContext, id: string) => read<Contract>(request, `/api/v1/contracts/${id}`)

async function owedUnder(request: APIRequestContext, contractId: string): Promise<number> {
  type List = { items: { amountFen: number }[] }
  const { items } = await read<List>(request, `/api/v1/fund-clocks?contractId=${contractId}`)
  return items.reduce((sum, { amountFen }) => sum + amountFen, 0)
}

/** One more part of the first contract of 钦州港东站 is accepted, so that there is something to ask for. */
async function acceptSomeWork(treasury: APIRequestContext, builder: APIRequestContext) {
  type List = { items: { id: string; name: string }[] }
  type Items = { items: { id: string; quantity: string; acceptedQuantity: string }[] }
  const projects = await read<List>(treasury, `/api/v1/projects?q=${encodeURIComponent('钦州港东站')}&limit=1`)
  const [listed] = (await read<List>(treasury, `/api/v1/projects/${projects.items[0]?.id}/contracts`)).items
  assert.ok(listed)
  const { items } = await read<Items>(treasury, `/api/v1/contracts/${listed.id}`)
  const item = items.find((each) => Number(each.quantity) - Number(each.acceptedQuantity) >= 0.01)
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const answer = await treasury.post(`/api/v1/contracts/${listed.id}/acceptances`, {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: { day, lines: [{ itemId: item?.id, quantity: '0.01' }], label: '补充计量' },
  })
  assert.equal(answer.status(), 201, await answer.text())
  const contract = await contractOf(builder, listed.id)
  assert.ok(contract.payableFen > 0)
  await issueFor(treasury, contract, day)
  return { ...contract, name: listed.name }
}

/** Nothing is paid beyond what was issued: what is about to be asked for is issued first. */
async function issueFor(treasury: APIRequestContext, { projectId, payableFen }: Contract, day: string): Promise<void> {
  type Funds = { year: number; sources: { source: string; fullYearFen: number; allocatedFen: number }[] }
  const funds = await read<Funds>(treasury, `/api/v1/projects/${projectId}/funds`)
  const line = funds.sources.find(({ fullYearFen, allocatedFen }) => fullYearFen - allocatedFen >= payableFen)
  const answer = await treasury.post(`/api/v1/projects/${projectId}/fund-movements`, {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: { kind: 'allocation', day, amountFen: payableFen, year: funds.year, source: line?.source },
  })
  assert.equal(answer.status(), 201, await answer.text())
}

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { skip, startDemo, type DemoServer } from './demo-server.ts'

// A payment the finance system tells without its reference and a day later: found, decided by a person, and the books agree.
let demo: DemoServer

before(async () => {
  if (!skip) demo = await startDemo()
})
after(async () => {
  if (!skip) await demo.close()
})

type Named = { id: string; name: string }
type Payment = { day: string; amountFen: number; year: number; contract: Named | null }

test(
  'a payment told another way is not booked twice: finance says it is the same, and the difference is gone',
  { skip },
  async () => {
    const page = await demo.open()
    const answer = await page.request.post('/api/v1/session', { data: { name: 'finance', password: 'Jiheng#2026' } })
    assert.ok(answer.ok())
    const { project, payment, contractNumber } = await onePayment(page)
    const told = dayAfter(payment.day)
    const row = [project.name, payment.year, '财政拨款', (payment.amountFen / 100).toFixed(2), told, contractNumber]
    await page.goto('/money/reconcile?tab=lists')
    await page.locator('input[type=file]').setInputFiles({
      name: '国库支付明细.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`项目名称,预算年度,资金性质,支付金额(元),支付日期,合同编号\n${row.join(',')}\n`),
    })
    await page
      .getByText(/可能是同一笔，没有入账/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: '只用于对账，不入账' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '确认' }).click()
    await page.getByText('已确认。').first().waitFor()

    const line = [project.id, 'payment', 'fiscal_current', told.slice(0, 7)].join('.')
    await page.goto(`/money/reconcile?line=${line}`)
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('button', { name: '认定' }).first().click()
    const form = page.getByRole('dialog').last()
    await form
      .getByText(/^就是本系统账上/)
      .first()
      .click()
    await form.getByRole('textbox').fill('支付凭证与本系统记录一致，国库次日清算')
    await form.getByRole('button', { name: '认定' }).click()
    await page.getByText('已认定').waitFor()
    assert.equal(await drawer.getByRole('button', { name: '认定' }).count(), 0)
    await page.context().close()
  },
)

/** A payment of our book with no other of its amount in its project, cleared within its month. */
async function onePayment(page: Page): Promise<{ project: Named; payment: Payment; contractNumber: string }> {
  const read = async <T>(path: string): Promise<T> => (await (await page.request.get(`/api/v1/${path}`)).json()) as T
  type Moved = Payment & { source: string; reversesId: string | null }
  const { items } = await read<{ items: Named[] }>('projects?limit=100')
  for (const project of items) {
    const { items: moved } = await read<{ items: Moved[] }>(
      `projects/${project.id}/fund-movements?kind=payment&limit=50`,
    )
    const own = moved.filter(({ source, reversesId }) => source === 'fiscal_current' && reversesId === null)
    const payment = own.find(
      ({ day, amountFen, contract }) =>
        contract !== null &&
        day.slice(0, 7) === dayAfter(day).slice(0, 7) &&
        own.filter((other) => other.amountFen === amountFen).length === 1,
    )
    if (!payment) continue
    const { number } = await read<{ number: string }>(`contracts/${payment.contract?.id}`)
    return { project, payment, contractNumber: number }
  }
  throw new Error('no payment of the demo fits')
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

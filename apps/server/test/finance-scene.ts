import type { TestContext } from 'node:test'
import { fundsScene } from './funds-scene.ts'
import type { Person } from './world.ts'

type Kind = 'allocation' | 'cash_arrival' | 'payment' | 'statement'

/** Hands in a list of the finance system or a statement. */
export async function handIn(person: Person, kind: Kind, content: string | Uint8Array, fileName = '财政导出.csv') {
  const form = new FormData()
  form.append('kind', kind)
  form.append('file', new Blob([content as Uint8Array<ArrayBuffer>]), fileName)
  return person.call('createFinanceList', { body: form })
}

/** Confirms a list as it was seen. */
export const confirm = (person: Person, { id, version }: { id: string; version: number }, isBooked = true) =>
  person.call('confirmFinanceList', { path: { id }, body: { isBooked }, ifMatch: version })

/** Each row of a list with what would become of it, and why. */
export const rowsOf = async (person: Person, id: string) =>
  (await person.call('listFinanceRows', { path: { id } })).items.map(({ row, outcome, problems }) => [
    ...[row, outcome],
    ...problems.map(({ reason }) => reason),
  ])

/** The scene of funds with 200 m³ accepted, and words for lists that speak of its project. */
export async function financeScene(t: TestContext, terms: Parameters<typeof fundsScene>[1] = {}) {
  const told = await fundsScene(t, terms)
  const { finance, project, contract } = told
  await told.accept('200', '2026-01-20')
  const path = { id: project.id }
  const book = async () =>
    (await finance.call('listFundMovements', { path })).items
      .filter(({ kind }) => kind !== 'acceptance')
      .map(({ kind, day, amountFen, referenceNo }) => [kind, day, amountFen / 100, referenceNo])
      .toReversed()
  const inflows = `指标下达明细(单位:元)\n指标文号,项目名称,预算年度,资金来源,下达金额,下达日期\n钦财预〔2026〕1号,${project.name},2026,一般公共预算,300000.00,2026-01-10\n`
  const payments = (rows: string) =>
    `支付明细\n支付凭证号,项目名称,预算年度,资金性质,支付金额(元),支付日期,收款人名称,合同编号,用途\n${rows}`
  return { ...told, path, book, inflows, payments, contractNumber: contract.number }
}

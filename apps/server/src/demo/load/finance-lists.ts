import { addDays, yearOf, type Day, type Fen } from '@jiheng/kernel/base'
import { officeOf, paymentsOf, type DemoPayment } from '../store.ts'
import type { Municipality } from '../shapes.ts'
import type { Loading } from './loading.ts'

/** Payments of this many projects are told by the finance system and the bank. */
const PROJECTS = 6
/** What the finance system says more of one payment. */
const MORE_FEN = 10_000

/**
 * A list of the finance system and a statement of a bank over payments of the book, with three differences planted: one amount is
 * 100 yuan more, one payment stands a month later, and one our book has not. The bank leaves out one payment and shows one fee.
 */
export async function loadFinanceLists({ tx, reach, past, idOf }: Loading, made: Municipality): Promise<void> {
  const actor = { ...reach.actor, accountId: idOf('finance') }
  const office = await officeOf(tx, actor.accountId)
  const projects = made.projects.filter(({ organisation }) => organisation.startsWith('qz')).map(({ key }) => idOf(key))
  const payments = await paymentsOf(tx, projects, yearOf(made.startDay), PROJECTS)
  const [first, second, third] = payments
  if (!first || !second || !third) return
  const told = [
    { ...first, amountFen: first.amountFen + MORE_FEN },
    { ...second, day: monthLater(second.day, made.startDay) },
    ...payments.slice(2),
    { ...third, referenceNo: '合成-财-901', amountFen: 12_345_67 },
  ]
  const list = [
    '合成演示：财政系统支付明细（单位：元）',
    '支付凭证号,项目名称,预算年度,资金来源,支付金额,支付日期,收款人名称',
    ...told.map((each) => [
      each.referenceNo,
      each.projectName,
      each.year,
      WORDS[each.source],
      yuan(each.amountFen),
      each.day,
      each.payeeName,
    ]),
  ]
  const statement = [
    '合成演示：银行流水',
    '交易日期,借方发生额,贷方发生额,对方户名,流水号,摘要',
    ...payments
      .slice(1)
      .map((each, at) => [each.day, yuan(each.amountFen), '', each.payeeName, `合成流水${1001 + at}`, '工程款']),
    [third.day, '35.00', '', '合成演示银行', '合成流水0999', '手续费'],
  ]
  const file = { organisationId: office.id, orgPath: office.path }
  await past.exchange.loadList(tx, actor, {
    ...file,
    kind: 'payment',
    fileName: '合成-支付明细.csv',
    bytes: bytesOf(list),
  })
  await past.exchange.loadList(tx, actor, {
    ...file,
    kind: 'statement',
    fileName: '合成-银行流水.csv',
    bytes: bytesOf(statement),
  })
}

const WORDS: Record<DemoPayment['source'], string> = {
  fiscal_current: '本年财政拨款',
  carried_over: '上年结转',
  special_bond: '专项债券',
  own: '自有资金',
  other: '其他资金',
}

const yuan = (fen: Fen): string => (fen / 100).toFixed(2)

/** The same payment told for the next month, or for the one before where that has not come. */
const monthLater = (day: Day, today: Day): Day => (addDays(day, 31) <= today ? addDays(day, 31) : addDays(day, -31))

const bytesOf = (lines: readonly (string | readonly (string | number)[])[]): Uint8Array =>
  new TextEncoder().encode(lines.map((line) => (typeof line === 'string' ? line : line.join(','))).join('\n'))

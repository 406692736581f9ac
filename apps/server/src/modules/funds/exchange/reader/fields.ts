import { dictionaryOf, type Dictionary, type FieldNames } from '../../../../platform/lists/header-score.ts'

/** What is handed in: 预算指标, 到账, 支付明细, and a statement of a bank. */
export const financeKinds = ['allocation', 'cash_arrival', 'payment', 'statement'] as const
export type FinanceKind = (typeof financeKinds)[number]

type Definition = FieldNames & { kind: 'text' | 'money' | 'day' }

/** Every field, in the order the wizard offers them. Terms: exports of 预算管理一体化 systems and of banks. */
export const FIELDS = {
  projectCode: { kind: 'text', names: ['项目代码|项目编码|项目统一代码|project code'], weak: ['代码|编码'] },
  projectName: {
    kind: 'text',
    names: ['项目名称|预算项目|预算项目名称|工程名称|project name|project'],
    weak: ['项目|名称'],
    not: /编|代码|单位|类型|类别/,
  },
  year: { kind: 'text', names: ['预算年度|年度|财政年度|budget year|year'], weak: ['年份'] },
  source: {
    kind: 'text',
    names: ['资金来源|资金性质|预算来源|资金类别|fund source|source'],
    weak: ['来源|性质'],
    not: /单位/,
  },
  amount: {
    kind: 'money',
    names: [
      '金额|指标金额|下达金额|到账金额|到位金额|支付金额|支付数|拨付金额|本次金额|实付金额|amount|payment amount',
      '支出金额|借方金额|借方发生额|付款金额|支出|debit|withdrawal',
      '交易金额|发生额|transaction amount',
    ],
    weak: ['本期|数额'],
    not: /余额|贷方|收入|累计|合计|年初|全年|balance|credit/,
  },
  received: { kind: 'money', names: ['收入金额|贷方金额|贷方发生额|收入|收款金额|credit|deposit'], not: /来源/ },
  direction: { kind: 'text', names: ['借贷标志|借贷|借贷方向|收支|收支方向|收付标志|方向|direction'] },
  day: {
    kind: 'day',
    names: [
      '日期|下达日期|指标日期|到账日期|到位日期|支付日期|付款日期|清算日期|记账日期|date|payment date',
      '交易日期|交易时间|入账日期|发文日期|transaction date|posting date',
    ],
    weak: ['时间'],
  },
  reference: {
    kind: 'text',
    names: [
      '凭证号|支付凭证号|凭证编号|指标文号|文号|指标号|支付令号|单据号|单号|reference|voucher number|document number',
      '流水号|交易流水号|银行流水号|流水|核心流水号|回单编号|到账凭证号',
    ],
    weak: ['编号|号码'],
    not: /合同|项目|账号|帐号|序号/,
  },
  contract: { kind: 'text', names: ['合同编号|合同号|contract number|contract'], weak: ['合同'], not: /名称|金额/ },
  payee: {
    kind: 'text',
    names: [
      '收款人|收款单位|收款人名称|收款人全称|收款单位名称|payee|payee name|beneficiary',
      '对方户名|对方名称|对方单位|对方账户名称|对手户名',
    ],
    weak: ['户名|单位'],
    not: /账号|帐号|开户|付款/,
  },
  account: {
    kind: 'text',
    names: ['收款账号|收款人账号|收款帐号|收款账户|对方账号|对方帐号|对方账户|payee account'],
    weak: ['账号|帐号|account'],
    not: /户名|名称|付款|本方/,
  },
  note: { kind: 'text', names: ['摘要|用途|附言|款项用途|支付用途|summary|purpose|narrative'], weak: ['内容'] },
} as const satisfies Record<string, Definition>

export type FinanceField = keyof typeof FIELDS
export const financeFields = Object.keys(FIELDS) as FinanceField[]

const OF_STATEMENT: readonly FinanceField[] = [
  'day',
  'amount',
  'received',
  'direction',
  'payee',
  'account',
  'reference',
  'note',
]
const OF_BOOK: readonly FinanceField[] = financeFields.filter((field) => field !== 'received' && field !== 'direction')
const OF_INFLOWS = OF_BOOK.filter((field) => !['contract', 'payee', 'account'].includes(field))

/** The fields a kind of list can have. */
export function fieldsOf(kind: FinanceKind): readonly FinanceField[] {
  if (kind === 'statement') return OF_STATEMENT
  return kind === 'payment' ? OF_BOOK : OF_INFLOWS
}

/** Fields without one of which nothing of a list can be taken: one of each group. */
export const neededOf = (kind: FinanceKind): readonly (readonly FinanceField[])[] =>
  kind === 'statement' ? [['day'], ['amount']] : [['projectCode', 'projectName'], ['day'], ['amount']]

export const kindOfField = (field: FinanceField): Definition['kind'] => FIELDS[field].kind

const words = new Map<FinanceKind, Dictionary<FinanceField>>()

/** The words of a kind of list, prepared once. */
export function wordsOf(kind: FinanceKind): Dictionary<FinanceField> {
  const known = words.get(kind)
  if (known) return known
  const chosen: Partial<Record<FinanceField, FieldNames>> = Object.fromEntries(
    fieldsOf(kind).map((field) => [field, FIELDS[field]]),
  )
  const made = dictionaryOf(chosen)
  words.set(kind, made)
  return made
}

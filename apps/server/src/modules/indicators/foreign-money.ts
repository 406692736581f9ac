import { decimal, explain, type Day, type EvidenceLevel, type Explanation } from '@jiheng/kernel/base'
import { inYuan, YUAN, type Rate } from '@jiheng/kernel/indicator'

/** An amount told for a project with the rate of its day: `per` units of the currency cost so many yuan since `rateDay`. */
export type ToldAmount = {
  projectId: string
  day: Day
  value: string
  currency: string | null
  reference: string
  evidenceLevel: EvidenceLevel
  rate: Pick<Rate, 'day' | 'per' | 'yuan'> | null
}

/** Amounts in several currencies as a sum in yuan, one line each with its rate; undefined where no money is foreign. */
export function explainedInYuan(told: readonly ToldAmount[], sum: string | null, asOf: Day): Explanation | undefined {
  if (told.every(({ currency }) => currency === null || currency === YUAN)) return undefined
  return explain({
    measure: 'measures.money_in_yuan',
    value: sum === null ? null : fenOf(sum),
    unit: 'fen',
    rule: { id: 'exchange_rate', version: '1' },
    formula: told.map(termOf).join(' + '),
    inputs: told.map((each) => ({
      measure: 'measures.money_in_yuan',
      value: yuanOf(each),
      unit: 'fen' as const,
      source: { kind: 'project' as const, id: each.projectId, label: labelOf(each) },
      ...{ asOf: each.day, evidenceLevel: each.evidenceLevel },
    })),
    asOf,
  })
}

const fenOf = (yuan: string): string => decimal.round(decimal.multiply(yuan, '100'), 0)

const isForeign = ({ currency }: ToldAmount): boolean => currency !== null && currency !== YUAN

function yuanOf(told: ToldAmount): string | null {
  if (!isForeign(told)) return fenOf(told.value)
  return told.rate && fenOf(inYuan(told.value, told.rate))
}

/** `100 USD × 700.01 ÷ 100`. */
function termOf(told: ToldAmount): string {
  const { value, currency, rate } = told
  const amount = `${value} ${currency ?? YUAN}`
  return isForeign(told) && rate ? `${amount} × ${rate.yuan} ÷ ${rate.per}` : amount
}

/** `S-1 100 USD（2026-01-30: 100 USD = 700.01 CNY）`. */
function labelOf(told: ToldAmount): string {
  const { value, currency, reference, rate } = told
  const amount = [reference, value, currency ?? YUAN].filter(Boolean).join(' ')
  if (!isForeign(told)) return amount
  return rate ? `${amount}（${rate.day}: ${rate.per} ${currency} = ${rate.yuan} ${YUAN}）` : amount
}

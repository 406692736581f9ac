import { decimal } from '../../base/index.ts'
import type { Decimal } from '../../base/index.ts'
import { isCostly } from '../item.ts'
import type { Context, Item } from '../item.ts'
import { subject } from '../measure.ts'
import { dimensionOf, fenOf, fromFen } from '../unit.ts'
import type { Fields } from '../write.ts'
import { breach, shown } from './found.ts'
import type { IndicatorCheck } from './found.ts'

const WHOLE =
  /总成本|总投资|总造价|总费用|成本控制|预算控制|项目成本|投资控制|总支出|总概算|资金控制|控制在预算|预算成本/
const KEPT = '97'

/** The fen of an indicator of cost, and of the project's budget. */
function moneyOf(item: Item, { form }: Context): { cost: Decimal; budget: Decimal } | null {
  if (!isCostly(item) || item.quantity === null || form.totalBudgetFen === undefined || form.totalBudgetFen <= 0)
    return null
  const cost = fenOf(item.quantity.value, item.unit)
  return cost === null ? null : { cost, budget: String(form.totalBudgetFen) }
}

/** A cost goal that allows more than there is. */
export const costAboveBudget: IndicatorCheck = (item, context) => {
  const money = moneyOf(item, context)
  if (money === null || item.sign === '≥' || item.sign === '>' || decimal.compare(money.cost, money.budget) <= 0)
    return null
  const kept = fromFen(decimal.shareOf(money.budget, KEPT), item.unit)
  const params = { target: shown(item.written.target), budgetFen: money.budget }
  return breach(item, 'cost_above_budget', ['target'], { target: `${kept}${item.quantity?.unit ?? ''}` }, params)
}

/** The budget again as a goal: spending all of it would be full marks. */
export const costRestatesBudget: IndicatorCheck = (item, context) => {
  const money = moneyOf(item, context)
  if (money === null || decimal.compare(money.cost, money.budget) !== 0 || !WHOLE.test(item.nature.name)) return null
  return breach(item, 'cost_restates_budget', ['target'], perPiece(context, money.budget), { budgetFen: money.budget })
}

/** The cost of one piece of what is delivered, from the form's own amounts; without any, a share saved. */
function perPiece(context: Context, budget: Decimal): Fields {
  const main = context.mainOutput
  if (!main?.quantity || dimensionOf(main.unit) === 'money')
    return { name: `${subject(context)}成本节约率`, sign: '≥', target: '3', unit: '%' }
  const each = fromFen(decimal.divide(decimal.shareOf(budget, KEPT), main.quantity.value, 4), '万元', 4)
  const object = main.nature.name.replace(/(?:总?数量|总?长度|总?面积|里程|[座台个户套条栋处]数|总?数)$/, '')
  return { name: `${object}单位成本`, sign: '≤', target: each, unit: `万元/${main.unit}` }
}

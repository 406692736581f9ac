import { decimal } from '../../base/index.ts'
import type { Decimal } from '../../base/index.ts'
import { comparable, dimensionOf } from '../../indicator-lint/index.ts'
import type { WrittenSign } from '../../indicator-lint/index.ts'
import type { Written } from '../written/cell.ts'
import { quantityIn } from '../written/indicators.ts'
import type { IndicatorWritten } from '../written/indicators.ts'
import type { MoneyLine } from '../written/money.ts'
import { found } from './found.ts'
import type { Found } from './found.ts'
import { inMoney } from './money.ts'

type IndicatorRule = (indicator: IndicatorWritten) => Found[]

const ACTUAL = /^(?!.*预计).*(?:完成(?:情况|值|数)|实际值)/
const EXPECTED = /预计/
const chances = [
  ['certain', /^确定能/],
  ['possible', /^有可能/],
  ['impossible', /^完全不(?:可)?能/],
] as const
type Chance = (typeof chances)[number][0]
const CAUSES = [/^经费保障/, /^制度保障/, /^人员保障/, /^硬件保障/, /^其他/]
const NOTE = /原因说明|^说明/
const MENDS = /是否.{0,2}整改/
const TICKED = /^[√✓✔☑■●是vVyY1]/

type Chosen = { chance: Chance; at: Written['at'] }

const chosenOf = ({ cell }: IndicatorWritten): Chosen[] =>
  chances.flatMap(([chance, head]) => {
    const box = cell(head)
    return box && TICKED.test(box.text) ? [{ chance, at: box.at }] : []
  })

/** The amount of a cell in the unit of the target; null for words and for another kind of unit. */
function amountIn(written: Written | null, { figures: { target } }: IndicatorWritten): Decimal | null {
  const quantity = written && quantityIn(written.text)
  return quantity && target ? comparable(quantity.value, quantity.unit, target.unit) : null
}

function reaches(amount: Decimal, { sign, value }: { sign: WrittenSign; value: Decimal }): boolean {
  const order = decimal.compare(amount, value)
  if (sign === '<') return order < 0
  if (sign === '≤' || (sign === '=' && decimal.isZero(value))) return order <= 0
  return sign === '>' ? order > 0 : order >= 0
}

/** What is done and what is expected are in the same kind of unit as the target. */
const unitAgainstTarget: IndicatorRule = ({ name, code, figures: { target }, cell }) =>
  [['actual', ACTUAL] as const, ['expected', EXPECTED] as const].flatMap(([column, head]): Found[] => {
    const written = cell(head)
    const unit = written ? (quantityIn(written.text)?.unit ?? '') : ''
    const [here, there] = [dimensionOf(unit), dimensionOf(target?.unit ?? '')]
    if (!written || !target || here === null || there === null || here === there) return []
    const params = { name, printed: written.text, computed: target.unit }
    return [found('unit_differs', `indicator.${code}.${column}`, written.at, params)]
  })

/** What was delivered by July is part of what the whole year delivers. */
const soFarAboveYear: IndicatorRule = (indicator) => {
  const { name, code, figures, cell } = indicator
  const [actual, expected] = [cell(ACTUAL), cell(EXPECTED)]
  const [done, all] = [amountIn(actual, indicator), amountIn(expected, indicator)]
  const isAmount = figures.target !== null && /[≥>]/.test(figures.target.sign) && figures.target.unit !== '%'
  if (!isAmount || !actual || !expected || done === null || all === null || decimal.compare(done, all) <= 0) return []
  return [
    found('so_far_above_year', `indicator.${code}.actual`, actual.at, {
      name,
      printed: actual.text,
      computed: expected.text,
    }),
  ]
}

/** One likelihood is ticked. */
const oneChance: IndicatorRule = (indicator) => {
  const [first, second] = chosenOf(indicator)
  if (!first || !second) return []
  const { name, code } = indicator
  const params = { name, chance: second.chance, printed: second.chance, computed: first.chance }
  return [found('chances_differ', `indicator.${code}.chance.${second.chance}`, second.at, params)]
}

/** 确定能 below the target, 完全不可能 though it is reached. */
const chanceAgainstOutlook: IndicatorRule = (indicator) => {
  const { name, code, figures, target, cell } = indicator
  const [chosen, second] = chosenOf(indicator)
  const outlook = amountIn(cell(EXPECTED), indicator) ?? amountIn(cell(ACTUAL), indicator)
  if (!chosen || second || outlook === null || !figures.target) return []
  const isReached = reaches(outlook, figures.target)
  if (chosen.chance === 'possible' || isReached === (chosen.chance === 'certain')) return []
  const params = { name, printed: outlook, computed: target.text }
  return [found(`chance_${chosen.chance}_differs`, `indicator.${code}.chance.${chosen.chance}`, chosen.at, params)]
}

/** Where the target is in doubt, somebody says why: a cause is ticked or a word written. */
const doubtWithoutReason: IndicatorRule = (indicator) => {
  const { name, code, target, cell } = indicator
  const [chosen, second] = chosenOf(indicator)
  const told = [...CAUSES, NOTE].map(cell)
  const isDoubt = chosen !== undefined && second === undefined && chosen.chance !== 'certain'
  if (!isDoubt || told.every((each) => each === null) || told.some((each) => each !== null && each.text !== ''))
    return []
  const printed = (cell(EXPECTED) ?? cell(ACTUAL))?.text ?? ''
  const params = { name, chance: chosen.chance, printed, computed: target.text }
  return [found('doubt_without_reason', `indicator.${code}.note`, cell(NOTE)?.at ?? chosen.at, params)]
}

/** What cannot be reached any more is mended. */
const impossibleNotMended: IndicatorRule = (indicator) => {
  const { name, code, target, cell } = indicator
  const mends = cell(MENDS)
  const isImpossible = chosenOf(indicator).some(({ chance }) => chance === 'impossible')
  if (!isImpossible || !mends || !/^(?:否|不|无)/.test(mends.text)) return []
  return [
    found('impossible_not_mended', `indicator.${code}.mends`, mends.at, {
      name,
      printed: mends.text,
      computed: target.text,
    }),
  ]
}

const rules: readonly IndicatorRule[] = [
  unitAgainstTarget,
  soFarAboveYear,
  oneChance,
  chanceAgainstOutlook,
  doubtWithoutReason,
  impossibleNotMended,
]

/** What contradicts itself in a filled 绩效监控表: its money, then each indicator. */
export const inMonitoring = (money: readonly MoneyLine[], indicators: readonly IndicatorWritten[]): Found[] => [
  ...inMoney(money),
  ...indicators.flatMap((indicator) => rules.flatMap((rule) => rule(indicator))),
]

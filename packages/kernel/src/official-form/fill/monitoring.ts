import { addDays, daysBetween, decimal, explain } from '../../base/index.ts'
import type { Decimal, Explanation, RuleReference } from '../../base/index.ts'
import { note, wanOf } from '../cells.ts'
import type { CellBook } from '../cells.ts'
import { fundSources } from '../facts.ts'
import type { FormFacts, FormIndicator, FundsOfSource } from '../facts.ts'
import { executionRate, fillFunds } from './funds.ts'
import { fillFooting, fillHeader, projectSource } from './header.ts'
import { actualOf, fillActuals, fillIndicators, indicatorKey, indicatorSource, reachedShare } from './indicators.ts'
import { goalsOf, reasonOf } from './sentences.ts'

/** 经费保障, 制度保障, 人员保障, 硬件保障, 其他. */
export const causes = ['funds', 'system', 'staff', 'equipment', 'other'] as const
/** 确定能, 有可能, 完全不可能. */
export const chances = ['certain', 'possible', 'impossible'] as const
export const TICK = '√'

/** What the year will bring at the pace so far, and how likely the target is: proposals people decide on. */
const outlookRule: RuleReference = {
  id: 'form_outlook',
  version: '1',
  mark: 'U',
  source: '按已过时间折算，待主管部门确认',
}
const goalShareRule: RuleReference = {
  id: 'form_goal_share',
  version: '1',
  mark: 'U',
  source: '按分值加权的完成程度，待主管部门确认',
}
/** Goals and money further apart than so many percentage points are said to differ. */
const APART_POINTS = '10'

/** 绩效监控表, cut at the day of the form: goals and money side by side (双监控), each indicator with its outlook. */
export function fillMonitoring(book: CellBook, facts: FormFacts): void {
  const { open, say } = book
  fillHeader(book, facts)
  fillFunds(book, facts, ['initial', 'full', 'executed'])
  fillOutlook(book, facts)
  open(
    'goal.expected',
    { neededBy: 'finance' },
    { text: goalsOf(facts, say), proof: projectSource(facts), origin: 'fact' },
  )
  fillIndicators(book, facts)
  fillActuals(book, facts, false)
  for (const indicator of facts.indicators) fillIndicatorOutlook(book, facts, indicator)
  fillDouble(book, facts)
  fillFooting(book, facts)
}

/** The share of the year that has passed, in percent. */
function passedOf({ year, asOf }: FormFacts): Decimal {
  const [first, next] = [`${year}-01-01`, `${year + 1}-01-01`]
  return decimal.percentOf(String(daysBetween(first, addDays(asOf, 1))), String(daysBetween(first, next))) ?? '100'
}

/** 执行率 and 全年预计执行数 of each line: at the pace so far, and never more than the budget. */
function fillOutlook({ cells, fact, computed, open }: CellBook, facts: FormFacts): void {
  const passed = passedOf(facts)
  for (const source of fundSources) {
    const line = facts.funds[source]
    const percent = line ? decimal.percentOf(String(line.executedFen), String(line.fullYearFen)) : null
    fact(`funds.${source}.rate`, { text: percent && `${decimal.canonical(percent)}%` }, { isRequired: false })
    const amount = line ? outlookOfMoney(line, passed) : '0'
    const isKnown = Object.keys(facts.funds).length > 0
    open(`funds.${source}.expected`, { isRequired: isKnown, neededBy: 'finance' }, isKnown ? { number: amount } : {})
  }
  const rate = executionRate(facts)
  computed('funds.total.rate', { text: rate && `${rate.percent}%`, ...(rate && { because: rate.because }) })
  computed('funds.total.expected', { number: rate && totalOf(cells) })
}

/** 万元 to two decimals: a proposal is not exact to the fen. Nothing that is spent comes back, and no more than the budget is spent. */
function outlookOfMoney({ executedFen, fullYearFen }: FundsOfSource, passed: Decimal): Decimal {
  const [executed, full] = [wanOf(executedFen), wanOf(fullYearFen)]
  const paced = decimal.divide(decimal.multiply(executed, '100'), passed, 2)
  return decimal.max(executed, decimal.min(full, paced))
}

/** The sum of what people expect of each line; null while one of them is no number. */
function totalOf(cells: CellBook['cells']): Decimal | null {
  const lines = fundSources.map((source) => cells[`funds.${source}.expected`]?.number)
  return lines.every((line) => line !== undefined) ? decimal.canonical(decimal.add(...lines)) : null
}

type Outlook = { expected: string; chance: 'certain' | 'possible'; because: Explanation }

/**
 * A share of work or people stays what it is; an amount that is delivered over the year goes on at its pace. That a target cannot be reached
 * any more is for people to say.
 */
function outlookOf(indicator: FormIndicator, facts: FormFacts, asPrinted: string): Outlook | null {
  const share = reachedShare(indicator)
  const { actual, unit, isCumulative } = indicator
  if (share === null || !actual) return null
  const passed = passedOf(facts)
  const value = isCumulative ? actual.value : null
  const atPace = (amount: Decimal): Decimal => decimal.divide(decimal.multiply(amount, '100'), passed, 2)
  const outlook = value === null ? share : decimal.min('100', atPace(share))
  const chance = decimal.compare(outlook, '100') >= 0 ? 'certain' : 'possible'
  const because = explain({
    measure: 'measures.outlook_share',
    value: outlook,
    unit: 'percent',
    rule: outlookRule,
    formula: value !== null ? 'A ÷ T ÷ t' : 'A ÷ T',
    inputs: [
      {
        measure: 'measures.reached_share',
        value: share,
        unit: 'percent',
        source: indicatorSource(indicator),
        ...(actual.because && { because: actual.because }),
      },
      {
        measure: 'measures.year_passed',
        value: passed,
        unit: 'percent',
        source: { kind: 'calendar', id: String(facts.year) },
        evidenceLevel: 2,
      },
    ],
    asOf: facts.asOf,
  })
  const expected =
    value === null ? asPrinted : `${unit === '%' ? wholeAtMost(value, atPace(value)) : atPace(value)}${unit}`
  return { expected, chance, because }
}

/** A share of the year's plan goes on to the whole plan; more is not expected of it, only told once it is there. */
const wholeAtMost = (told: Decimal, paced: Decimal): Decimal => decimal.max(told, decimal.min('100', paced))

function fillIndicatorOutlook({ open, say, typed }: CellBook, facts: FormFacts, indicator: FormIndicator): void {
  const { code } = indicator
  const key = (column: string): string => indicatorKey(code, column)
  const outlook = outlookOf(indicator, facts, actualOf(indicator, say) ?? '')
  const isLater = outlook === null && (indicator.level1 === 'benefit' || indicator.level1 === 'satisfaction')
  const later = isLater ? { text: say(note('forms.paper.said.judged_later')) } : null
  const told = outlook ? { text: outlook.expected, because: outlook.because } : later
  open(key('expected'), { neededBy: 'finance' }, told ?? {})
  const isDecided = chances.some((chance) => typed[key(`chance.${chance}`)]?.trim())
  for (const chance of chances) {
    const proposed = !isDecided && outlook?.chance === chance ? { text: TICK, because: outlook.because } : {}
    open(key(`chance.${chance}`), { isRequired: false, neededBy: 'finance' }, proposed)
  }
  for (const cause of causes) open(key(`cause.${cause}`), { isRequired: false, neededBy: 'finance' })
  const isBehind = outlook !== null && outlook.chance !== 'certain'
  open(key('note'), { isRequired: isBehind, neededBy: 'finance' }, isBehind ? reasonOf(facts, indicator) : {})
  const mends = outlook === null ? null : say(note(isBehind ? 'forms.paper.yes' : 'forms.paper.no'))
  open(key('mends'), { isRequired: outlook !== null, neededBy: 'office' }, mends === null ? {} : { text: mends })
  open(key('advice'), { isRequired: false, neededBy: 'office' })
  open(key('outcome'), { isRequired: false, neededBy: 'office' })
}

/** 双监控: how much of the goals is reached, how much of the money is used, and how far apart they are. */
function fillDouble({ computed, say }: CellBook, facts: FormFacts): void {
  const shares = facts.indicators.flatMap((indicator) => {
    const share = reachedShare(indicator)
    return share === null ? [] : [{ indicator, share }]
  })
  const weight = decimal.add('0', ...shares.map(({ indicator }) => indicator.weight))
  const sum = decimal.add('0', ...shares.map(({ indicator, share }) => decimal.multiply(share, indicator.weight)))
  const goals = decimal.isZero(weight) ? null : decimal.canonical(decimal.divide(sum, weight, 2))
  const money = executionRate(facts)
  const because = goals === null ? undefined : goalsExplained(goals, shares, facts)
  computed('double.goals', { text: goals && `${goals}%`, ...(because && { because }) })
  computed('double.money', { text: money && `${money.percent}%`, ...(money && { because: money.because }) })
  const apart = goals === null || money === null ? null : decimal.subtract(goals, money.percent)
  computed('double.apart', { text: apart && say(note('forms.paper.points', { points: decimal.canonical(apart) })) })
  const verdict = apart === null ? null : verdictOf(apart)
  computed('double.verdict', { text: verdict && say(note(`forms.paper.double.${verdict}`)) })
}

function verdictOf(apart: Decimal): 'in_step' | 'money_behind' | 'goals_behind' {
  if (decimal.compare(apart, APART_POINTS) > 0) return 'money_behind'
  return decimal.compare(apart, decimal.negate(APART_POINTS)) < 0 ? 'goals_behind' : 'in_step'
}

function goalsExplained(
  value: Decimal,
  shares: readonly { indicator: FormIndicator; share: Decimal }[],
  { asOf }: FormFacts,
): Explanation {
  return explain({
    measure: 'measures.goals_reached',
    value,
    unit: 'percent',
    rule: goalShareRule,
    formula: 'Σ(a × w) ÷ Σw',
    inputs: shares.map(({ indicator, share }) => ({
      measure: 'measures.reached_share',
      value: share,
      unit: 'percent' as const,
      source: indicatorSource(indicator),
      ...(indicator.actual?.because && { because: indicator.actual.because }),
    })),
    asOf,
  })
}

import { decimal } from '../../base/index.ts'
import { comparable, dimensionOf, plain, readValue } from '../../indicator-lint/index.ts'
import type { FormReading, LintField, LintFinding, LintRuleId } from '../../indicator-lint/index.ts'
import { note } from '../cells.ts'
import type { IndicatorWritten } from '../written/indicators.ts'
import type { MoneyLine } from '../written/money.ts'
import { found } from './found.ts'
import type { Found } from './found.ts'
import { askedTotal } from './money.ts'

/** A filled 绩效目标申报表: the money asked for, the targets of the year and those of the whole project. */
export type ApplicationWritten = {
  money: readonly MoneyLine[]
  year: readonly IndicatorWritten[]
  long: readonly IndicatorWritten[]
}
type ApplicationRule = (written: ApplicationWritten) => Found[]

const WHOLE = /总投资|投资总额|总概算/
const TYPE = /类型|定[性量]/
const BANDS = /部分达成|未达成|分档|酌情/
const POINTS = /\d+(?:\.\d+)?(?:%|分)/g

/** One year does not ask for more than the whole project may cost. */
const yearAboveInvestment: ApplicationRule = ({ money, long }) => {
  const asked = money.find(({ line }) => line === 'total')?.cells.initial
  if (!asked || asked.amount === null) return []
  const { amount, at } = asked
  return long.flatMap(({ name, figures: { target } }): Found[] => {
    const whole = target && WHOLE.test(name) ? comparable(target.value, target.unit, '万元') : null
    if (whole === null || decimal.compare(amount, whole) <= 0) return []
    const params = { name, printed: amount, computed: decimal.canonical(whole) }
    return [found('asked_above_investment', 'funds.total.initial', at, params)]
  })
}

/** Indicators that stand in both tables, the year's first. */
const pairs = ({ year, long }: ApplicationWritten) =>
  year.flatMap((own) => {
    const whole = long.find(({ name }) => plain(name) === plain(own.name))
    return whole && own.figures.target && whole.figures.target
      ? [{ own, target: own.figures.target, whole: whole.figures.target, said: whole.target.text }]
      : []
  })

/** An amount of one year is part of the whole project's. */
const yearAboveWhole: ApplicationRule = (written) =>
  pairs(written).flatMap(({ own, target, whole, said }): Found[] => {
    const inOurs = comparable(whole.value, whole.unit, target.unit)
    const isAmount = dimensionOf(target.unit) !== 'share'
    if (!isAmount || inOurs === null || decimal.compare(target.value, inOurs) <= 0) return []
    return [
      found('year_above_whole', keyOf(own), own.target.at, {
        name: own.name,
        printed: own.target.text,
        computed: said,
      }),
    ]
  })

/** The same indicator is measured in the same kind of unit in both tables. */
const unitOfWhole: ApplicationRule = (written) =>
  pairs(written).flatMap(({ own, target, whole }): Found[] => {
    const [here, there] = [dimensionOf(target.unit), dimensionOf(whole.unit)]
    if (here === null || there === null || here === there) return []
    const params = { name: own.name, printed: target.unit, computed: whole.unit }
    return [found('unit_of_whole_differs', keyOf(own), own.target.at, params)]
  })

/** 定量 says a number, 定性 words. */
const typeAgainstTarget: ApplicationRule = ({ year }) =>
  year.flatMap((own): Found[] => {
    const type = own.cell(TYPE)
    const { text } = own.target
    if (!type || text === '') return []
    const isNumber = readValue(text).hasNumber
    const isOff = type.text.startsWith('定量') ? !isNumber : type.text.startsWith('定性') && own.figures.target !== null
    if (!isOff) return []
    return [
      found('type_differs', `indicator.${own.code}.type`, type.at, {
        name: own.name,
        printed: type.text,
        computed: text,
      }),
    ]
  })

/** Words can only be scored by bands, or by what each thing found adds or takes: two points or shares at least. */
const bandsOfWords: ApplicationRule = ({ year }) =>
  year.flatMap((own): Found[] => {
    const standard = own.cell(/评.{0,3}分标准|评分(?:规则|办法|细则)|扣分标准|计分/)
    const { text } = own.target
    const isCalledNumber = own.cell(TYPE)?.text.startsWith('定量') === true || own.written.sign !== ''
    if (!standard || text === '' || readValue(text).hasNumber || isCalledNumber) return []
    const said = plain(standard.text)
    if (BANDS.test(said) || (said.match(POINTS)?.length ?? 0) >= 2) return []
    const params = { name: own.name, printed: standard.text, computed: text }
    return [found('bands_missing', `indicator.${own.code}.standard`, standard.at, params)]
  })

const keyOf = ({ code }: IndicatorWritten): string => `indicator.${code}.target`

const rules: readonly ApplicationRule[] = [
  ({ money }) => askedTotal(money),
  yearAboveInvestment,
  yearAboveWhole,
  unitOfWhole,
  typeAgainstTarget,
  bandsOfWords,
]

/** What contradicts itself in a filled 绩效目标申报表. */
export const inApplication: ApplicationRule = (written) => rules.flatMap((rule) => rule(written))

/** What the linter finds that is no advice: a target nobody can hold against a result, points that do not add up, a dimension that is not there. */
const lifted: ReadonlySet<LintRuleId> = new Set([
  'sign_missing',
  'sign_contradicts',
  'target_missing',
  'number_missing',
  'number_without_unit',
  'unit_against_value',
  'weights_do_not_sum',
  'no_benefit',
  'no_satisfaction',
] as const)

/** The linter's findings, those among them that are contradictions apart, each at its first cell. */
export function dividedFindings(
  findings: readonly LintFinding[],
  { form, placeOf }: Pick<FormReading, 'form' | 'placeOf'>,
  codeOf: (name: string) => string | undefined,
): { contradictions: Found[]; findings: LintFinding[] } {
  const contradictions = findings.flatMap(({ rule, cells, params }): Found[] => {
    if (!lifted.has(rule.id)) return []
    const first = cells.find(({ indicator }) => indicator !== null)
    const code = codeOf(form.indicators[first?.indicator ?? -1]?.name ?? '')
    const key = first && rule.id !== 'weights_do_not_sum' ? `indicator.${code ?? ''}.${columnOf(first.field)}` : ''
    const at = placeOf(first ?? { indicator: 0, field: 'level1' })
    return [{ key, at, say: note(`lint.rules.${rule.id}.said`, params) }]
  })
  return { contradictions, findings: findings.filter(({ rule }) => !lifted.has(rule.id)) }
}

const columnOf = (field: LintField): string => (field === 'sign' || field === 'unit' ? 'target' : field)

import { decimal } from '../../base/index.ts'
import type { Fen } from '../../base/index.ts'
import type { FundsLine } from '../form.ts'
import { isCostly } from '../item.ts'
import { comparable, dimensionOf, fenOf, fromFen } from '../unit.ts'
import { readValue } from '../value.ts'
import { corrected } from '../write.ts'
import type { FormCheck, FormFound } from './form-found.ts'

const COLUMNS = ['initialFen', 'fullYearFen', 'executedFen'] as const
const WHOLE = /总成本|总投资|总造价|总费用|项目成本|总支出/

/** The total of the funds is computed from its parts, never typed. */
export const fundsTotalDiffers: FormCheck = ({ form: { funds } }) => {
  if (!funds || funds.parts.length === 0) return []
  const sums = Object.fromEntries(COLUMNS.map((column) => [column, sumOf(funds.parts, column)])) as FundsLine
  const wrong = COLUMNS.filter((column) => sums[column] !== null && funds.total[column] !== sums[column])
  if (wrong.length === 0) return []
  const [column] = wrong
  const params = {
    column: column ?? '',
    totalFen: shownFen(funds.total[column ?? 'initialFen']),
    partsFen: shownFen(sums[column ?? 'initialFen']),
  }
  const cells: FormFound['cells'] = [{ indicator: null, field: 'funds' }]
  return [{ rule: 'funds_total_differs', cells, params, example: { corrections: [], fundsTotal: sums } }]
}

/** The sum of a column; null where no part says anything. */
function sumOf(parts: readonly FundsLine[], column: (typeof COLUMNS)[number]): Fen | null {
  const told = parts.flatMap((part) => (part[column] === null ? [] : [part[column]]))
  return told.length === 0 ? null : told.reduce((sum, each) => sum + each, 0)
}

const shownFen = (amountFen: Fen | null): string => String(amountFen ?? 0)

/** A total cost reported that is not what was spent. */
export const costAgainstExecution: FormCheck = ({ form: { funds }, items }) => {
  const spent = funds && (sumOf(funds.parts, 'executedFen') ?? funds.total.executedFen)
  if (spent == null || spent <= 0) return []
  return items.flatMap((item): FormFound[] => {
    const actual = readValue(item.written.actual)
    const [value] = actual.quantities
    if (!isCostly(item) || !WHOLE.test(item.nature.name) || !actual.isPure || value === undefined) return []
    const unit = value.unit || item.unit
    const reported = dimensionOf(unit) === 'money' ? fenOf(value.value, unit) : null
    if (reported === null || decimal.compare(reported, String(spent)) === 0) return []
    if (comparable(value.value, unit, '元') === null) return []
    const right = `${fromFen(String(spent), unit, 6)}${value.unit}`
    const params = { name: item.nature.name, actualFen: reported, executedFen: String(spent) }
    const example = { corrections: [corrected(item, { actual: right })] }
    return [{ rule: 'cost_against_execution', cells: [{ indicator: item.at, field: 'actual' }], params, example }]
  })
}

/** Into the budget without an evaluation beforehand, or in spite of a failed one. */
export const exAnteMissing: FormCheck = ({ form: { exAnte } }) => {
  if (exAnte === undefined || exAnte === 'passed') return []
  const cells: FormFound['cells'] = [{ indicator: null, field: 'ex_ante' }]
  return [{ rule: 'ex_ante_missing', cells, params: { state: exAnte }, example: { corrections: [], exAnte: 'passed' } }]
}

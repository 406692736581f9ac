import { lint, readForm } from '../../indicator-lint/index.ts'
import type { FormReading, LintFinding, Place, TextSheet } from '../../indicator-lint/index.ts'
import type { OfficialForm } from '../form.ts'
import { indicatorsIn } from '../written/indicators.ts'
import { moneyAsked, moneyTable } from '../written/money.ts'
import { treeIn } from '../written/tree.ts'
import type { TreeWritten } from '../written/tree.ts'
import { dividedFindings, inApplication } from './application.ts'
import { inEvaluationSystem } from './evaluation-system.ts'
import type { FormContradiction, Found } from './found.ts'
import { inMonitoring } from './monitoring.ts'
import { inSelfEvaluation } from './self-evaluation.ts'

export type { FormContradiction } from './found.ts'

/** A filled form as its kind is read: by the linter's reader, 评价指标体系 by its own. */
export type Filled = { reading: FormReading; tree: null } | { reading: null; tree: TreeWritten }

/** What the linter says of a filled form, and the cells of the file it is about. */
export type FileFinding = { lint: LintFinding; at: Place[] }

/** What can be said of a filled form without ours. */
export type ToldOfFile = { contradictions: FormContradiction[]; findings: FileFinding[] }

/** Reads a filled form of a kind; null for a table of another. */
export function filledIn(kind: OfficialForm['kind'], sheet: TextSheet): Filled | null {
  if (kind === 'evaluation_system') {
    const tree = treeIn(sheet)
    return tree && { reading: null, tree }
  }
  const reading = readForm(sheet)
  return reading && { reading, tree: null }
}

/**
 * What contradicts itself in a filled form, each at its cell with what stands there in ours, and for a 绩效目标申报表 what the linter says of
 * its indicators: the same reader, rules and words as on the page and in `jiheng lint-indicators`.
 */
export function toldOfFile(
  form: OfficialForm,
  sheet: TextSheet,
  { reading, tree }: Filled,
  codeOf: (name: string) => string | undefined,
): ToldOfFile {
  const withOurs = (each: Found): FormContradiction => ({ ...each, ours: form.cells[each.key]?.text ?? '' })
  if (tree) return { contradictions: inEvaluationSystem(tree, codeOf).map(withOurs), findings: [] }
  if (form.kind === 'self_evaluation')
    return { contradictions: inSelfEvaluation(form, sheet, reading, codeOf), findings: [] }
  const own = indicatorsIn(sheet, reading, codeOf)
  if (form.kind === 'monitoring')
    return { contradictions: inMonitoring(moneyTable(sheet.rows), own).map(withOurs), findings: [] }
  const first = reading.placeOf({ indicator: 0, field: 'target' })?.row ?? 0
  const above = { rows: headless(sheet, reading, first) }
  const whole = readForm(above)
  const long = whole ? indicatorsIn(above, whole, codeOf) : []
  const asked = inApplication({ money: moneyAsked(above.rows), year: own, long })
  const { contradictions, findings } = dividedFindings(lint(reading.form), reading, codeOf)
  return {
    contradictions: [...asked, ...contradictions].map(withOurs),
    findings: findings.map((each) => ({ lint: each, at: placesOf(each, reading) })),
  }
}

/** The cells a finding is about; what is missing is missing where the levels begin. */
function placesOf({ cells }: LintFinding, { placeOf }: FormReading): Place[] {
  const places = cells.flatMap((cell) => placeOf(cell) ?? [])
  const levels = placeOf({ indicator: 0, field: 'level1' })
  return places.length > 0 || levels === null ? places : [levels]
}

/** The rows above the head of the year's indicators: what is asked for, and the table of the whole project. */
function headless({ rows }: TextSheet, { placeOf }: FormReading, first: number): TextSheet['rows'] {
  const name = placeOf({ indicator: 0, field: 'name' })?.column ?? -1
  const head = rows.findLast(
    ({ at, cells }) => at < first && /^三级|指标(?:名称|内容)$/.test((cells[name] ?? '').replace(/\s/g, '')),
  )
  return rows.filter(({ at }) => at < (head?.at ?? first))
}

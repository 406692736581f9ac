import { figuresOf, readValue } from '../../indicator-lint/index.ts'
import type { FormReading, IndicatorFigures, LintIndicator, Quantity, TextSheet } from '../../indicator-lint/index.ts'
import { cellIn, headsOf } from './cell.ts'
import type { Written } from './cell.ts'

/** An indicator of a filled form: its cells as the reader knows them, and any other column by its head. */
export type IndicatorWritten = {
  written: LintIndicator
  figures: IndicatorFigures
  code: string
  name: string
  target: Written
  cell: (head: RegExp) => Written | null
}

const HEAD = /^三级|指标(?:名称|内容)$/

/** The rows of indicators of a form; `codeOf` gives the code of one by its name, '' for one we do not have. */
export function indicatorsIn(
  { rows }: TextSheet,
  { form, placeOf }: FormReading,
  codeOf: (name: string) => string | undefined,
): IndicatorWritten[] {
  const first = placeOf({ indicator: 0, field: 'target' })?.row ?? 0
  const above = rows.filter(({ at }) => at < first)
  const head = above.findLastIndex(({ cells }) => cells.some((cell) => HEAD.test(cell.replace(/\s/g, ''))))
  const columnOf = headsOf(head < 0 ? [] : above.slice(head))
  return form.indicators.flatMap((written, indicator): IndicatorWritten[] => {
    const at = placeOf({ indicator, field: 'target' })
    const row = rows.find((each) => each.at === at?.row)
    const { name } = written
    if (!at || !row || name === '') return []
    const target = { text: written.target, at }
    const cell = (pattern: RegExp): Written | null => cellIn(row, columnOf(pattern))
    return [{ written, figures: figuresOf(written), code: codeOf(name) ?? '', name, target, cell }]
  })
}

/** The one number a cell says, with its unit; null for words and for several. */
export function quantityIn(text: string): Quantity | null {
  const { isPure, quantities } = readValue(text)
  return isPure ? (quantities[0] ?? null) : null
}

import { textOf } from './cell-text.ts'
import { definitionOf, fieldKeys } from './fields.ts'
import { headerReadings, likeness } from './header-name.ts'
import type { HeaderColumn } from './header.ts'
import type { Row } from './sheet.ts'

/** Remarks and movements are never the figure itself. */
const REMARK = /备注|说明$|comment|remark|variance|\bchanges?\b|变化|同比|增减|占比|完成率|%/
const WEAK = 0.65
const MAX_LABEL = 60

/** How well a column's words name each field, best first; fields that do not fit are left out. */
export function namedFields(header: HeaderColumn): { field: (typeof fieldKeys)[number]; score: number }[] {
  if (header.leaf.length > MAX_LABEL) return []
  const readings = readingsOf(header)
  const whole = readings.join(' ')
  if (REMARK.test(whole)) return []
  return fieldKeys
    .flatMap((field) => {
      const { names, weak = [], not } = definitionOf(field)
      if (not?.test(whole)) return []
      const strong = Math.max(...names.map((name) => bestLikeness(readings, name)))
      const faint = Math.max(0, ...weak.map((name) => bestLikeness(readings, name))) * WEAK
      const score = Math.max(strong, faint)
      return score > 0.3 ? [{ field, score }] : []
    })
    .sort((a, b) => b.score - a.score)
}

/** The leaf counts fully, the whole path (总投资 合计) as well. */
function readingsOf({ leaf, path }: HeaderColumn): string[] {
  const joined = path.length > 1 ? headerReadings(path.join(' ')) : []
  return [...new Set([...headerReadings(leaf), ...joined])]
}

function bestLikeness(readings: readonly string[], name: string): number {
  return Math.max(0, ...readings.map((reading) => likeness(reading, name)))
}

/**
 * How much rows look like a header: the fields they name, counted once each, plus a little for every short label.
 * A row of data names almost none; a title names at most one.
 */
export function headerScore(columns: readonly HeaderColumn[], rows: readonly Row[]): number {
  const best = new Map<string, number>()
  for (const column of columns) {
    const [top] = namedFields(column)
    if (top !== undefined) best.set(top.field, Math.max(best.get(top.field) ?? 0, top.score))
  }
  const named = [...best.values()].reduce((sum, score) => sum + score, 0)
  if (best.size < 2) return 0
  const texts = rows.flatMap((row) => row.cells.map(textOf)).filter((text) => text.trim() !== '')
  const long = texts.filter((text) => text.length > 40).length
  return named + columns.length * 0.02 - long * 0.5
}

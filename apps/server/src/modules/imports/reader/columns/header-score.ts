import { textOf, type Row } from '@jiheng/spreadsheet'
import { definitionOf, fieldKeys, type Field } from './fields.ts'
import { headerReadings } from './header-name.ts'
import type { HeaderColumn } from './header.ts'

/** Remarks and movements are never the figure itself. */
const REMARK = /备注|说明$|comment|remark|variance|\bchanges?\b|变化|同比|增减|占比|完成率|%/
const WEAK = 0.65
/** One label this plain (项目名称) makes a header by itself. */
const CERTAIN = 0.95
const MAX_LABEL = 60

type KnownName = { text: string; isLatin: boolean; weight: number }

/** The dictionary of fields, prepared once: a faint name counts less than a certain one. */
const KNOWN = fieldKeys.map((field) => {
  const { names, weak = [], not } = definitionOf(field)
  const each = (lists: readonly string[]): string[] => lists.flatMap((list) => list.split('|'))
  const known = (text: string, weight: number): KnownName => ({ text, isLatin: /^[a-z0-9 ]+$/.test(text), weight })
  return {
    field,
    not,
    names: [...each(names).map((name) => known(name, 1)), ...each(weak).map((name) => known(name, WEAK))],
  }
})

/** How well a column's words name each field, best first; fields that do not fit are left out. */
export function namedFields(header: HeaderColumn): { field: Field; score: number }[] {
  if (header.leaf.length > MAX_LABEL) return []
  const readings = readingsOf(header)
  const whole = readings.join(' ')
  if (whole === '' || /^[\d ]+$/.test(whole) || REMARK.test(whole)) return []
  const found: { field: Field; score: number }[] = []
  for (const { field, not, names } of KNOWN) {
    const score = bestLikeness(readings, names)
    if (score > 0.3 && !not?.test(whole)) found.push({ field, score })
  }
  return found.sort((a, b) => b.score - a.score)
}

/** The leaf counts fully, the whole path (总投资 合计) as well. */
function readingsOf({ leaf, path }: HeaderColumn): string[] {
  const joined = path.length > 1 ? headerReadings(path.join(' ')) : []
  return [...new Set([...headerReadings(leaf), ...joined])]
}

function bestLikeness(readings: readonly string[], names: readonly KnownName[]): number {
  let best = 0
  for (const reading of readings) {
    const parted = ` ${reading} `
    for (const { text, isLatin, weight } of names) {
      if (weight <= best) continue
      if (reading === text) best = weight
      // A name inside a longer header counts by how much of it it explains.
      else if (isLatin ? parted.includes(` ${text} `) : reading.includes(text))
        best = Math.max(best, weight * (0.45 + (0.45 * text.length) / reading.length))
    }
  }
  return best
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
  if (best.size < 2 && (best.get('name') ?? 0) < CERTAIN) return 0
  const texts = rows.flatMap((row) => row.cells.map(textOf)).filter((text) => text.trim() !== '')
  const long = texts.filter((text) => text.length > 40).length
  return named + columns.length * 0.02 - long * 0.5
}

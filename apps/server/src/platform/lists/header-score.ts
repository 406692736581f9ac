import { textOf, type Row } from '@jiheng/spreadsheet'
import { headerReadings } from './header-name.ts'
import type { HeaderColumn } from './header.ts'

/** Remarks and movements are never the figure itself. */
const REMARK = /备注|说明$|comment|remark|variance|\bchanges?\b|变化|同比|增减|占比|完成率|%/
const WEAK = 0.65
/** One label this plain (项目名称) makes a header by itself. */
const CERTAIN = 0.95
const MAX_LABEL = 60

/** How lists name a field. */
export type FieldNames = {
  /** Headers that mean this field and nothing else, parted by bars: lower case, single spaces, 年度 for any stated year. */
  names: readonly string[]
  /** Headers that may mean it when no better field claims the column. */
  weak?: readonly string[]
  /** A header with one of these words is something else, whatever else it says. */
  not?: RegExp
}

export type Named<F extends string> = { field: F; score: number }
/** How much rows look like a header. */
export type HeaderScore = (columns: readonly HeaderColumn[], rows: readonly Row[]) => number

export type Dictionary<F extends string> = {
  /** How well a column's words name each field, best first; fields that do not fit are left out. */
  namedFields(column: HeaderColumn): Named<F>[]
  /**
   * How much rows look like a header: the fields they name, counted once each, plus a little for every short label.
   * A row of data names almost none; a title names at most one.
   */
  headerScore: HeaderScore
}

type KnownName = { text: string; isLatin: boolean; weight: number }

/**
 * Prepares the words of a kind of list once: a faint name counts less than a certain one. `alone` is the field whose certain name
 * makes a header even without a second one.
 */
export function dictionaryOf<F extends string>(
  fields: Readonly<Partial<Record<F, FieldNames>>>,
  alone?: F,
): Dictionary<F> {
  const all = Object.entries(fields) as [F, FieldNames][]
  const known = all.map(([field, { names, weak = [], not }]) => ({
    field,
    not,
    names: [...namesIn(names, 1), ...namesIn(weak, WEAK)],
  }))

  const namedFields = (column: HeaderColumn): Named<F>[] => {
    if (column.leaf.length > MAX_LABEL) return []
    const readings = readingsOf(column)
    const whole = readings.join(' ')
    if (whole === '' || /^[\d ]+$/.test(whole) || REMARK.test(whole)) return []
    const found: Named<F>[] = []
    for (const { field, not, names } of known) {
      const score = bestLikeness(readings, names)
      if (score > 0.3 && !not?.test(whole)) found.push({ field, score })
    }
    return found.sort((a, b) => b.score - a.score)
  }

  const headerScore: HeaderScore = (columns, rows) => {
    const best = new Map<F, number>()
    for (const column of columns) {
      const [top] = namedFields(column)
      if (top !== undefined) best.set(top.field, Math.max(best.get(top.field) ?? 0, top.score))
    }
    const named = [...best.values()].reduce((sum, score) => sum + score, 0)
    if (best.size < 2 && (alone === undefined || (best.get(alone) ?? 0) < CERTAIN)) return 0
    const texts = rows.flatMap((row) => row.cells.map(textOf)).filter((text) => text.trim() !== '')
    const long = texts.filter((text) => text.length > 40).length
    return named + columns.length * 0.02 - long * 0.5
  }
  return { namedFields, headerScore }
}

const namesIn = (lists: readonly string[], weight: number): KnownName[] =>
  lists.flatMap((list) => list.split('|')).map((text) => ({ text, isLatin: /^[a-z0-9 ]+$/.test(text), weight }))

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

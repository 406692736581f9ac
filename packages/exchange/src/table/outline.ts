import { LIMITS } from '../limits.ts'
import type { TableRow } from './rows.ts'

/**
 * The summary each row is a part of, by id: from a column of levels, else from dotted WBS codes (`1.2` is a part of `1`), else
 * from blanks before the names. Rows above the first level have no parent.
 */
export function nestRows(rows: readonly TableRow[]): Map<string, string> {
  if (rows.some(({ fields }) => fields.level !== undefined)) return byLevel(rows, ({ fields }) => Number(fields.level))
  if (rows.filter(({ fields }) => /^\d+(\.\d+)*$/.test(fields.wbs ?? '')).length > rows.length / 2) return byCode(rows)
  return rows.some(({ indent }) => indent > 0) ? byLevel(rows, ({ indent }) => indent) : new Map()
}

function byLevel(rows: readonly TableRow[], levelOf: (row: TableRow) => number): Map<string, string> {
  const parents = new Map<string, string>()
  const above: { id: string; level: number }[] = []
  for (const row of rows) {
    const level = levelOf(row)
    if (!Number.isFinite(level)) continue
    while ((above.at(-1)?.level ?? -Infinity) >= level) above.pop()
    const parent = above.at(-1)
    if (parent) parents.set(row.id, parent.id)
    if (above.length < LIMITS.depth) above.push({ id: row.id, level })
  }
  return parents
}

function byCode(rows: readonly TableRow[]): Map<string, string> {
  const byWbs = new Map(rows.flatMap(({ id, fields }) => (fields.wbs === undefined ? [] : [[fields.wbs, id] as const])))
  const parents = new Map<string, string>()
  for (const { id, fields } of rows) {
    const code = fields.wbs ?? ''
    for (let dot = code.lastIndexOf('.'); dot > 0; dot = code.lastIndexOf('.', dot - 1)) {
      const parent = byWbs.get(code.slice(0, dot))
      if (parent === undefined || parent === id) continue
      parents.set(id, parent)
      break
    }
  }
  return parents
}

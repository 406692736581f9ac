import { detectEncoding } from '@jiheng/spreadsheet'
import { inChunks } from '../chunks.ts'
import { Unreadable } from '../refusal.ts'

/** A row by its field names; only wanted fields, and none that is empty. */
export type XerRow = Readonly<Record<string, string>>

/** The rows of the wanted tables by table name, and how many rows of each other table were passed over. */
export type XerTables = { rows(table: string): readonly XerRow[]; ignored: ReadonlyMap<string, number>; isCut: boolean }

/** Rows of any table; a file reaches it only by being hostile. */
const MAX_ROWS = 3_000_000
const MAX_LINE_CHARS = 4_000_000

/**
 * Reads the tables of an XER file: `%T` table, `%F` fields, `%R` row, `%E` end, parted by tabs. Tables come in any order and
 * fields in any column; a line without a mark goes on with the field before it (notes carry line breaks). The file is text
 * in whatever code page its machine had.
 * @throws Unreadable when no table is in it, or it is larger than a plan can be.
 */
export async function readTables(
  bytes: Uint8Array,
  wanted: Readonly<Record<string, readonly string[]>>,
): Promise<XerTables> {
  const tables = new Map<string, XerRow[]>()
  const ignored = new Map<string, number>()
  let rows = 0
  let table = ''
  let columns: readonly (string | undefined)[] = []
  let open: string | undefined
  let isEnded = false
  const closeRow = (): void => {
    if (open === undefined) return
    if (++rows > MAX_ROWS) throw new Unreadable('exchange.file.too_many_rows', { limit: MAX_ROWS })
    const kept = tables.get(table)
    if (kept) kept.push(rowOf(open, columns))
    else if (table !== '') ignored.set(table, (ignored.get(table) ?? 0) + 1)
    open = undefined
  }
  const takeLine = (line: string): void => {
    const mark = /^%[TFRE](?=\t|$)/.exec(line)?.[0]
    if (mark === undefined) {
      if (open === undefined) return
      if (open.length + line.length > MAX_LINE_CHARS) throw new Unreadable('exchange.file.damaged', { part: table })
      open += `\n${line}`
      return
    }
    closeRow()
    const rest = line.slice(3)
    if (mark === '%E') isEnded = true
    else if (mark === '%R') open = rest
    else if (mark === '%T') {
      table = rest.trim().toUpperCase()
      columns = []
      if (wanted[table] && !tables.has(table)) tables.set(table, [])
    } else {
      const fields = wanted[table] ?? []
      columns = rest.split('\t').map((name) => fields.find((field) => field === name.trim().toLowerCase()))
    }
  }
  await eachLine(bytes, takeLine, () => isEnded)
  closeRow()
  if (tables.size === 0 && ignored.size === 0) throw new Unreadable('exchange.file.no_tables')
  return { rows: (name) => tables.get(name) ?? [], ignored, isCut: !isEnded }
}

function rowOf(line: string, columns: readonly (string | undefined)[]): XerRow {
  const row: Record<string, string> = {}
  const fields = line.split('\t')
  columns.forEach((column, i) => {
    const field = fields[i]?.trim()
    if (column !== undefined && field) row[column] = field.replaceAll('""', '"')
  })
  return row
}

async function eachLine(bytes: Uint8Array, take: (line: string) => void, isDone: () => boolean): Promise<void> {
  const { encoding, bomBytes } = detectEncoding(bytes)
  const decoder = new TextDecoder(encoding)
  let rest = ''
  for await (const chunk of inChunks(bytes.subarray(bomBytes))) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > MAX_LINE_CHARS) throw new Unreadable('exchange.file.damaged', { part: rest.slice(0, 40) })
    for (const line of lines) {
      if (isDone()) return
      take(line.endsWith('\r') ? line.slice(0, -1) : line)
    }
  }
  if (!isDone() && rest !== '') take(rest)
}

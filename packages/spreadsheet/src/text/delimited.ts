import { LIMITS } from '../limits.ts'
import { Refusal } from '../refusal.ts'

export type Delimiter = ',' | ';' | '\t' | '|'

/** Takes text piece by piece and hands out records (RFC 4180; a quote inside a bare field is an ordinary character). */
export type RecordParser = { write(text: string): void; end(): void }

/**
 * Starts a streaming parser. `onRecord` gets each record with its 1-based number, blank records included, so that
 * numbers agree with the rows a spreadsheet shows.
 * @throws Refusal `unclosed_quote` when a quoted field never ends, `cell_too_long` when a record exceeds the limit.
 */
export function parseRecords(delimiter: Delimiter, onRecord: (fields: string[], number: number) => void): RecordParser {
  let rest = ''
  let number = 0
  const drain = (last: boolean): void => {
    let start = 0
    while (start < rest.length) {
      const record = readRecord(rest, start, delimiter, last)
      if (record === undefined) break
      onRecord(record.fields, ++number)
      start = record.next
    }
    rest = rest.slice(start)
  }
  return {
    write(text) {
      rest += text
      drain(false)
      if (rest.length > LIMITS.runChars) throw new Refusal('unclosed_quote', { row: number + 1 })
    },
    end() {
      drain(true)
      if (rest.length > 0) throw new Refusal('unclosed_quote', { row: number + 1 })
    },
  }
}

/** One record from `start`, or undefined when its end is not in `text` yet. */
function readRecord(
  text: string,
  start: number,
  delimiter: Delimiter,
  last: boolean,
): { fields: string[]; next: number } | undefined {
  const fields: string[] = []
  for (let at = start; ;) {
    const field = text.charCodeAt(at) === 34 ? readQuoted(text, at, delimiter, last) : readBare(text, at, delimiter)
    if (field === undefined) return undefined
    fields.push(field.value)
    at = field.end
    if (at >= text.length) return last ? { fields, next: at } : undefined
    const code = text.charCodeAt(at)
    if (code === 10) return { fields, next: at + 1 }
    if (code === 13) {
      if (at + 1 >= text.length && !last) return undefined
      return { fields, next: text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1 }
    }
    at++
  }
}

function readBare(text: string, at: number, delimiter: Delimiter): { value: string; end: number } {
  const stop = delimiter.charCodeAt(0)
  let end = at
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === stop || code === 10 || code === 13) break
  }
  return { value: text.slice(at, end), end }
}

/** A quoted field; what follows its closing quote before the next delimiter is kept, as spreadsheets do. */
function readQuoted(
  text: string,
  at: number,
  delimiter: Delimiter,
  last: boolean,
): { value: string; end: number } | undefined {
  let value = ''
  for (let from = at + 1; ;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return undefined
    value += text.slice(from, quote)
    if (quote + 1 >= text.length && !last) return undefined
    if (text.charCodeAt(quote + 1) !== 34) {
      const tail = readBare(text, quote + 1, delimiter)
      return { value: value + tail.value, end: tail.end }
    }
    value += '"'
    from = quote + 2
  }
}

const CANDIDATES: readonly Delimiter[] = [',', ';', '\t', '|']
const SAMPLE_RECORDS = 200

/** The delimiter that cuts the sample most evenly into more than one column; a comma when nothing does. */
export function detectDelimiter(sample: string): Delimiter {
  const stated = /^sep=([,;\t|])\r?\n/i.exec(sample)?.[1]
  const found = CANDIDATES.find((candidate) => candidate === stated)
  if (found !== undefined) return found
  const scored = CANDIDATES.map((delimiter) => ({ delimiter, score: evenness(sample, delimiter) }))
  scored.sort((a, b) => b.score - a.score)
  return scored[0] !== undefined && scored[0].score > 0 ? scored[0].delimiter : ','
}

/** Share of records with the commonest width, nudged up by that width; 0 when the commonest width is one. */
function evenness(sample: string, delimiter: Delimiter): number {
  const widths = new Map<number, number>()
  let records = 0
  for (let at = 0; at < sample.length && records < SAMPLE_RECORDS;) {
    const record = readRecord(sample, at, delimiter, false)
    if (record === undefined) break
    at = record.next
    if (record.fields.every((field) => field === '')) continue
    records++
    widths.set(record.fields.length, (widths.get(record.fields.length) ?? 0) + 1)
  }
  if (records === 0) return sample.includes(delimiter) ? 0.01 : 0
  const [width = 1, count = 0] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? []
  return width < 2 ? 0 : count / records + Math.min(width, 50) / 1000
}

import { detectDelimiter, parseRecords, type Delimiter } from './delimited.ts'
import { detectEncoding, type TextEncodingName } from './encoding.ts'
import { Refusal } from '../refusal.ts'
import { collectRows, type Sheet } from '../grid/sheet.ts'

const CHUNK_BYTES = 1024 * 1024
const SAMPLE_BYTES = 256 * 1024

/** A text file as one sheet, with what was found out about it. */
export type CsvFile = { sheet: Sheet; encoding: TextEncodingName; delimiter: Delimiter }

/**
 * Reads comma, semicolon, tab or bar separated text of any of the encodings offices use.
 * @throws Refusal `not_a_table` when the text is binary, and what `parseRecords` and the row limits throw.
 */
export function readCsv(bytes: Uint8Array): CsvFile {
  const { encoding, bomBytes } = detectEncoding(bytes)
  const body = bytes.subarray(bomBytes)
  const sample = new TextDecoder(encoding).decode(body.subarray(0, SAMPLE_BYTES), { stream: true })
  if (sample.includes('\0')) throw new Refusal('not_a_table', { actual: 'binary' })
  const delimiter = detectDelimiter(sample)
  const rows = collectRows('', false, '1900')
  const parser = parseRecords(delimiter, (fields, number) => {
    if (number === 1 && fields.length <= 2 && /^sep=/i.test(fields[0] ?? '')) return
    for (let column = 0; column < fields.length; column++) {
      const field = fields[column] ?? ''
      if (field !== '') rows.put(number, column, field)
    }
  })
  const decoder = new TextDecoder(encoding)
  for (let at = 0; at < body.length; at += CHUNK_BYTES) {
    parser.write(decoder.decode(body.subarray(at, at + CHUNK_BYTES), { stream: true }))
  }
  parser.write(decoder.decode())
  parser.end()
  return { sheet: rows.finish(), encoding, delimiter }
}

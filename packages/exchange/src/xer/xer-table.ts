import iconv from 'iconv-lite'

/** Lines of a table; the fields are those of its first row, and every row has them. */
export function xerTable(name: string, rows: readonly Readonly<Record<string, unknown>>[]): string[] {
  const [first] = rows
  if (!first) return []
  const fields = Object.keys(first)
  return [
    `%T\t${name}`,
    `%F\t${fields.join('\t')}`,
    ...rows.map((row) => `%R\t${fields.map((field) => written(row[field])).join('\t')}`),
  ]
}

/** Tabs and line ends part fields and rows and cannot be in a value. */
function written(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6)
  return String(value)
    .replace(/[\t\r\n]+/g, ' ')
    .replaceAll('"', '""')
}

/**
 * An XER text as bytes: P6 reads the code page of its machine, GB18030 on a Chinese one. Pass 'utf-8' for versions set to Unicode.
 */
export function encodeXer(text: string, encoding: 'gb18030' | 'utf-8' = 'gb18030'): Uint8Array {
  return iconv.encode(text, encoding)
}

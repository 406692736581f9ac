import { Refusal } from './refusal.ts'

/** What the bytes are. `zip` and `cfb` are containers: opening them tells workbook from document. */
export type Container = 'zip' | 'cfb' | 'text'

const SIGNATURES: readonly (readonly [what: string, ...bytes: number[]])[] = [
  ['zip', 0x50, 0x4b, 0x03, 0x04],
  ['zip', 0x50, 0x4b, 0x05, 0x06],
  ['cfb', 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ['PDF', 0x25, 0x50, 0x44, 0x46, 0x2d],
  ['RAR', 0x52, 0x61, 0x72, 0x21],
  ['7z', 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  ['gzip', 0x1f, 0x8b],
  ['PNG', 0x89, 0x50, 0x4e, 0x47],
  ['JPEG', 0xff, 0xd8, 0xff],
  ['GIF', 0x47, 0x49, 0x46, 0x38],
  ['EXE', 0x4d, 0x5a, 0x90, 0x00],
  ['ELF', 0x7f, 0x45, 0x4c, 0x46],
]

/** File names an office may give to each container. `.et` is the old native format of WPS: a workbook in a CFB. */
const EXTENSIONS: Record<Container, readonly string[]> = {
  zip: ['xlsx', 'xlsm', 'xltx', 'xltm'],
  cfb: ['xls', 'xlt', 'et', 'ett'],
  text: ['csv', 'txt', 'tsv', 'tab'],
}
const SPOKEN: Record<Container, string> = { zip: '.xlsx', cfb: '.xls', text: '.csv' }

/** The extension of a file name, lower case and without the dot; empty when there is none. */
export function extensionOf(fileName: string): string {
  return /\.([^./\\]{1,10})$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? ''
}

/**
 * Tells the container from its first bytes, never from the name, then holds the name against it.
 * @throws Refusal `empty`, `not_a_table`, `web_page`, `xml_spreadsheet`, `too_old` or `wrong_extension`.
 */
export function sniff(bytes: Uint8Array, fileName: string): Container {
  if (bytes.length === 0) throw new Refusal('empty')
  const container = containerOf(bytes)
  const extension = extensionOf(fileName)
  const known = Object.values(EXTENSIONS).some((names) => names.includes(extension))
  // An encrypted .xlsx is a CFB; the CFB reader names it, and "wrong extension" would mislead.
  const encryptedXlsx = container === 'cfb' && EXTENSIONS.zip.includes(extension)
  if (known && !EXTENSIONS[container].includes(extension) && !encryptedXlsx) {
    throw new Refusal('wrong_extension', { extension: `.${extension}`, actual: SPOKEN[container] })
  }
  return container
}

function containerOf(bytes: Uint8Array): Container {
  const match = SIGNATURES.find(([, ...signature]) => signature.every((byte, i) => bytes[i] === byte))?.[0]
  if (match === 'zip' || match === 'cfb') return match
  if (match !== undefined) throw new Refusal('not_a_table', { actual: match })
  // A bare BIFF stream (Excel 2 to 4) begins with a BOF record of 4 to 8 bytes.
  if (bytes[0] === 0x09 && [0, 2, 4].includes(bytes[1] ?? -1) && bytes[3] === 0 && (bytes[2] ?? 99) <= 8)
    throw new Refusal('too_old')
  refuseMarkup(bytes)
  return 'text'
}

/** Many office systems "export to Excel" by naming a web page .xls. */
function refuseMarkup(bytes: Uint8Array): void {
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 2048))
    .replaceAll('\0', '')
    .replace(/^(ÿþ|þÿ|ï»¿)?\s*/, '')
    .toLowerCase()
  if (!start.startsWith('<')) return
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) throw new Refusal('xml_spreadsheet')
  if (/<(!doctype html|html|head|body|table|meta)\b/.test(start)) throw new Refusal('web_page')
  throw new Refusal('not_a_table', { actual: 'XML' })
}

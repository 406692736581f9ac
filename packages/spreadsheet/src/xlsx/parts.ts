import type { Archive } from './archive.ts'
import { LIMITS } from '../limits.ts'
import { isDateFormat } from '../grid/number-format.ts'
import { Refusal } from '../refusal.ts'
import { attribute, readXml } from './xml.ts'

/** The shared strings in order. Rich runs are joined; phonetic hints (`rPh`) are left out. */
export async function readSharedStrings(archive: Archive, part: string): Promise<string[]> {
  const strings: string[] = []
  let total = 0
  let current = ''
  let inText = false
  let inPhonetic = false
  await readXml(archive.open(part), part, {
    open(name) {
      if (name === 'si') current = ''
      else if (name === 't') inText = !inPhonetic
      else if (name === 'rPh') inPhonetic = true
    },
    text(text) {
      if (inText) current += text
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'si') {
        total += current.length
        if (strings.length >= LIMITS.strings || total > LIMITS.stringChars)
          throw new Refusal('too_many_strings', { limit: LIMITS.strings })
        strings.push(unescapeCell(current))
      }
    },
  })
  return strings
}

/** Control characters are written `_x000D_` in workbook text (ECMA-376 part 1 §22.4.2.4). */
export function unescapeCell(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** For each cell style index, whether it shows a date. */
export async function readDateStyles(archive: Archive, part: string): Promise<boolean[]> {
  const codes = new Map<number, string>()
  const formats: number[] = []
  let inCellFormats = false
  await readXml(archive.open(part), part, {
    open(name, attributes) {
      if (name === 'numFmt')
        codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
      else if (name === 'cellXfs') inCellFormats = true
      else if (name === 'xf' && inCellFormats) formats.push(Number(attribute(attributes, 'numFmtId') ?? 0))
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return formats.map((id) => isDateFormat(id, codes.get(id)))
}

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import {
  readForms as formsIn,
  readJsonForms,
  type LintCell,
  type LintForm,
  type SheetForm,
} from '@jiheng/kernel/indicator-lint'
import { cellAddress, openBook, Refusal, textRows } from '@jiheng/spreadsheet'
import type { Say } from './main.ts'
import { told, type Told } from './schedule-words.ts'

/** A form of a file and how its cells are called there: `Sheet1!D12`, or `indicators[3].target` in JSON. */
export type FileForm = { sheet: string; form: LintForm; nameOf: (cell: LintCell) => string | null }

/** The forms of a workbook, of a CSV file or of a JSON file; or why there are none. Throws only for a file that is not there. */
export async function readForms(file: string, say: Say): Promise<FileForm[] | { error: Told }> {
  const bytes = readBytes(file)
  if (bytes === null) return { error: told('exchange.file.unreadable', {}, say) }
  if (/\.json$/i.test(file)) return jsonForms(new TextDecoder().decode(bytes), say)
  try {
    const { sheets } = await openBook({ name: basename(file), bytes })
    const visible = sheets.filter(({ hidden }) => !hidden).map((sheet) => ({ name: sheet.name, rows: textRows(sheet) }))
    const forms = formsIn(visible).map(named)
    return forms.length > 0 ? forms : { error: told('cli.lint.no_form', {}, say) }
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    const { key, params } = cause.problem()
    return { error: told(key, params, say) }
  }
}

function readBytes(file: string): Uint8Array | null {
  try {
    return readFileSync(file)
  } catch (cause) {
    const { code } = cause as { code?: string }
    if (code === 'EISDIR' || code === 'EACCES' || code === 'EPERM') return null
    throw cause
  }
}

function named({ sheet, form, placeOf }: SheetForm): FileForm {
  const nameOf = (cell: LintCell): string | null => {
    const place = placeOf(cell)
    return place && cellAddress(sheet, place.row, place.column)
  }
  return { sheet, form, nameOf }
}

function jsonForms(text: string, say: Say): FileForm[] | { error: Told } {
  const read = readJsonForms(text)
  if (!read.ok) return { error: told(`cli.lint.${read.problem}`, {}, say) }
  const nameOf = ({ indicator, field }: LintCell): string | null =>
    indicator === null ? null : `indicators[${indicator}].${field}`
  return read.forms.map((form) => ({ sheet: '', form, nameOf }))
}

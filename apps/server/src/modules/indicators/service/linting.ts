import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import {
  lint,
  readForms,
  type FormOrigin,
  type IndicatorField,
  type LintFinding,
  type LintForm,
  type SheetForm,
} from '@jiheng/kernel/indicator-lint'
import { cellAddress, columnName } from '@jiheng/spreadsheet'
import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { FORM_BYTES, readTextSheets } from '../../../platform/lists/text-sheets/index.ts'
import { permit } from '../../identity/index.ts'

export type IncomingBook = { name: string; content: Readable; isWhole(): boolean }
export type FormRead = { sheet: string; form: LintForm; origin: FormOrigin }

/** Forms as offices have them, looked through before anybody relies on them. */
export function linting() {
  return {
    /** What an auditor would write up about a form. */
    lintForm(actor: Actor, form: LintForm): LintFinding[] {
      permit(actor, 'indicators:read')
      return lint(form)
    },

    /** The goal forms of a workbook; nothing is kept. Throws `too_large`, `file_empty`, `form_file_refused`, `lint_file_no_form`. */
    async readFormBook(actor: Actor, { name, content, isWhole }: IncomingBook): Promise<FormRead[]> {
      permit(actor, 'indicators:read')
      const bytes = await buffer(content)
      if (!isWhole() || bytes.length > FORM_BYTES) throw new AppError('too_large', 'too_large', { limit: '8 MB' })
      if (bytes.length === 0) throw new AppError('invalid_input', 'file_empty')
      const book = await readTextSheets({ name, bytes })
      if (!book.ok) throw new AppError('unsupported_file', 'form_file_refused')
      const forms = readForms(book.sheets).filter(({ form }) => form.indicators.length > 0)
      if (forms.length === 0) throw new AppError('rule_violated', 'lint_file_no_form')
      return forms.map(formRead)
    },
  }
}

const fields: readonly IndicatorField[] = [
  ...(['level1', 'level2', 'name', 'sign', 'target', 'unit', 'weight'] as const),
  ...(['lastYear', 'actual', 'score', 'evidence', 'scoring', 'reason'] as const),
]

function formRead({ sheet, form, placeOf }: SheetForm): FormRead {
  const rowOf = (at: number): number | undefined => placeOf({ indicator: at, field: 'target' })?.row
  const columns = fields.flatMap((field) => {
    const place = placeOf({ indicator: 0, field })
    return place ? [[field, columnName(place.column)] as const] : []
  })
  const funds = placeOf({ indicator: null, field: 'funds' })
  return {
    sheet,
    form: { ...form, indicators: form.indicators.map((row, at) => ({ ...row, id: String(rowOf(at)) })) },
    origin: {
      prefix: cellAddress(sheet, 1, 0).slice(0, -2),
      columns: Object.fromEntries(columns),
      funds: funds && cellAddress(sheet, funds.row, funds.column),
    },
  }
}

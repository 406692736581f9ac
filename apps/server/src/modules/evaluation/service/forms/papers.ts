import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { readBack, type ReadBack } from '@jiheng/kernel/official-form'
import type { Actor } from '../../../../platform/actor.ts'
import { writePdf } from '../../../../platform/documents/pdf/write.ts'
import { writeWord } from '../../../../platform/documents/word.ts'
import { AppError } from '../../../../platform/errors.ts'
import { readTextSheets } from '../../../../platform/lists/text-sheets/index.ts'
import { writeFormXlsx } from '../../../../platform/spreadsheet/form-out.ts'
import { formPaper, formSheet } from '../../form-paper.ts'
import { reportPaper } from '../../form-report.ts'
import type { FormKey } from '../../store/forms.ts'
import type { FormFound, formReading } from './open.ts'

export const formFormats = ['xlsx', 'docx', 'pdf'] as const
export type FormFormat = (typeof formFormats)[number]

export type IncomingForm = { name: string; content: Readable; isWhole(): boolean }
export type FormComparison = FormFound & { read: Extract<ReadBack, { ok: true }>; sheet: string }

/** A form leaves as a file, and a filled file is held against it. */
export function formPapers({ openForm }: Pick<ReturnType<typeof formReading>, 'openForm'>) {
  return {
    /** The form, or the report made from the same content, as it was handed in or as it stands. Throws `form_report_elsewhere`. */
    async writeForm(
      actor: Actor,
      key: FormKey,
      format: FormFormat,
      paper: 'form' | 'report',
    ): Promise<{ found: FormFound; content: Readable }> {
      const found = await openForm(actor, key)
      const { form, isOpen, row } = found
      const standing = { fingerprint: isOpen ? null : (row?.fingerprint ?? null) }
      if (paper === 'report' && (key.kind !== 'evaluation_system' || format === 'xlsx'))
        throw new AppError('invalid_input', 'form_report_elsewhere')
      if (format === 'xlsx') return { found, content: Readable.from(writeFormXlsx(formSheet(form))) }
      const page = paper === 'report' ? reportPaper(form, standing) : formPaper(form, standing)
      return { found, content: Readable.from([format === 'pdf' ? writePdf(page) : await writeWord(page)]) }
    },

    /** Reads a filled form and tells where it differs from ours; nothing is changed. Throws `form_file_refused`, `form_file_of_another`. */
    async compareForm(actor: Actor, key: FormKey, { name, content, isWhole }: IncomingForm): Promise<FormComparison> {
      const found = await openForm(actor, key, 'forms:submit')
      const bytes = await buffer(content)
      if (!isWhole()) throw new AppError('too_large', 'too_large', { limit: '64 MB' })
      if (bytes.length === 0) throw new AppError('invalid_input', 'file_empty')
      const book = await readTextSheets({ name, bytes })
      if (!book.ok) throw new AppError('unsupported_file', 'form_file_refused')
      const readings = book.sheets.map((sheet) => ({ sheet: sheet.name, read: readBack(found.form, sheet) }))
      for (const { sheet, read } of readings) if (read.ok) return { ...found, read, sheet }
      const isAnother = readings.some(({ read }) => !read.ok && read.problem === 'another_form')
      throw new AppError('rule_violated', isAnother ? 'form_file_of_another' : 'form_file_no_form')
    },
  }
}

import { useState } from 'react'
import type { CallOutput } from '@jiheng/api'
import type { FormOrigin, LintForm } from '@jiheng/kernel/indicator-lint'
import { Field, FileDrop, FormProblem, Select, usePhrase } from '@jiheng/ui'
import { upload } from '../../../shared/upload.ts'

const maxBytes = 8 * 1024 * 1024
type Read = CallOutput<'readFormBook'>['forms'][number]

/** The forms a workbook brought, and which of them is looked at. */
export type Book = { file: string; forms: readonly FormOfBook[] }
export type FormOfBook = { sheet: string; form: LintForm; origin: FormOrigin }

/** Takes a workbook in place of what stands there; its forms are found by their heads. */
export function Workbook({ onBook }: { onBook: (book: Book) => void }) {
  const { t } = usePhrase()
  const [problem, setProblem] = useState<unknown>(null)
  const [isReading, setReading] = useState(false)
  const send = async (file: File) => {
    setProblem(null)
    setReading(true)
    const body = new FormData()
    body.append('file', file)
    try {
      const { forms } = await upload<{ forms: Read[] }>('/api/v1/indicator-lint/workbooks', body)
      onBook({ file: file.name, forms: forms as FormOfBook[] })
    } catch (thrown) {
      setProblem(thrown)
    } finally {
      setReading(false)
    }
  }
  return (
    <div className="check-book" aria-busy={isReading}>
      <FileDrop
        label={t('goal_check.drop')}
        accept={['.xlsx', '.xls', '.csv']}
        maxBytes={maxBytes}
        onFiles={([file]) => file && void send(file)}
      />
      <p className="jh-soft jh-small" role="status">
        {isReading ? t('goal_check.reading') : t('goal_check.drop_hint')}
      </p>
      <FormProblem of={problem} />
    </div>
  )
}

/** Which form of the workbook is looked at; asked only where there are several. */
export function WhichForm({
  of,
  chosen,
  onChoose,
}: {
  of: Book
  chosen: string
  onChoose: (form: FormOfBook) => void
}) {
  const { t } = usePhrase()
  if (of.forms.length < 2) return <p className="jh-soft check-which">{t('goal_check.from_file', { file: of.file })}</p>
  return (
    <div className="check-which">
      <Field label={t('goal_check.which_form')} hint={t('goal_check.from_file', { file: of.file })}>
        <Select
          value={chosen}
          onChange={(sheet) => {
            const form = of.forms.find((each) => each.sheet === sheet)
            if (form) onChoose(form)
          }}
          options={of.forms.map(({ sheet, form }) => ({
            value: sheet,
            label: [sheet, form.project].filter(Boolean).join(' · '),
          }))}
        />
      </Field>
    </div>
  )
}

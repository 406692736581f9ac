import { useState } from 'react'
import type { LintForm } from '@jiheng/kernel/indicator-lint'
import { Field, TextArea, usePhrase } from '@jiheng/ui'
import { pastedForm } from './pasted.ts'

/** Takes rows copied from Excel, in place of those that stand there. */
export function Paste({ onForm }: { onForm: (form: LintForm) => void }) {
  const { t } = usePhrase()
  const [text, setText] = useState('')
  const read = (next: string) => {
    const form = next.includes('\t') ? pastedForm(next) : null
    setText(form ? '' : next)
    if (form) onForm(form)
  }
  return (
    <div className="check-paste">
      <Field
        label={t('goal_check.paste')}
        hint={t('goal_check.paste_hint')}
        {...(text.trim() !== '' && { error: t('goal_check.no_table') })}
        optional
      >
        <TextArea value={text} onChange={read} />
      </Field>
    </div>
  )
}

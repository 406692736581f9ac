import { useDeferredValue, useMemo, useState } from 'react'
import { withExample, type LintForm } from '@jiheng/kernel/indicator-lint'
import { Button, ConfirmButton, Page, Section, usePhrase, useFormState } from '@jiheng/ui'
import { FindingCounts, Findings, TakeExample } from '../../../shared/findings/findings.tsx'
import { checked, type Found } from './checked.ts'
import { FormHead } from './form-head.tsx'
import { Paste } from './paste.tsx'
import { Rows } from './rows.tsx'
import { sampleForm } from './sample-form.ts'
import { WeightBar } from './weight-bar.tsx'
import './check.css'

const blank: LintForm = { project: '', indicators: [] }

/** 绩效目标检查: a form pasted or typed, looked through while it is typed. Nothing leaves the browser. */
export function CheckPage() {
  const { t, say } = usePhrase()
  const { value, set, draft } = useFormState<{ form: LintForm }>({ form: blank }, { draftKey: 'goal_check' })
  const { form } = value
  const slow = useDeferredValue(form)
  const found = useMemo(() => checked(slow, say), [slow, say])
  const change = (next: LintForm) => set({ form: next })
  const take = ({ finding }: Found) => change(withExample(form, finding.example))
  const isEmpty = form.indicators.length === 0
  const [isPasting, setPasting] = useState(false)
  const paste = (next: LintForm) => {
    setPasting(false)
    change(next)
  }
  return (
    <Page
      title={t('goal_check.title')}
      crumbs={[{ label: t('app.nav.indicators'), href: '/indicators' }, { label: t('library.check') }]}
      note={t('goal_check.note')}
      actions={
        isEmpty ? (
          <Button onPress={() => change(sampleForm)}>{t('goal_check.sample')}</Button>
        ) : (
          <>
            <Button onPress={() => setPasting(!isPasting)}>{t('goal_check.paste_again')}</Button>
            <ConfirmButton sentence={t('goal_check.clear_sentence')} onConfirm={draft.discard}>
              {t('goal_check.clear')}
            </ConfirmButton>
          </>
        )
      }
    >
      {!isEmpty && (
        <div className="check-answer" role="status">
          <FindingCounts of={found.all} />
          {found.ofForm.length > 0 && <a href="#of-form">{t('goal_check.jump', { n: found.ofForm.length })}</a>}
        </div>
      )}
      {(isEmpty || isPasting) && <Paste onForm={paste} />}
      <FormHead form={form} onChange={change} />
      {!isEmpty && <WeightBar of={slow} />}
      <Section
        title={t('goal_check.rows')}
        {...(!isEmpty && { note: t('goal_check.rows_note', { n: form.indicators.length }) })}
      >
        <Rows form={form} found={found.ofRow} onChange={change} onTake={take} />
      </Section>
      {!isEmpty && found.ofForm.length > 0 && (
        <Section title={t('goal_check.of_form')}>
          <span id="of-form" />
          <Findings of={found.ofForm} action={(one) => isTakeable(one) && <TakeExample onPress={() => take(one)} />} />
        </Section>
      )}
    </Page>
  )
}

/** An example that changes cells; others tell what to do elsewhere. */
const isTakeable = ({ finding }: Found): boolean => finding.example.corrections.length > 0

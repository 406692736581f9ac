import { useDeferredValue, useMemo, useState } from 'react'
import { withExample, type FormOrigin, type LintForm } from '@jiheng/kernel/indicator-lint'
import { Button, Columns, ConfirmButton, Page, Section, usePhrase, useFormState, useToast } from '@jiheng/ui'
import { FindingCounts, Findings, TakeExample } from '../../../shared/findings/findings.tsx'
import { checked, type Found } from './checked.ts'
import { FindingList } from './finding-list.tsx'
import { FormHead } from './form-head.tsx'
import { Paste } from './paste.tsx'
import { Rows } from './rows.tsx'
import { sampleForm } from './sample-form.ts'
import { WeightBar } from './weight-bar.tsx'
import { WhichForm, Workbook, type Book, type FormOfBook } from './workbook.tsx'
import './check.css'

const blank: LintForm = { project: '', indicators: [] }

type Checking = { form: LintForm; origin: FormOrigin | null; sheet: string }

/** 绩效目标检查: a form out of a workbook, pasted or typed, looked through while it is typed. Nothing is kept but in the browser. */
export function CheckPage() {
  const { t, say } = usePhrase()
  const toast = useToast()
  const { value, set, draft } = useFormState<Checking>(
    { form: blank, origin: null, sheet: '' },
    { draftKey: 'goal_check' },
  )
  const { form, origin, sheet } = value
  const slow = useDeferredValue(form)
  const found = useMemo(() => checked(slow, say), [slow, say])
  const change = (next: LintForm) => set({ form: next })
  const take = ({ finding }: Found) => change(withExample(form, finding.example))
  const isEmpty = form.indicators.length === 0
  const [isPasting, setPasting] = useState(false)
  const [book, setBook] = useState<Book | null>(null)
  const paste = (next: LintForm) => {
    setPasting(false)
    setBook(null)
    set({ form: next, origin: null, sheet: '' })
  }
  const choose = (next: FormOfBook) => {
    setPasting(false)
    set(next)
    toast.done(t('goal_check.read_done', { n: next.form.indicators.length }))
  }
  const bring = (next: Book) => {
    setBook(next)
    const [first] = next.forms
    if (first) choose(first)
  }
  const clear = () => {
    setBook(null)
    draft.discard()
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
            <ConfirmButton sentence={t('goal_check.clear_sentence')} onConfirm={clear}>
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
      {(isEmpty || isPasting) && (
        <Columns>
          <Workbook onBook={bring} />
          <Paste onForm={paste} />
        </Columns>
      )}
      {book && <WhichForm of={book} chosen={sheet} onChoose={choose} />}
      <FormHead form={form} onChange={change} />
      {!isEmpty && <WeightBar of={slow} />}
      {found.all.length > 0 && <FindingList form={slow} origin={origin} found={found.all} />}
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

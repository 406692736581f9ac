import { useEffect, useState } from 'react'
import type { CallOutput } from '@jiheng/api'
import { Button, Field, Form, Loading, problemText, TextInput, usePhrase, useFormState } from '@jiheng/ui'
import { client } from '../../shared/api.ts'
import { LanguageMenu } from '../../shared/language-menu.tsx'
import { useParam } from '../../shared/url.ts'
import { Answering } from './answering.tsx'
import { Said } from './said.tsx'
import './survey-page.css'

export type Opening = CallOutput<'openSurvey'>

/** Where the letter of a survey leads: for phones, without signing in, one question a screen. */
export function SurveyAnswerPage() {
  const { t } = usePhrase()
  const named = useParam('code')
  const [code, setCode] = useState(() => named || decodeURIComponent(location.hash.slice(1)))
  const [isTyping, setTyping] = useState(code === '')
  const open = (typed: string) => {
    setCode(typed)
    setTyping(false)
  }
  useEffect(() => {
    document.title = `${t('survey_page.title')} · ${t('app.name')}`
  }, [t])
  return (
    <main className="survey-page">
      <header className="survey-page-top">
        <span className="survey-page-brand">
          <img src="/icon.svg" width="28" height="28" alt="" /> {t('survey_page.title')}
        </span>
        <LanguageMenu />
      </header>
      {isTyping ? (
        <CodeForm typed={code} onCode={open} />
      ) : (
        <Opened key={code} code={code} onOther={() => setTyping(true)} />
      )}
    </main>
  )
}

/** The code is sent in the body, so that no log of addresses holds it. */
function Opened({ code, onOther }: { code: string; onOther: () => void }) {
  const { t, say } = usePhrase()
  const [opening, setOpening] = useState<Opening | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  useEffect(() => {
    client.call('openSurvey', { body: { code } }).then(setOpening, setProblem)
  }, [code])
  const other = <Button onPress={onOther}>{t('survey_page.again')}</Button>
  if (problem) return <Said title={t('survey_page.cannot')} text={problemText(problem, say)} action={other} />
  if (!opening) return <Loading />
  if (opening.state === 'used')
    return <Said title={t('survey_page.used')} text={t('survey_page.used_text')} action={other} />
  return <Answering code={code} opening={opening} />
}

/** What was typed before is there to be mended. */
function CodeForm({ typed, onCode }: { typed: string; onCode: (code: string) => void }) {
  const { t } = usePhrase()
  const form = useFormState({ code: typed })
  const code = form.value.code.trim()
  return (
    <section className="survey-page-sheet">
      <h1>{t('survey_page.enter_code')}</h1>
      <Form
        onSubmit={() => code.length >= 8 && onCode(code)}
        problem={null}
        actions={
          <Button kind="primary" submit disabled={code.length < 8}>
            {t('survey_page.open')}
          </Button>
        }
      >
        <Field label={t('survey_page.code')} hint={t('survey_page.code_hint')}>
          <TextInput {...form.bind('code')} />
        </Field>
      </Form>
    </section>
  )
}

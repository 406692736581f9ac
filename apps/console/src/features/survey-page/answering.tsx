import { useEffect, useRef, useState } from 'react'
import { Button, problemText, usePhrase } from '@jiheng/ui'
import { client } from '../../shared/api.ts'
import { randomId } from '../../shared/random-id.ts'
import { deviceMark } from './device.ts'
import type { Opening } from './index.tsx'
import { Said } from './said.tsx'

type Step = 1 | 2 | 3 | 4 | 5 | null
const steps = [5, 4, 3, 2, 1] as const
const COUNTED = 'overall'

/** The questions one after another; nothing is sent before the last screen. */
export function Answering({ code, opening }: { code: string; opening: Opening }) {
  const { t } = usePhrase()
  const [at, setAt] = useState(-1)
  const [told, setTold] = useState<Record<string, Step>>({})
  const [begun, setBegun] = useState(0)
  const { questions } = opening
  const question = questions[at]
  if (at < 0)
    return (
      <section className="survey-page-sheet">
        <h1>{opening.title}</h1>
        <p>{t('survey_page.about', { n: questions.length, day: opening.closesOn })}</p>
        <p className="jh-soft">{t('survey_page.privacy')}</p>
        <p className="survey-page-next">
          <Button
            kind="primary"
            onPress={() => {
              setBegun(Date.now())
              setAt(0)
            }}
          >
            {t('survey_page.begin')}
          </Button>
        </p>
      </section>
    )
  const back = () => setAt((now) => now - 1)
  if (!question) return <Sending {...{ code, opening, told, begun }} onBack={back} />
  const answer = (step: Step) => {
    setTold((before) => ({ ...before, [question.key]: step }))
    setAt((now) => now + 1)
  }
  return (
    <Question
      key={question.key}
      text={question.text}
      step={t('survey_page.step', { at: at + 1, of: questions.length })}
      chosen={told[question.key]}
      mayPass={question.key !== COUNTED}
      onAnswer={answer}
      {...(at > 0 && { onBack: back })}
    />
  )
}

function Question({
  text,
  step: said,
  chosen,
  mayPass,
  onAnswer,
  onBack,
}: {
  text: string
  step: string
  chosen: Step | undefined
  mayPass: boolean
  onAnswer: (step: Step) => void
  onBack?: () => void
}) {
  const { t } = usePhrase()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const offered: Step[] = [...steps, ...(mayPass ? [null] : [])]
  return (
    <section className="survey-page-sheet">
      <p className="jh-soft">{said}</p>
      <h1 ref={heading} tabIndex={-1}>
        {text}
      </h1>
      <ul className="survey-page-steps">
        {offered.map((step) => (
          <li key={String(step)}>
            <button type="button" aria-pressed={chosen === step} onClick={() => onAnswer(step)}>
              {step === null ? t('survey_page.cannot_say') : t(`surveys.step_name.${step}`)}
            </button>
          </li>
        ))}
      </ul>
      {onBack && (
        <p className="survey-page-next">
          <Button kind="quiet" onPress={onBack}>
            {t('survey_page.back')}
          </Button>
        </p>
      )}
    </section>
  )
}

/** What was chosen, once more; a sending that failed on the way is repeated under the same id. */
function Sending({
  code,
  opening,
  told,
  begun,
  onBack,
}: {
  code: string
  opening: Opening
  told: Record<string, Step>
  begun: number
  onBack: () => void
}) {
  const { t, say } = usePhrase()
  const [id] = useState(() => randomId())
  const [seconds] = useState(() => Math.min(86_400, Math.round((Date.now() - begun) / 1000)))
  const [state, setState] = useState<'ready' | 'busy' | 'done'>('ready')
  const [problem, setProblem] = useState<unknown>(null)
  if (state === 'done') return <Said title={t('survey_page.thanks')} text={t('survey_page.thanks_text')} />
  const send = async () => {
    setState('busy')
    setProblem(null)
    try {
      await client.call('answerSurvey', { body: { code, id, steps: told, seconds, device: deviceMark() } })
      setState('done')
    } catch (thrown) {
      setProblem(thrown)
      setState('ready')
    }
  }
  return (
    <section className="survey-page-sheet">
      <h1>{t('survey_page.check')}</h1>
      <dl className="survey-page-told">
        {opening.questions.map(({ key, text }) => (
          <div key={key}>
            <dt>{text}</dt>
            <dd>{told[key] == null ? t('survey_page.cannot_say') : t(`surveys.step_name.${told[key]}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="jh-soft">{t('survey_page.check_text')}</p>
      {problem !== null && (
        <p className="survey-page-problem" role="alert">
          {problemText(problem, say)}
        </p>
      )}
      <p className="survey-page-next">
        <Button kind="primary" busy={state === 'busy'} onPress={() => void send()}>
          {t(problem === null ? 'survey_page.send' : 'survey_page.retry')}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {t('survey_page.back')}
        </Button>
      </p>
    </section>
  )
}
